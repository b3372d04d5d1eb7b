// For the HTML reader: the blank form that challenges an item of a key.
#ifndef QANTAR_PLAIN_HTML_FORM_H
#define QANTAR_PLAIN_HTML_FORM_H

#include "page/page.h"

// The rules of style that it needs.
extern const char html_form_style[];
// Lines for the item, what it should be, which source says so, who writes, the day, and to whom: [to] is plain, or
// empty for one more blank line.
void html_form(const Page *page, Str to, Buf *out);

#endif
