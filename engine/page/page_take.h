// A Page back from its line of JSON: what a story side in another process has sent.
#ifndef QANTAR_PAGE_PAGE_TAKE_H
#define QANTAR_PAGE_PAGE_TAKE_H

#include "page/page.h"

#define PAGE_BYTES_MAX                                                                 \
    (8 << 20)                // of its JSON: a log of the longest lines has half of that
#define PAGE_BLOCKS_MAX 4096 // blocks, and as many actions
#define PAGE_ITEMS_MAX  4096 // of one block
#define PAGE_FIELDS_MAX 32   // of one object in its JSON
#define PAGE_PARTS_MAX  (1 << 18) // brackets and commas of its JSON

// Fills [out] from what page_to_json wrote; its strings and lists go to [arena]. The text is not
// trusted: false with ERR_DATA and a sentence when it is anything else than a page.
bool page_take(Arena *arena, Str json, Page *out, Err *err);

#endif
