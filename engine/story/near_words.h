// Words and fields that authors know from other tools and languages, and the ones of ours that they mean.
#ifndef QANTAR_STORY_NEAR_WORDS_H
#define QANTAR_STORY_NEAR_WORDS_H

#include "story/api.h"

// The field of [word] that an unknown field [name] is meant for: by a table of synonyms ("to" for "go"), else
// by its spelling. NULL if none is similar.
const ApiField *near_field(const ApiWord *word, Str name);
bool near_is_field(Str name); // of some word
bool near_is_word(Str name);  // of those that scenarios are written in
// What to write in place of a word of another tool: "write include \"places.lua\"" for require. NULL for others.
const char *near_foreign_word(Str name);
// What to write in place of a free name that a script has not: such a word, or a field. NULL when nothing is
// known.
const char *near_free_name(Str name);

#endif
