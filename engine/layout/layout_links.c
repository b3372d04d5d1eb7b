// The arrows of the board: ways that cross no card, each link's own line, and its word on a capsule.
#include "layout/layout_board.h"

// Colour, line and word always together.
typedef struct Look {
    const char *type;
    Tint tint;
    int thick, dash; // in hairs; 0: a whole line
} Look;

static const Look looks[] = {
    {"led_to", TINT_INK, 2, 0},
    {"trigger", TINT_CLAIMED, 3, 0},
    {"condition", TINT_CONFIRMED, 2, 6},
    {"response", TINT_REPORTED, 2, 0},
    {"stated_reason", TINT_DISPUTED, 2, 4},
    {"only_before", TINT_WITHDRAWN, 2, 2},
};

static Look look_of(const Block *arrow)
{
    if (arrow->state == ITEM_HERE) return (Look){NULL, TINT_FOCUS, 3, 0};
    for (int i = 0; i < COUNT_OF(looks); i++)
        if (str_eq(arrow->status, str_of(looks[i].type))) return looks[i];
    return (Look){NULL, TINT_EDGE, 2, arrow->text.n ? 0 : 5};
}

// --- capsules ---------------------------------------------------------------------------------------

static bool judged(const Block *arrow) { return arrow->n_items > 0; }

Set pill_words(Pen *pen, const Block *arrow, int w)
{
    bool asked = arrow->state == ITEM_HERE;
    Style style =
        style_bold(style_ink(style_small(pen), asked ? TINT_PAPER : TINT_INK));
    style.leading = style.size * 5 / 4;
    Str words = asked && !arrow->text.n ? STR("?") : arrow->text;
    return set_snug(set_plain(pen, style, words, w));
}

Rect pill_size(Pen *pen, const Block *arrow, const Set *words)
{
    int in = pen->size.em / 2, mark = judged(arrow) ? pen->size.small + in / 2 : 0;
    int h = at_least(pen->size.small * 5 / 4, words->h) + in / 2;
    return (Rect){0, 0, at_least(h, words->flow.width + in + mark), h};
}

// Whether the record supports it, where that is said: a check, half a disc, or a struck one.
static void lay_mark(Pen *pen, const Block *arrow, int x, int y)
{
    static const Shape shapes[] = {SHAPE_STRUCK, SHAPE_HALVES, SHAPE_CHECK};
    static const Tint tints[] = {TINT_INK_SOFT, TINT_DISPUTED, TINT_CONFIRMED};
    int side = pen->size.small;
    int credit = at_least(0, at_most(2, arrow->value));
    pen_shape(pen, (Rect){x, y, side, side}, shapes[credit], tints[credit]);
}

void put_pill(Pen *pen, const Block *arrow, const Set *words, Rect at)
{
    bool asked = arrow->state == ITEM_HERE;
    int radius = at_most(at.h / 2, pen->size.em), in = pen->size.em / 4;
    Look look = look_of(arrow);
    pen_fill(pen, at, pen_tint(pen, asked ? TINT_FOCUS : TINT_PAPER), radius);
    if (!asked) pen_edge(pen, at, look.tint, radius, pen->size.hair);
    int x = at.x + (at.w - words->flow.width) / 2, mark = pen->size.small + in;
    if (judged(arrow)) {
        lay_mark(pen, arrow, x - mark / 2, at.y + (at.h - pen->size.small) / 2);
        x += mark / 2;
    }
    put_set(pen, words, x, at.y + (at.h - words->h) / 2);
}

// --- lines ------------------------------------------------------------------------------------------

void lay_arrow_line(Pen *pen, int x, int y, int w, Tint ink, bool known)
{
    int head = pen->size.em / 2, thick = pen->size.hair * 2;
    pen_line(pen, (Rect){x, y, w - head / 2, 0}, ink, thick, known ? 0 : thick * 2);
    pen_shape(
        pen, (Rect){x + w - head, y - head / 2, head, head}, SHAPE_ARROW_RIGHT, ink);
}

static void line(Pen *pen, Look look, int x, int y, int to_x, int to_y)
{
    int hair = pen->size.hair;
    int left = at_most(x, to_x), top = at_most(y, to_y);
    pen_line(pen, (Rect){left, top, at_least(x, to_x) - left, at_least(y, to_y) - top},
        look.tint, look.thick * hair, look.dash * hair);
}

static void head(Pen *pen, Look look, int x, int y, Shape shape)
{
    int side = pen->size.em / 2;
    bool down = shape == SHAPE_ARROW_DOWN, up = shape == SHAPE_ARROW_UP;
    Rect at = {x - side / 2, y - side / 2, side, side};
    if (down || up)
        at.y = down ? y - side : y;
    else
        at.x = shape == SHAPE_ARROW_RIGHT ? x - side : x;
    pen_shape(pen, at, shape, look.tint);
}

// --- ways -------------------------------------------------------------------------------------------

int grid_row(const Grid *g, int i) { return i / g->columns; }

int grid_column(const Grid *g, int i)
{
    int column = i % g->columns;
    return g->linked && grid_row(g, i) % 2 ? g->columns - 1 - column : column;
}

static int card_called(const Grid *g, Str label)
{
    for (int i = 0; i < g->n; i++)
        if (g->cards[i] && str_eq(g->cards[i]->label, label)) return i;
    return -1;
}

static int upper(const Grid *g, const Link *l)
{
    return grid_row(g, l->from) <= grid_row(g, l->to) ? l->from : l->to;
}

static int lower(const Grid *g, const Link *l)
{
    return upper(g, l) == l->from ? l->to : l->from;
}

// The gap above the lower card, where the way ends, if another one than that where it begins.
static int last_gap(const Grid *g, const Link *l)
{
    int first = grid_row(g, upper(g, l)), last = grid_row(g, lower(g, l)) - 1;
    return last > first ? last : -1;
}

Links links_of(Pen *pen, const Grid *g)
{
    int rows = (g->n + g->columns - 1) / g->columns;
    Links links = {.links = arena_array(pen->arena, Link, pen->page->n_blocks),
        .lanes = arena_array(pen->arena, int, rows + 1)};
    links.lane_h = pen->size.small * 5 / 4 + pen->size.em / 4 + pen->size.gap;
    for (int i = 0; i < pen->page->n_blocks && g->columns > 1; i++) {
        const Block *arrow = &pen->page->blocks[i];
        if (arrow->kind != BLOCK_ARROW) continue;
        Link l = {arrow, card_called(g, arrow->label), card_called(g, arrow->note),
            false, -1, -1};
        if (l.from < 0 || l.to < 0 || l.from == l.to) continue;
        int across = grid_column(g, l.from) - grid_column(g, l.to);
        bool one_row = grid_row(g, l.from) == grid_row(g, l.to);
        l.side = one_row && (across == 1 || across == -1);
        if (!l.side) l.lane = links.lanes[grid_row(g, upper(g, &l))]++;
        if (last_gap(g, &l) >= 0) l.last_lane = links.lanes[last_gap(g, &l)]++;
        links.links[links.n++] = l;
    }
    return links;
}

int links_gap(const Pen *pen, const Links *links, int row)
{
    int usual = at_least(pen->size.gap, pen->size.em / 2);
    int lanes = links->lanes[row];
    return lanes ? lanes * links->lane_h + 2 * usual : usual;
}

static int lane_y(const Pen *pen, const Grid *g, const Links *links, int row, int lane)
{
    int bottom = 0;
    for (int i = 0; i < g->n; i++)
        if (grid_row(g, i) == row) bottom = g->at[i].y + g->at[i].h;
    return bottom + at_least(pen->size.gap, pen->size.em / 2) + lane * links->lane_h +
           links->lane_h / 2;
}

// Where way [l] leaves or meets card [card], along its lower or its upper side: the ends there stand
// side by side, in the order of where they come from.
static int port_x(
    const Grid *g, const Links *links, const Link *l, int card, bool below)
{
    int count = 1, before = 1;
    int far = l->from == card ? l->to : l->from;
    for (int i = 0; i < links->n; i++) {
        const Link *other = &links->links[i];
        if (other == l || other->side || (other->from != card && other->to != card))
            continue;
        bool other_below = upper(g, other) == card;
        if (other_below != below) continue;
        int other_far = other->from == card ? other->to : other->from;
        int by = grid_column(g, other_far) - grid_column(g, far);
        count++;
        before += by < 0 || (by == 0 && other < l);
    }
    return g->at[card].x + g->at[card].w * before / (count + 1);
}

// Whether a capsule at [at] lies on another way's upright lines in its gap, or on another capsule.
static bool in_the_way(Rect at, const Rect *taken, int n)
{
    for (int i = 0; i < n; i++)
        if (rect_meets(at, taken[i])) return true;
    return false;
}

// Along [x] to [to_x], from the middle outwards, the first place that is free.
static Rect pill_place(Rect pill, int x, int to_x, int y, const Rect *taken, int n)
{
    int left = at_most(x, to_x), span = at_least(x, to_x) - left;
    pill.y = y - pill.h / 2;
    pill.x = left + (span - pill.w) / 2;
    Rect middle = pill;
    for (int step = 0; step <= span / 2; step += at_least(1, span / 16))
        for (int sign = -1; sign <= 1; sign += 2) {
            pill.x = middle.x + sign * step;
            if (!in_the_way(pill, taken, n)) return pill;
        }
    return middle;
}

typedef struct Way { // of one arrow through lanes, from the upper card to the lower
    int x, y, lane_y, trunk_x, last_y, to_x, to_y;
    bool bent; // by trunk and a second lane
    bool same; // both cards in one row: it comes up again
} Way;

static Way way_of(const Pen *pen, const Grid *g, const Links *links, const Link *l)
{
    int a = upper(g, l), b = lower(g, l), row = grid_row(g, a), last = last_gap(g, l);
    Way way = {.same = grid_row(g, b) == row, .bent = last >= 0};
    way.x = port_x(g, links, l, a, true);
    way.y = g->at[a].y + g->at[a].h;
    way.lane_y = lane_y(pen, g, links, row, l->lane);
    way.to_x = port_x(g, links, l, b, way.same);
    way.to_y = way.same ? g->at[b].y + g->at[b].h : g->at[b].y;
    if (way.bent) {
        // The gap beside the lower card, on the side from which the way comes.
        bool from_left = g->at[a].x < g->at[b].x || g->at[b].x == g->at[0].x;
        bool at_edge = grid_column(g, b) == (from_left ? 0 : g->columns - 1);
        if (at_edge) from_left = !from_left;
        int gap = g->between / 6 * (1 + l->last_lane % 2);
        way.trunk_x = from_left ? g->at[b].x - gap : g->at[b].x + g->at[b].w + gap;
        way.last_y = lane_y(pen, g, links, last, l->last_lane);
    }
    return way;
}

static void lay_way(Pen *pen, const Way *way, Look look, bool down)
{
    int end = way->bent ? way->trunk_x : way->to_x;
    line(pen, look, way->x, way->y, way->x, way->lane_y);
    line(pen, look, way->x, way->lane_y, end, way->lane_y);
    if (way->bent) {
        line(pen, look, end, way->lane_y, end, way->last_y);
        line(pen, look, end, way->last_y, way->to_x, way->last_y);
    }
    line(pen, look, way->to_x, way->bent ? way->last_y : way->lane_y, way->to_x,
        way->to_y);
    if (down)
        head(pen, look, way->to_x, way->to_y,
            way->same ? SHAPE_ARROW_UP : SHAPE_ARROW_DOWN);
    else
        head(pen, look, way->x, way->y, SHAPE_ARROW_UP);
}

static void lay_side(Pen *pen, const Grid *g, const Link *l, Look look)
{
    Rect from = g->at[l->from], to = g->at[l->to];
    bool right = from.x < to.x;
    int y = from.y + at_most(from.h, to.h) / 2, x = right ? from.x + from.w : from.x;
    int to_x = right ? to.x : to.x + to.w;
    line(pen, look, x, y, to_x, y);
    head(pen, look, to_x, y, right ? SHAPE_ARROW_RIGHT : SHAPE_ARROW_LEFT);
    int in = pen->size.em / 4, room = g->between - pen->size.em / 2 - in;
    bool blank = l->arrow->state != ITEM_HERE && l->arrow->text.n == 0;
    if (blank) return;
    int mark = judged(l->arrow) ? pen->size.small + in : 0;
    Set words = pill_words(pen, l->arrow, room - 2 * in - mark);
    Rect pill = pill_size(pen, l->arrow, &words);
    pill.w = at_most(pill.w, room + in);
    pill.x = at_most(x, to_x) + (g->between - pill.w) / 2 + (right ? -in : in);
    pill.y = y - pill.h / 2;
    put_pill(pen, l->arrow, &words, pill);
}

void lay_links(Pen *pen, const Grid *g, const Links *links)
{
    int rows = links->n * 3 + 1, n = 0;
    Rect *taken = arena_array(pen->arena, Rect, rows);
    for (int i = 0; i < links->n; i++) {
        const Link *l = &links->links[i];
        if (l->side) continue;
        Way way = way_of(pen, g, links, l);
        lay_way(pen, &way, look_of(l->arrow), upper(g, l) == l->from);
        int end_y = way.bent ? way.last_y : way.lane_y, thick = pen->size.em / 4;
        taken[n++] = (Rect){way.x - thick / 2, way.y, thick, way.lane_y - way.y};
        taken[n++] = (Rect){way.to_x - thick / 2, at_most(end_y, way.to_y), thick,
            at_least(end_y, way.to_y) - at_most(end_y, way.to_y)};
    }
    for (int i = 0; i < links->n; i++) {
        const Link *l = &links->links[i];
        if (l->side) {
            lay_side(pen, g, l, look_of(l->arrow));
            continue;
        }
        if (l->arrow->state != ITEM_HERE && l->arrow->text.n == 0) continue;
        Way way = way_of(pen, g, links, l);
        Set words = pill_words(pen, l->arrow, g->card_w);
        Rect pill = pill_size(pen, l->arrow, &words);
        int end = way.bent ? way.trunk_x : way.to_x;
        pill = pill_place(pill, way.x, end, way.lane_y, taken, n);
        pill.x = at_least(pen->x, at_most(pen->x + pen->w - pill.w, pill.x));
        taken[n++] = pill;
        put_pill(pen, l->arrow, &words, pill);
    }
}
