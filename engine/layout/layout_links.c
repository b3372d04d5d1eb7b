// The arrows of the board: ways that cross no card, each link's own line, and its word on a capsule.
#include "layout/layout_links.h"

#include "layout/layout_arrow.h"

// --- lines ------------------------------------------------------------------------------------------

static void line(LayoutContext *lc, ArrowLook look, int x, int y, int to_x, int to_y)
{
    int hair = lc->size.hair;
    int left = min_int(x, to_x), top = min_int(y, to_y);
    layout_line(lc, (Rect){left, top, max_int(x, to_x) - left, max_int(y, to_y) - top},
        look.role, look.thick * hair, look.dash * hair);
}

static void head(LayoutContext *lc, ArrowLook look, int x, int y, Shape shape)
{
    int side = lc->size.em / 2;
    bool down = shape == SHAPE_ARROW_DOWN, up = shape == SHAPE_ARROW_UP;
    Rect at = {x - side / 2, y - side / 2, side, side};
    if (down || up)
        at.y = down ? y - side : y;
    else
        at.x = shape == SHAPE_ARROW_RIGHT ? x - side : x;
    layout_shape(lc, at, shape, look.role);
}

// --- ways -------------------------------------------------------------------------------------------

int layout_links_row(const BoardGrid *g, int i) { return i / g->columns; }

int layout_links_column(const BoardGrid *g, int i)
{
    int column = i % g->columns;
    return g->linked && layout_links_row(g, i) % 2 ? g->columns - 1 - column : column;
}

// The cards of the grid by what arrows call them.
static IdIndex labels_of(const LayoutContext *lc, const BoardGrid *g)
{
    Str *labels = arena_array(lc->arena, Str, g->n);
    for (int i = 0; i < g->n; i++)
        if (g->cards[i]) labels[i] = g->cards[i]->label;
    return id_index_make(lc->arena, labels, g->n);
}

static int card_called(const IdIndex *labels, Str label)
{
    return label.n > 0 ? id_index_find(labels, label) : -1;
}

static int upper(const BoardGrid *g, const BoardLink *l)
{
    return layout_links_row(g, l->from) <= layout_links_row(g, l->to) ? l->from : l->to;
}

static int lower(const BoardGrid *g, const BoardLink *l)
{
    return upper(g, l) == l->from ? l->to : l->from;
}

// The gap above the lower card, where the way ends, if another one than that where it begins.
static int last_gap(const BoardGrid *g, const BoardLink *l)
{
    int first = layout_links_row(g, upper(g, l)),
        last = layout_links_row(g, lower(g, l)) - 1;
    return last > first ? last : -1;
}

BoardLinks layout_links_route(LayoutContext *lc, const BoardGrid *g)
{
    int rows = (g->n + g->columns - 1) / g->columns;
    BoardLinks links = {.links = arena_array(lc->arena, BoardLink, lc->page->n_blocks),
        .lanes = arena_array(lc->arena, int, rows + 1)};
    IdIndex labels = labels_of(lc, g);
    links.lane_h = lc->size.small * 5 / 4 + lc->size.em / 4 + lc->size.gap;
    for (int i = 0; i < lc->page->n_blocks && g->columns > 1; i++) {
        const Block *arrow = &lc->page->blocks[i];
        if (arrow->kind != BLOCK_ARROW) continue;
        BoardLink l = {arrow, card_called(&labels, arrow->label),
            card_called(&labels, arrow->note), false, -1, -1};
        if (l.from < 0 || l.to < 0 || l.from == l.to) continue;
        int across = layout_links_column(g, l.from) - layout_links_column(g, l.to);
        bool one_row = layout_links_row(g, l.from) == layout_links_row(g, l.to);
        l.side = one_row && (across == 1 || across == -1);
        if (!l.side) l.lane = links.lanes[layout_links_row(g, upper(g, &l))]++;
        if (last_gap(g, &l) >= 0) l.last_lane = links.lanes[last_gap(g, &l)]++;
        links.links[links.n++] = l;
    }
    return links;
}

int layout_links_gap(const LayoutContext *lc, const BoardLinks *links, int row)
{
    int usual = max_int(lc->size.gap, lc->size.em / 2);
    int lanes = links->lanes[row];
    return lanes ? lanes * links->lane_h + 2 * usual : usual;
}

static int lane_y(const LayoutContext *lc, const BoardGrid *g, const BoardLinks *links,
    int row, int lane)
{
    int bottom = 0;
    for (int i = 0; i < g->n; i++)
        if (layout_links_row(g, i) == row) bottom = g->at[i].y + g->at[i].h;
    return bottom + max_int(lc->size.gap, lc->size.em / 2) + lane * links->lane_h +
           links->lane_h / 2;
}

// Where way [l] leaves or meets card [card], along its lower or its upper side: the ends there stand
// side by side, in the order of where they come from.
static int port_x(const BoardGrid *g, const BoardLinks *links, const BoardLink *l,
    int card, bool below)
{
    int count = 1, before = 1;
    int far = l->from == card ? l->to : l->from;
    for (int i = 0; i < links->n; i++) {
        const BoardLink *other = &links->links[i];
        if (other == l || other->side || (other->from != card && other->to != card))
            continue;
        bool other_below = upper(g, other) == card;
        if (other_below != below) continue;
        int other_far = other->from == card ? other->to : other->from;
        int by = layout_links_column(g, other_far) - layout_links_column(g, far);
        count++;
        before += by < 0 || (by == 0 && other < l);
    }
    return g->at[card].x + g->at[card].w * before / (count + 1);
}

// Whether a capsule at [at] lies on another way's upright lines in its gap, or on another capsule.
static bool overlaps_any(Rect at, const Rect *occupied, int n)
{
    for (int i = 0; i < n; i++)
        if (rect_intersects(at, occupied[i])) return true;
    return false;
}

// Along [x] to [to_x], from the middle outwards, the first place that is free.
static Rect pill_place(Rect pill, int x, int to_x, int y, const Rect *occupied, int n)
{
    int left = min_int(x, to_x), span = max_int(x, to_x) - left;
    pill.y = y - pill.h / 2;
    pill.x = left + (span - pill.w) / 2;
    Rect middle = pill;
    for (int step = 0; step <= span / 2; step += max_int(1, span / 16))
        for (int sign = -1; sign <= 1; sign += 2) {
            pill.x = middle.x + sign * step;
            if (!overlaps_any(pill, occupied, n)) return pill;
        }
    return middle;
}

typedef struct
    LinkPath { // of one arrow through lanes, from the upper card to the lower
    int x, y, lane_y, trunk_x, last_y, to_x, to_y;
    bool bent; // by trunk and a second lane
    bool same; // both cards in one row: it comes up again
} LinkPath;

static LinkPath path_of(const LayoutContext *lc, const BoardGrid *g,
    const BoardLinks *links, const BoardLink *l)
{
    int a = upper(g, l), b = lower(g, l), row = layout_links_row(g, a),
        last = last_gap(g, l);
    LinkPath way = {.same = layout_links_row(g, b) == row, .bent = last >= 0};
    way.x = port_x(g, links, l, a, true);
    way.y = g->at[a].y + g->at[a].h;
    way.lane_y = lane_y(lc, g, links, row, l->lane);
    way.to_x = port_x(g, links, l, b, way.same);
    way.to_y = way.same ? g->at[b].y + g->at[b].h : g->at[b].y;
    if (way.bent) {
        // The gap beside the lower card, on the side from which the way comes.
        bool from_left = g->at[a].x < g->at[b].x || g->at[b].x == g->at[0].x;
        bool at_edge = layout_links_column(g, b) == (from_left ? 0 : g->columns - 1);
        if (at_edge) from_left = !from_left;
        int gap = g->between / 6 * (1 + l->last_lane % 2);
        way.trunk_x = from_left ? g->at[b].x - gap : g->at[b].x + g->at[b].w + gap;
        way.last_y = lane_y(lc, g, links, last, l->last_lane);
    }
    return way;
}

static void emit_path(LayoutContext *lc, const LinkPath *way, ArrowLook look, bool down)
{
    int end = way->bent ? way->trunk_x : way->to_x;
    line(lc, look, way->x, way->y, way->x, way->lane_y);
    line(lc, look, way->x, way->lane_y, end, way->lane_y);
    if (way->bent) {
        line(lc, look, end, way->lane_y, end, way->last_y);
        line(lc, look, end, way->last_y, way->to_x, way->last_y);
    }
    line(lc, look, way->to_x, way->bent ? way->last_y : way->lane_y, way->to_x,
        way->to_y);
    if (down)
        head(lc, look, way->to_x, way->to_y,
            way->same ? SHAPE_ARROW_UP : SHAPE_ARROW_DOWN);
    else
        head(lc, look, way->x, way->y, SHAPE_ARROW_UP);
}

static void emit_side_link(
    LayoutContext *lc, const BoardGrid *g, const BoardLink *l, ArrowLook look)
{
    Rect from = g->at[l->from], to = g->at[l->to];
    bool right = from.x < to.x;
    int y = from.y + min_int(from.h, to.h) / 2, x = right ? from.x + from.w : from.x;
    int to_x = right ? to.x : to.x + to.w;
    line(lc, look, x, y, to_x, y);
    head(lc, look, to_x, y, right ? SHAPE_ARROW_RIGHT : SHAPE_ARROW_LEFT);
    int in = lc->size.em / 4, room = g->between - lc->size.em / 2 - in;
    bool blank = l->arrow->state != ITEM_HERE && l->arrow->text.n == 0;
    if (blank) return;
    int mark = layout_arrow_judged(l->arrow) ? lc->size.small + in : 0;
    TextLayout words = layout_arrow_words(lc, l->arrow, room - 2 * in - mark);
    Rect pill = layout_arrow_pill(lc, l->arrow, &words);
    pill.w = min_int(pill.w, room + in);
    pill.x = min_int(x, to_x) + (g->between - pill.w) / 2 + (right ? -in : in);
    pill.y = y - pill.h / 2;
    layout_arrow_draw_pill(lc, l->arrow, &words, pill);
}

void layout_links_draw(LayoutContext *lc, const BoardGrid *g, const BoardLinks *links)
{
    int rows = links->n * 3 + 1, n = 0;
    Rect *occupied = arena_array(lc->arena, Rect, rows);
    for (int i = 0; i < links->n; i++) {
        const BoardLink *l = &links->links[i];
        if (l->side) continue;
        LinkPath way = path_of(lc, g, links, l);
        emit_path(lc, &way, layout_arrow_look(l->arrow), upper(g, l) == l->from);
        int end_y = way.bent ? way.last_y : way.lane_y, thick = lc->size.em / 4;
        occupied[n++] = (Rect){way.x - thick / 2, way.y, thick, way.lane_y - way.y};
        occupied[n++] = (Rect){way.to_x - thick / 2, min_int(end_y, way.to_y), thick,
            max_int(end_y, way.to_y) - min_int(end_y, way.to_y)};
    }
    for (int i = 0; i < links->n; i++) {
        const BoardLink *l = &links->links[i];
        if (l->side) {
            emit_side_link(lc, g, l, layout_arrow_look(l->arrow));
            continue;
        }
        if (l->arrow->state != ITEM_HERE && l->arrow->text.n == 0) continue;
        LinkPath way = path_of(lc, g, links, l);
        TextLayout words = layout_arrow_words(lc, l->arrow, g->card_w);
        Rect pill = layout_arrow_pill(lc, l->arrow, &words);
        int end = way.bent ? way.trunk_x : way.to_x;
        pill = pill_place(pill, way.x, end, way.lane_y, occupied, n);
        pill.x = max_int(lc->x, min_int(lc->x + lc->w - pill.w, pill.x));
        occupied[n++] = pill;
        layout_arrow_draw_pill(lc, l->arrow, &words, pill);
    }
}
