// Strokes as polygons, for what the library that draws cannot stroke: pens that a transform bends,
// single points. All polygons turn the same way, so that the rule nonzero joins them.
#include "picture/svg_shape.h"

#include <math.h>

typedef struct Stroker {
    SvgPath *out;
    double half, miter;
    int around; // corners of a whole circle
    SvgCap cap;
    SvgJoin join;
} Stroker;

static SvgPoint off(SvgPoint p, double x, double y)
{
    return (SvgPoint){p.x + x, p.y + y};
}

static void polygon(SvgPath *out, const SvgPoint *p, int n)
{
    svg_move_to(out, p[0]);
    for (int i = 1; i < n; i++)
        svg_line_to(out, p[i]);
    svg_close(out);
}

static void dot(const Stroker *s, SvgPoint p)
{
    for (int i = 0; i < s->around; i++) {
        double angle = -2 * SVG_PI * i / s->around;
        SvgPoint at = off(p, s->half * cos(angle), s->half * sin(angle));
        if (i == 0)
            svg_move_to(s->out, at);
        else
            svg_line_to(s->out, at);
    }
    svg_close(s->out);
}

// The unit vector from a to b; false when they are one point.
static bool direction(SvgPoint a, SvgPoint b, SvgPoint *unit)
{
    double x = b.x - a.x, y = b.y - a.y, n = hypot(x, y);
    if (!(n > 1e-9)) return false;
    *unit = (SvgPoint){x / n, y / n};
    return true;
}

static void segment(const Stroker *s, SvgPoint a, SvgPoint b, SvgPoint unit)
{
    double x = -unit.y * s->half, y = unit.x * s->half;
    polygon(s->out,
        (SvgPoint[]){off(a, x, y), off(b, x, y), off(b, -x, -y), off(a, -x, -y)}, 4);
}

// The outer corner between two segments that meet in p.
static void join(const Stroker *s, SvgPoint p, SvgPoint u, SvgPoint v)
{
    double cross = u.x * v.y - u.y * v.x, dot_product = u.x * v.x + u.y * v.y;
    if (fabs(cross) < 1e-6 && dot_product > 0) return;
    if (s->join == SVG_ROUND_JOIN) {
        dot(s, p);
        return;
    }
    double side = cross < 0 ? s->half : -s->half; // the outer one is to the left of u
    SvgPoint a = off(p, -u.y * side, u.x * side), b = off(p, -v.y * side, v.x * side);
    SvgPoint corners[4] = {p, a, b, b};
    int n = 3;
    double slim = sqrt(fmax(0, 1 + dot_product) / 2); // 1: straight on, 0: back again
    double x = u.x - v.x, y = u.y - v.y, n_out = hypot(x, y);
    if (s->join == SVG_MITER && slim * s->miter >= 1 && slim > 1e-6 && n_out > 1e-9) {
        double reach = s->half / slim / n_out;
        corners[2] = off(p, x * reach, y * reach);
        n = 4;
    }
    if (cross < 0) { // as all others turn
        polygon(s->out, corners, n);
        return;
    }
    SvgPoint turned[4];
    for (int i = 0; i < n; i++)
        turned[i] = corners[n - 1 - i];
    polygon(s->out, turned, n);
}

static void cap(const Stroker *s, SvgPoint p, SvgPoint outward)
{
    if (s->cap == SVG_ROUND) dot(s, p);
    if (s->cap == SVG_SQUARE)
        segment(s, p, off(p, outward.x * s->half, outward.y * s->half), outward);
}

// A subpath of one place: a dot or a square, by its caps.
static void single(const Stroker *s, SvgPoint p)
{
    if (s->cap == SVG_ROUND) dot(s, p);
    if (s->cap == SVG_SQUARE)
        segment(s, off(p, -s->half, 0), off(p, s->half, 0), (SvgPoint){1, 0});
}

static void subpath(const Stroker *s, const SvgPoint *p, int n, bool closed)
{
    SvgPoint first = {0, 0}, before = {0, 0}, unit;
    bool any = false;
    for (int i = 1; i < n + (closed ? 1 : 0); i++) {
        SvgPoint a = p[i - 1], b = p[i % n];
        if (!direction(a, b, &unit)) continue;
        segment(s, a, b, unit);
        if (any)
            join(s, a, before, unit);
        else
            first = unit;
        any = true;
        before = unit;
    }
    if (!any) {
        if (n > 1 || closed) single(s, p[0]);
        return;
    }
    if (closed) {
        join(s, p[0], before, first);
    } else {
        cap(s, p[0], (SvgPoint){-first.x, -first.y});
        cap(s, p[n - 1], before);
    }
}

void svg_stroke(const SvgPath *flat, const SvgPen *pen, double scale, SvgPath *outline)
{
    Stroker s = {.out = outline,
        .half = pen->width / 2,
        .miter = pen->miter,
        .cap = pen->cap,
        .join = pen->join};
    double corners = ceil(SVG_PI * 2 * sqrt(s.half * scale)) + 4;
    s.around = corners < 100 ? (int)corners : 100;
    const SvgPoint *point = flat->points, *from = point;
    for (int i = 0; i < flat->n_verbs; i++) {
        bool move = flat->verbs[i] == SVG_MOVE, close = flat->verbs[i] == SVG_CLOSE;
        if ((move || close) && point > from)
            subpath(&s, from, (int)(point - from), close);
        if (move || close) from = point;
        if (!close) point++;
    }
    if (point > from) subpath(&s, from, (int)(point - from), false);
}

// --- dashes ---------------------------------------------------------------------------------------

typedef struct Dasher {
    SvgPath *out;
    const double *dashes;
    int n, now; // of dashes; the one we are in
    double left, all;
    bool pen_down; // a piece is being drawn
    int most;
} Dasher;

static bool is_drawn(const Dasher *d) { return d->now % 2 == 0; }

// Goes on by [length] without drawing, whatever the number of dashes in it.
static void pass(Dasher *d, double length)
{
    length = fmod(length, d->all);
    while (length > 0 && length >= d->left) {
        length -= d->left;
        d->now = (d->now + 1) % d->n;
        d->left = d->dashes[d->now];
    }
    d->left -= length;
    d->pen_down = false;
}

static void start(Dasher *d, double offset)
{
    d->now = 0;
    d->left = d->dashes[0];
    offset = fmod(offset, d->all);
    pass(d, offset < 0 ? offset + d->all : offset);
}

static bool line(Dasher *d, SvgPoint a, SvgPoint b)
{
    double length = hypot(b.x - a.x, b.y - a.y), done = 0;
    while (done < length) {
        double t = done / length;
        if (is_drawn(d) && !d->pen_down) {
            if (--d->most < 0) return false;
            svg_move_to(
                d->out, (SvgPoint){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
            d->pen_down = true;
        }
        double step = fmin(d->left, length - done);
        done += step;
        d->left -= step;
        t = done < length ? done / length : 1;
        if (is_drawn(d))
            svg_line_to(
                d->out, (SvgPoint){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        if (d->left > 1e-12 * d->all) continue;
        if (--d->most < 0) return false;
        d->now = (d->now + 1) % d->n;
        d->left = d->dashes[d->now];
        d->pen_down = false;
    }
    return true;
}

// A line in which nothing can be seen is passed over; what is seen of a long one is cut out of it.
static bool seen_line(Dasher *d, SvgPoint a, SvgPoint b, const SvgBox *seen)
{
    double from = 0, to = 1, dx = b.x - a.x, dy = b.y - a.y, length = hypot(dx, dy);
    double edges[4] = {seen->x0 - a.x, a.x - seen->x1, seen->y0 - a.y, a.y - seen->y1};
    double speeds[4] = {dx, -dx, dy, -dy}; // Liang and Barsky
    for (int i = 0; i < 4; i++) {
        if (speeds[i] > 0)
            from = fmax(from, edges[i] / speeds[i]);
        else if (speeds[i] < 0)
            to = fmin(to, edges[i] / speeds[i]);
        else if (edges[i] > 0)
            to = -1;
    }
    if (from >= to) {
        pass(d, length);
        return true;
    }
    SvgPoint p = {a.x + dx * from, a.y + dy * from}, q = {a.x + dx * to, a.y + dy * to};
    if (from > 0) pass(d, length * from);
    if (!line(d, from > 0 ? p : a, to < 1 ? q : b)) return false;
    if (to < 1) pass(d, length * (1 - to));
    return true;
}

bool svg_dash(const SvgPath *flat, const double *dashes, int n, double offset,
    const SvgBox *seen, int most, SvgPath *out)
{
    Dasher d = {.out = out, .dashes = dashes, .n = n, .most = most};
    for (int i = 0; i < n; i++)
        d.all += dashes[i];
    const SvgPoint *point = flat->points;
    SvgPoint now = {0, 0}, from = now;
    for (int i = 0; i < flat->n_verbs; i++) {
        SvgPoint to = flat->verbs[i] == SVG_CLOSE ? from : *point++;
        if (flat->verbs[i] == SVG_MOVE) {
            start(&d, offset);
            from = to;
        } else if (!seen_line(&d, now, to, seen)) {
            return false;
        }
        now = to;
    }
    return true;
}
