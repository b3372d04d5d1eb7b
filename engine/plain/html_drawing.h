// For the HTML reader: a board as one drawing, the player's order beside the record's and the arrows beside that.
#ifndef QANTAR_PLAIN_HTML_DRAWING_H
#define QANTAR_PLAIN_HTML_DRAWING_H

#include "page/page.h"

#define HTML_ARROWS_MAX 64 // that are drawn; of a board that has more the words say all

typedef struct HtmlBoard {
    const Block *cards, *arrows; // of a page, one after the other
    int n_cards, n_arrows;
} HtmlBoard;

// Appends an <svg>. The player's order is in it once the cards say where it had them.
void html_drawing(const HtmlBoard *board, const Page *page, Buf *out);

#endif
