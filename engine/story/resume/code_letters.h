// The letters of a resume code: 32 of them, in groups of four, the last three there to check.
#ifndef QANTAR_STORY_RESUME_CODE_LETTERS_H
#define QANTAR_STORY_RESUME_CODE_LETTERS_H

#include "base/err.h"
#include "base/str.h"

#define CODE_LETTERS_MAX 160 // of one code, check letters included
#define CODE_CHECKS      3

typedef struct CodeLetters {
    int n;
    unsigned char digits[CODE_LETTERS_MAX]; // 0 to 31, the weightiest first
} CodeLetters;

// Adds the check letters. There must be room for them.
void code_letters_close(CodeLetters *code);
// Appends "K7MP-93XA-Q2".
void code_letters_write(const CodeLetters *code, Buf *out);
// What somebody typed, without its check letters: capital or small, with any spaces and dashes,
// Cyrillic letters that look like ours among them. False with a sentence that says what is wrong
// and, where one slip explains it, in which group. Any one wrong letter, any two, and any two
// neighbours that changed places are found for certain; of all else 32767 in 32768.
bool code_letters_read(Str typed, CodeLetters *code, Err *err);

#endif
