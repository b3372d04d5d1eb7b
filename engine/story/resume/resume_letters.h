// The alphabet of resume codes, 32 letters in groups of four, and the check letters at their end.
#ifndef QANTAR_STORY_RESUME_LETTERS_H
#define QANTAR_STORY_RESUME_LETTERS_H

#include "base/err.h"
#include "base/str.h"

#define RESUME_LETTERS_MAX 160 // of one code, check letters included
#define RESUME_CHECKS      3

typedef struct ResumeLetters {
    int n;
    unsigned char digits[RESUME_LETTERS_MAX]; // 0 to 31, the most significant first
} ResumeLetters;

// Appends the check letters; n must be at most RESUME_LETTERS_MAX - RESUME_CHECKS.
void resume_letters_close(ResumeLetters *code);
// Appends "K7MP-93XA-Q2" to [out].
void resume_letters_write(const ResumeLetters *code, Buf *out);
// Parses a typed code, in any case and spacing, and removes the check letters. Cyrillic letters count as
// the Latin ones they look like. False with [err], which names the group if a single typing error
// explains it. Always detected: one or two wrong letters, two adjacent letters swapped, a letter added
// or dropped at either end. Of other errors 1 in 32768 is not detected.
bool resume_letters_read(Str typed, ResumeLetters *code, Err *err);

#endif
