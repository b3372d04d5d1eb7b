// The causal board: its parts, which stand in one column or beside each other.
#ifndef QANTAR_LAYOUT_LAYOUT_BOARD_H
#define QANTAR_LAYOUT_LAYOUT_BOARD_H

#include "layout/layout_context.h"

// False: the page is no board, or all result, and laid out like any other.
bool layout_board_has_cards(const Page *page);
// The whole window. [beside]: it is wide enough for words beside the cards.
void layout_board_page(LayoutContext *lc, bool beside);
void layout_board_words(LayoutContext *lc);    // what is read before the cards
void layout_board_cards(LayoutContext *lc);    // with the arrows between them
void layout_board_reasons(LayoutContext *lc);  // what came of the arrows
void layout_board_rest(LayoutContext *lc);     // what else there is
void layout_board_question(LayoutContext *lc); // what is asked: stands with the choices
// How many answers stand side by side.
int layout_board_answer_columns(const LayoutContext *lc);

#endif
