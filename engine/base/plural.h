// Which form of a word a language uses with a number: 1 source, 2 sources; 1 источник, 2 источника.
#ifndef QANTAR_BASE_PLURAL_H
#define QANTAR_BASE_PLURAL_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum Plural { // the categories of Unicode's CLDR
    PLURAL_ZERO,
    PLURAL_ONE,
    PLURAL_TWO,
    PLURAL_FEW,
    PLURAL_MANY,
    PLURAL_OTHER,
    PLURALS,
} Plural;

const char *plural_id(Plural plural); // "zero", "one", "two", "few", "many", "other"
// The form that goes with [number] as it is written ("7", "1.5", "1,5") in the language of the BCP 47
// tag [language]. Of a language that the table does not have: ONE for 1, else OTHER; OTHER for what is no
// number.
Plural plural_of(Str language, Str number);
// Of "one:page|other:pages" the words for [plural]; those of the last form when there are none.
Str plural_form(Str forms, Plural plural);
// Whether [forms] are such: ids of categories, none twice, "other" the last.
bool plural_forms_valid(Str forms);
// Whether one of [forms] is that of the category.
bool plural_has_form(Str forms, Plural plural);
// A number for which the language has a form that [forms] lacks, 0 to 200, with *missing set; else -1.
int plural_missing(Str language, Str forms, Plural *missing);
// The forms that whole numbers have in the language, in the order in which a PO file numbers them (that of
// the enum). Returns how many.
int plural_forms_of(Str language, Plural forms[static PLURALS]);
// Of two English words the one that goes with [n].
const char *plural_en(uint64_t n, const char *one, const char *other);

#endif
