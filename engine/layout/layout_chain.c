// The chain: what is known so far, the link one is at, empty places for what is to come.
#include "layout/layout_pen.h"

#define LABEL_LINES 2 // more would be a paragraph

typedef struct Stops { // how a chain falls into a width
    const Block *chain;
    int step, dot; // from one dot's middle to the next; across a dot
    Style style;
    int label_w; // of the widest label that meets no neighbour
} Stops;

static Stops stops_in(Pen *pen, int w)
{
    Stops s = {.chain = page_block(pen->page, BLOCK_CHAIN)};
    if (!s.chain || s.chain->n_items == 0) return s;
    s.style = style_ink(style_small(pen), TINT_SKY_INK);
    s.style.size = s.style.size * 9 / 10;
    s.style.leading = s.style.size * 13 / 10;
    s.dot = pen->size.em;
    s.step = (w - pen->size.em / 2) / s.chain->n_items;
    s.label_w = s.step - pen->size.em / 3;
    return s;
}

// Each word whole, and no more lines than there is room for.
static bool label_fits(Pen *pen, const Stops *s, Style style, Str words, Set *set)
{
    Str rest = words, word;
    while (str_split(&rest, ' ', &word))
        if (text_width(pen, style, word) > s->label_w) return false;
    *set = set_plain(pen, style, words, s->label_w);
    return words.n > 0 && set->flow.n <= LABEL_LINES;
}

static Style label_style(const Stops *s, const Item *item)
{
    if (item->state == ITEM_HERE) return style_bold(s->style);
    return item->state == ITEM_AHEAD ? style_ink(s->style, TINT_SKY_INK_SOFT)
                                     : s->style;
}

int chain_height(Pen *pen, int w)
{
    Stops s = stops_in(pen, w);
    if (!s.chain || s.step < s.dot * 3 / 2) return 0;
    for (int i = 0; i < s.chain->n_items; i++) {
        const Item *item = &s.chain->items[i];
        Set set;
        bool here = item->state == ITEM_HERE;
        if (here && !label_fits(pen, &s, label_style(&s, item), item->label, &set))
            return 0;
    }
    return pen->size.em * 5 / 4 + s.dot + LABEL_LINES * s.style.leading;
}

// The name, else the hint, else nothing: whatever fits under its dot. What lies ahead shows its
// hint first, so that the chain does not tell the story before the story does.
static Set label_of(Pen *pen, const Stops *s, const Item *item)
{
    Style style = label_style(s, item);
    bool hint_first = item->state == ITEM_AHEAD && item->note.n;
    Str words[] = {hint_first ? item->note : item->label, item->note};
    Set set;
    for (int i = 0; i < 2; i++)
        if (label_fits(pen, s, style, words[i], &set)) return set;
    return (Set){.style = style};
}

static void put_centred(Pen *pen, const Set *set, int middle, int y)
{
    for (int i = 0; i < set->flow.n; i++) {
        int w = set->flow.lines[i].width;
        Set one = {{&set->flow.lines[i], 1, w, {0}}, set->style, set->style.leading, w};
        put_set(pen, &one, middle - w / 2, y + i * set->style.leading);
    }
}

static Rect around(int x, int y, int across)
{
    return (Rect){x - across / 2, y - across / 2, across, across};
}

static void put_dot(Pen *pen, const Stops *s, ItemState state, int x, int y)
{
    int dot = s->dot, ring = pen->size.hair * 2;
    switch (state) {
    case ITEM_DONE:
        pen_fill(pen, around(x, y, dot), pen_tint(pen, TINT_CHAIN_DONE), dot / 2);
        pen_shape(pen, around(x, y, dot * 3 / 5), SHAPE_CHECK, TINT_SKY);
        break;
    case ITEM_HERE:
        dot += ring * 2;
        pen_fill(pen, around(x, y, dot), pen_tint(pen, TINT_SKY_INK), dot / 2);
        dot -= ring * 2;
        pen_fill(pen, around(x, y, dot), pen_tint(pen, TINT_CHAIN_HERE), dot / 2);
        break;
    default:
        pen_fill(pen, around(x, y, dot), pen_tint(pen, TINT_SKY), dot / 2);
        pen_edge(pen, around(x, y, dot), TINT_CHAIN_AHEAD, dot / 2, ring);
        break;
    }
}

// From the dot before to this one: whole while both are known, dashed into what is to come.
static void put_link(Pen *pen, const Stops *s, ItemState state, int x, int y)
{
    int thick = pen->size.hair * 2, gap = s->dot / 2 + thick;
    bool known = state == ITEM_DONE || state == ITEM_HERE;
    Rect from = {x - s->step + gap, y, s->step - 2 * gap, 0};
    pen_line(pen, from, known ? TINT_CHAIN_DONE : TINT_CHAIN_AHEAD, thick,
        known ? 0 : thick * 2);
}

void lay_chain(Pen *pen, Rect foot)
{
    Stops s = stops_in(pen, foot.w);
    int y = foot.y + pen->size.em / 2 + s.dot / 2;
    int labels = y + s.dot / 2 + pen->size.em / 4;
    int x = foot.x + (foot.w - s.step * (s.chain->n_items - 1)) / 2;
    for (int i = 0; i < s.chain->n_items; i++, x += s.step) {
        const Item *item = &s.chain->items[i];
        if (i > 0) put_link(pen, &s, item->state, x, y);
        put_dot(pen, &s, item->state, x, y);
        Set label = label_of(pen, &s, item);
        put_centred(pen, &label, x, labels);
    }
    foot.h -= pen->size.gap; // what stands below is another thing to take
    pen_hit(pen, foot, s.chain->action, pen->size.radius);
}
