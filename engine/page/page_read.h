// Reads a Page back from its line of JSON, as the worker process has sent it.
#ifndef QANTAR_PAGE_PAGE_READ_H
#define QANTAR_PAGE_PAGE_READ_H

#include "page/page.h"

#define PAGE_BYTES_MAX                                                                 \
    (8 << 20)                // of the JSON: a log of the longest lines has half of that
#define PAGE_BLOCKS_MAX 4096 // blocks, and as many actions
#define PAGE_ITEMS_MAX  4096 // of one block
#define PAGE_FIELDS_MAX 32   // of one object in the JSON
#define PAGE_PARTS_MAX  (1 << 18) // brackets and commas of the JSON

// Fills [out] from what page_to_json wrote; its strings and lists go to [arena]. The text is not
// trusted: false with ERR_DATA and a sentence when it is not a page or has a block that is not as
// blocks.def has it (block_check).
bool page_read(Arena *arena, Str json, Page *out, Err *err);

#endif
