// The causal board: its page, and what a column must know of it.
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_H

#include "layout/layout_context.h"

// False: the page is no board and laid out like any other.
bool layout_board_has_cards(const Page *page);
void layout_board_page(LayoutContext *lc);     // the whole window
void layout_board_question(LayoutContext *lc); // what is asked: stands with the choices
// How many answers stand side by side.
int layout_board_answer_columns(const LayoutContext *lc);

#endif
