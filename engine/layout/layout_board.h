// Inside of the board's layout: how the cards stand, and the arrows between them.
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_H

#include "layout/layout_pen.h"

typedef struct Grid {    // the cards in rows; with arrows, every second row runs back
    const Block **cards; // NULL: an empty place for a card that is still to come
    Rect *at;            // where each was drawn
    int n, columns, card_w, between;
    bool linked; // arrows stand between them
} Grid;

int grid_row(const Grid *g, int i);
int grid_column(const Grid *g, int i);

// layout_links.c

// How one arrow runs: straight across the gap of a row, or by a lane below its upper card's row, and
// from there on, where rows lie between, down a gap to a lane above the lower card.
typedef struct Link {
    const Block *arrow;
    int from, to; // cards of the grid
    bool side;    // straight to the neighbour in its row
    int lane,
        last_lane; // numbers in the gaps below the upper row and above the lower one
} Link;

typedef struct Links {
    Link *links;
    int n, lane_h;
    int *lanes; // of each row's lower gap
} Links;

// Which way each arrow goes. Where the cards stand in one column there are no ways: none is taken.
Links links_of(Pen *pen, const Grid *g);
int links_gap(const Pen *pen, const Links *links, int row); // pixels wanted below a row
void lay_links(Pen *pen, const Grid *g, const Links *links); // when all cards are laid

// The word of a link, "?" on the one that is asked about, in a capsule.
Set pill_words(Pen *pen, const Block *arrow, int w);
Rect pill_size(Pen *pen, const Block *arrow, const Set *words);
void put_pill(Pen *pen, const Block *arrow, const Set *words, Rect at);
// A line with a head at its end that points right, [y] in its middle.
void lay_arrow_line(Pen *pen, int x, int y, int w, Tint ink, bool known);

#endif
