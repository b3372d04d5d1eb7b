// A source card: how it stands, in shape, word and colour; who says so, what they could see and show.
#include "layout/layout_pen.h"

#include "page/words.h"

// "New source · Reported": what it is, and how it stands, in words.
static Str source_standing(Pen *pen, const Block *b)
{
    if (!b->value) return b->status_word;
    return arena_fmt(pen->arena, STR_FMT " · " STR_FMT, STR_ARG(word(W_SOURCE_NEW)),
        STR_ARG(apart(pen, b->status_word)));
}

// On a scene, where room is dear, a card's title and note share a line; on its own page the title
// is the page's.
static void source_title(Pen *pen, const Block *b)
{
    Style small = style_small(pen);
    if (pen->page->kind == PAGE_SCENE) {
        Run runs[] = {{.text = apart_first(pen, b->label)},
            {.text = b->note.n ? STR(" · ") : b->note}, {.text = apart(pen, b->note)}};
        Set set = set_runs(pen, style_ink(small, pen->ink), (Runs){runs, 3}, pen->w);
        put_set(pen, &set, pen->x, pen->y);
        pen->y += set.h;
        return;
    }
    bool alone = pen->page->kind == PAGE_SOURCE;
    pen_plain(pen, alone ? style_title(pen) : style_label(pen), b->label);
    if (b->note.n) pen_plain(pen, small, b->note);
}

static void source_words(Pen *pen, const Block *b)
{
    pen_plain(pen, style_bold(style_ink(style_small(pen), pen->ink)),
        source_standing(pen, b));
    source_title(pen, b);
    if (b->text.n) {
        pen->y += pen->size.em / 4;
        pen_marked(pen, style_read(pen), b->text);
    }
    lay_rows(pen, b->items, b->n_items);
}

void lay_source(Pen *pen, const Block *b)
{
    Shape symbol = SHAPE_SQUARE;
    Tint standing = TINT_UNKNOWN;
    bool known = status_look(b->status, &symbol, &standing);
    int bar = pen->size.hair * 4, side = pen->size.em * 4 / 5;
    int left = known && pen->w > side * 8 ? side + pen->size.em / 2 + bar : bar;
    int top = pen->y;
    Card card = card_begin(pen, TINT_NOTE, left);
    Rect whole = {card.x, top, card.w, 0};
    int stripe = ground_begin(pen, (Rect){card.x, top, bar, 0}, standing, 0);
    if (left > bar) {
        int y = pen->y + (pen->size.small * 3 / 2 - side) / 2;
        pen_shape(pen, (Rect){card.x + bar + card.in, at_least(top, y), side, side},
            symbol, standing);
    }
    bool opens = b->action.n > 0;
    pen->flat = opens; // the whole card is one thing to take
    source_words(pen, b);
    pen->flat = false;
    if (opens) pen->y = at_least(top + pen->size.touch - card.in, pen->y);
    whole.h = card_end(pen, card);
    ground_end(pen, stripe, whole.h);
    if (is_hovered(pen, b->action) && page_action(pen->page, b->action))
        pen_edge(pen, whole, TINT_EDGE, pen->size.radius / 2, pen->size.hair);
    pen_hit(pen, whole, b->action, pen->size.radius / 2);
    pen->y += at_least(pen->size.gap, pen->size.air / 2);
}
