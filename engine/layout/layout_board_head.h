// What stands above and below the table of the board: the task, what is asked now, and its few buttons.
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_HEAD_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_HEAD_H

#include "layout/layout_board_parts.h"

// The window is so low that head and question must be, too.
bool layout_board_is_low(const LayoutContext *lc);
// Each at the top of [pane]; returns its height in pixels.
int layout_board_head(LayoutContext *lc, const BoardParts *parts, Rect pane);
int layout_board_ask(LayoutContext *lc, const BoardParts *parts, Rect pane);
// The button that opens the next arrow of a result, at the cursor.
void layout_board_next(LayoutContext *lc);
// A block that stands on the table, under the question or after everything else, and not in the head.
bool layout_board_keeps(const BoardParts *parts, const Block *block);

#endif
