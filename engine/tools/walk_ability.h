// How well the items of a scenario (arrows, claims, questions) tell who read it: item by item, and as a whole.
#ifndef QANTAR_TOOLS_WALK_ABILITY_H
#define QANTAR_TOOLS_WALK_ABILITY_H

#include "base/arena.h"
#include "story/play.h"

typedef enum ItemKind { ITEM_ARROW, ITEM_CLAIM, ITEM_QUESTION } ItemKind;

typedef struct WalkItem {
    ItemKind kind;
    int node;
    int index; // of the arrow or claim on its board
} WalkItem;

typedef struct WalkItems {
    const Book *book;
    WalkItem *items;
    int n;
} WalkItems;

// Of one item in the plays of a policy that asked it: its credit x, and y, the mean credit of all other items that
// the play was asked.
typedef struct ItemSums {
    int n;
    double x, xx, y, yy, xy;
} ItemSums;

// Every item that is scored. Lives in [arena], and as long as the book.
WalkItems walk_items_of(Arena *arena, const Book *book);
// Adds a play that has ended to the sums, one for each item.
void walk_items_add(const WalkItems *items, const Play *play, ItemSums *sums);
void walk_item_sums_add(ItemSums *to, const ItemSums *from);
// The correlation of an item with the rest; 0 where one of them never varies.
double walk_item_rest(const ItemSums *sums);
// "chain_board.price_doubles", "pump_trigger".
Str walk_item_name(Arena *arena, const WalkItems *items, int item);

// How often one of [above] is greater than one of [below], a tie counting half: the area under the curve of a
// test that is to tell them apart (0.5: it cannot; 1: always). 0 when there are none. Sorts both.
double walk_area(double *above, int n_above, double *below, int n_below);

#endif
