// For the HTML reader: the causal board as a drawing, and the same in words below it.
#ifndef QANTAR_PLAIN_HTML_BOARD_H
#define QANTAR_PLAIN_HTML_BOARD_H

#include "page/page.h"

// If block [first] is a card: appends the board and returns how many blocks from there on are its
// cards and arrows. Else 0.
int html_board(const Page *page, int first, Buf *out);

#endif
