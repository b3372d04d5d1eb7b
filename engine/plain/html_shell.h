// The frame of every HTML file that Qantar makes: well-formed as XML too, no scripts, nothing from elsewhere.
#ifndef QANTAR_PLAIN_HTML_SHELL_H
#define QANTAR_PLAIN_HTML_SHELL_H

#include "page/page.h"

// Appends all before what the body holds. [title] is plain; [style], of rules one after the other, and [body], the
// class of the body or empty, are Qantar's own words and not escaped.
void html_open(const Page *page, Str title, Str style, Str body, Buf *out);
// Appends who made it, on the day [made] or, when that is empty, without one, and all that closes the file.
void html_close(const Page *page, Str made, Buf *out);

#endif
