// Cards on the rail and in the hand, and the places that open while one is held.
#include "layout/layout_rail.h"

#include "layout/hit.h"

// Pixels between two things that can be taken.
static int apart(const LayoutContext *lc)
{
    return lc->size.gap / 2 * 2; // half of it on each side of an edge
}

static void mark_lifts(LayoutContext *lc, Str action)
{
    Hit *last = lc->list->n_hits ? &lc->list->hits[lc->list->n_hits - 1] : NULL;
    if (last && str_eq(last->action, action))
        last->lifts = str_starts(action, STR("take:"));
}

static void emit_hit(LayoutContext *lc, Rect at, Str action)
{
    if (!action.n) return;
    layout_hit(lc, at, action, lc->size.radius / 2);
    mark_lifts(lc, action);
}

static CardPose pose_of(const LayoutContext *lc, const Block *card, Str action)
{
    if (card->state == ITEM_HERE) return CARD_LIFTED;
    if (card_slot(card) == 0) return CARD_PINNED;
    return action.n && layout_is_hovered(lc, action) ? CARD_ASKED : CARD_LIES;
}

// --- places -----------------------------------------------------------------------------------------

// The part of a card in which letting go exchanges it; outside it the places beside it begin. A given
// card has none.
static Rect swap_part(const LayoutContext *lc, Str action, Rect at)
{
    // Where cards stand close, it shares the way from one to the next with the place between them.
    int half = (at.w + lc->size.gap - 2 * apart(lc)) / 2;
    int least = min_int(lc->size.touch, half);
    int w = action.n ? min_int(at.w, max_int(at.w / 3, least)) : 0;
    return (Rect){at.x + (at.w - w) / 2, at.y, w, at.h};
}

typedef struct Gap { // before or after a card of a row, where the held one can go
    Rect at;         // what is open between the cards
    Rect hit;
    int place;
} Gap;

// What would stand there, on paper that is not there yet.
static void emit_preview(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, Rect slot)
{
    TextStyle style = style_bold(style_colour(style_small(lc), ROLE_FOCUS));
    style.size = plan->look.em;
    style.leading = style.size * 5 / 4;
    int in = plan->look.em / 2;
    TextLayout laid = text_plain(lc, style, parts->held->label, slot.w - 2 * in);
    if (laid.h + 2 * in > slot.h || laid.flow.width > slot.w - 2 * in) return;
    text_draw(lc, &laid, slot.x + in, slot.y + in);
}

// A wide gap has the outline of a card; a narrow one a line, and paper over its whole width when it is
// the next one.
static void emit_gap(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, const Gap *gap)
{
    Str id = layout_board_put(lc, gap->place);
    bool focused = !lc->view->focus_quiet && !lc->view->carried;
    bool near = layout_is_hovered(lc, id) || (focused && str_eq(lc->view->focus, id));
    int hair = lc->size.hair, em = plan->look.em, in = hair * 4;
    Rect slot = gap->at;
    slot.w = min_int(slot.w - 2 * in, plan->card_w);
    bool wide = slot.w >= em * 3 / 2;
    if (!wide) slot.w = max_int(near ? em : 0, gap->at.w - 2 * hair);
    slot.x = gap->at.x + (gap->at.w - slot.w) / 2;
    ColourRole role = near ? ROLE_FOCUS : ROLE_TABLE_LINE;
    if (near) layout_board_paper(lc, slot, ROLE_CARD, 6);
    if (near) layout_edge(lc, slot, ROLE_FOCUS, lc->size.radius / 2, hair * 2);
    if (wide && !near) layout_board_outline(lc, slot, role, hair);
    if (!wide && !near)
        layout_line(lc, (Rect){slot.x + slot.w / 2, slot.y, 0, slot.h}, role, hair * 2,
            hair * 4);
    if (wide && near) emit_preview(lc, parts, plan, slot);
    int side = wide || near ? em : min_int(em * 3 / 4, plan->above - plan->labels);
    Rect head = {slot.x + (slot.w - side) / 2,
        wide || near ? slot.y + (slot.h - side) / 2 : slot.y - side, side, side};
    layout_shape(lc, head, SHAPE_ARROW_DOWN, role);
}

// A place shows by itself that it has the focus.
static void emit_put(LayoutContext *lc, Rect at, Str id)
{
    Hit *hit = draw_hit(lc->arena, lc->list, at, id);
    hit->open = true;
    hit->order = lc->order++;
}

// Between [left] and [right], cards of one row or its ends.
static Gap gap_between(const LayoutContext *lc, const BoardParts *parts,
    const RailCell *cells, int left, int right, Rect row)
{
    Gap gap = {.at = row, .hit = row, .place = left + 1};
    int from = row.x, to = row.x + row.w; // what is beside a row leads to its end too
    int hit_from = 0, hit_to = to + row.x;
    if (left >= 0) {
        Rect at = cells[left].at;
        Rect swap = swap_part(lc, layout_board_card_action(lc, parts->cards[left]), at);
        from = at.x + at.w;
        hit_from = swap.x + swap.w + (swap.w ? apart(lc) : apart(lc) / 2 + 1);
    }
    if (right < parts->n_cards && right >= 0) {
        Rect at = cells[right].at;
        Rect swap =
            swap_part(lc, layout_board_card_action(lc, parts->cards[right]), at);
        to = at.x;
        hit_to = swap.x - (swap.w ? apart(lc) : apart(lc) / 2 + 1);
    }
    gap.at.x = from;
    gap.at.w = to - from;
    gap.hit.x = hit_from;
    gap.hit.w = hit_to - hit_from;
    return gap;
}

static void emit_gaps(LayoutContext *lc, const BoardParts *parts, const RailPlan *plan,
    const RailCell *cells, Rect pane)
{
    int n = parts->n_cards;
    for (int i = -1; i < n; i++) {
        bool starts = i < 0 || (i + 1 < n && cells[i].row != cells[i + 1].row);
        bool ends = i >= 0 && (i + 1 == n || cells[i].row != cells[i + 1].row);
        Rect row = {pane.x, n ? cells[max_int(i, 0)].at.y : pane.y + plan->above,
            pane.w, plan->card_h};
        Gap gaps[2];
        int count = 0;
        if (i >= 0 && (ends || !starts))
            gaps[count++] = gap_between(lc, parts, cells, i, ends ? -1 : i + 1, row);
        if (starts) {
            if (i >= 0) row.y = cells[i + 1].at.y;
            gaps[count] = gap_between(lc, parts, cells, -1, n ? i + 1 : -1, row);
            gaps[count++].place = i + 1;
        }
        for (int j = 0; j < count; j++) {
            Str id = layout_board_put(lc, gaps[j].place);
            if (!id.n) continue;
            emit_gap(lc, parts, plan, &gaps[j]);
            if (j) lc->order--; // the same place, on the next row
            emit_put(lc, gaps[j].hit, id);
        }
    }
}

// --- the rail ---------------------------------------------------------------------------------------

void layout_rail(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, Rect pane)
{
    RailCell *cells = layout_rail_cells(lc, parts, plan, pane);
    layout_rail_line(lc, parts, plan, cells, pane);
    for (int i = 0; i < parts->n_cards; i++) {
        const Block *card = parts->cards[i];
        Rect at = cells[i].at;
        layout_board_card(lc, plan->look, card, at,
            pose_of(lc, card, layout_board_card_action(lc, card)));
        if (card_slot(card) == 0)
            layout_board_pin(lc, at.x + at.w / 2, at.y, plan->look.em * 2 / 3);
    }
    if (parts->held) emit_gaps(lc, parts, plan, cells, pane);
    for (int i = 0; i < parts->n_cards; i++) {
        Str action = layout_board_card_action(lc, parts->cards[i]);
        if (!action.n) continue;
        bool swaps = str_starts(action, STR("swap:"));
        emit_hit(lc, swaps ? swap_part(lc, action, cells[i].at) : cells[i].at, action);
    }
}

// --- the hand ---------------------------------------------------------------------------------------

static Rect slot_at(const RailPlan *plan, Rect pane, int slot)
{
    int columns = max_int(1, plan->columns), row = slot / columns;
    int wide = columns * (plan->slot_w + plan->slot_gap) - plan->slot_gap;
    return (Rect){
        pane.x + (pane.w - wide) / 2 + slot % columns * (plan->slot_w + plan->slot_gap),
        pane.y + row * (plan->slot_h + plan->slot_gap), plan->slot_w, plan->slot_h};
}

// Where a card lay that is on the rail or under the pointer now.
static void emit_used(LayoutContext *lc, Rect at)
{
    layout_fill(lc, at, 0x18000000u, lc->size.radius / 2);
    layout_board_outline(lc, at, ROLE_TABLE_LINE, lc->size.hair);
}

void layout_rail_hand(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan, Rect pane)
{
    for (int i = 0; i < parts->n_slots; i++) {
        const Block *card = parts->hand[i];
        Rect at = slot_at(plan, pane, i);
        if (!card || (card->state == ITEM_HERE && lc->view->carried)) {
            emit_used(lc, at);
            continue;
        }
        bool held = card->state == ITEM_HERE;
        Str action = held ? STR("back") : layout_board_card_action(lc, card);
        Rect drawn = at;
        if (held) drawn.y -= lc->size.hair * 5;
        layout_board_card(lc, plan->look, card, drawn, pose_of(lc, card, action));
        emit_hit(lc, at, action);
    }
}

void layout_rail_carried(
    LayoutContext *lc, const BoardParts *parts, const RailPlan *plan)
{
    if (!parts->held || !lc->view->carried) return;
    Rect at = {lc->view->carry_x - plan->slot_w / 2,
        lc->view->carry_y - plan->slot_h / 3, plan->slot_w, plan->slot_h};
    layout_board_card(lc, plan->look, parts->held, at, CARD_LIFTED);
}
