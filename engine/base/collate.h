// Compares words for sorting, by the alphabet of a language.
#ifndef QANTAR_BASE_COLLATE_H
#define QANTAR_BASE_COLLATE_H

#include "base/str.h"

// Less than, equal to or greater than 0. Case does not count. Cyrillic letters go by the alphabet of the
// language (kk, uk, else that of Russian, with ё after е), Latin ones by their letter without accents;
// other scripts by code point.
int collate(Str language, Str one, Str other);

#endif
