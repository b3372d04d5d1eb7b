// Sentences that folders below page/ make in English (story/, base/), in the language of the interface.
#ifndef QANTAR_PAGE_WORDS_SAID_H
#define QANTAR_PAGE_WORDS_SAID_H

#include "page/words.h"

// The sentence in the language in use, with its values; itself in English, or when words.def has no row SAID_...
// for it.
Str word_said(Arena *arena, Str sentence);

#endif
