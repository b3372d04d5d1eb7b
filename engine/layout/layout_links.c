#include "layout/layout_links.h"

#include "layout/hit.h"

int layout_links_tag_w(LayoutContext *lc, const LinksPlan *plan, const Block *arrow)
{
    Str words = layout_arrow_tag_words(lc, arrow, plan->tag_words);
    if (!words.n && !layout_arrow_judged(arrow) && !arrow_type(arrow).n) return 0;
    return layout_arrow_tag_width(lc, arrow, words, plan->tag_em, plan->tag_h);
}

// --- strings ----------------------------------------------------------------------------------------

// As far as the lane has room below the tag.
static int sag_of(const LinksPlan *plan)
{
    return max_int(0, (plan->lane_h - plan->tag_h) * 2 / 3);
}

typedef struct Way { // of a string, in pixels of the window
    int x, y, lane_y, trunk_x, last_y, to_x, to_y;
    bool bent;
} Way;

static Way way_of(const LinksPlan *plan, const Strand *s)
{
    Rect from = plan->cells[s->upper].at, to = plan->cells[s->low].at;
    Way way = {.x = s->x,
        .y = from.y + from.h,
        .lane_y = layout_links_lane_y(plan, s->zone, s->lane),
        .to_x = s->to_x,
        .to_y = s->level ? to.y + to.h : to.y,
        .bent = s->last_zone >= 0,
        .trunk_x = s->trunk_x};
    way.last_y =
        way.bent ? layout_links_lane_y(plan, s->last_zone, s->last_lane) : way.lane_y;
    return way;
}

static StringPath path_of(const Way *way)
{
    StringPath path = {.n = 0};
    string_add(&path, way->x, way->y);
    string_add(&path, way->x, way->lane_y);
    if (way->bent) {
        string_add(&path, way->trunk_x, way->lane_y);
        string_add(&path, way->trunk_x, way->last_y);
    }
    string_add(&path, way->to_x, way->last_y);
    string_add(&path, way->to_x, way->to_y);
    return path;
}

// The same in two, with the tag in the gap: the ends hang loose beside it, or above it where the level
// stretch is too short.
static void emit_cut(LayoutContext *lc, const LinksPlan *plan, const Strand *s,
    const Way *way, ColourRole role, int thick)
{
    int end = way->bent ? way->trunk_x : way->to_x, air = plan->tag_em;
    bool right = end > way->x;
    int left_end = s->tag_x - air, right_end = s->tag_x + s->tag_w + air;
    int near = right ? left_end : right_end, far = right ? right_end : left_end;
    bool near_room = right ? near > way->x + air : near < way->x - air;
    bool far_room = right ? far < end - air : far > end + air;
    StringPath a = {.n = 0}, b = {.n = 0};
    string_add(&a, way->x, way->y);
    int up = way->lane_y - plan->tag_h / 2 - air / 2;
    string_add(&a, way->x, near_room ? way->lane_y : max_int(way->y + air / 3, up));
    if (near_room) string_add(&a, near, way->lane_y);
    layout_string(lc, &a, plan->lane_h / 2, 0, role, thick);
    layout_string_end(
        lc, a.x[a.n - 1], a.y[a.n - 1], near_room ? (right ? 1 : -1) : 0, role, thick);
    int turn = s->level ? up : way->lane_y + plan->tag_h / 2 + air / 2;
    if (far_room) string_add(&b, far, way->lane_y);
    string_add(&b, end,
        far_room   ? way->lane_y
        : s->level ? max_int(way->to_y + air / 3, turn)
                   : turn);
    if (way->bent) string_add(&b, end, way->last_y);
    if (way->bent) string_add(&b, way->to_x, way->last_y);
    string_add(&b, way->to_x, way->to_y);
    layout_string(lc, &b, plan->lane_h / 2, 0, role, thick);
    layout_string_end(lc, b.x[0], b.y[0], far_room ? (right ? -1 : 1) : 0, role, thick);
}

// A pin where it begins, a head where it ends.
static void emit_ends(LayoutContext *lc, const LinksPlan *plan, const Strand *s,
    const Way *way, ColourRole role)
{
    int side = plan->tag_em * 2 / 3, dot = max_int(3, plan->tag_em * 2 / 5);
    bool down = s->from == s->upper; // from the upper card to the lower
    int x = down ? way->x : way->to_x, y = down ? way->y : way->to_y;
    layout_fill(lc, (Rect){x - dot / 2, y - dot / 2, dot, dot}, layout_colour(lc, role),
        dot / 2);
    x = down ? way->to_x : way->x;
    y = down ? way->to_y : way->y;
    bool from_below = !down || s->level;
    Rect head = {x - side / 2, from_below ? y : y - side, side, side};
    layout_shape(lc, head, from_below ? SHAPE_ARROW_UP : SHAPE_ARROW_DOWN, role);
}

static void emit_strand(LayoutContext *lc, const LinksPlan *plan, const Strand *s)
{
    const Block *arrow = s->arrow;
    bool here = arrow->state == ITEM_HERE, named = arrow_type(arrow).n > 0;
    int hair = lc->size.hair, thick = here ? hair * 4 : named ? hair * 2 : hair;
    ColourRole role = here || named ? ROLE_STRING : ROLE_TABLE_LINE;
    Way way = way_of(plan, s);
    if (layout_arrow_is_cut(arrow)) {
        emit_cut(lc, plan, s, &way, role, thick);
    } else {
        StringPath path = path_of(&way);
        layout_string(
            lc, &path, plan->lane_h / 2, sag_of(plan), role, max_int(1, thick));
    }
    emit_ends(lc, plan, s, &way, role);
}

static void emit_tag(LayoutContext *lc, const LinksPlan *plan, const Strand *s)
{
    if (s->tag_w == 0) return;
    int lane_y = layout_links_lane_y(plan, s->zone, s->lane);
    Rect at = {s->tag_x, lane_y - plan->tag_h / 2, s->tag_w, plan->tag_h};
    int end = s->last_zone >= 0 ? s->trunk_x : s->to_x, from = min_int(s->x, end);
    if (!layout_arrow_is_cut(s->arrow))
        at.y += string_hang(
            max_int(s->x, end) - from, at.x + at.w / 2 - from, sag_of(plan));
    layout_arrow_tag(lc, s->arrow,
        layout_arrow_tag_words(lc, s->arrow, plan->tag_words), plan->tag_em, at);
    Str action = arrow_opens(s->arrow);
    if (!action.n || !page_action(lc->page, action)) return;
    Rect hit = rect_outset(at, max_int(0, plan->lane_h - plan->tag_h) / 6);
    layout_hit(lc, hit, action, plan->tag_h / 3);
}

// --- cards ------------------------------------------------------------------------------------------

static bool asked_about(const BoardParts *parts, int card)
{
    const Block *arrow = parts->opened;
    Str id = parts->cards[card]->id;
    return arrow && id.n &&
           (str_eq(arrow_from_id(arrow), id) || str_eq(arrow_to_id(arrow), id));
}

// The card that the player had put at this place of the rail.
static const Block *yours_at(const BoardParts *parts, int place)
{
    for (int i = 0; i < parts->n_cards; i++)
        if (card_yours(parts->cards[i]) == place) return parts->cards[i];
    return NULL;
}

static TextLayout ghost_words(
    LayoutContext *lc, const LinksPlan *plan, const Block *card)
{
    int em = plan->tag_em, room = plan->rail.card_w - em * 2 / 3 - em * 5 / 6 - em / 4;
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT);
    style.size = em * 7 / 8;
    style.leading = style.size * 5 / 4;
    return text_plain(lc, style, card->label, max_int(1, room));
}

int layout_links_ghost_h(
    LayoutContext *lc, const BoardParts *parts, const LinksPlan *plan)
{
    int h = 0;
    for (int i = 0; i < parts->n_cards; i++)
        h = max_int(h, ghost_words(lc, plan, parts->cards[i]).h);
    return h + plan->tag_em / 3;
}

static void emit_ghost(
    LayoutContext *lc, const BoardParts *parts, const LinksPlan *plan, int i)
{
    const Block *yours = yours_at(parts, i + 1), *here = parts->cards[i];
    if (!yours) return;
    Rect at = plan->cells[i].at;
    at.h = plan->ghost_h;
    int hair = lc->size.hair, em = plan->tag_em, side = em * 5 / 6;
    bool same = card_position(yours) == card_position(here);
    layout_board_outline(
        lc, (Rect){at.x + hair, at.y, at.w - 2 * hair, at.h}, ROLE_TABLE_LINE, hair);
    Rect sign = {at.x + em / 3, at.y + (at.h - side) / 2, side, side};
    layout_arrow_credit(lc, same ? 2 : 0, sign);
    TextLayout laid = ghost_words(lc, plan, yours);
    text_draw(lc, &laid, at.x + em * 2 / 3 + side, at.y + (at.h - laid.h) / 2);
}

// On its way from the player's place to the record's, while the result opens.
static Rect card_at(
    const LayoutContext *lc, const BoardParts *parts, const LinksPlan *plan, int i)
{
    Rect at = plan->cells[i].at;
    int yours = card_yours(parts->cards[i]) - 1, left = lc->view->unsettled;
    if (left > 0 && yours >= 0 && yours < parts->n_cards) {
        Rect from = plan->cells[yours].at;
        at.x += (from.x - at.x) * left / 1000;
        at.y += (from.y - at.y) * left / 1000;
    }
    at.y += plan->ghost_h;
    at.h -= plan->ghost_h;
    return at;
}

static void emit_cards(
    LayoutContext *lc, const BoardParts *parts, const LinksPlan *plan)
{
    for (int i = 0; i < parts->n_cards; i++) {
        const Block *card = parts->cards[i];
        Rect at = card_at(lc, parts, plan, i);
        if (plan->ghost_h && lc->view->unsettled == 0) emit_ghost(lc, parts, plan, i);
        layout_board_card(lc, plan->rail.look, card, at,
            asked_about(parts, i)  ? CARD_ASKED
            : card_slot(card) == 0 ? CARD_PINNED
                                   : CARD_LIES);
    }
}

void layout_links_draw(
    LayoutContext *lc, const BoardParts *parts, const LinksPlan *plan, Rect pane)
{
    if (plan->rows == 1 && plan->rail.labels)
        layout_rail_line(lc, parts, &plan->rail, plan->cells, pane);
    emit_cards(lc, parts, plan);
    if (lc->view->unsettled > 0) return;
    for (int here = 0; here < 2; here++)
        for (int i = 0; i < plan->n_strands; i++)
            if ((plan->strands[i].arrow->state == ITEM_HERE) == here)
                emit_strand(lc, plan, &plan->strands[i]);
    for (int i = 0; i < plan->n_strands; i++)
        emit_tag(lc, plan, &plan->strands[i]);
}
