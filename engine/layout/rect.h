// Rectangles of whole pixels, and the few numbers functions that go with them.
#ifndef QANTAR_LAYOUT_RECT_H
#define QANTAR_LAYOUT_RECT_H

#include <stdbool.h>

// Pixels of the window's surface; x grows to the right, y down. Empty when w or h is 0 or less.
typedef struct Rect {
    int x, y, w, h;
} Rect;

static inline int min_int(int a, int b) { return a < b ? a : b; }
static inline int max_int(int a, int b) { return a > b ? a : b; }

// [value] held between [low] and [high]; not a number becomes [high].
static inline double clamp_double(double value, double low, double high)
{
    return value < low ? low : value < high ? value : high;
}

bool rect_intersects(Rect a, Rect b);   // they share a pixel
Rect rect_intersection(Rect a, Rect b); // w and h are 0 when they share none
// The smallest that holds both; an empty one is left out.
Rect rect_union(Rect a, Rect b);
Rect rect_outset(Rect rect, int by); // grown by [by] pixels on every side
bool rect_contains(Rect outer, Rect inner);
bool rect_contains_point(Rect rect, int x, int y);
// The line from (line.x, line.y) to (line.x + line.w, line.y + line.h) touches [rect]
// (Liang and Barsky's clipping).
bool rect_meets_segment(Rect rect, Rect line);

#endif
