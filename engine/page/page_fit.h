// A page within the bounds of the boundary between the processes.
#ifndef QANTAR_PAGE_PAGE_FIT_H
#define QANTAR_PAGE_PAGE_FIT_H

#include "page/page.h"

// Shortens a page that page_from_json would refuse for its size: leaves out actions that words of the
// page open, then items and blocks from the end, and says so in a note at the end. Choices and the actions
// of the page stay. What is new lives in [arena].
void page_fit(Page *page, Arena *arena);

#endif
