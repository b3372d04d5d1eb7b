// How large cards and tags can be where arrows hang between them.
#include "layout/layout_links.h"

#define ROWS_MAX 6
#define CARD_EMS 15 // of a card's words: no card is wider

// Largest first, in per cent of second-rank words.
static const struct {
    int percent;
    bool words, tag_words;
} LOOKS[] = {{200, true, true}, {170, true, true}, {145, true, true}, {125, true, true},
    {110, true, true}, {100, true, true}, {110, false, true}, {100, false, true},
    {100, false, false}, {86, false, true}, {86, false, false}};

static void place_columns(const BoardParts *parts, LinksPlan *plan, Rect pane)
{
    int n = parts->n_cards, per_row = plan->rail.per_row;
    for (int i = 0; i < n; i++) {
        int row = i / per_row, column = i % per_row;
        plan->cells[i].row = row;
        plan->cells[i].at =
            (Rect){pane.x + plan->gap + column * (plan->rail.card_w + plan->gap), 0,
                plan->rail.card_w, plan->rail.card_h + plan->ghost_h};
    }
}

// Rows from top to bottom, with [more] pixels of air for each strip and [lane_more] for each lane.
static int place_rows(const BoardParts *parts, LinksPlan *plan, Rect pane)
{
    int y = pane.y;
    for (int row = 0; row < plan->rows; row++) {
        y += plan->rail.above;
        for (int i = 0; i < parts->n_cards; i++)
            if (plan->cells[i].row == row) plan->cells[i].at.y = y;
        y += plan->ghost_h + plan->rail.card_h;
        y += plan->zones[row] ? plan->zones[row] * plan->lane_h + plan->tag_em
                              : plan->rail.below;
    }
    return y - pane.y;
}

static void measure(LayoutContext *lc, const BoardParts *parts, LinksPlan *plan)
{
    int em = plan->rail.look.em;
    bool words = plan->rail.look.words;
    bool line = plan->rows == 1 && rail_end(parts->rail) > 0;
    plan->tag_em = em * 15 / 16;
    plan->tag_h = plan->tag_em * 5 / 4 + max_int(lc->size.hair * 4, plan->tag_em / 3);
    plan->lane_h = plan->tag_h + lc->size.hair * 5;
    plan->gap = words ? max_int(em, lc->size.gap) : lc->size.gap;
    plan->rail.label = min_int(lc->size.small, em * 9 / 8);
    plan->rail.labels = line ? plan->rail.label * 5 / 4 : 0;
    plan->rail.above = line ? plan->rail.labels + lc->size.hair * 4 + em : em / 3;
    plan->rail.below = em / 2;
}

static bool tags_fit(const LinksPlan *plan)
{
    for (int i = 0; i < plan->n_strands; i++)
        if (plan->strands[i].tag_w > plan->pane_w) return false;
    return true;
}

static bool plan_rows(LayoutContext *lc, const BoardParts *parts,
    const CardWidths *widths, Rect pane, bool ghosts, LinksPlan *plan)
{
    int n = parts->n_cards, most = 0;
    if (n == 0) return false;
    measure(lc, parts, plan);
    plan->rail.rows = plan->rows;
    plan->rail.per_row = (n + plan->rows - 1) / plan->rows;
    plan->rail.card_w =
        (pane.w - plan->gap * (plan->rail.per_row + 1)) / plan->rail.per_row;
    plan->rail.card_w = min_int(plan->rail.card_w, CARD_EMS * plan->rail.look.em);
    if (plan->rail.card_w < 1) return false;
    for (int i = 0; i < n; i++) {
        if (layout_board_card_narrow(plan->rail.look, &widths[i], plan->rail.card_w))
            return false;
        most = max_int(most,
            layout_board_card_bound(plan->rail.look, &widths[i], plan->rail.card_w));
    }
    if (plan->rows * (most + plan->rail.above) > pane.h) return false;
    most = 0;
    for (int i = 0; i < n; i++)
        most = max_int(most, layout_board_card_height(lc, plan->rail.look,
                                 parts->cards[i], plan->rail.card_w));
    if (plan->rows * (most + plan->rail.above) > pane.h) return false;
    if (ghosts) plan->ghost_h = layout_links_ghost_h(lc, parts, plan);
    plan->pane_x = pane.x;
    plan->pane_w = pane.w;
    int wide = plan->rail.per_row * (plan->rail.card_w + plan->gap) + plan->gap;
    pane.x += (pane.w - wide) / 2;
    plan->rail.card_h = most;
    plan->cells = arena_array(lc->arena, RailCell, plan->rail.per_row * plan->rows);
    place_columns(parts, plan, pane);
    layout_links_route(lc, parts, plan);
    return tags_fit(plan) && place_rows(parts, plan, pane) <= pane.h;
}

// What is left makes lanes higher, that the strings can hang, and then cards.
static void spread(const BoardParts *parts, LinksPlan *plan, Rect pane)
{
    int lanes = 0, spare = pane.h - place_rows(parts, plan, pane);
    for (int row = 0; row < plan->rows; row++)
        lanes += plan->zones[row];
    if (lanes) plan->lane_h += min_int(plan->lane_h * 3 / 4, spare / (lanes + 1));
    spare = pane.h - place_rows(parts, plan, pane);
    int more = min_int(spare / (plan->rows + 1),
        max_int(0, plan->rail.card_w * 2 / 3 - plan->rail.card_h));
    plan->rail.card_h += more;
    for (int i = 0; i < parts->n_cards; i++)
        plan->cells[i].at.h += more;
    spare = pane.h - place_rows(parts, plan, pane);
    pane.y += spare / 2;
    place_rows(parts, plan, pane);
}

static bool words_in_one_row(const LinksPlan *plan)
{
    return plan->rows == 1 && plan->rail.look.words;
}

bool layout_links_plan(
    LayoutContext *lc, const BoardParts *parts, Rect pane, bool ghosts, LinksPlan *out)
{
    CardWidths *widths = arena_array(lc->arena, CardWidths, parts->n_cards);
    for (int i = 0; i < parts->n_cards; i++)
        widths[i] = layout_board_card_widths(lc, parts->cards[i]);
    for (int folded = 0; folded < 2; folded++)
        for (int i = 0; i < COUNT_OF(LOOKS); i++)
            for (int rows = 1; rows <= (folded ? ROWS_MAX : 1); rows++) {
                LinksPlan plan = {.rail.look = {lc->size.small * LOOKS[i].percent / 100,
                                      LOOKS[i].words},
                    .tag_words = LOOKS[i].tag_words,
                    .rows = rows};
                if (!folded && !words_in_one_row(&plan)) continue;
                if (!plan_rows(lc, parts, widths, pane, ghosts, &plan)) continue;
                spread(parts, &plan, pane);
                layout_links_tags(lc, &plan);
                *out = plan;
                return true;
            }
    return false;
}
