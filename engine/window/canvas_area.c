// Areas with any border and the lines round them, smooth at the edges.
#include "window/canvas_inner.h"

#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

#define SLICES 4 // lines looked at in a row of pixels; along a line the cover is exact

typedef struct Edge { // of a ring, downwards, in pixels of the canvas
    float top, bottom;
    float x, slope; // at [top], and to the right by each pixel down
} Edge;

static float pixels(int parts) { return (float)parts / VERTEX_UNITS; }

static int compare_edges(const void *left, const void *right)
{
    const Edge *a = left, *b = right;
    return (a->top > b->top) - (a->top < b->top);
}

// From every spot to the next one of its ring, sorted by where they begin. Returns their number.
static int edges_of(Edge *edges, Rect rect, const Vertex *vertices, int n)
{
    int count = 0, first = 0;
    for (int i = 0; i < n; i++) {
        const Vertex *from = &vertices[i],
                     *to = from->ends || i + 1 == n ? &vertices[first] : from + 1;
        if (from->ends) first = i + 1;
        if (from->y == to->y) continue;
        if (from->y > to->y) {
            const Vertex *other = from;
            from = to;
            to = other;
        }
        edges[count++] = (Edge){(float)rect.y + pixels(from->y),
            (float)rect.y + pixels(to->y), (float)rect.x + pixels(from->x),
            (float)(to->x - from->x) / (float)(to->y - from->y)};
    }
    qsort(edges, (size_t)count, sizeof *edges, compare_edges);
    return count;
}

static int compare_floats(const void *left, const void *right)
{
    float a = *(const float *)left, b = *(const float *)right;
    return (a > b) - (a < b);
}

// Where the line at [y] crosses the edges, from left to right. *from: edges before it have ended.
static int crossings(const Edge *edges, int n, int *from, float y, float *out)
{
    int count = 0;
    while (*from < n && edges[*from].bottom <= y)
        ++*from;
    for (int i = *from; i < n && edges[i].top <= y; i++)
        if (edges[i].bottom > y)
            out[count++] = edges[i].x + (y - edges[i].top) * edges[i].slope;
    qsort(out, (size_t)count, sizeof *out, compare_floats);
    return count;
}

// From [at] on, in pixels of the row, everything is covered by [by] more: the pixel that it lies in
// by the share right of it. The cover of a pixel is the sum of all steps up to it.
static void add_step(float *steps, int w, float at, float by)
{
    at = fminf(fmaxf(at, 0), (float)w);
    int in = (int)at;
    float share = (float)in + 1 - at;
    steps[in] += by * share;
    steps[in + 1] += by * (1 - share);
}

typedef struct Rows { // what the rows of one area share
    const Edge *edges;
    int n, from;
    float *crossed, *steps; // [steps] has room for two pixels more than the row
} Rows;

static void fill_row(const Canvas *canvas, Rows *rows, Rect part, int y, Colour colour)
{
    for (int i = 0; i < part.w + 2; i++)
        rows->steps[i] = 0;
    for (int slice = 0; slice < SLICES; slice++) {
        float at = (float)y + ((float)slice + 0.5f) / SLICES;
        int n = crossings(rows->edges, rows->n, &rows->from, at, rows->crossed);
        for (int i = 0; i < n - n % 2; i++)
            add_step(rows->steps, part.w, rows->crossed[i] - (float)part.x,
                i % 2 == 0 ? 1 : -1);
    }
    uint32_t *row = row_at(canvas, y) + part.x;
    float alpha = (float)alpha_of(colour) / SLICES, cover = 0;
    for (int i = 0; i < part.w; i++) {
        cover += rows->steps[i];
        unsigned share = (unsigned)(cover * alpha + 0.5f);
        if (share == 255)
            row[i] = colour;
        else if (share > 0)
            row[i] = blend(row[i], colour, share);
    }
}

void canvas_area(
    const Canvas *canvas, Rect rect, const Vertex *vertices, int n, Colour colour)
{
    Rect part = rect_intersection(rect, canvas->clip);
    if (part.w == 0 || n == 0) return;
    Arena arena = {0};
    Edge *edges = arena_array(&arena, Edge, n);
    Rows rows = {.edges = edges,
        .n = edges_of(edges, rect, vertices, n),
        .crossed = arena_array(&arena, float, n),
        .steps = arena_array(&arena, float, part.w + 2)};
    for (int y = part.y; y < part.y + part.h; y++)
        fill_row(canvas, &rows, part, y, colour);
    arena_free(&arena);
}

typedef struct Capsule { // a line with round ends
    float x, y, w, h, square, half;
} Capsule;

static float capsule_distance(const void *form, float x, float y)
{
    const Capsule *c = form;
    float along =
        c->square > 0 ? ((x - c->x) * c->w + (y - c->y) * c->h) / c->square : 0;
    along = fminf(1, fmaxf(0, along));
    return hypotf(x - c->x - along * c->w, y - c->y - along * c->h) - c->half;
}

static void draw_capsule(const Canvas *canvas, const Capsule *c, Colour colour)
{
    int left = (int)floorf(fminf(c->x, c->x + c->w) - c->half - 1);
    int right = (int)ceilf(fmaxf(c->x, c->x + c->w) + c->half + 1);
    int top = (int)floorf(fminf(c->y, c->y + c->h) - c->half - 1);
    int bottom = (int)ceilf(fmaxf(c->y, c->y + c->h) + c->half + 1);
    canvas_form(canvas, (Rect){left, top, right - left, bottom - top}, capsule_distance,
        c, colour);
}

void canvas_path(const Canvas *canvas, Rect rect, const Vertex *vertices, int n,
    int thick, Colour colour)
{
    for (int i = 0; i + 1 < n; i++) {
        if (vertices[i].ends) continue;
        Capsule c = {.x = (float)rect.x + pixels(vertices[i].x),
            .y = (float)rect.y + pixels(vertices[i].y),
            .w = pixels(vertices[i + 1].x - vertices[i].x),
            .h = pixels(vertices[i + 1].y - vertices[i].y),
            .half = (float)thick / 2};
        c.square = c.w * c.w + c.h * c.h;
        draw_capsule(canvas, &c, colour);
    }
}
