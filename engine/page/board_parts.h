// What the stages of the board share. For the files page/board*.c.
#ifndef QANTAR_PAGE_BOARD_PARTS_H
#define QANTAR_PAGE_BOARD_PARTS_H

#include "page/build.h"

typedef struct Table { // the board of a node, as it stands
    int node;
    const Board *board;
    BoardState state;
} Table;

Table table_of(Build *b, int node);

Str board_card_label(Build *b, const Board *board, int card);
// The rail with its scale. [words]: the order on it.
void add_rail(Build *b, const Board *board, Str words);
// A card with its words and its place in the hand, nothing else of where it is. Good until the next block.
Block *add_card(Build *b, const Table *table, int card);
// When it was, where that may be told.
void set_card_when(Build *b, Block *block, const Board *board, int card);
// All cards in the order of the record, with their dates; tied ones share the first of their places. [yours]: and with the player's places.
void add_cards_in_order(Build *b, const Table *table, bool yours);
// An arrow as the player named it and what is pinned to it. Good until the next block.
Block *add_arrow(Build *b, const Table *table, int link);
Str arrow_words(Build *b, const Board *board, int link); // "A → B"

// --- board_result.c ---------------------------------------------------------------------------------

// [opened]: the arrow that is open, or NONE. [live]: arrows can be opened.
void add_result(Build *b, const Table *table, int opened, bool live);
// The arrow that the result opens after [link], NONE for the first: wrong, then half, then right ones. NONE
// after the last.
int result_after(const Table *table, int link);
Str record_words(Build *b, const Board *board); // the order of the record

#endif
