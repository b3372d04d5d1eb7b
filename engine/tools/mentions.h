// Which people a text names, by their last names.
#ifndef QANTAR_TOOLS_MENTIONS_H
#define QANTAR_TOOLS_MENTIONS_H

#include "base/id_index.h"
#include "story/book.h"

typedef struct Mentions {
    IdIndex names; // last names, by person; empty where there is none
    // By the first person of a name: the first real one of that name, or NONE.
    int *first_real;
} Mentions;

Mentions mentions_make(Arena *arena, const Book *book);
// The first person with the last name of [person], who stands for all of them.
int mentions_first(const Mentions *mentions, int person);
// Calls [each] with the first person of every last name in the text; "Tokayev's" is a mention too.
void mentions_each(
    const Mentions *mentions, Str text, void (*each)(void *ctx, int person), void *ctx);
// The first real person that the text names, or NONE.
int mentions_real(const Mentions *mentions, Str text);

#endif
