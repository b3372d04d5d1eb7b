// A page as one HTML file to keep, to print or to hand in: no scripts, nothing from elsewhere.
#ifndef QANTAR_PLAIN_HTML_H
#define QANTAR_PLAIN_HTML_H

#include "page/page.h"

// A picture of the page, drawn: the bytes of a JPEG that this program made, w * h pixels.
typedef struct HtmlPicture {
    const Block *block; // whose words stand on it and beside it
    Str jpeg;           // empty: it is left out
    int w, h;
} HtmlPicture;

// Appends the whole file, UTF-8, well-formed as XML too. [made] is the day it was made, or empty; [picture] is of a
// record, or NULL. All text is escaped: nothing of the page becomes HTML.
void html_page(const Page *page, Str made, const HtmlPicture *picture, Buf *out);

#endif
