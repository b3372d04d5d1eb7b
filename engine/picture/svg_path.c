// Paths as lists of moves, lines and cubic curves; ellipses and rectangles as such.
#include "picture/svg_shape.h"

#include <math.h>
#include <stdlib.h>

#define KAPPA 0.5522847498 // how far a quarter circle's handles reach

void svg_path_free(SvgPath *path)
{
    free(path->verbs);
    free(path->points);
    *path = (SvgPath){0};
}

void svg_path_clear(SvgPath *path) { path->n_verbs = path->n_points = 0; }

bool svg_path_full(const SvgPath *path) { return path->n_points >= SVG_POINTS_MAX; }

static void add(SvgPath *path, SvgVerb verb, const SvgPoint *points, int n)
{
    if (svg_path_full(path) || path->n_verbs >= 2 * SVG_POINTS_MAX) return;
    if (path->n_verbs == path->verbs_room) {
        path->verbs_room = path->verbs_room * 2 + 64;
        path->verbs = mem_grow(path->verbs, path->verbs_room, 1);
    }
    if (path->n_points + n > path->points_room) {
        path->points_room = path->points_room * 2 + 64;
        path->points = mem_grow(path->points, path->points_room, sizeof(SvgPoint));
    }
    path->verbs[path->n_verbs++] = (unsigned char)verb;
    for (int i = 0; i < n; i++)
        path->points[path->n_points++] = points[i];
}

void svg_move_to(SvgPath *path, SvgPoint p) { add(path, SVG_MOVE, &p, 1); }

void svg_line_to(SvgPath *path, SvgPoint p) { add(path, SVG_LINE, &p, 1); }

void svg_curve_to(SvgPath *path, SvgPoint p1, SvgPoint p2, SvgPoint p3)
{
    add(path, SVG_CUBIC, (SvgPoint[]){p1, p2, p3}, 3);
}

void svg_close(SvgPath *path)
{
    if (path->n_verbs > 0 && path->verbs[path->n_verbs - 1] != SVG_CLOSE)
        add(path, SVG_CLOSE, NULL, 0);
}

void svg_ellipse(SvgPath *path, double cx, double cy, double rx, double ry)
{
    double kx = rx * KAPPA, ky = ry * KAPPA;
    svg_move_to(path, (SvgPoint){cx + rx, cy});
    svg_curve_to(path, (SvgPoint){cx + rx, cy + ky}, (SvgPoint){cx + kx, cy + ry},
        (SvgPoint){cx, cy + ry});
    svg_curve_to(path, (SvgPoint){cx - kx, cy + ry}, (SvgPoint){cx - rx, cy + ky},
        (SvgPoint){cx - rx, cy});
    svg_curve_to(path, (SvgPoint){cx - rx, cy - ky}, (SvgPoint){cx - kx, cy - ry},
        (SvgPoint){cx, cy - ry});
    svg_curve_to(path, (SvgPoint){cx + kx, cy - ry}, (SvgPoint){cx + rx, cy - ky},
        (SvgPoint){cx + rx, cy});
    svg_close(path);
}

void svg_rounded(SvgPath *path, SvgBox b, double rx, double ry)
{
    if (!(rx > 0 && ry > 0)) {
        svg_move_to(path, (SvgPoint){b.x0, b.y0});
        svg_line_to(path, (SvgPoint){b.x1, b.y0});
        svg_line_to(path, (SvgPoint){b.x1, b.y1});
        svg_line_to(path, (SvgPoint){b.x0, b.y1});
        svg_close(path);
        return;
    }
    double hx = rx * (1 - KAPPA), hy = ry * (1 - KAPPA);
    svg_move_to(path, (SvgPoint){b.x0 + rx, b.y0});
    svg_line_to(path, (SvgPoint){b.x1 - rx, b.y0});
    svg_curve_to(path, (SvgPoint){b.x1 - hx, b.y0}, (SvgPoint){b.x1, b.y0 + hy},
        (SvgPoint){b.x1, b.y0 + ry});
    svg_line_to(path, (SvgPoint){b.x1, b.y1 - ry});
    svg_curve_to(path, (SvgPoint){b.x1, b.y1 - hy}, (SvgPoint){b.x1 - hx, b.y1},
        (SvgPoint){b.x1 - rx, b.y1});
    svg_line_to(path, (SvgPoint){b.x0 + rx, b.y1});
    svg_curve_to(path, (SvgPoint){b.x0 + hx, b.y1}, (SvgPoint){b.x0, b.y1 - hy},
        (SvgPoint){b.x0, b.y1 - ry});
    svg_line_to(path, (SvgPoint){b.x0, b.y0 + ry});
    svg_curve_to(path, (SvgPoint){b.x0, b.y0 + hy}, (SvgPoint){b.x0 + hx, b.y0},
        (SvgPoint){b.x0 + rx, b.y0});
    svg_close(path);
}

void svg_path_through(SvgPath *path, const SvgMatrix *m)
{
    for (int i = 0; i < path->n_points; i++)
        path->points[i] = svg_apply(m, path->points[i]);
}

// --- boxes ----------------------------------------------------------------------------------------

void svg_box_add(SvgBox *box, SvgPoint p)
{
    if (p.x < box->x0) box->x0 = p.x;
    if (p.x > box->x1) box->x1 = p.x;
    if (p.y < box->y0) box->y0 = p.y;
    if (p.y > box->y1) box->y1 = p.y;
}

SvgBox svg_box_join(SvgBox a, SvgBox b)
{
    return (SvgBox){
        fmin(a.x0, b.x0), fmin(a.y0, b.y0), fmax(a.x1, b.x1), fmax(a.y1, b.y1)};
}

SvgBox svg_box_meet(SvgBox a, SvgBox b)
{
    return (SvgBox){
        fmax(a.x0, b.x0), fmax(a.y0, b.y0), fmin(a.x1, b.x1), fmin(a.y1, b.y1)};
}

bool svg_box_empty(SvgBox box) { return !(box.x0 <= box.x1 && box.y0 <= box.y1); }

bool svg_box_within(SvgBox box, SvgBox whole)
{
    return box.x0 >= whole.x0 && box.x1 <= whole.x1 && box.y0 >= whole.y0 &&
           box.y1 <= whole.y1;
}

SvgBox svg_box_through(SvgBox box, const SvgMatrix *m)
{
    SvgBox out = svg_no_box;
    svg_box_add(&out, svg_apply(m, (SvgPoint){box.x0, box.y0}));
    svg_box_add(&out, svg_apply(m, (SvgPoint){box.x1, box.y0}));
    svg_box_add(&out, svg_apply(m, (SvgPoint){box.x0, box.y1}));
    svg_box_add(&out, svg_apply(m, (SvgPoint){box.x1, box.y1}));
    return out;
}

static SvgPoint on_curve(const SvgPoint *p, double t)
{
    double s = 1 - t;
    double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    return (SvgPoint){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
        a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

// Where one coordinate of the curve has an extreme: roots of its derivative.
static void add_extremes(
    SvgBox *box, const SvgPoint *p, double v0, double v1, double v2, double v3)
{
    double a = 3 * (v3 - 3 * v2 + 3 * v1 - v0), b = 6 * (v2 - 2 * v1 + v0),
           c = 3 * (v1 - v0);
    double root = b * b - 4 * a * c, t[2] = {-1, -1};
    if (fabs(a) < 1e-12 * (fabs(b) + fabs(c))) {
        if (b != 0) t[0] = -c / b;
    } else if (root >= 0) {
        t[0] = (-b + sqrt(root)) / (2 * a);
        t[1] = (-b - sqrt(root)) / (2 * a);
    }
    for (int i = 0; i < 2; i++)
        if (t[i] > 0 && t[i] < 1) svg_box_add(box, on_curve(p, t[i]));
}

SvgBox svg_path_box(const SvgPath *path, const SvgMatrix *m)
{
    SvgBox box = svg_no_box;
    const SvgPoint *point = path->points;
    SvgPoint now = {0, 0};
    for (int i = 0; i < path->n_verbs; i++) {
        if (path->verbs[i] == SVG_CLOSE) continue;
        if (path->verbs[i] == SVG_CUBIC) {
            SvgPoint p[4] = {now, svg_apply(m, point[0]), svg_apply(m, point[1]),
                svg_apply(m, point[2])};
            add_extremes(&box, p, p[0].x, p[1].x, p[2].x, p[3].x);
            add_extremes(&box, p, p[0].y, p[1].y, p[2].y, p[3].y);
            point += 2;
        }
        now = svg_apply(m, *point++);
        svg_box_add(&box, now);
    }
    return box;
}

// --- curves into lines ----------------------------------------------------------------------------

#define TOLERANCE  0.1 // pixels
#define PIECES_MAX 300

// How many lines a curve becomes: its second differences tell how far it leaves them.
static int pieces(const SvgPoint *p, double scale)
{
    double x = hypot(p[0].x - 2 * p[1].x + p[2].x, p[0].y - 2 * p[1].y + p[2].y);
    double y = hypot(p[1].x - 2 * p[2].x + p[3].x, p[1].y - 2 * p[2].y + p[3].y);
    double n = ceil(sqrt(0.75 * fmax(x, y) * scale / TOLERANCE));
    return n < 1 ? 1 : n < PIECES_MAX ? (int)n : PIECES_MAX;
}

void svg_flatten(const SvgPath *path, double scale, SvgPath *flat)
{
    const SvgPoint *point = path->points;
    SvgPoint now = {0, 0};
    for (int i = 0; i < path->n_verbs; i++) {
        switch ((SvgVerb)path->verbs[i]) {
        case SVG_MOVE:
            svg_move_to(flat, now = *point++);
            break;
        case SVG_LINE:
            svg_line_to(flat, now = *point++);
            break;
        case SVG_CUBIC: {
            SvgPoint p[4] = {now, point[0], point[1], point[2]};
            int n = pieces(p, scale);
            for (int k = 1; k < n; k++)
                svg_line_to(flat, on_curve(p, k / (double)n));
            svg_line_to(flat, now = p[3]);
            point += 3;
            break;
        }
        case SVG_CLOSE:
            svg_close(flat);
            break;
        }
    }
}
