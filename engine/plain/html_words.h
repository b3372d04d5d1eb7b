// For the HTML reader: text of a page, escaped.
#ifndef QANTAR_PLAIN_HTML_WORDS_H
#define QANTAR_PLAIN_HTML_WORDS_H

#include "page/page.h"

// Appends plain text: & < > " ' as references, invalid UTF-8 as U+FFFD, without characters that
// force a direction of writing.
void html_plain(Buf *out, Str words);
// The same for words of [page], tagged with their language where it is not the page's: those of the
// interface ([own]), and names in the story's.
void html_words(Buf *out, const Page *page, bool own, Str words);
// The same for a text with markup: strong and emphasis; of a term its words.
void html_marked(Buf *out, const Page *page, bool own, Str marked);

#endif
