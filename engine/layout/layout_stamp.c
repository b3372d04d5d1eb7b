// How a source stands, as stamps: a frame with the shape and the word of the status. One that another has
// taken the place of is pale and struck, and still can be read.
#include "layout/layout_stamp.h"

#include "layout/layout_table.h"
#include "layout/layout_text.h"
#include "layout/symbols.h"

typedef struct Stamp {
    Str status, words;
    bool old;
} Stamp;

// Returns how large it is; draws it only when asked to.
static Rect emit_stamp(LayoutContext *lc, const Stamp *stamp, int x, int y, bool draws)
{
    Shape symbol = SHAPE_SQUARE;
    ColourRole tint = ROLE_UNKNOWN;
    bool known = symbols_of_status(stamp->status, &symbol, &tint);
    int in = lc->size.small / 2, side = known ? lc->size.small * 4 / 5 : 0;
    TextStyle style = style_bold(
        style_colour(style_small(lc), stamp->old ? ROLE_TEXT_SOFT : ROLE_TEXT));
    style.leading = style.size * 4 / 3;
    int left = in + side + (side ? in * 2 / 3 : 0);
    TextLayout laid =
        text_shrink(text_plain(lc, style, stamp->words, max_int(1, lc->w - left - in)));
    Rect at = {x, y, left + laid.w + in, laid.h + in};
    if (!draws) return at;
    int thick = lc->size.hair, inner = thick * 2;
    layout_edge(lc, at, stamp->old ? ROLE_EDGE : tint, lc->size.radius / 2, thick);
    if (!stamp->old) // the double line of a stamp
        layout_edge(lc,
            (Rect){at.x + inner, at.y + inner, at.w - 2 * inner, at.h - 2 * inner},
            tint, lc->size.radius / 3, thick);
    Rect shape = {at.x + in, at.y + (at.h - side) / 2, side, side};
    if (known) layout_shape(lc, shape, symbol, stamp->old ? ROLE_TEXT_SOFT : tint);
    text_draw(lc, &laid, at.x + left, at.y + (at.h - laid.h) / 2);
    if (stamp->old)
        layout_line(lc,
            (Rect){at.x - in / 2, at.y + at.h * 3 / 5, at.w + in, -at.h / 5},
            ROLE_FOCUS, max_int(2, thick * 2), 0);
    return at;
}

// The standings that the source had, the present one last; a status that did not change has one stamp.
static int stamps_of(LayoutContext *lc, const Block *source, Stamp **out)
{
    Stamp *stamps = arena_array(lc->arena, Stamp, source->n_items + 1);
    int n = 0;
    for (int i = 0; i < source->n_items; i++) {
        const Item *row = &source->items[i];
        if (!row_is_status(row) || (n > 0 && str_eq(stamps[n - 1].status, row->id)))
            continue;
        stamps[n++] = (Stamp){row->id, row->text, true};
    }
    if (n == 0 || !str_eq(stamps[n - 1].status, source->status))
        stamps[n++] = (Stamp){source->status, source->status_word, false};
    stamps[n - 1] = (Stamp){source->status, source->status_word, false};
    *out = stamps;
    return n;
}

void layout_stamps(LayoutContext *lc, const Block *source)
{
    Stamp *stamps;
    int n = stamps_of(lc, source, &stamps), x = lc->x, gap = lc->size.em * 2 / 3, h = 0;
    if (source->status_word.n == 0) return;
    for (int i = 0; i < n; i++) {
        Rect size = emit_stamp(lc, &stamps[i], 0, 0, false);
        if (x > lc->x && x + size.w > lc->x + lc->w) {
            x = lc->x;
            lc->y += h + lc->size.gap / 2;
            h = 0;
        }
        emit_stamp(lc, &stamps[i], x, lc->y, true);
        h = max_int(h, size.h);
        x += size.w + gap;
    }
    lc->y += h + lc->size.gap / 2;
}
