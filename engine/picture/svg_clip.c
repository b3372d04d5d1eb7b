// Clips that are convex polygons: paths are cut along their edges (I. Sutherland and G. Hodgman,
// 1974), which leaves every winding number inside as it was.
#include "picture/svg_shape.h"

#include <math.h>
#include <string.h>

// --- clips ----------------------------------------------------------------------------------------

// Twice the area to the left of a -> b that p spans: negative outside of a polygon that turns left.
static double side(SvgPoint a, SvgPoint b, SvgPoint p)
{
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

static void reverse(SvgClip *clip)
{
    for (int i = 0; i < clip->n / 2; i++) {
        SvgPoint swap = clip->points[i];
        clip->points[i] = clip->points[clip->n - 1 - i];
        clip->points[clip->n - 1 - i] = swap;
    }
}

static void set_box(SvgClip *clip)
{
    clip->box = svg_no_box;
    for (int i = 0; i < clip->n; i++)
        svg_box_add(&clip->box, clip->points[i]);
}

void svg_clip_box(SvgClip *clip, SvgBox box, const SvgMatrix *m)
{
    clip->n = 4;
    clip->points[0] = svg_apply(m, (SvgPoint){box.x0, box.y0});
    clip->points[1] = svg_apply(m, (SvgPoint){box.x1, box.y0});
    clip->points[2] = svg_apply(m, (SvgPoint){box.x1, box.y1});
    clip->points[3] = svg_apply(m, (SvgPoint){box.x0, box.y1});
    if (side(clip->points[0], clip->points[1], clip->points[2]) < 0) reverse(clip);
    set_box(clip);
}

// Points in order without those that repeat one or lie on a line between two.
static int corners_of(const SvgPath *flat, SvgPoint *corners, int most)
{
    int n = 0;
    for (int i = 0; i < flat->n_points; i++) {
        SvgPoint p = flat->points[i];
        if (n > 0 && hypot(p.x - corners[n - 1].x, p.y - corners[n - 1].y) < 1e-3)
            continue;
        if (n > 1 && fabs(side(corners[n - 2], corners[n - 1], p)) < 1e-6 &&
            (p.x - corners[n - 1].x) * (corners[n - 1].x - corners[n - 2].x) +
                    (p.y - corners[n - 1].y) * (corners[n - 1].y - corners[n - 2].y) >
                0)
            n--;
        if (n == most) return most + 1;
        corners[n++] = p;
    }
    if (n > 1 &&
        hypot(corners[0].x - corners[n - 1].x, corners[0].y - corners[n - 1].y) < 1e-3)
        n--;
    return n;
}

static bool is_convex(const SvgClip *clip)
{
    double turned = 0;
    for (int i = 0; i < clip->n; i++) {
        SvgPoint a = clip->points[i], b = clip->points[(i + 1) % clip->n],
                 c = clip->points[(i + 2) % clip->n];
        if (side(a, b, c) < -1e-3) return false;
        double from = atan2(b.y - a.y, b.x - a.x), to = atan2(c.y - b.y, c.x - b.x);
        double turn = to - from;
        if (turn > SVG_PI) turn -= 2 * SVG_PI;
        if (turn < -SVG_PI) turn += 2 * SVG_PI;
        turned += turn;
    }
    return turned < 2 * SVG_PI + 0.1; // once around, not as a star
}

bool svg_clip_of(const SvgPath *flat, SvgClip *clip)
{
    int moves = 0;
    double area = 0;
    for (int i = 0; i < flat->n_verbs; i++)
        moves += flat->verbs[i] == SVG_MOVE;
    if (moves != 1) return false;
    clip->n = corners_of(flat, clip->points, SVG_CLIP_POINTS);
    if (clip->n < 3 || clip->n > SVG_CLIP_POINTS) return false;
    for (int i = 0; i < clip->n; i++)
        area += side(clip->points[0], clip->points[i], clip->points[(i + 1) % clip->n]);
    if (area < 0) reverse(clip);
    set_box(clip);
    return is_convex(clip);
}

static bool holds(const SvgClip *clip, SvgPoint p)
{
    for (int i = 0; i < clip->n; i++)
        if (side(clip->points[i], clip->points[(i + 1) % clip->n], p) < -1e-6)
            return false;
    return true;
}

bool svg_clip_keeps(const SvgClip *clip, SvgBox b)
{
    for (; clip; clip = clip->under)
        if (!holds(clip, (SvgPoint){b.x0, b.y0}) ||
            !holds(clip, (SvgPoint){b.x1, b.y0}) ||
            !holds(clip, (SvgPoint){b.x1, b.y1}) ||
            !holds(clip, (SvgPoint){b.x0, b.y1}))
            return false;
    return true;
}

SvgBox svg_clip_seen(const SvgClip *clip, SvgBox box)
{
    for (; clip; clip = clip->under)
        box = svg_box_meet(box, clip->box);
    return box;
}

// --- cutting --------------------------------------------------------------------------------------

static SvgPoint crossing(SvgPoint p, SvgPoint q, double at_p, double at_q)
{
    double t = at_p / (at_p - at_q);
    return (SvgPoint){p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t};
}

// What of one closed polygon is to the left of a -> b.
static void cut(const SvgPath *in, SvgPoint a, SvgPoint b, SvgPath *out)
{
    svg_path_clear(out);
    for (int i = 0; i < in->n_points; i++) {
        SvgPoint p = in->points[i], q = in->points[(i + 1) % in->n_points];
        double at_p = side(a, b, p), at_q = side(a, b, q);
        if (at_p >= 0) svg_line_to(out, p);
        if ((at_p > 0 && at_q < 0) || (at_p < 0 && at_q > 0))
            svg_line_to(out, crossing(p, q, at_p, at_q));
    }
}

static void take_subpath(SvgPath *into, const SvgPoint *points, int n)
{
    svg_path_clear(into);
    for (int i = 0; i < n; i++)
        svg_line_to(into, points[i]);
}

static void add_polygon(SvgPath *out, const SvgPath *polygon)
{
    for (int i = 0; i < polygon->n_points; i++)
        if (i == 0)
            svg_move_to(out, polygon->points[i]);
        else
            svg_line_to(out, polygon->points[i]);
    if (polygon->n_points > 0) svg_close(out);
}

typedef struct Cutter {
    SvgPath one, other;
} Cutter;

static void clip_polygon(
    Cutter *cutter, const SvgClip *clip, const SvgPoint *points, int n, SvgPath *out)
{
    SvgBox box = svg_no_box;
    for (int i = 0; i < n; i++)
        svg_box_add(&box, points[i]);
    if (n < 2 || svg_box_empty(svg_clip_seen(clip, box))) return;
    take_subpath(&cutter->one, points, n);
    bool whole = svg_clip_keeps(clip, box);
    for (; clip && !whole; clip = clip->under)
        for (int i = 0; i < clip->n && cutter->one.n_points > 0; i++) {
            cut(&cutter->one, clip->points[i], clip->points[(i + 1) % clip->n],
                &cutter->other);
            SvgPath swap = cutter->one;
            cutter->one = cutter->other;
            cutter->other = swap;
        }
    add_polygon(out, &cutter->one);
}

void svg_clip_path(const SvgClip *clip, const SvgPath *flat, SvgPath *out)
{
    Cutter cutter = {0};
    const SvgPoint *point = flat->points, *from = point;
    for (int i = 0; i < flat->n_verbs; i++) {
        if (flat->verbs[i] == SVG_MOVE) {
            clip_polygon(&cutter, clip, from, (int)(point - from), out);
            from = point;
        }
        if (flat->verbs[i] != SVG_CLOSE) point++;
    }
    clip_polygon(&cutter, clip, from, (int)(point - from), out);
    svg_path_free(&cutter.one);
    svg_path_free(&cutter.other);
}
