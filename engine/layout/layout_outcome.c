// The answer to an act: one quiet line for each meter that moved, with the meter's own symbol.
#include "layout/layout_blocks.h"

#include "layout/layout_text.h"
#include "layout/symbols.h"
#include "text/markup.h"

static const Block *meter_of(const LayoutContext *lc, Str id)
{
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (b->kind == BLOCK_METER && str_eq(b->id, id)) return b;
    }
    return NULL;
}

// "Trust −1" strong, then why, in one paragraph.
static TextLayout move_words(LayoutContext *lc, const Item *item, int w)
{
    Runs why = markup_runs(lc->arena, move_because(item));
    Run *runs = arena_array(lc->arena, Run, why.n + 2);
    runs[0] = (Run){.text = text_isolated_first(lc, move_name(item)), .strong = true};
    if (why.n > 0) runs[1] = (Run){.text = STR("  ")};
    for (int i = 0; i < why.n; i++)
        runs[2 + i] = why.items[i];
    TextStyle style = style_colour(style_small(lc), lc->text_colour);
    return text_runs(lc, style, (Runs){runs, why.n ? why.n + 2 : 1}, w);
}

static void emit_move(LayoutContext *lc, const Item *item)
{
    const Block *meter = meter_of(lc, move_id(item));
    int side = lc->size.small * 9 / 10, left = min_int(lc->w / 8, side * 3 / 2);
    Shape shape = SHAPE_DISC;
    TextLayout laid = move_words(lc, item, lc->w - left);
    if (meter) symbols_named(meter_symbol(meter), &shape);
    Rect at = {lc->x, lc->y + (laid.style.leading - side) / 2, side, side};
    layout_shape(lc, at, shape, lc->soft_colour);
    text_draw(lc, &laid, lc->x + left, lc->y);
    lc->y += laid.h;
}

void layout_outcome(LayoutContext *lc, const Block *b)
{
    int bar = lc->size.hair * 2, in = min_int(lc->w / 12, lc->size.em / 2);
    int x = lc->x, w = lc->w, top = lc->y, first = lc->list->n;
    layout_fill(lc, (Rect){x, top, bar, 0}, layout_colour(lc, ROLE_QUOTE_BAR), 0);
    lc->x += bar + in;
    lc->w -= bar + in;
    if (outcome_answered(b).n) layout_plain(lc, style_small(lc), outcome_answered(b));
    for (int i = 0; i < b->n_items; i++)
        emit_move(lc, &b->items[i]);
    layout_ground_end(lc, first, lc->y - top);
    lc->x = x;
    lc->w = w;
    lc->y += lc->size.air * 2 / 3;
}
