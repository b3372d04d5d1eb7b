#include "layout/hit.h"

#include "base/id_index.h"

Rect hit_rect(const Hit *hit, int scroll)
{
    Rect place = hit->rect;
    if (hit->scrolls) place.y -= scroll;
    return place;
}

const Hit *hit_at(const DrawList *list, int scroll, int x, int y)
{
    for (int i = list->n_hits - 1; i >= 0; i--) {
        const Hit *hit = &list->hits[i];
        if (hit->scrolls && !rect_contains_point(list->scroll_pane, x, y)) continue;
        if (rect_contains_point(hit_rect(hit, scroll), x, y)) return hit;
    }
    return NULL;
}

const Hit *hit_find(const DrawList *list, Str action)
{
    for (int i = 0; i < list->n_hits; i++)
        if (str_eq(list->hits[i].action, action)) return &list->hits[i];
    return NULL;
}

// Whether each hit is the first of its action.
static bool *find_firsts(const DrawList *list, Arena *arena)
{
    Str *actions = arena_array(arena, Str, list->n_hits);
    bool *firsts = arena_array(arena, bool, list->n_hits);
    for (int i = 0; i < list->n_hits; i++)
        actions[i] = list->hits[i].action;
    IdIndex index = id_index_make(arena, actions, list->n_hits);
    for (int i = 0; i < list->n_hits; i++) {
        int at = index.sorted[i];
        firsts[at] = i == 0 || !str_eq(actions[at], actions[index.sorted[i - 1]]);
    }
    return firsts;
}

const Hit *hit_step(const DrawList *list, Str action, int by)
{
    if (list->n_hits == 0) return NULL;
    Arena arena = {0};
    const bool *firsts = find_firsts(list, &arena);
    const Hit *from = hit_find(list, action), *found = NULL;
    int at = from ? (int)(from - list->hits) : by > 0 ? -1 : 0;
    for (int i = 0; i < list->n_hits && !found; i++) {
        at = (at + by + list->n_hits) % list->n_hits;
        const Hit *hit = &list->hits[at];
        // A term that is met twice on a page is one stop: else the way would lead in a circle.
        if (hit->open && firsts[at] && !str_eq(hit->action, action)) found = hit;
    }
    arena_free(&arena);
    return found ? found : from && from->open ? from : NULL;
}

// Top and bottom of a hit and its other parts, unscrolled.
static void extent(const DrawList *list, const Hit *hit, int *top, int *bottom)
{
    *top = hit->rect.y;
    *bottom = hit->rect.y + hit->rect.h;
    for (int i = 0; i < list->n_hits; i++) {
        const Hit *part = &list->hits[i];
        if (part->order != hit->order || !str_eq(part->action, hit->action)) continue;
        if (part->rect.y < *top) *top = part->rect.y;
        if (part->rect.y + part->rect.h > *bottom)
            *bottom = part->rect.y + part->rect.h;
    }
}

int hit_reveal(const DrawList *list, const Hit *hit, int scroll, int margin)
{
    if (!hit->scrolls) return scroll;
    int top, bottom;
    extent(list, hit, &top, &bottom);
    int pane_top = list->scroll_pane.y, pane_bottom = pane_top + list->scroll_pane.h;
    int lowest = bottom + margin - pane_bottom; // the least scroll that shows its foot
    int highest = top - margin - pane_top;      // the most that shows its head
    if (scroll < lowest) scroll = lowest;
    if (scroll > highest) scroll = highest; // the head counts when it is too large
    return draw_scroll_clamp(list, scroll);
}

bool hit_in_view(const DrawList *list, const Hit *hit, int scroll)
{
    return hit_reveal(list, hit, scroll, 0) == scroll;
}
