// The chain: what is known so far, the link one is at, empty places for what is to come.
#include "layout/layout_picture.h"

#include "layout/layout_text.h"

#define LABEL_LINES 2 // more would be a paragraph

typedef struct Milestones { // how a chain falls into a width
    const Block *chain;
    int step, dot; // from one dot's middle to the next; across a dot
    TextStyle style;
    int label_w; // of the widest label that meets no neighbour
} Milestones;

static Milestones milestones_in(LayoutContext *lc, int w)
{
    Milestones s = {.chain = layout_find_block(lc->page, BLOCK_CHAIN)};
    if (!s.chain || s.chain->n_items == 0) return s;
    s.style = style_colour(style_small(lc), ROLE_OVERLAY_TEXT);
    s.style.size = s.style.size * 9 / 10;
    s.style.leading = s.style.size * 13 / 10;
    s.dot = lc->size.em;
    s.step = (w - lc->size.em / 2) / s.chain->n_items;
    s.label_w = s.step - lc->size.em / 3;
    return s;
}

// Each word whole, and no more lines than there is room for.
static bool label_fits(LayoutContext *lc, const Milestones *s, TextStyle style,
    Str words, TextLayout *laid)
{
    Str rest = words, word;
    while (str_split(&rest, ' ', &word))
        if (text_width(lc, style, word) > s->label_w) return false;
    *laid = text_plain(lc, style, words, s->label_w);
    return words.n > 0 && laid->flow.n <= LABEL_LINES;
}

static TextStyle label_style(const Milestones *s, const Item *item)
{
    if (item->state == ITEM_HERE) return style_bold(s->style);
    return item->state == ITEM_AHEAD ? style_colour(s->style, ROLE_OVERLAY_TEXT_SOFT)
                                     : s->style;
}

int layout_chain_height(LayoutContext *lc, int w)
{
    Milestones s = milestones_in(lc, w);
    if (!s.chain || s.step < s.dot * 3 / 2) return 0;
    for (int i = 0; i < s.chain->n_items; i++) {
        const Item *item = &s.chain->items[i];
        TextLayout laid;
        bool here = item->state == ITEM_HERE;
        if (here && !label_fits(lc, &s, label_style(&s, item), item->label, &laid))
            return 0;
    }
    return lc->size.em * 5 / 4 + s.dot + LABEL_LINES * s.style.leading;
}

// The name, or nothing where it does not fit under its dot.
static TextLayout label_of(LayoutContext *lc, const Milestones *s, const Item *item)
{
    TextStyle style = label_style(s, item);
    TextLayout laid;
    return label_fits(lc, s, style, item->label, &laid) ? laid
                                                        : (TextLayout){.style = style};
}

static void emit_centred(LayoutContext *lc, const TextLayout *laid, int middle, int y)
{
    for (int i = 0; i < laid->flow.n; i++) {
        int w = laid->flow.lines[i].width;
        TextLayout one = {
            {&laid->flow.lines[i], 1, w, {0}}, laid->style, laid->style.leading, w};
        text_draw(lc, &one, middle - w / 2, y + i * laid->style.leading);
    }
}

static Rect around(int x, int y, int across)
{
    return (Rect){x - across / 2, y - across / 2, across, across};
}

static void emit_dot(
    LayoutContext *lc, const Milestones *s, ItemState state, int x, int y)
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
    LayoutContext *lc, const Milestones *s, ItemState state, int x, int y)
{
    int thick = lc->size.hair * 2, gap = s->dot / 2 + thick;
    bool known = state == ITEM_DONE || state == ITEM_HERE;
    Rect from = {x - s->step + gap, y, s->step - 2 * gap, 0};
    layout_line(lc, from, known ? ROLE_CHAIN_DONE : ROLE_CHAIN_AHEAD, thick,
        known ? 0 : thick * 2);
}

void layout_chain(LayoutContext *lc, Rect foot)
{
    Milestones s = milestones_in(lc, foot.w);
    int y = foot.y + lc->size.em / 2 + s.dot / 2;
    int labels = y + s.dot / 2 + lc->size.em / 4;
    int x = foot.x + (foot.w - s.step * (s.chain->n_items - 1)) / 2;
    for (int i = 0; i < s.chain->n_items; i++, x += s.step) {
        const Item *item = &s.chain->items[i];
        if (i > 0) emit_link(lc, &s, item->state, x, y);
        emit_dot(lc, &s, item->state, x, y);
        TextLayout label = label_of(lc, &s, item);
        emit_centred(lc, &label, x, labels);
    }
    foot.h -= lc->size.gap; // what stands below is another thing to take
    layout_hit(lc, foot, s.chain->action, lc->size.radius);
}
