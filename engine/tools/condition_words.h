// What a choice asks for, in words: "note, trust 7 or more, not visited queue".
#ifndef QANTAR_TOOLS_CONDITION_WORDS_H
#define QANTAR_TOOLS_CONDITION_WORDS_H

#include "story/book.h"

// Appends the sources and conditions that a choice needs.
void choice_needs_words(const Book *book, const Choice *choice, Buf *out);

#endif
