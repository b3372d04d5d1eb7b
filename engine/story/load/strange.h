// Why Lua cannot read a script whose letters or encoding it does not know, in words for its author.
#ifndef QANTAR_STORY_LOAD_STRANGE_H
#define QANTAR_STORY_LOAD_STRANGE_H

#include "base/str.h"

#include <stdbool.h>

// The encoding of a script that is not UTF-8: "UTF-16", "Windows-1251" ...; NULL when it is UTF-8.
const char *strange_encoding(Str script);
// Appends that the file is no script at all, "the file is a PDF and no script; ...". False and nothing else.
bool strange_file(Str script, Buf *out);
// Whether a line begins with a mark that version control leaves where two versions of it differ: <<<<<<< HEAD.
bool strange_is_conflict(Str line);
#define STRANGE_CONFLICT                                                               \
    "version control left this mark where two versions of the lines differ; keep one " \
    "of them, and take out the lines <<<<<<<, ======= and >>>>>>>"
// The word around [at], a place in the script: letters of any kind, digits and _.
Str strange_word(Str script, Str at);
// Appends "the letter е (U+0435, Cyrillic) where a Latin e is meant" when the word would be one of Latin letters
// but for letters of another script that look like them. Else false and nothing.
bool strange_alike(Str word, Buf *out);
// Appends what is wrong with the first letter of the script that Lua cannot read, and what to write instead:
// "a curly quote “ stands here; write \"". False and nothing when there is none; else *line is its line.
bool strange_letter(Str script, int *line, Buf *out);
uint32_t strange_curly(Str text); // the first curly closing quote in it, or 0
// Appends that a text of the script is not closed because a curly quote stands at its end. False and nothing
// when that is not so.
bool strange_quote(Str script, int *line, Buf *out);

#endif
