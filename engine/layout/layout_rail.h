// The rail of the board: a line of time in one or more rows, as lines of a text, with cards below it, and
// the hand at the foot.
#ifndef QANTAR_LAYOUT_LAYOUT_RAIL_H
#define QANTAR_LAYOUT_LAYOUT_RAIL_H

#include "layout/layout_board_card.h"
#include "layout/layout_board_parts.h"

// How rail and hand fall into a width and a height; lengths in pixels.
typedef struct RailPlan {
    CardLook look;
    int rows, per_row; // of the rail when all cards are on it
    int card_w, card_h;
    int label;         // em of the days' names
    int labels, above; // height of these names; from a row's top to its cards
    int below;         // from its cards to the next row
    int rail_h;        // of all rows
    int columns, slot_w, slot_h, slot_gap;
    int hand_h; // of all slots
} RailPlan;

typedef struct RailCell { // where a card of the rail stands
    Rect at;
    int row;
} RailCell;

// The largest cards with which all fits into [w] by [h]: false when none do.
bool layout_rail_plan(
    LayoutContext *lc, const BoardParts *parts, int w, int h, RailPlan *out);
// One place for each card of the rail, as many rows as they need now.
RailCell *layout_rail_cells(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, Rect pane);
// The line with days and hours above the cells, and what joins dated cards to it.
void layout_rail_line(LayoutContext *lc, const BoardParts *parts, const RailPlan *plan,
    const RailCell *cells, Rect pane);
// Cards and, while one is held, the places where it can go.
void layout_rail(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, Rect pane);
void layout_rail_hand(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, Rect pane);
// The held card where the pointer carries it, over everything.
void layout_rail_carried(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan);

#endif
