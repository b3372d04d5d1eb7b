#include "layout/rect.h"

bool rect_intersects(Rect a, Rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

Rect rect_intersection(Rect a, Rect b)
{
    int x = max_int(a.x, b.x), y = max_int(a.y, b.y);
    int right = min_int(a.x + a.w, b.x + b.w), bottom = min_int(a.y + a.h, b.y + b.h);
    if (right <= x || bottom <= y) return (Rect){x, y, 0, 0};
    return (Rect){x, y, right - x, bottom - y};
}

Rect rect_union(Rect a, Rect b)
{
    if (a.w <= 0 || a.h <= 0) return b;
    if (b.w <= 0 || b.h <= 0) return a;
    int x = min_int(a.x, b.x), y = min_int(a.y, b.y);
    int right = max_int(a.x + a.w, b.x + b.w), bottom = max_int(a.y + a.h, b.y + b.h);
    return (Rect){x, y, right - x, bottom - y};
}

Rect rect_outset(Rect rect, int by)
{
    return (Rect){rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

bool rect_contains(Rect outer, Rect inner)
{
    return inner.x >= outer.x && inner.y >= outer.y &&
           inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

bool rect_contains_point(Rect rect, int x, int y)
{
    return x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
}

// Cuts the part from *from to *to of a line to where start + share * by lies in low..high.
static bool clip(
    double start, double by, double low, double high, double *from, double *to)
{
    if (by == 0) return start >= low && start <= high;
    double enters = ((by > 0 ? low : high) - start) / by;
    double leaves = ((by > 0 ? high : low) - start) / by;
    if (enters > *from) *from = enters;
    if (leaves < *to) *to = leaves;
    return *from <= *to;
}

bool rect_meets_segment(Rect rect, Rect line)
{
    double from = 0, to = 1;
    return clip(line.x, line.w, rect.x, rect.x + rect.w, &from, &to) &&
           clip(line.y, line.h, rect.y, rect.y + rect.h, &from, &to);
}
