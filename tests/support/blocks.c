#include "support/blocks.h"

#define SORTS_MAX 4 // of item that one kind holds

int any_byte(Str *bytes)
{
    if (bytes->n == 0) return 0;
    int value = (unsigned char)bytes->s[0];
    *bytes = str_from(*bytes, 1);
    return value;
}

Str any_line(Str *bytes)
{
    Str line = {0};
    str_split(bytes, '\n', &line);
    return line;
}

// Small numbers mostly, and the ends of the range.
static double any_number(Str *bytes, double low, double high, double unit)
{
    int value = any_byte(bytes);
    double number = value < 250 ? (value - 20) * unit : value < 253 ? high : low;
    return number < low ? low : number > high ? high : number;
}

#define ANY_PLAIN(low, high)  any_line(bytes)
#define ANY_MARKED(low, high) any_line(bytes)
#define ANY_ID(low, high)     any_line(bytes)
#define ANY_STATE(low, high)  (ItemState)(any_byte(bytes) % ITEM_STATES)
#define ANY_WHOLE(low, high)  (int)any_number(bytes, low, high, 1)
#define ANY_REAL(low, high)   any_number(bytes, low, high, 0.01)

typedef enum Sort {
#define ITEM(sort, what) SORT_##sort,
#include "page/blocks.def"
} Sort;

static Item any_item(Sort wanted, Str *bytes)
{
    Item item = {0};
#define ITEM_FIELD(sort, name, member, TYPE, low, high, what)                          \
    if (wanted == SORT_##sort) set_##sort##_##name(&item, ANY_##TYPE(low, high));
#include "page/blocks.def"
    return item;
}

static int any_items(Sort sort, Item *items, Str *bytes)
{
    int n = any_byte(bytes) % (ANY_ITEMS_MAX + 1);
    for (int i = 0; i < n; i++)
        items[i] = any_item(sort, bytes);
    return n;
}

Block any_block(Arena *arena, BlockKind kind, Str *bytes)
{
    Block block = {.kind = kind};
    Item *items = arena_array(arena, Item, SORTS_MAX * ANY_ITEMS_MAX);
    switch (kind) {
    case BLOCK_KINDS:
#define BLOCK(KIND, kind_, what)                                                       \
    break;                                                                             \
    case BLOCK_##KIND:
#define FIELD(KIND, kind_, name, member, TYPE, low, high, what)                        \
    set_##kind_##_##name(&block, ANY_##TYPE(low, high));
#define HOLDS(KIND, sort)                                                              \
    block.n_items += any_items(SORT_##sort, items + block.n_items, bytes);
#include "page/blocks.def"
        break;
    }
    block.items = items;
    return block;
}
