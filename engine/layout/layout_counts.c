// Counts: a row for each report, its bar as long as its figure; what was withdrawn is struck.
#include "layout/layout_figure.h"

#include "layout/layout_text.h"
#include "layout/symbols.h"
#include "page/words.h"

#include <math.h>

#define WHEN_SHARE 26 // percent of the width, for the day of the report
#define WHEN_EMS   28 // of a width with room for it beside the bar
#define BAR_MIN    2

static double most_of(const Block *b)
{
    double most = 0;
    for (int i = 0; i < b->n_items; i++)
        most = fmax(most, figure_high(&b->items[i]));
    return most > 0 ? most : 1;
}

static bool is_struck(const Item *item)
{
    return str_eq(figure_status(item), STR("withdrawn"));
}

static int bar_length(double value, double most, int w)
{
    return max_int(BAR_MIN, (int)(fmin(fmax(value, 0), most) / most * w));
}

// Solid up to the lower end of a range, an outline up to its upper one; all outline when struck.
static void emit_bar_of(LayoutContext *lc, const Item *item, double most, Rect room)
{
    Rect whole = {room.x, room.y, bar_length(figure_high(item), most, room.w), room.h};
    Rect sure = {room.x, room.y, bar_length(figure_low(item), most, room.w), room.h};
    bool struck = is_struck(item);
    if (!struck) layout_fill(lc, sure, layout_colour(lc, ROLE_KEY), 0);
    if (struck || whole.w > sure.w)
        layout_edge(lc, whole, struck ? ROLE_WITHDRAWN : ROLE_KEY, 0, lc->size.hair);
}

// The figure, and when it was withdrawn a line through it and the word for it, below where it does not
// fit beside. Returns how high that is.
static int emit_number(LayoutContext *lc, const Item *item, int x, int y, int w)
{
    TextStyle style = style_bold(style_colour(style_label(lc), ROLE_TEXT));
    TextLayout number = text_plain(lc, style, item->text, w);
    text_draw(lc, &number, x, y);
    if (!is_struck(item)) return style.leading;
    int thick = max_int(2, lc->size.hair * 2), out = lc->size.hair * 2;
    layout_line(lc, (Rect){x - out, y + number.h / 2, number.flow.width + 2 * out, 0},
        ROLE_FOCUS, thick, 0);
    TextStyle small = style_bold(style_colour(style_small(lc), ROLE_TEXT));
    int right = x + number.flow.width + lc->size.em / 2;
    int word_w = text_width(lc, small, word(W_FIGURE_STRUCK));
    bool beside = right + word_w <= lc->x + lc->w;
    if (!beside) right = max_int(lc->x, lc->x + lc->w - word_w - out);
    TextLayout word_set =
        text_plain(lc, small, word(W_FIGURE_STRUCK), max_int(1, lc->x + lc->w - right));
    int down = beside ? (number.h - word_set.h) / 2 : number.h;
    text_draw(lc, &word_set, right, y + down);
    return beside ? style.leading : number.h + word_set.h;
}

static int number_width(LayoutContext *lc, const Block *b)
{
    TextStyle bold = style_bold(style_label(lc)), small = style_bold(style_small(lc));
    int widest = 0;
    for (int i = 0; i < b->n_items; i++) {
        int w = text_width(lc, bold, b->items[i].text);
        if (is_struck(&b->items[i]))
            w += lc->size.em / 2 + text_width(lc, small, word(W_FIGURE_STRUCK));
        widest = max_int(widest, w);
    }
    return widest + lc->size.em / 2;
}

// The shape of how well it is known, then all that is said about it.
static TextLayout emit_said(LayoutContext *lc, const Item *item, int x, int y, int w)
{
    Shape symbol = SHAPE_SQUARE;
    ColourRole tint = ROLE_UNKNOWN;
    int side = lc->size.small * 3 / 4, left = 0;
    TextStyle style = style_colour(style_small(lc), ROLE_TEXT_SOFT);
    style.leading = style.size * 4 / 3;
    if (symbols_of_status(figure_status(item), &symbol, &tint) && w > side * 8) {
        layout_shape(
            lc, (Rect){x, y + (style.leading - side) / 2, side, side}, symbol, tint);
        left = side * 3 / 2;
    }
    TextLayout said = text_plain(lc, style, item->note, w - left);
    text_draw(lc, &said, x + left, y);
    return said;
}

void layout_counts(LayoutContext *lc, const Block *b)
{
    double most = most_of(b);
    bool beside = lc->w > WHEN_EMS * lc->size.em;
    int left = beside ? lc->w * WHEN_SHARE / 100 : 0, number = number_width(lc, b);
    int bar_w = max_int(1, lc->w - left - number - lc->size.em / 3);
    TextStyle when = style_bold(style_colour(style_small(lc), ROLE_TEXT));
    when.leading = when.size * 4 / 3;
    lc->y += lc->size.em / 4;
    for (int i = 0; i < b->n_items; i++) {
        const Item *item = &b->items[i];
        int x = lc->x + left, line = style_label(lc).leading, bar_h = lc->size.small;
        TextLayout day =
            text_plain(lc, when, item->label, beside ? left - lc->size.em / 2 : lc->w);
        int top = lc->y;
        text_draw(lc, &day, lc->x, top + (beside ? (line - when.leading) / 2 : 0));
        if (!beside) lc->y += day.h;
        emit_bar_of(
            lc, item, most, (Rect){x, lc->y + (line - bar_h) / 2, bar_w, bar_h});
        int end = x + bar_length(figure_high(item), most, bar_w) + lc->size.em / 3;
        lc->y += emit_number(lc, item, end, lc->y, number);
        TextLayout said = emit_said(lc, item, x, lc->y, lc->w - left);
        lc->y = max_int(top + (beside ? day.h : 0), lc->y + said.h) + lc->size.em / 3;
    }
}
