// The board as one column, for very large letters, very small windows and whoever wants it so.
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_LIST_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_LIST_H

#include "layout/layout_board_parts.h"

void layout_board_list(LayoutContext *lc);
// What waits below the work at the board: where and when, and what a picture would have shown.
void layout_board_rest(LayoutContext *lc);

#endif
