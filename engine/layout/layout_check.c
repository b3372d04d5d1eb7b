// A check that was answered: its answers as cards that stay, those that count with a sign, a word and why.
#include "layout/layout_blocks.h"

#include "layout/layout_text.h"
#include "layout/symbols.h"

static void emit_answer_words(LayoutContext *lc, const Block *b)
{
    bool marked = answer_mark(b).n > 0;
    TextStyle label =
        style_colour(style_label(lc), marked ? lc->text_colour : lc->soft_colour);
    if (marked)
        layout_plain(lc, style_bold(style_colour(style_small(lc), lc->text_colour)),
            answer_mark(b));
    layout_plain(lc, marked ? style_bold(label) : label, b->label);
    if (b->text.n == 0) return;
    lc->y += lc->size.em / 6;
    TextStyle why = style_colour(style_label(lc), lc->text_colour);
    layout_marked(lc, why, b->text);
}

// An answer that neither was given nor is supported stays as a quiet line.
void layout_answer(LayoutContext *lc, const Block *b)
{
    Shape shape = SHAPE_DISC;
    ColourRole role = ROLE_EDGE;
    bool sign = symbols_of_credit(answer_credit(b), &shape, &role);
    bool marked = answer_mark(b).n > 0;
    int in = min_int(lc->w / 12, lc->size.em / 2), side = lc->size.em * 4 / 5;
    int x = lc->x, w = lc->w, top = lc->y, left = in + side + in;
    int ground = layout_ground_begin(
        lc, (Rect){x, top, w, 0}, marked ? ROLE_CARD : lc->ground, lc->size.radius);
    int outline = lc->list->n;
    if (marked)
        layout_edge(lc, (Rect){x, top, w, 0}, role, lc->size.radius,
            lc->size.hair * (answer_mine(b) ? 3 : 1));
    lc->x += left;
    lc->w -= left + in;
    lc->y += marked ? in * 2 / 3 : in / 4;
    if (sign) {
        int down = (lc->size.small * 3 / 2 - side) / 2;
        Rect at = {x + in, max_int(top, lc->y + down), side, side};
        layout_shape(lc, at, shape, role);
    }
    emit_answer_words(lc, b);
    lc->x = x;
    lc->w = w;
    lc->y += marked ? in * 2 / 3 : in / 4;
    layout_ground_end(lc, ground, lc->y - top);
    if (marked) layout_ground_end(lc, outline, lc->y - top);
    lc->y += lc->size.gap;
}

// A slip of its own, so that a class sees from afar that there is something to do.
void layout_talk(LayoutContext *lc, const Block *b)
{
    int top = lc->y, bar = lc->size.hair * 4, x = lc->x, w = lc->w;
    LayoutCard card = layout_card_begin(lc, ROLE_CARD, bar);
    int radius = lc->size.radius;
    int stripe = layout_ground_begin(lc, (Rect){x, top + radius, bar, 0}, ROLE_KEY, 0);
    layout_plain(
        lc, style_bold(style_colour(style_small(lc), lc->text_colour)), b->label);
    layout_marked(lc, style_reading(lc), b->text);
    int h = layout_card_end(lc, card);
    layout_ground_end(lc, stripe, max_int(0, h - 2 * radius));
    layout_edge(lc, (Rect){x, top, w, h}, ROLE_EDGE, radius / 2, lc->size.hair);
    lc->y += lc->size.air / 2;
}
