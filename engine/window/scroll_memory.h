// Focus and scroll of the pages that were left, so that Back returns to the same word.
#ifndef QANTAR_WINDOW_SCROLL_MEMORY_H
#define QANTAR_WINDOW_SCROLL_MEMORY_H

#include "page/page.h"

#define SCROLL_MEMORY_PAGES 12 // pages deep; older ones are forgotten

typedef struct ScrollEntry {
    uint64_t page;
    Buf focus;  // id of an action
    int scroll; // pixels
} ScrollEntry;

// Zero it before the first use.
typedef struct ScrollMemory {
    ScrollEntry items[SCROLL_MEMORY_PAGES];
    int next; // the one to be overwritten
} ScrollMemory;

// What tells one page from another: its kind, node, title and turn. Never 0.
uint64_t scroll_memory_key(const Page *page);

void scroll_memory_save(ScrollMemory *places, uint64_t page, Str focus, int scroll);
// NULL: not been there
const ScrollEntry *scroll_memory_find(const ScrollMemory *places, uint64_t page);
void scroll_memory_free(ScrollMemory *places);

#endif
