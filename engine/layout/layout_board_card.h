// A card of the board: paper with a soft shadow on the table, at the size that its pane allows.
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_CARD_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_CARD_H

#include "layout/layout_text.h"

typedef struct CardLook {
    int em;     // of its words, pixels
    bool words; // with what happened; else the title and the date alone
} CardLook;

typedef enum CardPose {
    CARD_LIES,   // on the table
    CARD_PINNED, // was given, and does not move
    CARD_LIFTED, // held: higher above the table, with an outline of its own
    CARD_ASKED,  // the question is about it
} CardPose;

// How wide the texts of cards are on one line, measured once at an em of [em]: what cards need at least at
// another size and width follows from it without breaking lines.
typedef struct CardWidths {
    const Block *card;
    int em, date, title, words, longest; // pixels; longest: word of the title
} CardWidths;

CardWidths layout_board_card_widths(LayoutContext *lc, const Block *card);
int layout_board_card_bound(CardLook look, const CardWidths *widths, int w); // height
bool layout_board_card_narrow(CardLook look, const CardWidths *widths, int w);

// The height that the card needs at a width.
int layout_board_card_height(
    LayoutContext *lc, CardLook look, const Block *card, int w);
void layout_board_card(
    LayoutContext *lc, CardLook look, const Block *card, Rect at, CardPose pose);
// Paper at [at], [lift] hairs above the table.
void layout_board_paper(LayoutContext *lc, Rect at, ColourRole paper, int lift);
void layout_board_pin(LayoutContext *lc, int x, int y, int across);
// The outline of a place where a card can lie, dashed.
void layout_board_outline(LayoutContext *lc, Rect at, ColourRole role, int thick);

#endif
