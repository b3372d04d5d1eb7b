#include "window/places.h"

#include "base/hash.h"

uint64_t page_key(const Page *page)
{
    uint64_t hash = HASH_START ^ page->turn ^ (uint64_t)page->kind << 32;
    hash = hash_add(hash_add(hash, page->node), STR("\xFF"));
    hash = hash_add(hash, page->title);
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
