// A software rasteriser on pixels of 32 bits: fills, edges, lines, shapes, coverage masks.
#ifndef QANTAR_WINDOW_CANVAS_H
#define QANTAR_WINDOW_CANVAS_H

#include "layout/draw.h"

// The caller's pixels, 0xFFRRGGBB, always opaque. Nothing is touched outside
// [clip], which must lie inside them.
typedef struct Canvas {
    uint32_t *pixels;
    int stride; // pixels from one row to the next
    Rect clip;
} Canvas;

// Curved and slanted borders are smooth: a pixel is covered by its share of the form.
void canvas_fill(const Canvas *canvas, Rect rect, int radius, Colour colour);
void canvas_edge(const Canvas *canvas, Rect rect, int radius, int thick, Colour colour);
void canvas_shade(const Canvas *canvas, Rect rect, Colour top, Colour bottom);
// From (rect.x, rect.y) by (rect.w, rect.h). Level and upright ones are sharp: thickness 3 at
// y = 10 fills rows 9 to 11. [dash] pixels are drawn, as many left out; 0: no gaps.
void canvas_line(const Canvas *canvas, Rect rect, int thick, int dash, Colour colour);
void canvas_shape(const Canvas *canvas, Rect rect, Shape shape, Colour colour);
// canvas_area.c: what lies inside an odd number of the rings; only pixels of [rect] are touched.
void canvas_area(
    const Canvas *canvas, Rect rect, const Vertex *vertices, int n, Colour colour);
void canvas_path(const Canvas *canvas, Rect rect, const Vertex *vertices, int n,
    int thick, Colour colour);
// [coverage] holds rect.w * rect.h bytes.
void canvas_mask(
    const Canvas *canvas, Rect rect, const unsigned char *coverage, Colour colour);
// A soft disc that fills [rect]; [colour]'s alpha is its strength in the middle.
void canvas_glow(const Canvas *canvas, Rect rect, Colour colour);

#endif
