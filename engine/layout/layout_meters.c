// The meters of a page in one line, or in as many as they need.
#include "layout/layout_blocks.h"

#include "layout/layout_text.h"
#include "layout/symbols.h"

// Until the next turn, round a meter that the last one moved.
static void emit_moved_ring(LayoutContext *lc, Rect rect)
{
    int out = lc->size.hair * 2; // the next meter may be near
    rect = (Rect){rect.x - out, rect.y, rect.w + 2 * out, rect.h};
    layout_edge(lc, rect, layout_on_overlay(lc) ? ROLE_CHAIN_DONE : ROLE_QUOTE_BAR,
        rect.h / 2, lc->size.hair * 2);
}

// How meters are written: "5 of 12", or "5/12" in slightly smaller type where that saves a line.
typedef struct MeterStyle {
    TextStyle text;
    int side, gap; // of a symbol; between two meters
    bool brief;
} MeterStyle;

static MeterStyle meter_style(const LayoutContext *lc, bool brief)
{
    TextStyle text = style_colour(style_small(lc), lc->text_colour);
    if (brief) text.size = text.size * 14 / 15;
    int gap = brief ? lc->size.em / 4 : lc->size.em * 2 / 5;
    return (MeterStyle){text, brief ? text.size : lc->size.small, gap, brief};
}

static Str meter_line(
    const LayoutContext *lc, const Block *b, const MeterStyle *style, int value)
{
    Str words = style->brief && meter_max(b) > 0
                    ? arena_fmt(lc->arena, "%d/%d", value, meter_max(b))
                    : b->text;
    return arena_fmt(lc->arena, STR_FMT " " STR_FMT,
        STR_ARG(text_isolated_first(lc, b->label)), STR_ARG(text_isolated(lc, words)));
}

static int meter_symbol_width(const Block *b, const MeterStyle *style, Shape *symbol)
{
    return symbols_named(meter_symbol(b), symbol) ? style->side * 5 / 4 : 0;
}

// Of all of them in one line, each at its most: the way of writing does not change with the values.
static int meters_width(LayoutContext *lc, const MeterStyle *style)
{
    int w = 0;
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        Shape symbol = SHAPE_DISC;
        if (b->kind == BLOCK_METER)
            w += (w > 0 ? style->gap : 0) + meter_symbol_width(b, style, &symbol) +
                 text_width(lc, style->text, meter_line(lc, b, style, meter_max(b)));
    }
    return w;
}

static MeterStyle meter_style_for(LayoutContext *lc, int w)
{
    MeterStyle whole = meter_style(lc, false), brief = meter_style(lc, true);
    return meters_width(lc, &whole) > w && meters_width(lc, &brief) <= w ? brief
                                                                         : whole;
}

// Side by side while there is room: a symbol, a name, a value.
int layout_meters(LayoutContext *lc, int x, int y, int w)
{
    MeterStyle style = meter_style_for(lc, w);
    int leading = style.text.leading, side = style.side, from = x, top = y;
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (b->kind != BLOCK_METER) continue;
        Str words = meter_line(lc, b, &style, meter_value(b));
        Shape symbol = SHAPE_DISC;
        int left = meter_symbol_width(b, &style, &symbol);
        int wide = left + text_width(lc, style.text, words);
        if (x > from && x + wide > from + w) {
            x = from;
            y += leading;
        }
        Rect at = {x, y + (leading - side) / 2, side, side};
        if (left) layout_shape(lc, at, symbol, lc->text_colour);
        TextLayout laid = text_shrink(text_plain(lc, style.text, words, w - left));
        if (meter_moved(b) != 0)
            emit_moved_ring(lc, (Rect){x, y, left + laid.flow.width, laid.h});
        text_draw(lc, &laid, x + left, y);
        y += laid.h - leading;
        x += wide + style.gap;
    }
    bool any = x > from || y > top;
    return any ? y + leading : top;
}
