// A Page as one line of JSON, the lines protocol, and back as the worker process has sent it. Each field is
// listed once, for both directions.
#ifndef QANTAR_PAGE_PAGE_JSON_H
#define QANTAR_PAGE_PAGE_JSON_H

#include "page/page.h"

// What the boundary between the processes lets through. page_fit keeps the pages of a story within it.
// Of the JSON: a log of the longest lines has half of that.
#define PAGE_BYTES_MAX   (8 << 20)
#define PAGE_BLOCKS_MAX  8192
#define PAGE_ACTIONS_MAX 16384
#define PAGE_ITEMS_MAX   8192      // of one block
#define PAGE_FIELDS_MAX  32        // of one object in the JSON
#define PAGE_PARTS_MAX   (1 << 19) // brackets and commas of the JSON

// Appends the page without a newline; markup stays as it is.
void page_to_json(const Page *page, Buf *out);

// Fills [out] from what page_to_json wrote; its strings and lists go to [arena]. The text is not
// trusted: false with ERR_DATA and a sentence when it is not a page or has a block that is not as
// blocks.def has it (block_check).
bool page_from_json(Arena *arena, Str json, Page *out, Err *err);

#endif
