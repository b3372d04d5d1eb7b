// Pseudo-languages derived from the English, to test layouts.
#ifndef QANTAR_PAGE_WORDS_MADE_H
#define QANTAR_PAGE_WORDS_MADE_H

#include "page/words.h"

// The table of WORDS_ACCENTED or WORDS_TURNED; NULL for any other tag. Values, plural forms and marks stay
// what they are.
const Words *words_made(Str language);

#endif
