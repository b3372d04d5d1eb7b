// What a column must know of the board: its question, and that its answers are short.
#include "layout/layout_board.h"

#include "layout/layout_board_parts.h"
#include "layout/layout_text.h"

bool layout_board_has_cards(const Page *page)
{
    return page->kind == PAGE_BOARD && layout_find_block(page, BLOCK_RAIL) &&
           layout_find_block(page, BLOCK_CARD);
}

void layout_board_question(LayoutContext *lc)
{
    const Block *b = layout_board_parts(lc).question;
    if (!b) return;
    TextStyle style = style_reading(lc);
    style.leading = style.size * 5 / 4;
    int wide = lc->w;
    lc->w = min_int(text_column_max(lc), wide);
    if (b->label.n) layout_marked(lc, style, b->label);
    layout_marked(lc, b->label.n ? style_small(lc) : style, b->text);
    lc->w = wide;
    lc->y += lc->size.em / 3;
}

// They stand side by side.
int layout_board_answer_columns(const LayoutContext *lc)
{
    if (!layout_board_has_cards(lc->page)) return 1;
    return max_int(1, min_int(3, lc->w / (lc->size.em * 14)));
}
