// A store in memory: what a replayed play keeps touches nobody's profile.
#ifndef QANTAR_TOOLS_SHELF_H
#define QANTAR_TOOLS_SHELF_H

#include "page/pages.h"

typedef struct Kept {
    char *name;
    Buf bytes;
} Kept;

typedef struct Shelf { // zero it before the first use
    Kept *items;
    size_t n;
} Shelf;

Store shelf_store(Shelf *shelf); // without a clock; the shelf must outlive it
void shelf_free(Shelf *shelf);

#endif
