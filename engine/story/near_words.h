// Words and fields that authors know from other tools and languages, and the ones of ours that they mean.
#ifndef QANTAR_STORY_NEAR_WORDS_H
#define QANTAR_STORY_NEAR_WORDS_H

#include "story/api.h"

// The field of [word] that an unknown field [name] is meant for: by a table of synonyms ("to" for "go"), else
// by its spelling. NULL if none is similar.
const ApiField *near_field(const ApiWord *word, Str name);
bool near_is_field(Str name); // of some word
// What to write in place of a global that scripts do not have: "write include \"places.lua\"" for require.
// NULL if nothing is known.
const char *near_free_name(Str name);
// What is wrong with a text that should be a date, for example that "22:70" is no time. NULL if unknown.
const char *near_date(Str text);

#endif
