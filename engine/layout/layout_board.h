// Inside of the board's layout: how the cards stand, and the arrows between them.
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_H

#include "layout/layout_context.h"

typedef struct BoardGrid { // the cards in rows; with arrows, every second row runs back
    const Block **cards;   // NULL: an empty place for a card that is still to come
    Rect *at;              // where each was drawn
    int n, columns, card_w, between;
    bool linked; // arrows stand between them
} BoardGrid;

int layout_board_row(const BoardGrid *g, int i);
int layout_board_column_of(const BoardGrid *g, int i);

// layout_links.c

// How one arrow runs: straight across the gap of a row, or by a lane below its upper card's row, and
// from there on, where rows lie between, down a gap to a lane above the lower card.
typedef struct BoardLink {
    const Block *arrow;
    int from, to; // cards of the grid
    bool side;    // straight to the neighbour in its row
    int lane,
        last_lane; // numbers in the gaps below the upper row and above the lower one
} BoardLink;

typedef struct BoardLinks {
    BoardLink *links;
    int n, lane_h;
    int *lanes; // of each row's lower gap
} BoardLinks;

// Which way each arrow goes. Where the cards stand in one column there are no ways: none is used.
BoardLinks layout_links(LayoutContext *lc, const BoardGrid *g);
int layout_links_gap(const LayoutContext *lc, const BoardLinks *links,
    int row); // pixels wanted below a row
void layout_links_emit(LayoutContext *lc, const BoardGrid *g,
    const BoardLinks *links); // when all cards are laid

// The word of a link, "?" on the one that is asked about, in a capsule.
TextLayout layout_pill_words(LayoutContext *lc, const Block *arrow, int w);
Rect layout_pill_rect(LayoutContext *lc, const Block *arrow, const TextLayout *words);
void layout_pill_emit(
    LayoutContext *lc, const Block *arrow, const TextLayout *words, Rect at);
// A line with a head at its end that points right, [y] in its middle.
void layout_arrow_line(
    LayoutContext *lc, int x, int y, int w, ColourRole text_colour, bool known);

#endif
