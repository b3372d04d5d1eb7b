// The blocks of a page: what each kind holds (blocks.def), named access to it, and its check.
#ifndef QANTAR_PAGE_BLOCK_H
#define QANTAR_PAGE_BLOCK_H

#include "base/err.h"
#include "base/str.h"

#include <assert.h>
#include <stdbool.h>

#define PAGE_NUMBER_MAX 1e9   // how far any number of a page may be from zero
#define MAP_UNITS       10000 // of a ring's points, to the width of the map
// What tells these sorts of item from others.
#define ITEM_RING       "ring"
#define ITEM_LAND       "land"
#define ITEM_NAME       "name"
#define ITEM_WATER      "water"
#define ITEM_DAY        "day"
#define ITEM_CITY       "city"  // a town that is on the map before its day
#define ITEM_LARGE      "large" // one that is drawn larger
#define ITEM_LARGE_CITY "large-city"
#define ITEM_TICK       "tick"
#define ITEM_ACT        "act"
#define ITEM_SNOW       "snow"
#define ITEM_BAND       "band"

// Bits for the texts of a page, a block, an item or an action that are the interface's words and in
// its language; set only on a page that has an [interface_].
#define OWN_LABEL  1u
#define OWN_TEXT   2u
#define OWN_NOTE   4u
#define OWN_STATUS 8u // status_word
#define OWN_WHY    16u
#define OWN_TITLE  32u // of the page

typedef enum BlockKind {
#define BLOCK(KIND, kind, what) BLOCK_##KIND,
#include "page/blocks.def"
    BLOCK_KINDS,
} BlockKind;

typedef enum ItemState {
    ITEM_PLAIN,
    ITEM_DONE,
    ITEM_HERE,
    ITEM_AHEAD,
    ITEM_STATES,
} ItemState;

// A row, layer, town ... of a block. Fields that its sort does not name in blocks.def are zero.
typedef struct Item {
    Str id, label, text, note;
    ItemState state;
    double x, y, size;
    int value;
    unsigned own; // OWN_LABEL, ...
} Item;

// Plain data; strings and items belong to whoever made the page. Fields that its kind does not name
// in blocks.def are zero.
typedef struct Block {
    BlockKind kind;
    Str id, label, text, note;
    Str action; // id of an action of the page
    Str status, status_word;
    Str leaves, reaches; // ids of what an arrow joins
    ItemState state;
    int value, min, max;
    double x, y;
    const Item *items;
    int n_items;
    unsigned own; // OWN_LABEL, ...
} Block;

// heading_level(block) and set_heading_level(block, 2), one pair for each row of the table.
#define FIELD_PLAIN  Str
#define FIELD_MARKED Str
#define FIELD_ID     Str
#define FIELD_STATE  ItemState
#define FIELD_WHOLE  int
#define FIELD_REAL   double
#define FIELD(KIND, kind_, name, member, TYPE, low, high, what)                        \
    static inline FIELD_##TYPE kind_##_##name(const Block *block)                      \
    {                                                                                  \
        assert(block->kind == BLOCK_##KIND);                                           \
        return block->member;                                                          \
    }                                                                                  \
    static inline void set_##kind_##_##name(Block *block, FIELD_##TYPE to)             \
    {                                                                                  \
        assert(block->kind == BLOCK_##KIND);                                           \
        block->member = to;                                                            \
    }
#define ITEM_FIELD(item_, name, member, TYPE, low, high, what)                         \
    static inline FIELD_##TYPE item_##_##name(const Item *item)                        \
    {                                                                                  \
        return item->member;                                                           \
    }                                                                                  \
    static inline void set_##item_##_##name(Item *item, FIELD_##TYPE to)               \
    {                                                                                  \
        item->member = to;                                                             \
    }
#include "page/blocks.def"
#undef FIELD_PLAIN
#undef FIELD_MARKED
#undef FIELD_ID
#undef FIELD_STATE
#undef FIELD_WHOLE
#undef FIELD_REAL

const char *block_kind_id(BlockKind kind);  // "paragraph"
const char *item_state_id(ItemState state); // "" for ITEM_PLAIN

// Whether the block and its items hold nothing but what blocks.def names for its kind, and no number
// out of its range. Else false with ERR_DATA and a sentence.
bool block_check(const Block *block, Err *err);

#endif
