// Areas with any border and the lines round them, smooth at the edges.
#include "window/canvas_inner.h"

#include "base/arena.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SLICES    4 // lines looked at in a row of pixels; along a line the cover is exact
#define BLOCK     16   // pixels of a row that are looked at together
#define MOVES_MAX 1000 // of crossings, before they are sorted as if in no order

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

// The crossings of a line are nearly in the order of those of the line above.
static void sort_crossings(float *at, int n)
{
    int moves = 0;
    for (int i = 1; i < n && moves <= MOVES_MAX; i++)
        for (int k = i; k > 0 && at[k] < at[k - 1]; k--, moves++) {
            float right = at[k - 1];
            at[k - 1] = at[k];
            at[k] = right;
        }
    if (moves > MOVES_MAX) qsort(at, (size_t)n, sizeof *at, compare_floats);
}

typedef struct Rows { // what the rows of one area share
    const Edge *edges;
    int n, from; // edges before [from] have begun; of them
    int *open;   // those that have not ended
    int n_open;
    float *crossed; // room for the crossings of a line
    float *steps;   // of two pixels more than a row, in whole blocks; 0 between rows
    bool *stepped;  // by block: there is a step in it
} Rows;

// Where the line at [y] crosses the edges, from left to right. Lines come from above to below.
static int crossings(Rows *rows, float y)
{
    while (rows->from < rows->n && rows->edges[rows->from].top <= y)
        rows->open[rows->n_open++] = rows->from++;
    int count = 0;
    for (int i = 0; i < rows->n_open; i++) {
        const Edge *edge = &rows->edges[rows->open[i]];
        if (edge->bottom <= y) continue;
        rows->open[count] = rows->open[i];
        rows->crossed[count++] = edge->x + (y - edge->top) * edge->slope;
    }
    rows->n_open = count;
    sort_crossings(rows->crossed, count);
    return count;
}

// From [at] on, in pixels of the row, everything is covered by [by] more: the pixel that it lies in
// by the share right of it. The cover of a pixel is the sum of all steps up to it.
static void add_step(Rows *rows, int w, float at, float by)
{
    at = fminf(fmaxf(at, 0), (float)w);
    int in = (int)at;
    float share = (float)in + 1 - at;
    rows->steps[in] += by * share;
    rows->steps[in + 1] += by * (1 - share);
    rows->stepped[in / BLOCK] = rows->stepped[(in + 1) / BLOCK] = true;
}

static void add_steps(Rows *rows, Rect part, int y)
{
    for (int slice = 0; slice < SLICES; slice++) {
        int n = crossings(rows, (float)y + ((float)slice + 0.5f) / SLICES);
        for (int i = 0; i < n - n % 2; i++)
            add_step(
                rows, part.w, rows->crossed[i] - (float)part.x, i % 2 == 0 ? 1 : -1);
    }
}

static void cover_run(uint32_t *at, int n, Colour colour, unsigned share)
{
    if (share == 255)
        for (int i = 0; i < n; i++)
            at[i] = colour;
    else if (share > 0)
        for (int i = 0; i < n; i++)
            at[i] = blend(at[i], colour, share);
}

// Most blocks of a row have no step, and one cover.
static void fill_row(const Canvas *canvas, Rows *rows, Rect part, int y, Colour colour)
{
    add_steps(rows, part, y);
    uint32_t *row = row_at(canvas, y) + part.x;
    float alpha = (float)alpha_of(colour) / SLICES, cover = 0;
    for (int block = 0; block * BLOCK < part.w; block++) {
        int first = block * BLOCK, end = first + BLOCK;
        if (end > part.w) end = part.w;
        if (!rows->stepped[block]) {
            cover_run(
                row + first, end - first, colour, (unsigned)(cover * alpha + 0.5f));
            continue;
        }
        for (int i = first; i < end; i++) {
            cover += rows->steps[i];
            cover_run(row + i, 1, colour, (unsigned)(cover * alpha + 0.5f));
        }
    }
    for (int block = 0; block * BLOCK < part.w + 2; block++) {
        if (rows->stepped[block])
            memset(rows->steps + block * BLOCK, 0, BLOCK * sizeof *rows->steps);
        rows->stepped[block] = false;
    }
}

void canvas_area(
    const Canvas *canvas, Rect rect, const Vertex *vertices, int n, Colour colour)
{
    Rect part = rect_intersection(rect, canvas->clip);
    if (part.w == 0 || n == 0) return;
    Arena arena = {0};
    Edge *edges = arena_array(&arena, Edge, n);
    int blocks = (part.w + 2) / BLOCK + 1;
    Rows rows = {.edges = edges,
        .n = edges_of(edges, rect, vertices, n),
        .open = arena_array(&arena, int, n),
        .crossed = arena_array(&arena, float, n),
        .steps = arena_array(&arena, float, blocks *BLOCK),
        .stepped = arena_array(&arena, bool, blocks)};
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
    if (fabsf(c->h) < 1) { // of a level line all of the box is near
        canvas_form(canvas, (Rect){left, top, right - left, bottom - top},
            capsule_distance, c, colour);
        return;
    }
    // Row by row, since of a slanted line's box most is far from it.
    float slope = c->w / c->h, reach = (c->half + 0.51f) * hypotf(1, slope) + 0.5f;
    for (int y = top; y < bottom; y++) {
        float middle = c->x + ((float)y + 0.5f - c->y) * slope;
        int from = (int)floorf(fmaxf(middle - reach, (float)left));
        int to = (int)ceilf(fminf(middle + reach, (float)right));
        if (from < to)
            canvas_form(
                canvas, (Rect){from, y, to - from, 1}, capsule_distance, c, colour);
    }
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
