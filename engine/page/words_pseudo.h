// Pseudo-locales: languages that nobody speaks, made of the English to see what a layout bears.
#ifndef QANTAR_PAGE_WORDS_PSEUDO_H
#define QANTAR_PAGE_WORDS_PSEUDO_H

#include "page/words.h"

// The table of WORDS_ACCENTED or WORDS_MIRRORED; NULL for any other tag. Values, plural forms and marks stay
// what they are.
const Words *words_pseudo(Str language);

#endif
