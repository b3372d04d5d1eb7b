#include "page/block.h"

#include <stdint.h>

// --- ids -------------------------------------------------------------------------------------------

const char *block_kind_id(BlockKind kind)
{
    static const char *const ids[BLOCK_KINDS] = {
#define BLOCK(KIND, kind_, what) #kind_,
#include "page/blocks.def"
    };
    assert(kind >= 0 && kind < BLOCK_KINDS);
    return ids[kind];
}

const char *item_state_id(ItemState state)
{
    static const char *const ids[ITEM_STATES] = {"", "done", "here", "ahead"};
    assert(state >= 0 && state < ITEM_STATES);
    return ids[state];
}

// --- the check -------------------------------------------------------------------------------------

// Members of Block and Item, as bits of a mask.
#define MEMBERS(M)                                                                     \
    M(id)                                                                              \
    M(label)                                                                           \
    M(text)                                                                            \
    M(note)                                                                            \
    M(action)                                                                          \
    M(status)                                                                          \
    M(status_word)                                                                     \
    M(state) M(value) M(min) M(max) M(x) M(y) M(size) M(leaves) M(reaches)

enum {
#define AT(member) AT_##member,
    MEMBERS(AT)
#undef AT
};

typedef uint32_t Mask;

// What a table row says about one block or item: which members it names, and which of these hold
// what they may. With several sorts of item, one that fits is enough.
typedef struct Verdict {
    Mask named, fit;
} Verdict;

#define FITS_PLAIN(value, low, high)  true
#define FITS_MARKED(value, low, high) true
#define FITS_ID(value, low, high)     true
#define FITS_STATE(value, low, high)  true
#define FITS_WHOLE(value, low, high)  ((value) >= (low) && (value) <= (high))
#define FITS_REAL(value, low, high)   ((value) >= (low) && (value) <= (high))

static void judge(Verdict *verdict, int member, bool fits)
{
    verdict->named |= 1u << member;
    if (fits) verdict->fit |= 1u << member;
}

static Verdict judge_block(const Block *block)
{
    Verdict verdict = {0};
    switch (block->kind) {
    case BLOCK_KINDS:
#define BLOCK(KIND, kind_, what)                                                       \
    break;                                                                             \
    case BLOCK_##KIND:
#define FIELD(KIND, kind_, name, member, TYPE, low, high, what)                        \
    judge(&verdict, AT_##member, FITS_##TYPE(block->member, low, high));
#include "page/blocks.def"
        break;
    }
    return verdict;
}

typedef enum ItemSort {
#define ITEM(item, what) SORT_##item,
#include "page/blocks.def"
    SORTS,
} ItemSort;

static Mask sorts_of(BlockKind kind)
{
    Mask sorts = 0;
    switch (kind) {
    case BLOCK_KINDS:
#define BLOCK(KIND, kind_, what)                                                       \
    break;                                                                             \
    case BLOCK_##KIND:
#define HOLDS(KIND, item) sorts |= 1u << SORT_##item;
#include "page/blocks.def"
        break;
    }
    return sorts;
}

static Verdict judge_item(const Item *item, Mask sorts)
{
    Verdict verdict = {0};
#define ITEM_FIELD(sort, name, member, TYPE, low, high, what)                          \
    if (sorts & 1u << SORT_##sort)                                                     \
        judge(&verdict, AT_##member, FITS_##TYPE(item->member, low, high));
#include "page/blocks.def"
    return verdict;
}

static Mask set_str(int member, Str value) { return value.n ? 1u << member : 0; }
static Mask set_number(int member, double value)
{
    return value != 0 ? 1u << member : 0;
}

static Mask set_in_block(const Block *b)
{
    return set_str(AT_id, b->id) | set_str(AT_label, b->label) |
           set_str(AT_text, b->text) | set_str(AT_note, b->note) |
           set_str(AT_action, b->action) | set_str(AT_status, b->status) |
           set_str(AT_status_word, b->status_word) | set_number(AT_state, b->state) |
           set_number(AT_value, b->value) | set_number(AT_min, b->min) |
           set_str(AT_leaves, b->leaves) | set_str(AT_reaches, b->reaches) |
           set_number(AT_max, b->max) | set_number(AT_x, b->x) | set_number(AT_y, b->y);
}

static Mask set_in_item(const Item *item)
{
    return set_str(AT_id, item->id) | set_str(AT_label, item->label) |
           set_str(AT_text, item->text) | set_str(AT_note, item->note) |
           set_number(AT_state, item->state) | set_number(AT_value, item->value) |
           set_number(AT_x, item->x) | set_number(AT_y, item->y) |
           set_number(AT_size, item->size);
}

// Whether nothing is set that is not named, and all that is named fits.
static bool accept(
    BlockKind kind, const char *what, Verdict verdict, Mask set, Err *err)
{
    static const char *const names[] = {
#define NAME(member) #member,
        MEMBERS(NAME)
#undef NAME
    };
    Mask odd = (set & ~verdict.named) | (verdict.named & ~verdict.fit);
    for (int i = 0; i < COUNT_OF(names); i++)
        if (odd & 1u << i)
            return err_set(err, ERR_DATA, "a block \"%s\" cannot have this \"%s\"%s",
                block_kind_id(kind), names[i], what);
    return true;
}

bool block_check(const Block *block, Err *err)
{
    Mask sorts = sorts_of(block->kind);
    bool fine = accept(block->kind, "", judge_block(block), set_in_block(block), err);
    if (fine && block->n_items > 0 && sorts == 0)
        return err_set(err, ERR_DATA, "a block \"%s\" cannot have \"items\"",
            block_kind_id(block->kind));
    for (int i = 0; fine && i < block->n_items; i++) {
        const Item *item = &block->items[i];
        fine = accept(block->kind, " in its items", judge_item(item, sorts),
            set_in_item(item), err);
    }
    return fine;
}
