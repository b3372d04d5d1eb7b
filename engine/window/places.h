// Where a reader was on the pages they came from: so that Back returns to the same word.
#ifndef QANTAR_WINDOW_PLACES_H
#define QANTAR_WINDOW_PLACES_H

#include "page/page.h"

#define PLACES 12 // pages deep; older ones are forgotten

typedef struct Place {
    uint64_t page;
    Buf focus;  // id of an action
    int scroll; // pixels
} Place;

// Zero it before the first use.
typedef struct Places {
    Place items[PLACES];
    int next; // the one to be overwritten
} Places;

// What tells one page from another: its kind, node, title and turn. Never 0.
uint64_t page_key(const Page *page);

void places_keep(Places *places, uint64_t page, Str focus, int scroll);
const Place *places_find(const Places *places, uint64_t page); // NULL: not been there
void places_free(Places *places);

#endif
