// A page's map or chart: in the column with the words, or in a pane beside them.
#include "layout/layout_figure.h"

#include "layout/layout_text.h"
#include "layout/layout_toll.h"

#define STEPS_HIGH 60 // percent of its width

static bool is_figure(BlockKind kind)
{
    return kind == BLOCK_MAP || kind == BLOCK_STEPS || kind == BLOCK_HOURS ||
           kind == BLOCK_COUNTS;
}

const Block *layout_find_figure(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (is_figure(page->blocks[i].kind)) return &page->blocks[i];
    return NULL;
}

static bool emit_drawing(LayoutContext *lc, const Block *b, Rect area)
{
    switch (b->kind) {
    case BLOCK_MAP:
        return layout_map(lc, b, area);
    case BLOCK_STEPS:
        return layout_steps(lc, b, area);
    default:
        return layout_hours(lc, b, area);
    }
}

static int drawing_height(LayoutContext *lc, const Block *b, int w)
{
    switch (b->kind) {
    case BLOCK_MAP:
        return layout_map_height(lc, b, w);
    case BLOCK_STEPS:
        return w * STEPS_HIGH / 100;
    default:
        return layout_hours_height(lc, b, w, false);
    }
}

static TextLayout unit_words(LayoutContext *lc, const Block *b, int w)
{
    return text_plain(
        lc, style_bold(style_colour(style_small(lc), ROLE_TEXT)), b->label, w);
}

static void emit_source_line(LayoutContext *lc, const Block *b)
{
    if (b->note.n)
        layout_plain(lc, style_colour(style_small(lc), ROLE_TEXT_SOFT), b->note);
}

// A drawing without room says what it would show; the rest stands in the table after it.
static void emit_drawn(LayoutContext *lc, const Block *b)
{
    LayoutMark mark = layout_mark(lc);
    int h = drawing_height(lc, b, lc->w);
    if (emit_drawing(lc, b, (Rect){lc->x, lc->y, lc->w, h})) {
        lc->y += h;
        return;
    }
    layout_rewind(lc, mark);
    if (b->text.n) layout_plain(lc, style_small(lc), b->text);
}

void layout_figure(LayoutContext *lc, const Block *b)
{
    if (lc->beside == b) return;
    TextLayout unit = unit_words(lc, b, lc->w);
    text_draw(lc, &unit, lc->x, lc->y);
    lc->y += unit.h;
    if (layout_has_strokes(b))
        layout_strokes(lc, b, STROKES_SAID, 0);
    else if (b->kind == BLOCK_COUNTS)
        layout_counts(lc, b);
    else
        emit_drawn(lc, b);
    lc->y += lc->size.em / 3;
    emit_source_line(lc, b);
    lc->y += lc->size.air / 2;
}

bool layout_figure_pane(LayoutContext *lc, const Block *b, Rect pane)
{
    int in = lc->size.pad, x = lc->x, w = lc->w;
    ColourRole ground = lc->ground;
    lc->ground = ROLE_BACKDROP;
    layout_fill(lc, pane, layout_colour(lc, lc->ground), 0);
    lc->x = pane.x + in;
    lc->w = pane.w - 2 * in;
    TextLayout source = text_plain(lc, style_small(lc), b->note, lc->w);
    TextLayout unit = unit_words(lc, b, lc->w);
    int bottom = pane.y + pane.h - in * 2 / 3 - source.h;
    lc->y = pane.y + in;
    text_draw(lc, &unit, lc->x, lc->y);
    lc->y += unit.h + (unit.h ? lc->size.em / 3 : 0);
    bool fits = true;
    if (layout_has_strokes(b)) {
        LayoutMark mark = layout_mark(lc);
        int top = lc->y;
        layout_strokes(lc, b, STROKES_SAID, 0);
        int spare = bottom - lc->size.em / 2 - lc->y;
        fits = spare >= 0;
        layout_rewind(lc, mark);
        lc->y = top;
        layout_strokes(lc, b, STROKES_SAID, max_int(0, spare));
    } else if (b->kind == BLOCK_COUNTS) {
        layout_counts(lc, b);
        fits = lc->y + lc->size.em / 2 <= bottom;
    } else {
        int room = bottom - lc->size.em / 3 - lc->y;
        int h = b->kind == BLOCK_HOURS
                    ? min_int(room, layout_hours_height(lc, b, lc->w, true))
                    : room;
        fits = h > 0 && emit_drawing(lc, b, (Rect){lc->x, lc->y, lc->w, h});
        lc->y += h;
    }
    text_draw(lc, &source, lc->x, bottom);
    lc->x = x;
    lc->w = w;
    lc->ground = ground;
    return fits;
}
