#include "page/map_clip.h"

#include <stdbool.h>

typedef struct Edge { // what is kept lies on this side of a coordinate
    int axis;         // 0: x, 1: y
    double at;
    bool above;
} Edge;

static bool is_inside(const Edge *edge, const double *point)
{
    return edge->above ? point[edge->axis] >= edge->at : point[edge->axis] <= edge->at;
}

static void add(Corners *out, double x, double y)
{
    out->xy[2 * out->n] = x;
    out->xy[2 * out->n + 1] = y;
    out->n++;
}

// Where the line from [a] to [b] meets the edge.
static void add_meeting(
    Corners *out, const Edge *edge, const double *a, const double *b)
{
    double share = (edge->at - a[edge->axis]) / (b[edge->axis] - a[edge->axis]);
    double other = a[!edge->axis] + (b[!edge->axis] - a[!edge->axis]) * share;
    add(out, edge->axis ? other : edge->at, edge->axis ? edge->at : other);
}

// Sutherland and Hodgman: a ring cut at one edge after the other, each adding a corner for one at most.
static Corners cut(Arena *arena, Corners ring, const Edge *edge)
{
    Corners out = {arena_array(arena, double, ring.n * 4 + 4), 0};
    for (int i = 0; i < ring.n; i++) {
        const double *here = ring.xy + 2 * i;
        const double *before = ring.xy + 2 * ((i + ring.n - 1) % ring.n);
        if (is_inside(edge, here) != is_inside(edge, before))
            add_meeting(&out, edge, before, here);
        if (is_inside(edge, here)) add(&out, here[0], here[1]);
    }
    return out;
}

Corners map_clip(Arena *arena, Corners ring, double w, double h)
{
    const Edge edges[] = {{0, 0, true}, {0, w, false}, {1, 0, true}, {1, h, false}};
    for (int i = 0; i < 4; i++)
        ring = cut(arena, ring, &edges[i]);
    return ring;
}
