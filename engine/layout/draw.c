#include "layout/draw.h"

DrawCmd *draw_add(Arena *arena, DrawList *list, DrawKind kind, Rect rect)
{
    list->cmds =
        arena_room(arena, list->cmds, list->n, &list->capacity, sizeof(DrawCmd));
    DrawCmd *cmd = &list->cmds[list->n++];
    *cmd = (DrawCmd){.kind = kind, .rect = rect};
    return cmd;
}

Hit *draw_hit(Arena *arena, DrawList *list, Rect rect, Str action)
{
    list->hits =
        arena_room(arena, list->hits, list->n_hits, &list->hits_capacity, sizeof(Hit));
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
