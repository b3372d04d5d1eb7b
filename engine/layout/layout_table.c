// Rows of a table: a label, and words beside it or, for want of room, below it.
#include "layout/layout_table.h"

#include "layout/layout_text.h"
#include "layout/symbols.h"

#define ROW_GAP(lc) ((lc)->size.em * 3 / 4) // between label and words
#define ROW_EMS     11 // of a table's words: with less room they stand below their label
// How wide the labels of a table stand; 0: each stands above its words, for want of room.
static int label_column(LayoutContext *lc, const Item *items, int n)
{
    TextStyle name = style_bold(style_small(lc));
    int widest = 0, gap = ROW_GAP(lc);
    for (int i = 0; i < n; i++)
        widest = max_int(widest, text_width(lc, name, items[i].label));
    widest = min_int(lc->w / 3, widest + 1);
    return lc->w - widest - gap < ROW_EMS * lc->size.em ? 0 : widest + gap;
}

// The row that matters stands on a ground of its own, with a bar at its left.
static void emit_row_ground(LayoutContext *lc, Rect row)
{
    int bar = lc->size.hair * 3, out = min_int(row.x, bar * 2);
    row.x -= out;
    row.w += out;
    layout_fill(lc, row, layout_colour(lc, ROLE_NOTE), 0);
    layout_fill(lc, (Rect){row.x, row.y, bar, row.h}, layout_colour(lc, ROLE_FOCUS), 0);
}

// A label on the left, [left] wide, and words on the right of it, or below it when [left] is 0.
static void emit_row(LayoutContext *lc, const Item *row, int left)
{
    bool here = row->state == ITEM_HERE;
    TextStyle name = style_bold(style_colour(
                  style_small(lc), here ? lc->text_colour : lc->soft_colour)),
              words = style_colour(style_label(lc), lc->text_colour);
    words.leading = words.size * 3 / 2;
    int x = lc->x, w = lc->w, gap = lc->size.em / 4;
    lc->y += gap;
    TextLayout laid = text_plain(lc, name, row->label, left ? left - ROW_GAP(lc) : w);
    text_draw(lc, &laid, x, lc->y + (left ? (words.leading - name.leading) / 2 : 0));
    int label_end = lc->y + (left ? max_int(words.leading, laid.h) + gap : laid.h);
    if (!left) lc->y = label_end;
    lc->x += left;
    lc->w -= left;
    Shape shape;
    ColourRole tint;
    bool status = row_is_status(row) && symbols_of_status(row->id, &shape, &tint);
    int mark = status ? lc->size.small * 3 / 2 : 0;
    if (mark) {
        int side = lc->size.small;
        Rect at = {lc->x, lc->y + (words.leading - side) / 2, side, side};
        layout_shape(lc, at, shape, tint);
    }
    lc->x += mark;
    lc->w -= mark;
    if (row->text.n) layout_marked(lc, here ? style_bold(words) : words, row->text);
    if (row->note.n) layout_plain(lc, style_small(lc), row->note);
    lc->x = x;
    lc->w = w;
    lc->y = max_int(label_end, lc->y + gap);
}

void layout_table_rows(LayoutContext *lc, const Item *items, int n)
{
    int left = label_column(lc, items, n), thin = max_int(1, lc->size.hair / 2);
    for (int i = 0; i < n; i++) {
        LayoutMark mark = layout_mark(lc);
        int top = lc->y;
        emit_row(lc, &items[i], left);
        if (items[i].state == ITEM_HERE) {
            int bottom = lc->y;
            layout_rewind(lc, mark);
            emit_row_ground(lc, (Rect){lc->x, top, lc->w, bottom - top});
            lc->y = top;
            emit_row(lc, &items[i], left);
        }
        layout_line(lc, (Rect){lc->x, lc->y, lc->w, 0}, layout_edge_role(lc), thin, 0);
        lc->y = max_int(top + 1, lc->y);
    }
}
