// A page as one HTML file to keep, to print or to hand in: no scripts, nothing from elsewhere.
#ifndef QANTAR_PLAIN_HTML_H
#define QANTAR_PLAIN_HTML_H

#include "page/page.h"

// Appends the whole file, UTF-8, well-formed as XML too. [made] is the day it was made, or empty.
// All text is escaped: nothing of the page becomes HTML.
void html_page(const Page *page, Str made, Buf *out);

#endif
