// A play as one large number: choices among a few, each costing as little as it is likely.
//
// This is asymmetric numeral coding (J. Duda, "Asymmetric numeral systems", 2013) on a number of any
// size: a choice that takes [wide] of [total] makes the number total/wide times larger, so the length
// of a code is the sum of what its choices tell, and what is as expected tells next to nothing. The
// number is built from the last choice to the first, and read from the first to the last. Past its
// last digit a number is zero for ever, and a zero means the first of whatever is asked.
#ifndef QANTAR_STORY_RESUME_CODE_NUMBER_H
#define QANTAR_STORY_RESUME_CODE_NUMBER_H

#include "story/resume/code_letters.h"

#include <stdint.h>

#define CODE_WORDS 26 // of 32 bits: more than CODE_LETTERS_MAX letters of 5 bits

typedef struct
    CodePart { // one choice: it takes the numbers from [start] on, [wide] of [total]
    uint32_t start, wide, total;
} CodePart;

// One object for both ways, so that what is written and what is read cannot disagree: each function
// below takes what is to be written, or gives what was read. Zero it; free with code_number_free.
typedef struct CodeNumber {
    bool reading;
    CodePart *parts;
    size_t n, capacity;
    uint32_t words[CODE_WORDS]; // the least first
} CodeNumber;

void code_number_free(CodeNumber *number);

// One of [count], from 0, all as likely. Nothing when there is one only.
uint32_t code_one_of(CodeNumber *number, uint32_t value, uint32_t count);
#define CODE_CHANCES 1024
#define CODE_EVEN                                                                      \
    (CODE_CHANCES / 2 - 1) // a hair below, so that past the end it means no
// Yes or no, where yes has [chances] of CODE_CHANCES.
bool code_flag(CodeNumber *number, bool value, uint32_t chances);
// Yes or no, in a row of which [yes] of [all] were yes before; updates both.
bool code_flag_like(CodeNumber *number, bool value, uint32_t *yes, uint32_t *all);
// Any number; small ones in few letters (P. Elias, 1975).
uint64_t code_count(CodeNumber *number, uint64_t value);

// Builds the number and writes its letters, without check letters. False when they are too many.
bool code_number_write(CodeNumber *number, CodeLetters *code);
// Makes [number] one to be read.
void code_number_read(CodeNumber *number, const CodeLetters *code);
// After everything was read: whether nothing is left. Numbers that nobody wrote leave something.
bool code_number_used_up(const CodeNumber *number);

#endif
