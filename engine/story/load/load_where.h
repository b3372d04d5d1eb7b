// The line of a field, for rules of `check`: what they look at has only the line of its word.
#ifndef QANTAR_STORY_LOAD_LOAD_WHERE_H
#define QANTAR_STORY_LOAD_LOAD_WHERE_H

#include "story/api.h"

#define WORD_SEARCH (32 << 10) // bytes after a word in which its fields are looked for

// In [text], the script from the line of the word on, which is *line. With [inner], that field of the table which the
// field holds. False, and *line as it was: the word has no such field there.
bool load_line_of_field(
    Str text, WordKind kind, Str id, Str field, Str inner, int *line);

#endif
