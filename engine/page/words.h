// Every word of the interface, in one catalogue; a translation replaces the catalogue.
#ifndef QANTAR_PAGE_WORDS_H
#define QANTAR_PAGE_WORDS_H

#include "base/arena.h"
#include "base/str.h"

#define WORDS_LANGUAGE "en" // of the catalogue, a tag of BCP 47

// words.def holds lines WORD(BEGIN, "Begin"): the key and the English. {1} {2} stand for values,
// {1|one:page|other:pages} for the form that goes with the value {1}.
typedef enum Word {
#define WORD(key, english) W_##key,
#include "page/words.def"
#undef WORD
    WORDS,
} Word;

Str word(Word key);
bool word_is(
    Str text); // whether it stands in the catalogue: by its address, not its letters
const char *word_key(Word key); // "BEGIN"
// The words with {1}, {2}, {3} replaced by the values given; missing ones are {0}. A value that
// runs from right to left turns nothing around it.
Str word_with(Arena *arena, Word key, Str one, Str two, Str three);
// The words with the number [n] for {1}.
Str word_count(Arena *arena, Word key, int64_t n);

#endif
