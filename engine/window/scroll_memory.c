#include "window/scroll_memory.h"

#include "base/hash.h"

uint64_t scroll_memory_key(const Page *page)
{
    uint64_t hash = HASH_START ^ page->turn ^ (uint64_t)page->kind << 32;
    hash = hash_add(hash_add(hash, page->node), STR("\xFF"));
    hash = hash_add(hash, page->title);
    return hash ? hash : 1;
}

const ScrollEntry *scroll_memory_find(const ScrollMemory *places, uint64_t page)
{
    for (int i = 0; i < SCROLL_MEMORY_PAGES; i++)
        if (places->items[i].page == page) return &places->items[i];
    return NULL;
}

void scroll_memory_save(ScrollMemory *places, uint64_t page, Str focus, int scroll)
{
    ScrollEntry *place = NULL;
    for (int i = 0; i < SCROLL_MEMORY_PAGES; i++)
        if (places->items[i].page == page) place = &places->items[i];
    if (!place) {
        place = &places->items[places->next];
        places->next = (places->next + 1) % SCROLL_MEMORY_PAGES;
    }
    place->page = page;
    place->scroll = scroll;
    buf_clear(&place->focus);
    buf_add(&place->focus, focus);
}

void scroll_memory_free(ScrollMemory *places)
{
    for (int i = 0; i < SCROLL_MEMORY_PAGES; i++)
        buf_free(&places->items[i].focus);
}
