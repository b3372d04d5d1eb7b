#include "window/places.h"

// FNV-1a (Fowler, Noll, Vo).
static uint64_t hash_on(uint64_t hash, Str text)
{
    for (size_t i = 0; i < text.n; i++)
        hash = (hash ^ (unsigned char)text.s[i]) * 0x100000001B3u;
    return (hash ^ 0xFF) * 0x100000001B3u; // "ab" "c" is not "a" "bc"
}

uint64_t page_key(const Page *page)
{
    uint64_t hash = 0xCBF29CE484222325u ^ page->turn ^ (uint64_t)page->kind << 32;
    hash = hash_on(hash_on(hash, page->node), page->title);
    return hash ? hash : 1;
}

const Place *places_find(const Places *places, uint64_t page)
{
    for (int i = 0; i < PLACES; i++)
        if (places->items[i].page == page) return &places->items[i];
    return NULL;
}

void places_keep(Places *places, uint64_t page, Str focus, int scroll)
{
    Place *place = NULL;
    for (int i = 0; i < PLACES; i++)
        if (places->items[i].page == page) place = &places->items[i];
    if (!place) {
        place = &places->items[places->next];
        places->next = (places->next + 1) % PLACES;
    }
    place->page = page;
    place->scroll = scroll;
    buf_clear(&place->focus);
    buf_add(&place->focus, focus);
}

void places_free(Places *places)
{
    for (int i = 0; i < PLACES; i++)
        buf_free(&places->items[i].focus);
}
