#include "page/page_fit.h"

#include "page/page_json.h"
#include "page/words.h"

#include <string.h>

// No part that is written as JSON has more names, brackets, commas and digits than this.
#define FIELD_BYTES  24
#define BLOCK_FIELDS 17
#define ITEM_FIELDS  10
#define NOTE_BYTES   1024 // what is kept for the note

// What is left of the page's bounds.
typedef struct Room {
    int64_t bytes, parts;
} Room;

// The bytes of a text in JSON: quotation marks and backslashes take two, control characters six.
static int64_t text_bytes(Str text)
{
    int64_t bytes = 0;
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.s[i];
        bytes += c < 0x20 || c == 0x7f ? 6 : c == '"' || c == '\\' || c == '/' ? 2 : 1;
    }
    return bytes;
}

static int64_t texts_bytes(const Str *texts, int n)
{
    int64_t bytes = 0;
    for (int i = 0; i < n; i++)
        bytes += text_bytes(texts[i]);
    return bytes;
}

// Takes what a part needs of [room]; false and nothing when it does not fit.
static bool take(Room *room, int64_t texts, int fields)
{
    int64_t bytes = texts + (int64_t)fields * FIELD_BYTES;
    if (bytes > room->bytes || fields > room->parts) return false;
    room->bytes -= bytes;
    room->parts -= fields;
    return true;
}

static bool take_action(Room *room, const Action *action)
{
    const Str texts[] = {action->id, action->label, action->why, action->value};
    return take(room, texts_bytes(texts, COUNT_OF(texts)), ITEM_FIELDS);
}

static bool take_item(Room *room, const Item *item)
{
    const Str texts[] = {item->id, item->label, item->text, item->note};
    return take(room, texts_bytes(texts, COUNT_OF(texts)), ITEM_FIELDS);
}

static bool take_block(Room *room, const Block *block)
{
    const Str texts[] = {block->id, block->label, block->text, block->note,
        block->action, block->status, block->status_word, block->leaves,
        block->reaches};
    return take(room, texts_bytes(texts, COUNT_OF(texts)), BLOCK_FIELDS);
}

// --- actions ----------------------------------------------------------------------------------------

// Those that words of the page open come after the others and are left out first.
static int fit_actions(Page *page, Room *room, Arena *arena)
{
    Action *kept = arena_array(arena, Action, page->n_actions);
    bool *keep = arena_array(arena, bool, page->n_actions);
    int n = 0, most = PAGE_ACTIONS_MAX;
    for (int inlined = 0; inlined < 2; inlined++)
        for (int i = 0; i < page->n_actions; i++) {
            const Action *action = &page->actions[i];
            if (action->inline_ != (inlined == 1) || most == 0) continue;
            keep[i] = take_action(room, action);
            most -= keep[i];
        }
    for (int i = 0; i < page->n_actions; i++)
        if (keep[i]) kept[n++] = page->actions[i];
    int left_out = page->n_actions - n;
    page->actions = kept;
    page->n_actions = n;
    return left_out;
}

// --- blocks -----------------------------------------------------------------------------------------

static int fit_items(Block *block, Room *room)
{
    int n = 0, all = block->n_items;
    while (n < all && n < PAGE_ITEMS_MAX && take_item(room, &block->items[n]))
        n++;
    block->n_items = n;
    return all - n;
}

// Returns how many blocks and items are left out.
static int fit_blocks(Page *page, Block *blocks, Room *room)
{
    int left_out = 0, n = 0;
    for (; n < page->n_blocks && n < PAGE_BLOCKS_MAX - 1; n++) {
        Block block = page->blocks[n];
        if (!take_block(room, &block)) break;
        left_out += fit_items(&block, room);
        blocks[n] = block;
    }
    left_out += page->n_blocks - n;
    page->blocks = blocks;
    page->n_blocks = n;
    return left_out;
}

void page_fit(Page *page, Arena *arena)
{
    Room room = {PAGE_BYTES_MAX - NOTE_BYTES, PAGE_PARTS_MAX - NOTE_BYTES};
    for (int i = 0; i < page->n_pronunciations; i++) {
        const Pronunciation *name = &page->pronunciations[i];
        const Str texts[] = {name->words, name->as, name->language};
        take(&room, texts_bytes(texts, COUNT_OF(texts)), ITEM_FIELDS);
    }
    int left_out = fit_actions(page, &room, arena);
    Block *blocks = arena_array(arena, Block, page->n_blocks + 1);
    left_out += fit_blocks(page, blocks, &room);
    if (left_out == 0) return;
    Str number = arena_fmt(arena, "%d", left_out);
    blocks[page->n_blocks++] = (Block){.kind = BLOCK_NOTE,
        .text = word_with(arena, W_PAGE_CUT, number, (Str){0}, (Str){0})};
}
