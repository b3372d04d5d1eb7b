// An arithmetic coder on one large number: symbols in, as few letters as possible out, and back.
//
// A symbol that takes [wide] of [total] makes the number total / wide times larger, so that the
// length of a code is the sum of the information in its symbols, and expected symbols add next to
// nothing. This is asymmetric numeral coding (J. Duda, "Asymmetric numeral systems", 2013) on a number
// of any size, built from the last symbol to the first and read from the first to the last.
//
// One codec function serves both directions, so that writer and reader cannot disagree. It passes each
// field through: when writing, a field is returned unchanged; when reading, the argument is ignored and
// the written value is returned:
//
//     void point_codec(ResumeNumber *number, Point *p)
//     {
//         p->visible = resume_flag(number, p->visible, 1, 2);
//         if (p->visible) p->column = resume_one_of(number, p->column, 80);
//     }
#ifndef QANTAR_STORY_RESUME_NUMBER_H
#define QANTAR_STORY_RESUME_NUMBER_H

#include "story/resume/resume_letters.h"

#include <stdint.h>

#define RESUME_WORDS 26 // of 32 bits: more than RESUME_LETTERS_MAX letters of 5 bits

// The range of [wide] numbers from [start], out of [total].
typedef struct ResumeSymbol {
    uint32_t start, wide, total;
} ResumeSymbol;

// Zero-initialise to write; free with resume_number_free.
typedef struct ResumeNumber {
    bool reading;
    ResumeSymbol *symbols; // written so far
    size_t n, capacity;
    double bits;                  // of them
    uint32_t words[RESUME_WORDS]; // rest of the number to read, little-endian
} ResumeNumber;

void resume_number_free(ResumeNumber *number);

// A value from 0 to [count] - 1, all equally likely. 0 without a symbol if [count] is at most 1.
int resume_one_of(ResumeNumber *number, int value, int count);
// True with a probability of [yes] / [total], which is kept above 0 and below 1. [total]: 2 to 65536.
bool resume_flag(ResumeNumber *number, bool value, int yes, int total);
// Any number; small ones take few bits (P. Elias' gamma code, 1975).
uint64_t resume_count(ResumeNumber *number, uint64_t value);

// Combines the symbols into letters, without check letters. False if they are too many.
bool resume_number_write(ResumeNumber *number, ResumeLetters *code);
// Prepares [number] for reading. Past the end of the code every symbol reads as the likeliest, or 0.
void resume_number_read(ResumeNumber *number, const ResumeLetters *code);
// After the last symbol was read: whether nothing is left of the code. Otherwise it is invalid.
bool resume_number_used_up(const ResumeNumber *number);

#endif
