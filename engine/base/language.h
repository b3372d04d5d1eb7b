// Language tags as BCP 47 has them: "en", "kk", "zh-Hant", "sr-Latn-RS".
#ifndef QANTAR_BASE_LANGUAGE_H
#define QANTAR_BASE_LANGUAGE_H

#include "base/str.h"

#include <stdbool.h>

#define LANGUAGE_TAG_MAX 35 // bytes that are always accepted (RFC 5646, 4.4.1)

// Whether [tag] has the form of a tag (RFC 5646, 2.1, without asking the registry): two or three letters,
// then parts of one to eight letters and digits behind hyphens.
bool language_tag_valid(Str tag);

#endif
