// The chain: what is known so far, the stop one is at, empty places for what is to come, on a line of time.
#include "layout/layout_picture.h"

#include "layout/layout_text.h"

#define LABEL_LINES 2 // of a name; more would be a paragraph

typedef struct Stops { // how a chain falls into a width
    const Block *chain;
    const int *x; // of the middle of each dot, from the left
    int dot;      // across
    TextStyle style;
    int lines; // of the labels, at most
} Stops;

static int nearest_pair(const int *x, int n)
{
    int nearest = n > 1 ? x[1] - x[0] : 0;
    for (int i = 2; i < n; i++)
        nearest = min_int(nearest, x[i] - x[i - 1]);
    return nearest;
}

// By time; evenly where two would touch, or where the page does not say.
static int *places_of(LayoutContext *lc, const Block *chain, int w, int dot)
{
    int n = chain->n_items, side = lc->size.em * 3 / 2, inner = w - 2 * side;
    int *x = arena_array(lc->arena, int, n);
    for (int i = 0; i < n; i++)
        x[i] = side + (int)(milestone_position(&chain->items[i]) * inner);
    if (n == 1) x[0] = w / 2;
    for (int i = 0; n > 1 && nearest_pair(x, n) < dot * 3 / 2 && i < n; i++)
        x[i] = side + inner * i / (n - 1);
    return x;
}

// Without a chain when its dots do not fit.
static Stops stops_in(LayoutContext *lc, int w)
{
    Stops s = {.chain = layout_find_block(lc->page, BLOCK_CHAIN)};
    if (!s.chain || s.chain->n_items == 0) return s;
    s.style = style_colour(style_small(lc), ROLE_OVERLAY_TEXT);
    s.style.size = s.style.size * 9 / 10;
    s.style.leading = s.style.size * 13 / 10;
    s.dot = lc->size.em * 5 / 6;
    s.x = places_of(lc, s.chain, w, s.dot);
    bool has_days = s.chain->items[0].note.n > 0;
    s.lines = chain_is_named(s.chain) ? LABEL_LINES : has_days;
    bool fits =
        s.chain->n_items == 1 || nearest_pair(s.x, s.chain->n_items) >= s.dot * 5 / 4;
    if (!fits || w < lc->size.em * 4) s.chain = NULL;
    return s;
}

int layout_chain_height(LayoutContext *lc, int w)
{
    Stops s = stops_in(lc, w);
    if (!s.chain) return 0;
    int labels = s.lines ? lc->size.em / 6 + s.lines * s.style.leading : 0;
    return lc->size.em * 2 / 3 + s.dot + labels;
}

static void emit_centred(LayoutContext *lc, const TextLayout *laid, int middle, int y)
{
    for (int i = 0; i < laid->flow.n; i++) {
        int w = laid->flow.lines[i].width;
        TextLayout one = {{&laid->flow.lines[i], 1, w, {0}}, laid->style,
            laid->style.leading, w, false};
        text_draw(lc, &one, middle - w / 2, y + i * laid->style.leading);
    }
}

static Rect around(int x, int y, int across)
{
    return (Rect){x - across / 2, y - across / 2, across, across};
}

static void emit_dot(LayoutContext *lc, const Stops *s, ItemState state, int x, int y)
{
    int dot = s->dot, ring = lc->size.hair * 2;
    switch (state) {
    case ITEM_DONE:
        layout_fill(lc, around(x, y, dot), layout_colour(lc, ROLE_CHAIN_DONE), dot / 2);
        layout_shape(lc, around(x, y, dot * 3 / 5), SHAPE_CHECK, ROLE_OVERLAY);
        break;
    case ITEM_HERE:
        dot += ring * 2;
        layout_fill(
            lc, around(x, y, dot), layout_colour(lc, ROLE_OVERLAY_TEXT), dot / 2);
        dot -= ring * 2;
        layout_fill(lc, around(x, y, dot), layout_colour(lc, ROLE_CHAIN_HERE), dot / 2);
        break;
    default:
        layout_fill(lc, around(x, y, dot), layout_colour(lc, ROLE_OVERLAY), dot / 2);
        layout_edge(lc, around(x, y, dot), ROLE_CHAIN_AHEAD, dot / 2, ring);
        break;
    }
}

// From the dot before to this one: whole while both are known, dashed into what is to come.
static void emit_link(
    LayoutContext *lc, const Stops *s, ItemState state, int from, int to, int y)
{
    int thick = lc->size.hair * 2, gap = s->dot / 2 + thick;
    bool known = state == ITEM_DONE || state == ITEM_HERE;
    int w = to - from - 2 * gap;
    if (w < 1) return;
    layout_line(lc, (Rect){from + gap, y, w, 0},
        known ? ROLE_CHAIN_DONE : ROLE_CHAIN_AHEAD, thick, known ? 0 : thick * 2);
}

// How wide a label below stop [i] may be that meets no neighbour's.
static int label_room(const LayoutContext *lc, const Stops *s, int i, int w)
{
    int n = s->chain->n_items, room = 2 * min_int(s->x[i], w - s->x[i]);
    if (i > 0) room = min_int(room, s->x[i] - s->x[i - 1]);
    if (i + 1 < n) room = min_int(room, s->x[i + 1] - s->x[i]);
    return max_int(1, room - lc->size.em / 3);
}

// Each word whole, and no more lines than there is room for; else nothing.
static void emit_name(LayoutContext *lc, const Stops *s, int i, Rect place, int y)
{
    const Item *item = &s->chain->items[i];
    TextStyle style = item->state == ITEM_HERE ? style_bold(s->style) : s->style;
    if (item->state == ITEM_AHEAD) style = style_colour(style, ROLE_OVERLAY_TEXT_SOFT);
    int room = label_room(lc, s, i, place.w);
    Str rest = item->label, word;
    while (str_split(&rest, ' ', &word))
        if (text_width(lc, style, word) > room) return;
    TextLayout laid = text_plain(lc, style, item->label, room);
    if (laid.flow.n <= LABEL_LINES) emit_centred(lc, &laid, place.x + s->x[i], y);
}

// Each day once, below the middle of its stops, where it meets no other.
static void emit_days(LayoutContext *lc, const Stops *s, Rect place, int y)
{
    int n = s->chain->n_items, free_from = place.x;
    TextStyle style = style_colour(s->style, ROLE_OVERLAY_TEXT_SOFT);
    for (int i = 0, next; i < n; i = next) {
        for (next = i + 1; next < n && s->chain->items[next].note.n == 0;)
            next++;
        bool here = false;
        for (int k = i; k < next; k++)
            here = here || s->chain->items[k].state == ITEM_HERE;
        TextStyle day = here ? style_bold(s->style) : style;
        TextLayout laid =
            text_shrink(text_plain(lc, day, s->chain->items[i].note, place.w));
        int middle = place.x + (s->x[i] + s->x[next - 1]) / 2,
            left = middle - laid.w / 2;
        if (laid.flow.n != 1 || left < free_from || left + laid.w > place.x + place.w)
            continue;
        emit_centred(lc, &laid, middle, y);
        free_from = left + laid.w + lc->size.em / 3;
    }
}

void layout_chain(LayoutContext *lc, Rect place)
{
    Stops s = stops_in(lc, place.w);
    if (!s.chain) return;
    int y = place.y + lc->size.em / 3 + s.dot / 2;
    int labels = y + s.dot / 2 + lc->size.em / 6;
    for (int i = 0; i < s.chain->n_items; i++) {
        ItemState state = s.chain->items[i].state;
        int x = place.x + s.x[i];
        if (i > 0) emit_link(lc, &s, state, place.x + s.x[i - 1], x, y);
        emit_dot(lc, &s, state, x, y);
        if (chain_is_named(s.chain)) emit_name(lc, &s, i, place, labels);
    }
    if (!chain_is_named(s.chain) && s.lines) emit_days(lc, &s, place, labels);
    layout_hit(lc, place, s.chain->action, lc->size.radius);
}
