// Inside of the canvas: how one pixel takes a colour, for the files that draw forms.
#ifndef QANTAR_WINDOW_CANVAS_INNER_H
#define QANTAR_WINDOW_CANVAS_INNER_H

#include "window/canvas.h"

#include <stddef.h>

static inline unsigned alpha_of(Colour colour) { return colour >> 24; }

// [colour] over an opaque pixel; [alpha] 0 to 255 gives exactly the one or the other at its ends.
static inline uint32_t blend(uint32_t under, Colour colour, unsigned alpha)
{
    unsigned share = alpha + (alpha >> 7); // 0 to 256
    uint32_t red_blue = under & 0xFF00FF, green = under & 0x00FF00;
    red_blue += (((colour & 0xFF00FF) - red_blue) * share) >> 8;
    green += (((colour & 0x00FF00) - green) * share) >> 8;
    return 0xFF000000u | (red_blue & 0xFF00FF) | (green & 0x00FF00);
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
