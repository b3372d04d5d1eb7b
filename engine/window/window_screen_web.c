// The pixels of a page's canvas. SDL 2.26 has a surface of as many pixels as the canvas has points, which is too few
// on a screen of high density, and shows all of it each time: so the surface is ours, and what changed is handed to
// the canvas.
#include "window/window_inner.h"

#include <stdlib.h>

// engine/web/glue.js: RGBA, [w] x [h] of them without gaps, at [x], [y] of the canvas.
extern void web_put_pixels(const Uint32 *pixels, int x, int y, int w, int h);
extern void web_fill_screen(int full);

SDL_Surface *window_screen(Window *w)
{
    int width = 0, height = 0;
    SDL_GetWindowSizeInPixels(w->window, &width, &height);
    if (width < 1 || height < 1) return NULL;
    if (w->own && (w->own->w != width || w->own->h != height)) {
        SDL_FreeSurface(w->own);
        w->own = NULL;
    }
    if (!w->own) w->own = paint_surface(width, height);
    return w->own;
}

SDL_Surface *window_surface(Window *w) { return window_screen(w); }

// SDL would stop following the canvas's size. The page fills the screen, and tells what came of it
// (window_filled): a browser refuses what nobody has pressed a key for.
Uint32 window_screen_flags(const Window *w)
{
    (void)w;
    return 0;
}

void window_screen_fill(Window *w, bool full)
{
    (void)w;
    web_fill_screen(full);
}

void window_screen_take(Window *w, Rect part) { (void)w, (void)part; }

// 0xXXRRGGBB to the bytes R, G, B, 255.
static Uint32 for_canvas(Uint32 pixel)
{
    return 0xFF000000u | (pixel & 0xFF) << 16 | (pixel & 0xFF00) | (pixel >> 16 & 0xFF);
}

bool window_screen_show(const Window *w, Rect part)
{
    if (!w->own) return false;
    part = rect_intersection(part, (Rect){0, 0, w->own->w, w->own->h});
    if (part.w < 1 || part.h < 1) return true;
    Uint32 *pixels = mem_new(part.w * part.h, sizeof *pixels);
    for (int y = 0; y < part.h; y++) {
        const char *row =
            (const char *)w->own->pixels + (size_t)(part.y + y) * (size_t)w->own->pitch;
        const Uint32 *from = (const Uint32 *)(const void *)row + part.x;
        for (int x = 0; x < part.w; x++)
            pixels[y * part.w + x] = for_canvas(from[x]);
    }
    web_put_pixels(pixels, part.x, part.y, part.w, part.h);
    free(pixels);
    return true;
}
