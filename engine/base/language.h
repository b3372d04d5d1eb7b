// BCP 47 language tags: "en", "kk", "zh-Hant", "sr-Latn-RS".
#ifndef QANTAR_BASE_LANGUAGE_H
#define QANTAR_BASE_LANGUAGE_H

#include "base/str.h"

#include <stdbool.h>

#define LANGUAGE_TAG_MAX 35 // bytes (RFC 5646, 4.4.1)

// Whether [tag] is well-formed: two or three letters, then subtags of one to eight letters and digits
// separated by hyphens (RFC 5646, 2.1). Subtags are not looked up in the registry.
bool language_tag_valid(Str tag);

// The language's own name for itself, "русский" for "ru" and "ru-KZ"; NULL for one that the table does not have.
const char *language_name(Str tag);
// The tag that was most likely meant: "en" for "eng" and "English", "kk" for "kz"; NULL where [tag] may be right.
const char *language_meant(Str tag);
// Whether both are the same language, whatever their countries: "en" and "en-GB".
bool language_same(Str one, Str other);

#endif
