// A page's map or chart: in the column with the words, or in a pane beside them.
#include "layout/layout_pen.h"

#define STEPS_HIGH 60 // percent of its width

static bool is_figure(BlockKind kind)
{
    return kind == BLOCK_MAP || kind == BLOCK_STEPS || kind == BLOCK_HOURS ||
           kind == BLOCK_COUNTS;
}

const Block *page_figure(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (is_figure(page->blocks[i].kind)) return &page->blocks[i];
    return NULL;
}

static bool lay_drawing(Pen *pen, const Block *b, Rect area)
{
    switch (b->kind) {
    case BLOCK_MAP:
        return lay_map_in(pen, b, area);
    case BLOCK_STEPS:
        return lay_steps_in(pen, b, area);
    default:
        return lay_hours_in(pen, b, area);
    }
}

static int drawing_height(Pen *pen, const Block *b, int w)
{
    switch (b->kind) {
    case BLOCK_MAP:
        return map_height(pen, b, w);
    case BLOCK_STEPS:
        return w * STEPS_HIGH / 100;
    default:
        return hours_height(pen, b, w);
    }
}

static Set unit_words(Pen *pen, const Block *b, int w)
{
    return set_plain(
        pen, style_bold(style_ink(style_small(pen), TINT_INK)), b->label, w);
}

static void lay_source_line(Pen *pen, const Block *b)
{
    if (b->note.n) pen_plain(pen, style_ink(style_small(pen), TINT_INK_SOFT), b->note);
}

// A drawing without room says what it would show; the rest stands in the table after it.
static void lay_drawn(Pen *pen, const Block *b)
{
    Mark mark = pen_mark(pen);
    int h = drawing_height(pen, b, pen->w);
    if (lay_drawing(pen, b, (Rect){pen->x, pen->y, pen->w, h})) {
        pen->y += h;
        return;
    }
    pen_rewind(pen, mark);
    if (b->text.n) pen_plain(pen, style_small(pen), b->text);
}

void lay_figure(Pen *pen, const Block *b)
{
    if (pen->beside == b) return;
    Set unit = unit_words(pen, b, pen->w);
    put_set(pen, &unit, pen->x, pen->y);
    pen->y += unit.h;
    if (b->kind == BLOCK_COUNTS)
        lay_counts_rows(pen, b);
    else
        lay_drawn(pen, b);
    pen->y += pen->size.em / 3;
    lay_source_line(pen, b);
    pen->y += pen->size.air / 2;
}

bool lay_figure_in(Pen *pen, const Block *b, Rect pane)
{
    int in = pen->size.pad, x = pen->x, w = pen->w;
    Tint ground = pen->ground;
    pen->ground = TINT_DESK;
    pen_fill(pen, pane, pen_tint(pen, pen->ground), 0);
    pen->x = pane.x + in;
    pen->w = pane.w - 2 * in;
    Set source = set_plain(pen, style_small(pen), b->note, pen->w);
    Set unit = unit_words(pen, b, pen->w);
    int bottom = pane.y + pane.h - in * 2 / 3 - source.h;
    pen->y = pane.y + in;
    put_set(pen, &unit, pen->x, pen->y);
    pen->y += unit.h + (unit.h ? pen->size.em / 3 : 0);
    bool fits = true;
    if (b->kind == BLOCK_COUNTS) {
        lay_counts_rows(pen, b);
        fits = pen->y + pen->size.em / 2 <= bottom;
    } else {
        int room = bottom - pen->size.em / 3 - pen->y;
        int h =
            b->kind == BLOCK_HOURS ? at_most(room, hours_height(pen, b, pen->w)) : room;
        fits = h > 0 && lay_drawing(pen, b, (Rect){pen->x, pen->y, pen->w, h});
        pen->y += h;
    }
    put_set(pen, &source, pen->x, bottom);
    pen->x = x;
    pen->w = w;
    pen->ground = ground;
    return fits;
}
