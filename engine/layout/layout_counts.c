// Counts: a row for each report, its bar as long as its figure; what was taken back is struck.
#include "layout/layout_pen.h"

#include "page/words.h"

#include <math.h>

#define WHEN_SHARE 26 // percent of the width, for the day of the report
#define WHEN_EMS   28 // of a width with room for it beside the bar
#define BAR_LEAST  2

static double most_of(const Block *b)
{
    double most = 0;
    for (int i = 0; i < b->n_items; i++)
        most = fmax(most, b->items[i].size);
    return most > 0 ? most : 1;
}

static bool is_struck(const Item *item) { return str_eq(item->id, STR("withdrawn")); }

static int bar_length(double value, double most, int w)
{
    return at_least(BAR_LEAST, (int)(fmin(fmax(value, 0), most) / most * w));
}

// Solid up to the lower end of a range, an outline up to its upper one; all outline when struck.
static void lay_bar_of(Pen *pen, const Item *item, double most, Rect room)
{
    Rect whole = {room.x, room.y, bar_length(item->size, most, room.w), room.h};
    Rect sure = {room.x, room.y, bar_length(item->y, most, room.w), room.h};
    bool struck = is_struck(item);
    if (!struck) pen_fill(pen, sure, pen_tint(pen, TINT_KEY), 0);
    if (struck || whole.w > sure.w)
        pen_edge(pen, whole, struck ? TINT_WITHDRAWN : TINT_KEY, 0, pen->size.hair);
}

// The figure, and when it was taken back a line through it and the word for it, below where it does not
// fit beside. Returns how high that is.
static int lay_number(Pen *pen, const Item *item, int x, int y, int w)
{
    Style style = style_bold(style_ink(style_label(pen), TINT_INK));
    Set number = set_plain(pen, style, item->text, w);
    put_set(pen, &number, x, y);
    if (!is_struck(item)) return style.leading;
    int thick = at_least(2, pen->size.hair * 2), out = pen->size.hair * 2;
    pen_line(pen, (Rect){x - out, y + number.h / 2, number.flow.width + 2 * out, 0},
        TINT_FOCUS, thick, 0);
    Style small = style_bold(style_ink(style_small(pen), TINT_INK));
    int right = x + number.flow.width + pen->size.em / 2;
    int word_w = text_width(pen, small, word(W_FIGURE_STRUCK));
    bool beside = right + word_w <= pen->x + pen->w;
    if (!beside) right = at_least(pen->x, pen->x + pen->w - word_w - out);
    Set word_set = set_plain(
        pen, small, word(W_FIGURE_STRUCK), at_least(1, pen->x + pen->w - right));
    int down = beside ? (number.h - word_set.h) / 2 : number.h;
    put_set(pen, &word_set, right, y + down);
    return beside ? style.leading : number.h + word_set.h;
}

static int number_width(Pen *pen, const Block *b)
{
    Style bold = style_bold(style_label(pen)), small = style_bold(style_small(pen));
    int widest = 0;
    for (int i = 0; i < b->n_items; i++) {
        int w = text_width(pen, bold, b->items[i].text);
        if (is_struck(&b->items[i]))
            w += pen->size.em / 2 + text_width(pen, small, word(W_FIGURE_STRUCK));
        widest = at_least(widest, w);
    }
    return widest + pen->size.em / 2;
}

// The shape of how well it is known, then all that is said about it.
static Set lay_said(Pen *pen, const Item *item, int x, int y, int w)
{
    Shape symbol = SHAPE_SQUARE;
    Tint tint = TINT_UNKNOWN;
    int side = pen->size.small * 3 / 4, left = 0;
    Style style = style_ink(style_small(pen), TINT_INK_SOFT);
    style.leading = style.size * 4 / 3;
    if (status_look(item->id, &symbol, &tint) && w > side * 8) {
        pen_shape(
            pen, (Rect){x, y + (style.leading - side) / 2, side, side}, symbol, tint);
        left = side * 3 / 2;
    }
    Set said = set_plain(pen, style, item->note, w - left);
    put_set(pen, &said, x + left, y);
    return said;
}

void lay_counts_rows(Pen *pen, const Block *b)
{
    double most = most_of(b);
    bool beside = pen->w > WHEN_EMS * pen->size.em;
    int left = beside ? pen->w * WHEN_SHARE / 100 : 0, number = number_width(pen, b);
    int bar_w = at_least(1, pen->w - left - number - pen->size.em / 3);
    Style when = style_bold(style_ink(style_small(pen), TINT_INK));
    when.leading = when.size * 4 / 3;
    pen->y += pen->size.em / 4;
    for (int i = 0; i < b->n_items; i++) {
        const Item *item = &b->items[i];
        int x = pen->x + left, line = style_label(pen).leading, bar_h = pen->size.small;
        Set day = set_plain(
            pen, when, item->label, beside ? left - pen->size.em / 2 : pen->w);
        int top = pen->y;
        put_set(pen, &day, pen->x, top + (beside ? (line - when.leading) / 2 : 0));
        if (!beside) pen->y += day.h;
        lay_bar_of(
            pen, item, most, (Rect){x, pen->y + (line - bar_h) / 2, bar_w, bar_h});
        int end = x + bar_length(item->size, most, bar_w) + pen->size.em / 3;
        pen->y += lay_number(pen, item, end, pen->y, number);
        Set said = lay_said(pen, item, x, pen->y, pen->w - left);
        pen->y =
            at_least(top + (beside ? day.h : 0), pen->y + said.h) + pen->size.em / 3;
    }
}
