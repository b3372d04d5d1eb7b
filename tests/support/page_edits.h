// Pages that are nearly a given one: each block, item, action and field of it changed once, as blocks.def allows.
// For readers of pages: what comes of each is compared with what came of it before.
#ifndef QANTAR_SUPPORT_PAGE_EDITS_H
#define QANTAR_SUPPORT_PAGE_EDITS_H

#include "page/page.h"

// [what] was changed: the kind of a block, "action" or "page". Changes of one kind come one after the other.
typedef void PageEditEach(void *ctx, const char *what, const Page *page);

// Calls [each] for every change. The page is good until it returns.
void page_edits(const Page *page, PageEditEach *each, void *ctx);

#endif
