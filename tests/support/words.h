// The small scenario that has every word and field of the language (tests/story/load/edits).
#ifndef QANTAR_SUPPORT_WORDS_H
#define QANTAR_SUPPORT_WORDS_H

#include "base/arena.h"

// Its script, with its other file within it.
const char *words_script(Arena *arena);

#endif
