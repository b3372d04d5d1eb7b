#include "window/paint.h"

#include "layout/draw_diff.h"
#include "window/motion.h"

#include <assert.h>
#include <math.h>

#define FORMAT SDL_PIXELFORMAT_ARGB8888

bool paint_supports(const SDL_Surface *surface)
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

static void paint_text(const Brush *brush, const DrawCmd *cmd)
{
    if (!rect_intersects(draw_diff_reach(cmd), brush->canvas.clip)) return;
    const GlyphRun *run = glyph_cache_get(
        brush->painter->glyphs, cmd->face, cmd->size, cmd->spacing, cmd->text);
    Rect rect = {cmd->rect.x + run->x, cmd->rect.y + run->y, run->w, run->h};
    if (run->coverage) canvas_mask(&brush->canvas, rect, run->coverage, cmd->colour);
}

// Row by row: each shows the row of the letters that has come to lie there.
static void paint_flap(const Brush *brush, const DrawCmd *cmd)
{
    Canvas row = brush->canvas;
    Rect part = rect_intersection(cmd->part, row.clip);
    if (part.w == 0 || !(cmd->amount > 0)) return;
    const GlyphRun *run = glyph_cache_get(
        brush->painter->glyphs, cmd->face, cmd->size, cmd->spacing, cmd->text);
    if (!run->coverage) return;
    int top = cmd->rect.y + run->y;
    for (int y = part.y; y < part.y + part.h; y++) {
        int from = (int)floor(cmd->hinge + (y + 0.5 - cmd->hinge) / cmd->amount) - top;
        if (from < 0 || from >= run->h) continue;
        row.clip = (Rect){part.x, y, part.w, 1};
        canvas_mask(&row, (Rect){cmd->rect.x + run->x, y, run->w, 1},
            run->coverage + (ptrdiff_t)from * run->w, cmd->colour);
    }
}

// The largest part of [picture], in its middle, that has the proportions of [to].
static SDL_Rect part_like(const SDL_Surface *picture, Rect to)
{
    SDL_Rect part = {0, 0, picture->w, picture->h};
    if ((int64_t)part.w * to.h > (int64_t)part.h * to.w)
        part.w = (int)((int64_t)part.h * to.w / to.h);
    else
        part.h = (int)((int64_t)part.w * to.h / to.w);
    part.x = (picture->w - part.w) / 2;
    part.y = (picture->h - part.h) / 2;
    return part;
}

// The part of a picture that lies at [whole], moved to the right.
static void blit(SDL_Surface *onto, Rect part, SDL_Surface *picture, Rect whole, int by)
{
    SDL_Rect to = {whole.x + by, whole.y, whole.w, whole.h};
    SDL_Rect from = part_like(picture, whole);
    SDL_SetClipRect(onto, &(SDL_Rect){part.x, part.y, part.w, part.h});
    if (picture->w == to.w && picture->h == to.h)
        SDL_BlitSurface(picture, NULL, onto, &to);
    else if (from.w > 0 && from.h > 0)
        SDL_BlitScaled(picture, &from, onto, &to);
    SDL_SetClipRect(onto, NULL);
}

static void paint_picture(const Brush *brush, const DrawCmd *cmd)
{
    Rect part = rect_intersection(cmd->rect, brush->canvas.clip);
    if (part.w == 0) return;
    const Painter *painter = brush->painter;
    SDL_Surface *picture =
        painter->picture ? painter->picture(painter->ctx, cmd) : NULL;
    if (!picture) {
        canvas_fill(&brush->canvas, part, 0, painter->ground);
        return;
    }
    blit(painter->to, part, picture, cmd->rect, painter->shift);
    // Where it has not come to yet, it is seen as it lies at rest.
    Rect bare =
        rect_intersection(part, (Rect){cmd->rect.x, part.y, painter->shift, part.h});
    if (bare.w > 0) blit(painter->to, bare, picture, cmd->rect, 0);
}

// Parallax: what is nearer comes from further away.
static void paint_snow(const Brush *brush, const DrawCmd *cmd)
{
    Rect rect = cmd->rect;
    rect.x += 2 * brush->painter->shift;
    motion_snow(
        &brush->canvas, rect, cmd->amount, brush->painter->seconds, cmd->size / 100.0);
}

static void paint_light(const Brush *brush, const DrawCmd *cmd)
{
    Rect rect = cmd->rect;
    rect.x += brush->painter->shift;
    motion_light(
        &brush->canvas, rect, cmd->colour, (Beat)cmd->beat, brush->painter->seconds);
}

static void paint_command(const Brush *brush, const DrawCmd *c)
{
    const Canvas *canvas = &brush->canvas;
    switch (c->kind) {
    case DRAW_FILL:
        canvas_fill(canvas, c->rect, c->radius, c->colour);
        break;
    case DRAW_EDGE:
        canvas_edge(canvas, c->rect, c->radius, c->thick, c->colour);
        break;
    case DRAW_SHADE:
        canvas_shade(canvas, c->rect, c->colour, c->colour2);
        break;
    case DRAW_LINE:
        canvas_line(canvas, c->rect, c->thick, c->dash, c->colour);
        break;
    case DRAW_SHAPE:
        canvas_shape(canvas, c->rect, c->shape, c->colour);
        break;
    case DRAW_AREA:
        canvas_area(canvas, c->rect, c->vertices, c->n_vertices, c->colour);
        break;
    case DRAW_PATH:
        canvas_path(canvas, c->rect, c->vertices, c->n_vertices, c->thick, c->colour);
        break;
    case DRAW_TEXT:
        paint_text(brush, c);
        break;
    case DRAW_FLAP:
        paint_flap(brush, c);
        break;
    case DRAW_PICTURE:
        paint_picture(brush, c);
        if (c->amount > 0)
            canvas_fill(canvas, c->rect, 0, (Colour)(c->amount * 255 + 0.5) << 24);
        break;
    case DRAW_SNOW:
        paint_snow(brush, c);
        break;
    case DRAW_LIGHT:
        paint_light(brush, c);
        break;
    default: // clips are paint_list's
        break;
    }
}

void paint_list(const Painter *painter, const DrawList *list, Rect part)
{
    SDL_Surface *to = painter->to;
    assert(paint_supports(to));
    Rect all = rect_intersection(part, (Rect){0, 0, to->w, to->h});
    Brush brush = {painter, {to->pixels, to->pitch / 4, all}};
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        if (cmd->kind == DRAW_CLIP)
            brush.canvas.clip = rect_intersection(all, cmd->rect);
        else if (cmd->kind == DRAW_UNCLIP)
            brush.canvas.clip = all;
        else if (brush.canvas.clip.w > 0)
            paint_command(&brush, cmd);
    }
}
