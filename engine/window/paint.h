// Paints a draw list onto a surface.
#ifndef QANTAR_WINDOW_PAINT_H
#define QANTAR_WINDOW_PAINT_H

#include "window/canvas.h"
#include "window/glyph_cache.h"

#include <SDL.h>

typedef struct Painter {
    SDL_Surface *to; // as paint_surface makes them, or a window's of the same format
    GlyphCache *glyphs;
    Colour ground;  // of a picture that is not there (yet)
    double seconds; // of what moves in pictures
    int shift;      // pixels by which pictures are still right of their place
    void *ctx;
    // The picture of [cmd], cut to its rectangle, or to one of other sides; NULL when there is none (yet).
    SDL_Surface *(*picture)(void *ctx, const DrawCmd *cmd);
} Painter;

// Paints what lies in [part]; nothing else is touched.
void paint_list(const Painter *painter, const DrawList *list, Rect part);

bool paint_supports(const SDL_Surface *surface); // is it of the format we paint on?
// A black surface to paint on; NULL without memory. Free with SDL_FreeSurface.
SDL_Surface *paint_surface(int w, int h);

#endif
