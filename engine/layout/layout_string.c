#include "layout/layout_string.h"

#include <stdlib.h>

#define CORNER_STEPS 5
#define SAG_STEPS    10

void string_add(StringPath *path, int x, int y)
{
    if (path->n > 0 && path->x[path->n - 1] == x && path->y[path->n - 1] == y) return;
    if (path->n == STRING_POINTS_MAX) return;
    path->x[path->n] = x;
    path->y[path->n++] = y;
}

static int deepest(int length, int sag) { return min_int(sag, length / 12); }

int string_hang(int length, int along, int sag)
{
    double t = length > 0 ? clamp_double((double)along / length, 0, 1) : 0;
    return (int)(4 * deepest(length, sag) * t * (1 - t) + 0.5);
}

typedef struct Pen { // collects vertices, in parts of a pixel of the window
    Vertex *at;
    int n;
    int left, top, right, bottom;
} Pen;

static void pen_to(Pen *pen, double x, double y)
{
    Vertex v = {(int)(x * VERTEX_UNITS), (int)(y * VERTEX_UNITS), false};
    if (pen->n > 0 && pen->at[pen->n - 1].x == v.x && pen->at[pen->n - 1].y == v.y)
        return;
    pen->at[pen->n++] = v;
    if (pen->n == 1) {
        pen->left = pen->right = v.x;
        pen->top = pen->bottom = v.y;
    }
    pen->left = min_int(pen->left, v.x);
    pen->right = max_int(pen->right, v.x);
    pen->top = min_int(pen->top, v.y);
    pen->bottom = max_int(pen->bottom, v.y);
}

static void pen_draw(LayoutContext *lc, Pen *pen, ColourRole role, int thick)
{
    if (pen->n < 2) return;
    Rect rect = {pen->left / VERTEX_UNITS, pen->top / VERTEX_UNITS, 0, 0};
    rect.w = pen->right / VERTEX_UNITS + 1 - rect.x;
    rect.h = pen->bottom / VERTEX_UNITS + 1 - rect.y;
    for (int i = 0; i < pen->n; i++) {
        pen->at[i].x -= rect.x * VERTEX_UNITS;
        pen->at[i].y -= rect.y * VERTEX_UNITS;
    }
    pen->at[pen->n - 1].ends = true;
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_PATH, rect);
    cmd->colour = layout_colour(lc, role);
    cmd->thick = thick;
    cmd->vertices = pen->at;
    cmd->n_vertices = pen->n;
}

static int length_of(const StringPath *p, int i) // of the stretch from point [i]
{
    return abs(p->x[i + 1] - p->x[i]) + abs(p->y[i + 1] - p->y[i]);
}

// How much a corner at point [i] takes of the stretches beside it.
static int corner_at(const StringPath *p, int i, int radius)
{
    if (i == 0 || i == p->n - 1) return 0;
    return min_int(radius, min_int(length_of(p, i - 1), length_of(p, i)) / 2);
}

static int sign(int a) { return (a > 0) - (a < 0); }

// The stretch from point [i], between its corners: straight, or hanging when it is level.
static void pen_stretch(Pen *pen, const StringPath *p, int i, int radius, int sag)
{
    int a = corner_at(p, i, radius), b = corner_at(p, i + 1, radius);
    int dx = sign(p->x[i + 1] - p->x[i]), dy = sign(p->y[i + 1] - p->y[i]);
    double x = p->x[i] + dx * a, y = p->y[i] + dy * a;
    double to_x = p->x[i + 1] - dx * b, to_y = p->y[i + 1] - dy * b;
    int hang = dy == 0 ? deepest(length_of(p, i), sag) : 0;
    for (int s = 0; s <= SAG_STEPS; s++) {
        double t = (double)s / SAG_STEPS;
        pen_to(pen, x + (to_x - x) * t, y + (to_y - y) * t + 4 * hang * t * (1 - t));
    }
}

static void pen_corner(Pen *pen, const StringPath *p, int i, int radius)
{
    int r = corner_at(p, i, radius);
    double x = p->x[i], y = p->y[i];
    double from_x = x - sign(p->x[i] - p->x[i - 1]) * r,
           from_y = y - sign(p->y[i] - p->y[i - 1]) * r;
    double to_x = x + sign(p->x[i + 1] - p->x[i]) * r,
           to_y = y + sign(p->y[i + 1] - p->y[i]) * r;
    for (int s = 1; s <= CORNER_STEPS; s++) {
        double t = (double)s / CORNER_STEPS, u = 1 - t;
        pen_to(pen, u * u * from_x + 2 * u * t * x + t * t * to_x,
            u * u * from_y + 2 * u * t * y + t * t * to_y);
    }
}

void layout_string(LayoutContext *lc, const StringPath *path, int radius, int sag,
    ColourRole role, int thick)
{
    if (path->n < 2) return;
    int most = path->n * (SAG_STEPS + CORNER_STEPS + 2);
    Pen pen = {.at = arena_array(lc->arena, Vertex, most)};
    for (int i = 0; i + 1 < path->n; i++) {
        pen_stretch(&pen, path, i, radius, sag);
        if (i + 2 < path->n) pen_corner(&pen, path, i + 1, radius);
    }
    pen_draw(lc, &pen, role, thick);
}

void layout_string_end(
    LayoutContext *lc, int x, int y, int way, ColourRole role, int thick)
{
    int r = max_int(2, thick * 3 / 2);
    for (int strand = 0; strand < 2; strand++) { // it frays
        Pen pen = {.at = arena_array(lc->arena, Vertex, CORNER_STEPS + 2)};
        int out = way ? way * r : strand ? r : -r, down = r * (strand ? 2 : 1);
        for (int s = 0; s <= CORNER_STEPS; s++) {
            double t = (double)s / CORNER_STEPS;
            pen_to(&pen, x + out * t, y + down * t * t);
        }
        pen_draw(lc, &pen, role, max_int(1, thick * 2 / 3));
    }
}
