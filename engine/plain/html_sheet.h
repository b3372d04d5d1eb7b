// For the HTML reader: the first sheet of a record, of A4, which is enough by itself.
#ifndef QANTAR_PLAIN_HTML_SHEET_H
#define QANTAR_PLAIN_HTML_SHEET_H

#include "plain/html.h"

// The rules of style that it needs.
extern const char html_sheet_style[];
// Picture, title, name, scores, boards in short and questions of the record [page]; then the heading of what follows in
// full. It is made small enough for one page of paper, as far as type of six tenths of its size goes.
void html_sheet(const Page *page, const HtmlPicture *picture, Buf *out);
// Whether block [i] stands on the sheet and need not be told again behind it.
bool html_sheet_has(const Page *page, int i);

#endif
