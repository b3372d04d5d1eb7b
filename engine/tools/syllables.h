// The syllables of English words, for the reading level.
#ifndef QANTAR_TOOLS_SYLLABLES_H
#define QANTAR_TOOLS_SYLLABLES_H

#include "base/str.h"

// Estimated from the spelling: right for 98 of 100 words of a running text, and the rest cancel out. At least
// 1; a number has 1.
int syllables_of(Str word);
// The syllables of a Russian word: its vowels. None of a preposition that is one consonant.
int syllables_russian(Str word);

#endif
