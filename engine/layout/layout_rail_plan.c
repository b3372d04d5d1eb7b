// How large the cards of rail and hand can be in a pane, and where those of the rail stand.
#include "layout/layout_rail.h"

#define RAIL_ROWS_MAX 5
#define HAND_ROWS_MAX 7
#define CARD_EMS      15 // of a card's words: no card is wider
#define SLOT_EMS      18

// Largest first. In per cent of second-rank words; without what happened only where nothing else fits: it
// is then told of the card that is held.
static const struct {
    int percent;
    bool words;
} LOOKS[] = {{230, true}, {200, true}, {175, true}, {150, true}, {130, true},
    {115, true}, {100, true}, {100, false}, {86, false}, {78, false}, {70, false}};

// All cards, by what they need at least.
typedef struct Needs {
    CardWidths *cards; // those that are dealt first
    int n, n_dealt;
} Needs;

static Needs needs_of(LayoutContext *lc, const BoardParts *parts)
{
    Needs needs = {
        .cards = arena_array(lc->arena, CardWidths, parts->n_cards + parts->n_slots)};
    for (int i = 0; i < parts->n_slots; i++)
        if (parts->hand[i])
            needs.cards[needs.n++] = layout_board_card_widths(lc, parts->hand[i]);
    for (int dealt = 1; dealt >= 0; dealt--) {
        for (int i = 0; i < parts->n_cards; i++)
            if ((card_slot(parts->cards[i]) > 0) == dealt)
                needs.cards[needs.n++] = layout_board_card_widths(lc, parts->cards[i]);
        if (dealt) needs.n_dealt = needs.n;
    }
    return needs;
}

// The height of the highest of the first [n] at a width; some number above [most] when it is higher, or a
// title's word is wider than they are.
static int highest(
    LayoutContext *lc, CardLook look, const Needs *needs, int n, int w, int most)
{
    int h = 0;
    for (int i = 0; i < n; i++)
        if (layout_board_card_narrow(look, &needs->cards[i], w)) return most + 1;
    for (int i = 0; i < n && h <= most; i++)
        h = max_int(h, layout_board_card_bound(look, &needs->cards[i], w));
    for (int i = 0; i < n && h <= most; i++)
        h = max_int(h, layout_board_card_height(lc, look, needs->cards[i].card, w));
    return h;
}

static void measure_rows(LayoutContext *lc, const BoardParts *parts, RailPlan *plan)
{
    bool scale = rail_end(parts->rail) > 0;
    int em = plan->look.em;
    plan->label = min_int(lc->size.small, em * 9 / 8);
    plan->labels = scale ? plan->label * 5 / 4 : 0;
    plan->above =
        plan->labels + lc->size.hair * 4 + (plan->look.words ? em * 5 / 4 : em / 2);
    plan->below = plan->look.words ? em : em / 2;
}

// The rail with [rows] rows for all cards; false when it is wider or higher than it may be.
static bool plan_rail(
    LayoutContext *lc, const Needs *needs, RailPlan *plan, int rows, int w, int h)
{
    int gap = lc->size.gap;
    if (plan->look.words) gap = max_int(gap, plan->look.em);
    plan->rows = rows;
    plan->per_row = max_int(1, (needs->n + rows - 1) / rows);
    plan->card_w = (w - (plan->per_row + 1) * gap) / plan->per_row;
    plan->card_w = min_int(plan->card_w, CARD_EMS * plan->look.em);
    int most = h / rows - plan->above - plan->below;
    // Between two cards a place is opened beside the part of a card that exchanges it: both can be hit.
    int hits = 2 * (lc->size.touch - lc->size.hair + lc->size.gap / 2 * 2);
    if (plan->per_row > 1 && plan->card_w + gap < hits) return false;
    if (plan->card_w < 1 || most < lc->size.touch) return false;
    plan->card_h = highest(lc, plan->look, needs, needs->n, plan->card_w, most);
    plan->card_h = max_int(plan->card_h, lc->size.touch);
    plan->rail_h = rows * (plan->above + plan->card_h + plan->below);
    return plan->card_h <= most;
}

static int abs_int(int a) { return a < 0 ? -a : a; }

// How far a slot is from the form of a card, in thousandths: three parts wide, two high.
static int oddness(const RailPlan *plan)
{
    return abs_int(1000 * plan->slot_h / max_int(1, plan->slot_w) - 667);
}

// Of all hands that fit, that of the best cards.
static bool plan_hand(LayoutContext *lc, const BoardParts *parts, const Needs *needs,
    RailPlan *plan, int w, int h)
{
    bool fits = parts->n_slots == 0;
    RailPlan best = *plan;
    plan->slot_gap = lc->size.gap + lc->size.hair * (plan->look.words ? 2 : 0);
    for (int rows = 1; rows <= HAND_ROWS_MAX && rows <= parts->n_slots; rows++) {
        plan->columns = (parts->n_slots + rows - 1) / rows;
        plan->slot_w = (w - (plan->columns - 1) * plan->slot_gap) / plan->columns;
        plan->slot_w = min_int(plan->slot_w, SLOT_EMS * plan->look.em);
        int most = (h + plan->slot_gap) / rows - plan->slot_gap;
        if (plan->slot_w < 1 || most < lc->size.touch) continue;
        plan->slot_h = max_int(lc->size.touch,
            highest(lc, plan->look, needs, needs->n_dealt, plan->slot_w, most));
        plan->hand_h = rows * (plan->slot_h + plan->slot_gap) - plan->slot_gap;
        if (plan->hand_h > h || (fits && oddness(plan) >= oddness(&best))) continue;
        best = *plan;
        fits = true;
    }
    *plan = best;
    return fits;
}

static bool plan_with(LayoutContext *lc, const BoardParts *parts, const Needs *needs,
    RailPlan *plan, int rows_most, int w, int h)
{
    measure_rows(lc, parts, plan);
    for (int rows = 1; rows <= rows_most; rows++) {
        if (!plan_rail(lc, needs, plan, rows, w, h)) continue;
        RailPlan with = *plan;
        if (!plan_hand(lc, parts, needs, &with, w, h - plan->rail_h)) continue;
        *plan = with;
        return true;
    }
    return false;
}

// A rail of one row, if its cards can say what happened, before one that is folded.
bool layout_rail_plan(
    LayoutContext *lc, const BoardParts *parts, int w, int h, RailPlan *out)
{
    Needs needs = needs_of(lc, parts);
    for (int folded = 0; folded < 2; folded++)
        for (int i = 0; i < COUNT_OF(LOOKS); i++) {
            RailPlan plan = {
                .look = {lc->size.small * LOOKS[i].percent / 100, LOOKS[i].words}};
            if (!folded && !plan.look.words) continue;
            if (!plan_with(lc, parts, &needs, &plan, folded ? RAIL_ROWS_MAX : 1, w, h))
                continue;
            // What is left makes the cards higher: they are cards, not labels.
            int spare = (h - plan.rail_h - plan.hand_h) / (plan.rows + 1);
            int more = min_int(spare, max_int(0, plan.card_w * 3 / 4 - plan.card_h));
            plan.card_h += more;
            plan.rail_h += more * plan.rows;
            *out = plan;
            return true;
        }
    return false;
}

RailCell *layout_rail_cells(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, Rect pane)
{
    RailCell *cells = arena_array(lc->arena, RailCell, parts->n_cards);
    int n = parts->n_cards;
    int rows = max_int(1, (n + plan->per_row - 1) / plan->per_row);
    int pitch = pane.h / max_int(1, plan->rows);
    int top = pane.y + (pane.h - rows * pitch) / 2;
    top += (pitch - plan->above - plan->card_h) / 2;
    for (int row = 0; row < rows; row++) {
        int first = n * row / rows, end = n * (row + 1) / rows, in_row = end - first;
        int gap = (pane.w - in_row * plan->card_w) / (in_row + 1);
        for (int i = first; i < end; i++) {
            cells[i].row = row;
            cells[i].at = (Rect){pane.x + gap + (i - first) * (plan->card_w + gap),
                top + row * pitch + plan->above, plan->card_w, plan->card_h};
        }
    }
    return cells;
}
