// The reference of the lines protocol (scripts/LINES.md), printed from the tables it rests on.
#ifndef QANTAR_PAGE_PAGE_DOCS_H
#define QANTAR_PAGE_PAGE_DOCS_H

#include "base/str.h"

// Appends the reference as Markdown: what a program reads from and writes to "qantar lines".
void page_docs_markdown(Buf *out);

#endif
