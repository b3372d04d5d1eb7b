// Any bytes as a message through the wall, and as the page, settings or number that its parts may be.
#include "page/page_read.h"
#include "page/settings.h"
#include "wall/wire.h"

#include <assert.h>
#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check_numbers(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *block = &page->blocks[i];
        assert(block->kind >= 0 && block->kind < BLOCK_KINDS);
        assert(block->state >= 0 && block->state < ITEM_STATES);
        assert(block->n_items >= 0 && block->n_items <= PAGE_ITEMS_MAX);
        assert(fabs(block->x) <= PAGE_NUMBER_MAX && fabs(block->y) <= PAGE_NUMBER_MAX);
        for (int k = 0; k < block->n_items; k++)
            assert(fabs(block->items[k].size) <= PAGE_NUMBER_MAX);
    }
    for (int i = 0; i < page->n_actions; i++)
        assert(page->actions[i].id.n > 0 && page->actions[i].group < ACTION_GROUPS);
}

// What was taken for a page is one: told and taken again it says the same.
static void check_page(const Page *page)
{
    Arena arena = {0};
    Buf told = {0}, again = {0};
    Page taken;
    assert(page->kind >= 0 && page->kind < PAGE_KINDS);
    assert(page->n_blocks <= PAGE_BLOCKS_MAX && page->n_actions <= PAGE_BLOCKS_MAX);
    check_numbers(page);
    page_to_json(page, &told);
    assert(page_read(&arena, buf_str(&told), &taken, NULL));
    page_to_json(&taken, &again);
    assert(str_eq(buf_str(&told), buf_str(&again)));
    buf_free(&told);
    buf_free(&again);
    arena_free(&arena);
}

static void try_as_page(Str json)
{
    Arena arena = {0};
    Page page;
    Err err = {0};
    if (page_read(&arena, json, &page, &err))
        check_page(&page);
    else
        assert(err.kind == ERR_DATA && err.text[0]);
    arena_free(&arena);
}

static void try_as_settings(Str json)
{
    Settings settings, again;
    Buf written = {0};
    bool is = settings_read(json, &settings, NULL, NULL);
    if (is) settings_write(&settings, &written);
    settings_free(&settings);
    if (is && written.n <= SETTINGS_BYTES_MAX) { // indented it may be larger
        assert(settings_read(buf_str(&written), &again, NULL, NULL));
        settings_free(&again);
    }
    buf_free(&written);
}

static void try_part(Str part)
{
    int64_t number;
    char text[24];
    if (wire_to_number(part, &number)) {
        int64_t back;
        assert(wire_to_number(wire_number(text, number), &back) && back == number);
    }
    try_as_page(part);
    try_as_settings(part);
}

// What was taken for a message is those bytes and no others.
static void check_message(const Wire *message, Str bytes)
{
    Buf again = {0};
    Err err = {0};
    wire_put(message, &again);
    assert(wire_size(again.s) == bytes.n || bytes.n > WIRE_MOST);
    assert(str_eq(str_from(buf_str(&again), WIRE_HEAD), bytes));
    if (!wire_went_well(message, &err)) assert(err.kind != ERR_NONE);
    for (int i = 0; i < message->n; i++)
        try_part(message->parts[i]);
    buf_free(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str all = {(const char *)bytes, size};
    Wire message;
    if (wire_take(all, &message)) check_message(&message, all);
    size_t told = size >= WIRE_HEAD ? wire_size(all.s) : 0;
    assert(told == 0 || (told >= 2 && told <= WIRE_MOST));
    if (size >= WIRE_HEAD && wire_take(str_from(all, WIRE_HEAD), &message))
        check_message(&message, str_from(all, WIRE_HEAD));
    try_as_page(all);
    return 0;
}
