// The pixels of the window as SDL hands them out.
#include "window/window_inner.h"

SDL_Surface *window_screen(Window *w) { return SDL_GetWindowSurface(w->window); }

SDL_Surface *window_surface(Window *w)
{
    SDL_Surface *shown = window_screen(w);
    if (!shown || paint_supports(shown)) return shown;
    if (w->own && (w->own->w != shown->w || w->own->h != shown->h)) {
        SDL_FreeSurface(w->own);
        w->own = NULL;
    }
    if (!w->own) w->own = paint_surface(shown->w, shown->h);
    return w->own;
}

Uint32 window_screen_flags(const Window *w)
{
    return w->full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0;
}

void window_screen_fill(Window *w, bool full)
{
    SDL_SetWindowFullscreen(w->window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

void window_screen_take(Window *w, Rect part)
{
    SDL_Rect rect = {part.x, part.y, part.w, part.h};
    SDL_BlitSurface(w->own, &rect, window_screen(w), &rect);
}

bool window_screen_show(const Window *w, Rect part)
{
    SDL_Rect rect = {part.x, part.y, part.w, part.h};
    return SDL_UpdateWindowSurfaceRects(w->window, &rect, 1) == 0;
}
