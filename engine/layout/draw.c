#include "layout/draw.h"

#define FIRST_CMDS 64

// [items] with room for one more; the arena keeps the smaller ones until its reset.
static void *grown(Arena *arena, void *items, int n, int *capacity, size_t size)
{
    if (n < *capacity) return items;
    int wanted = *capacity ? *capacity * 2 : FIRST_CMDS;
    char *more = arena_alloc_array(arena, wanted, size);
    const char *old = items;
    for (size_t i = 0; i < (size_t)n * size; i++)
        more[i] = old[i];
    *capacity = wanted;
    return more;
}

DrawCmd *draw_add(Arena *arena, DrawList *list, DrawKind kind, Rect rect)
{
    list->cmds = grown(arena, list->cmds, list->n, &list->capacity, sizeof(DrawCmd));
    DrawCmd *cmd = &list->cmds[list->n++];
    *cmd = (DrawCmd){.kind = kind, .rect = rect};
    return cmd;
}

Hit *draw_hit(Arena *arena, DrawList *list, Rect rect, Str action)
{
    list->hits =
        grown(arena, list->hits, list->n_hits, &list->hits_capacity, sizeof(Hit));
    Hit *hit = &list->hits[list->n_hits++];
    *hit = (Hit){.rect = rect, .action = action};
    return hit;
}

int draw_scroll_max(const DrawList *list)
{
    return max_int(0, list->content_height - list->scroll_pane.h);
}

int draw_scroll_clamp(const DrawList *list, int scroll)
{
    return max_int(0, min_int(draw_scroll_max(list), scroll));
}
