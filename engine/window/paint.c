#include "window/paint.h"

#include "window/cover.h"

#include <assert.h>

#define FORMAT SDL_PIXELFORMAT_ARGB8888

bool paint_can(const SDL_Surface *surface)
{
    return surface->format->format == FORMAT ||
           surface->format->format == SDL_PIXELFORMAT_RGB888;
}

SDL_Surface *paint_surface(int w, int h)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, FORMAT);
    if (surface) {
        SDL_SetSurfaceBlendMode(surface, SDL_BLENDMODE_NONE);
        SDL_FillRect(surface, NULL, 0xFF000000u);
    }
    return surface;
}

typedef struct Brush {
    const Painter *painter;
    Canvas canvas;
} Brush;

static void paint_fill(const Brush *brush, const DrawCmd *cmd)
{
    canvas_fill(&brush->canvas, cmd->rect, cmd->radius, cmd->colour);
}

static void paint_edge(const Brush *brush, const DrawCmd *cmd)
{
    canvas_edge(&brush->canvas, cmd->rect, cmd->radius, cmd->thick, cmd->colour);
}

static void paint_shade(const Brush *brush, const DrawCmd *cmd)
{
    canvas_shade(&brush->canvas, cmd->rect, cmd->colour, cmd->colour2);
}

static void paint_line(const Brush *brush, const DrawCmd *cmd)
{
    canvas_line(&brush->canvas, cmd->rect, cmd->thick, cmd->dash, cmd->colour);
}

static void paint_shape(const Brush *brush, const DrawCmd *cmd)
{
    canvas_shape(&brush->canvas, cmd->rect, cmd->shape, cmd->colour);
}

// A text may reach out of its rect by an em on every side.
static Rect text_reach(const DrawCmd *cmd)
{
    int em = cmd->size;
    return (Rect){cmd->rect.x - em, cmd->rect.y - em, cmd->rect.w + 2 * em,
        (cmd->rect.h > 2 * em ? cmd->rect.h : 2 * em) + 2 * em};
}

static void paint_text(const Brush *brush, const DrawCmd *cmd)
{
    if (!rect_meets(text_reach(cmd), brush->canvas.clip)) return;
    const Ink *ink =
        inks_get(brush->painter->inks, cmd->face, cmd->size, cmd->spacing, cmd->text);
    Rect rect = {cmd->rect.x + ink->x, cmd->rect.y + ink->y, ink->w, ink->h};
    if (ink->cover) canvas_cover(&brush->canvas, rect, ink->cover, cmd->colour);
}

static void paint_picture(const Brush *brush, const DrawCmd *cmd)
{
    Rect part = rect_common(cmd->rect, brush->canvas.clip);
    if (part.w == 0) return;
    Rect cover = picture_cover(cmd->rect, cmd->focus_x, cmd->focus_y);
    const Painter *painter = brush->painter;
    SDL_Surface *picture =
        painter->picture ? painter->picture(painter->ctx, cmd, cover) : NULL;
    if (!picture) {
        canvas_fill(&brush->canvas, part, 0, painter->ground);
        return;
    }
    SDL_Rect to = {cover.x, cover.y, cover.w, cover.h};
    SDL_SetClipRect(painter->to, &(SDL_Rect){part.x, part.y, part.w, part.h});
    if (picture->w == cover.w && picture->h == cover.h)
        SDL_BlitSurface(picture, NULL, painter->to, &to);
    else
        SDL_BlitScaled(picture, NULL, painter->to, &to);
    SDL_SetClipRect(painter->to, NULL);
}

static void (*const PAINT[DRAW_KINDS])(const Brush *brush, const DrawCmd *cmd) = {
    [DRAW_FILL] = paint_fill,
    [DRAW_EDGE] = paint_edge,
    [DRAW_SHADE] = paint_shade,
    [DRAW_LINE] = paint_line,
    [DRAW_SHAPE] = paint_shape,
    [DRAW_TEXT] = paint_text,
    [DRAW_PICTURE] = paint_picture,
};

void paint_list(const Painter *painter, const DrawList *list, Rect part)
{
    SDL_Surface *to = painter->to;
    assert(paint_can(to));
    Rect all = rect_common(part, (Rect){0, 0, to->w, to->h});
    Brush brush = {painter, {to->pixels, to->pitch / 4, all}};
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        if (cmd->kind == DRAW_CLIP)
            brush.canvas.clip = rect_common(all, cmd->rect);
        else if (cmd->kind == DRAW_UNCLIP)
            brush.canvas.clip = all;
        else if (brush.canvas.clip.w > 0)
            PAINT[cmd->kind](&brush, cmd);
    }
}

static bool rect_same(Rect a, Rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

static bool layers_same(const DrawCmd *a, const DrawCmd *b)
{
    if (a->n_layers != b->n_layers) return false;
    for (int i = 0; i < a->n_layers; i++)
        if (!str_eq(a->layers[i], b->layers[i])) return false;
    return a->focus_x == b->focus_x && a->focus_y == b->focus_y;
}

static bool cmd_same(const DrawCmd *a, const DrawCmd *b)
{
    return a->kind == b->kind && rect_same(a->rect, b->rect) &&
           a->colour == b->colour && a->colour2 == b->colour2 &&
           a->radius == b->radius && a->thick == b->thick && a->dash == b->dash &&
           a->shape == b->shape && a->face == b->face && a->size == b->size &&
           a->spacing == b->spacing && str_eq(a->text, b->text) && layers_same(a, b);
}

// Where a command leaves pixels: lines stand around their rect, which may run backwards.
static Rect reach_of(const DrawCmd *cmd)
{
    if (cmd->kind == DRAW_TEXT) return text_reach(cmd);
    if (cmd->kind != DRAW_LINE) return cmd->rect;
    int w = cmd->rect.w, h = cmd->rect.h, out = cmd->thick + 1;
    return (Rect){cmd->rect.x + (w < 0 ? w : 0) - out,
        cmd->rect.y + (h < 0 ? h : 0) - out, (w < 0 ? -w : w) + 2 * out,
        (h < 0 ? -h : h) + 2 * out};
}

// A command more or less (a focus ring) is met by stepping over the same start and end.
Rect paint_changed(const DrawList *old, const DrawList *now, Rect all)
{
    int start = 0, old_end = old->n, now_end = now->n;
    while (start < old_end && start < now_end &&
           cmd_same(&old->cmds[start], &now->cmds[start]))
        start++;
    while (old_end > start && now_end > start &&
           cmd_same(&old->cmds[old_end - 1], &now->cmds[now_end - 1])) {
        old_end--;
        now_end--;
    }
    bool pairs = old_end == now_end;
    Rect changed = {0, 0, 0, 0};
    for (int i = start; i < old_end || i < now_end; i++) {
        if (pairs && cmd_same(&old->cmds[i], &now->cmds[i])) continue;
        const DrawCmd *was = i < old_end ? &old->cmds[i] : NULL;
        const DrawCmd *is = i < now_end ? &now->cmds[i] : NULL;
        if ((was && was->kind >= DRAW_CLIP) || (is && is->kind >= DRAW_CLIP))
            return all;
        if (was) changed = rect_around(changed, reach_of(was));
        if (is) changed = rect_around(changed, reach_of(is));
    }
    return rect_common(changed, all);
}
