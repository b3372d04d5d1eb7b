// The words that stand on a page, for looking something up in them.
#ifndef QANTAR_TOOLS_PAGE_WORDS_H
#define QANTAR_TOOLS_PAGE_WORDS_H

#include "page/page.h"

// Appends all that can be read on it, without markup, in one line: blocks in their order, then choices and
// why they are closed.
void page_words(const Page *page, Buf *out);
// Whether [wanted] stands in [words]; ends of lines, repeated spaces and markup in [wanted] do not count.
bool page_words_hold(Str words, Str wanted);

#endif
