// For the HTML reader: the causal board as a drawing, and the same in words below it.
#ifndef QANTAR_PLAIN_HTML_BOARD_H
#define QANTAR_PLAIN_HTML_BOARD_H

#include "page/page.h"

// If block [first] is a card: appends the board and returns how many blocks from there on are its
// cards and arrows. Else 0.
int html_board(const Page *page, int first, Buf *out);
// The same in short, for a sheet that has to be enough by itself: the drawing, and a row for each arrow.
int html_board_sum(const Page *page, int first, Buf *out);

#endif
