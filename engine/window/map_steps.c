#include "window/map_steps.h"

static const Block *map_of(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_MAP) return &page->blocks[i];
    return NULL;
}

// The day of the map next below [below] days before its own, or 0.
static int next_day(const Block *map, int below)
{
    int next = 0;
    for (int i = 0; i < map->n_items; i++) {
        const Item *day = &map->items[i];
        if (!str_eq(day->id, STR(ITEM_DAY)) || day_age(day) >= below) continue;
        if ((int)day_age(day) > next) next = (int)day_age(day);
    }
    return next;
}

void map_steps_show(MapSteps *steps, const Page *page, bool still, uint64_t now)
{
    const Block *map = map_of(page);
    bool opened = map && !steps->is_map;
    if (steps->is_map && map && steps->on) steps->on = false; // a day was asked for
    steps->is_map = map != NULL;
    if (!steps->on) steps->behind = 0;
    if (!map) steps->on = false;
    if (!opened || still) return;
    steps->behind = next_day(map, (int)PAGE_NUMBER_MAX);
    steps->on = steps->behind > 0;
    steps->due = now + MAP_STEP_MS;
}

bool map_steps_end(MapSteps *steps)
{
    bool was = steps->on;
    steps->on = false;
    steps->behind = 0;
    return was;
}

bool map_steps_tick(MapSteps *steps, const Page *page, uint64_t now)
{
    const Block *map = map_of(page);
    if (!steps->on || !map || now < steps->due) return false;
    steps->behind = next_day(map, steps->behind);
    steps->on = steps->behind > 0;
    steps->due = now + MAP_STEP_MS;
    return true;
}

int map_steps_wait(const MapSteps *steps, uint64_t now)
{
    if (!steps->on) return -1;
    return now < steps->due ? (int)(steps->due - now) : 0;
}
