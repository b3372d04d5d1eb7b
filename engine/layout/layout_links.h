// The board's cards in a grid, and the arrows between them, routed so that none crosses a card.
#ifndef QANTAR_LAYOUT_LAYOUT_LINKS_H
#define QANTAR_LAYOUT_LAYOUT_LINKS_H

#include "layout/layout_context.h"

typedef struct BoardGrid { // the cards in rows; with arrows, every second row runs back
    const Block **cards;   // NULL: an empty place for a card that is still to come
    Rect *at;              // where each was drawn
    int n, columns, card_w, between; // between: pixels from one card to the next
    bool linked;                     // arrows stand between them
} BoardGrid;

int layout_links_row(const BoardGrid *g, int i);
int layout_links_column(const BoardGrid *g, int i);

// One arrow: straight across the gap of a row, or by a lane below its upper card's row, and from there
// on, where rows lie between, down a gap to a lane above the lower card. -1: no lane.
typedef struct BoardLink {
    const Block *arrow;
    int from, to;        // cards of the grid
    bool side;           // straight to the neighbour in its row
    int lane, last_lane; // in the gaps below the upper row and above the lower one
} BoardLink;

typedef struct BoardLinks {
    BoardLink *links;
    int n, lane_h;
    int *lanes; // in each row's lower gap
} BoardLinks;

// The way of each arrow, before the cards are laid out. None where the cards stand in one column.
BoardLinks layout_links_route(LayoutContext *lc, const BoardGrid *g);
int layout_links_gap(
    const LayoutContext *lc, const BoardLinks *links, int row); // below it
void layout_links_draw(LayoutContext *lc, const BoardGrid *g, const BoardLinks *links);

#endif
