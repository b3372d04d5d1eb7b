// Inside of the HTML reader: words of a page, in which nothing is a mark of HTML.
#ifndef QANTAR_PLAIN_HTML_WORDS_H
#define QANTAR_PLAIN_HTML_WORDS_H

#include "base/str.h"

// Appends words as they are: & < > " ' stand as references, bytes that are no letters as U+FFFD, and
// marks that force a direction of writing are left out.
void html_plain(Buf *out, Str words);
// The same for a text with inline markup: strong and emphasis; a term is its words.
void html_marked(Buf *out, Str marked);

#endif
