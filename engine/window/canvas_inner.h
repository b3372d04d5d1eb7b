// Inside of the canvas: how one pixel takes a colour, for the files that draw forms.
#ifndef QANTAR_WINDOW_CANVAS_INNER_H
#define QANTAR_WINDOW_CANVAS_INNER_H

#include "window/canvas.h"

#include <stddef.h>

static inline unsigned alpha_of(Colour colour) { return colour >> 24; }

// How much of 256 [alpha], 0 to 255, is: at its ends exactly nothing or all.
static inline unsigned share_of(unsigned alpha) { return alpha + (alpha >> 7); }

// [colour] over an opaque pixel: each channel by itself, rounded down.
static inline uint32_t blend(uint32_t under, Colour colour, unsigned alpha)
{
    unsigned share = share_of(alpha), keep = 256 - share;
    uint32_t red_blue = (under & 0xFF00FF) * keep + (colour & 0xFF00FF) * share;
    uint32_t green = (under & 0x00FF00) * keep + (colour & 0x00FF00) * share;
    return 0xFF000000u | (red_blue >> 8 & 0xFF00FF) | (green >> 8 & 0x00FF00);
}

static inline uint32_t *row_at(const Canvas *canvas, int y)
{
    return canvas->pixels + (ptrdiff_t)y * canvas->stride;
}

// A form as the signed distance to its border, in pixels, negative inside.
typedef float Distance(const void *form, float x, float y);

// Colours the pixels of [box] by how far the form covers each.
void canvas_form(const Canvas *canvas, Rect box, Distance *distance, const void *form,
    Colour colour);

#endif
