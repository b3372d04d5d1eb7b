// What the page of a board holds, sorted for those who lay it out. Only of one that has cards and a rail
// (layout_board_has_cards).
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_PARTS_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_PARTS_H

#include "layout/layout_context.h"

typedef struct BoardParts {
    const Block *rail;
    const Block **cards; // on the rail, in its order
    int n_cards;
    const Block **hand; // by slot from 0; NULL: that card is on the rail
    int n_slots;
    const Block *held; // the card that was taken, or NULL
    const Block **arrows;
    int n_arrows;
    const Block *opened;   // the arrow that is asked about or opened, or NULL
    const Block *question; // the last aside after the cards: what is asked
    bool judged;           // the result: everything has its hours and its credit
    bool ordering;         // cards are put on the rail now
} BoardParts;

BoardParts layout_board_parts(LayoutContext *lc);

// "put:3", the place after the third card of the rail. Empty when the page has no such action.
Str layout_board_put(const LayoutContext *lc, int place);
// What a press on the card does: takes it or exchanges it for the held one. Empty: nothing.
Str layout_board_card_action(const LayoutContext *lc, const Block *card);
// The action is drawn as a part of the board and needs no button.
bool layout_board_draws(const LayoutContext *lc, Str action);

#endif
