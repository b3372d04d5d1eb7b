// The board with its arrows: cards in rows, and strings that hang between them in lanes, each with a tag.
#ifndef QANTAR_LAYOUT_LAYOUT_LINKS_H
#define QANTAR_LAYOUT_LAYOUT_LINKS_H

#include "layout/layout_arrow.h"
#include "layout/layout_board_parts.h"
#include "layout/layout_rail.h"
#include "layout/layout_string.h"

typedef struct Strand { // an arrow's string
    const Block *arrow;
    int from, to;   // cards of the rail
    int upper, low; // the same by their rows: it leaves [upper] downwards
    bool level;     // both in one row: it comes up again
    int x, to_x;    // where it leaves [upper] and meets [low]
    int zone, lane; // the strip below the upper card's row, and its lane there
    // Of one that passes whole rows; last_zone -1: it does not.
    int trunk_x, last_zone, last_lane;
    int tag_x, tag_w;
} Strand;

typedef struct LinksPlan { // lengths in pixels
    RailPlan rail;         // its cards and its line
    bool tag_words; // else a tag has the number of its answer, or its sign of credit
    int tag_em, tag_h, lane_h;
    int ghost_h;        // above each card: which one the player had put there; 0: none
    int gap;            // between two cards of a row
    int pane_x, pane_w; // of the table
    int *zones;         // heights below the rows
    RailCell *cells;    // whole boxes, with the ghost
    Strand *strands;
    int n_strands, rows;
} LinksPlan;

// layout_links_plan.c: the largest cards with which all fits into [pane]; false when none do. [ghosts]: with the
// player's own order.
bool layout_links_plan(
    LayoutContext *lc, const BoardParts *parts, Rect pane, bool ghosts, LinksPlan *out);
// layout_links_route.c: lanes of all strings in the strips below the rows, whose heights they give. Cells have
// their columns, not yet their heights.
void layout_links_route(LayoutContext *lc, const BoardParts *parts, LinksPlan *plan);
// Where the tags hang, once the cells stand where they will.
void layout_links_tags(LayoutContext *lc, LinksPlan *plan);
int layout_links_lane_y(const LinksPlan *plan, int zone, int lane);
int layout_links_tag_w(LayoutContext *lc, const LinksPlan *plan, const Block *arrow);
// layout_links.c
// The height of what stands above each card where the player's own order is shown.
int layout_links_ghost_h(
    LayoutContext *lc, const BoardParts *parts, const LinksPlan *plan);
void layout_links_draw(
    LayoutContext *lc, const BoardParts *parts, const LinksPlan *plan, Rect pane);

#endif
