// Markers: drawings at the corners of a path, turned as it runs.
#include "picture/svg_draw.h"

#include <math.h>

// A corner of a path with the directions in which it comes and goes, in radians.
typedef struct Corner {
    SvgPoint at;
    double in, out;
    bool has_in, has_out;
} Corner;

typedef struct Corners {
    Corner *all;
    int n;
} Corners;

static bool angle_of(SvgPoint from, SvgPoint to, double *angle)
{
    if (hypot(to.x - from.x, to.y - from.y) < 1e-9) return false;
    *angle = atan2(to.y - from.y, to.x - from.x);
    return true;
}

// A segment from p[0] to p[n]: the first and the last two points that differ give its directions.
static void add_segment(Corners *corners, const SvgPoint *p, int n)
{
    Corner *from = &corners->all[corners->n - 1], *to = &corners->all[corners->n++];
    *to = (Corner){.at = p[n]};
    for (int i = 1; i <= n && !from->has_out; i++)
        from->has_out = angle_of(p[0], p[i], &from->out);
    for (int i = n - 1; i >= 0 && !to->has_in; i--)
        to->has_in = angle_of(p[i], p[n], &to->in);
}

static Corners corners_of(Arena *arena, const SvgPath *path)
{
    Corners corners = {arena_array(arena, Corner, path->n_verbs + 1), 0};
    const SvgPoint *point = path->points;
    SvgPoint now = {0, 0};
    int first = 0;
    for (int i = 0; i < path->n_verbs; i++) {
        SvgVerb verb = (SvgVerb)path->verbs[i];
        if (verb == SVG_MOVE) {
            first = corners.n;
            corners.all[corners.n++] = (Corner){.at = now = *point++};
            continue;
        }
        int n = verb == SVG_CUBIC ? 3 : 1;
        SvgPoint p[4] = {now, corners.all[first].at};
        for (int k = 1; k <= n && verb != SVG_CLOSE; k++)
            p[k] = *point++;
        add_segment(&corners, p, n);
        now = p[n];
        if (verb != SVG_CLOSE) continue;
        Corner *start = &corners.all[first], *end = &corners.all[corners.n - 1];
        start->in = end->in;
        start->has_in = end->has_in;
        end->out = start->out;
        end->has_out = start->has_out;
    }
    return corners;
}

static double direction(const Corner *corner)
{
    if (!corner->has_in || !corner->has_out)
        return corner->has_in ? corner->in : corner->has_out ? corner->out : 0;
    return atan2(
        sin(corner->in) + sin(corner->out), cos(corner->in) + cos(corner->out));
}

static double length_or(
    const SvgNode *node, const char *name, double whole, double missing)
{
    double v = missing;
    svg_length(svg_attr(node, name), whole, 16, &v);
    return v;
}

static double turn_of(const SvgNode *marker, const Corner *corner, bool first)
{
    Str orient = str_trim(svg_attr(marker, "orient"));
    if (str_eq(orient, STR("auto"))) return direction(corner);
    if (str_eq(orient, STR("auto-start-reverse")))
        return direction(corner) + (first ? SVG_PI : 0);
    double degrees = 0;
    svg_take_number(&orient, &degrees);
    return degrees * (SVG_PI / 180);
}

static void draw_marker(Svg *svg, SvgNode *marker, const Corner *corner, bool first,
    const SvgPlace *place, double pen)
{
    double w = length_or(marker, "markerWidth", place->view.w, 3),
           h = length_or(marker, "markerHeight", place->view.h, 3);
    bool user = str_eq(svg_attr(marker, "markerUnits"), STR("userSpaceOnUse"));
    double size = user ? 1 : pen, turn = turn_of(marker, corner, first);
    if (!(w > 0 && h > 0 && size > 0)) return;
    SvgMatrix at = {size * cos(turn), size * sin(turn), -size * sin(turn),
        size * cos(turn), corner->at.x, corner->at.y};
    SvgPlace here = *place;
    SvgMatrix view = svg_identity;
    SvgBox box = {0, 0, w, h};
    if (svg_view_box(marker, w, h, &view, &box))
        here.view = (SvgView){box.x1 - box.x0, box.y1 - box.y0};
    SvgPoint ref = {length_or(marker, "refX", here.view.w, 0),
        length_or(marker, "refY", here.view.h, 0)};
    ref = svg_apply(&view, ref);
    at = svg_multiply(at, (SvgMatrix){1, 0, 0, 1, -ref.x, -ref.y});
    here.matrix = svg_multiply(place->matrix, at);
    SvgStyle style = svg_style_at(&svg->tree, marker, &here.view);
    SvgClip clip = {.under = place->clip};
    svg_clip_box(&clip, (SvgBox){0, 0, w, h}, &here.matrix);
    if (!style.overflows && place->clip) here.clip = &clip;
    here.matrix = svg_multiply(here.matrix, view);
    svg_draw_children(svg, marker, &here, &style);
}

void svg_draw_markers(
    Svg *svg, const SvgPath *path, const SvgPlace *place, const SvgStyle *style)
{
    const Str names[] = {style->marker_start, style->marker_mid, style->marker_end};
    SvgNode *markers[3] = {NULL};
    bool any = false;
    for (int i = 0; i < 3; i++) {
        markers[i] = svg_find(&svg->tree, names[i]);
        if (markers[i] && (!svg_is(markers[i], "marker") || markers[i]->drawing))
            markers[i] = NULL;
        any |= markers[i] != NULL;
    }
    if (!any || style->hidden) return;
    Arena arena = {0};
    Corners corners = corners_of(&arena, path);
    for (int i = 0; i < corners.n && !svg->failed; i++)
        for (int k = 0; k < 3; k++) {
            bool first = i == 0, last = i + 1 == corners.n;
            bool wanted = k == 0 ? first : k == 2 ? last : !first && !last;
            if (!wanted || !markers[k] || markers[k]->drawing) continue;
            markers[k]->drawing = true;
            draw_marker(
                svg, markers[k], &corners.all[i], first, place, style->pen.width);
            markers[k]->drawing = false;
        }
    arena_free(&arena);
}
