// Plain text into sentences, each with how many marks of facts stand behind it.
#ifndef QANTAR_TEXT_SENTENCES_H
#define QANTAR_TEXT_SENTENCES_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

// A private use code point that stands for a mark of facts in the text to be split.
#define SENTENCE_MARK 0xE000u

typedef struct Sentence {
    Str text;  // without its marks
    int marks; // how many it has; the marks of a text are in the order of its sentences
} Sentence;

typedef struct Sentences {
    Sentence *items;
    int n;
} Sentences;

// The sentences of a text without markup; a blank line ends one too. Everything lives in [arena].
Sentences sentences_of(Arena *arena, Str text);
// Whether a word can have it: letters and digits, {} that stand for a value; of other scripts everything
// except general punctuation, arrows and symbols.
bool sentence_has(uint32_t code);

#endif
