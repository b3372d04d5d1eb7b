// Draws a shape: its fill and its stroke, as curves where the library that draws can do it, else
// flattened, stroked and cut here.
#include "picture/svg_draw.h"

#include "base/utf8.h"

#include <math.h>

static SvgColour resolve(const SvgColour *colour, const SvgStyle *style)
{
    return colour->current ? style->colour : *colour;
}

bool svg_paint_attrs(Svg *svg, const SvgNode *node, const SvgPlace *place,
    const SvgPaint *paint, const SvgStyle *style, const SvgBrush *brush, Buf *attrs)
{
    SvgColour colour = resolve(&paint->colour, style);
    double alpha = colour.alpha * brush->opacity;
    if (paint->kind == SVG_NO_PAINT) return false;
    if (paint->kind == SVG_SERVER_PAINT) {
        SvgNode *server = svg_find(&svg->tree, paint->server);
        if (server &&
            (svg_is(server, "linearGradient") || svg_is(server, "radialGradient")))
            return brush->opacity >= 0.5 / 255 &&
                   svg_gradient_attrs(svg, server, place, brush, attrs);
        svg_note(&svg->tree, node->line,
            "\"" STR_FMT "\", which is to paint it, is not there",
            STR_ARG(utf8_cut(paint->server, 60)));
        if (!paint->has_fallback) return false;
    }
    if (!(alpha >= 0.5 / 255)) return false;
    svg_write_colour(
        attrs, brush->name, palette_colour(svg->palette, colour.rgb), alpha);
    return true;
}

typedef struct Shape {
    Svg *svg;
    const SvgNode *node;
    const SvgPlace *place;
    const SvgStyle *style;
    const SvgPath *path;
    SvgBox box, seen; // user units; pixels
    double scale;
    bool whole;        // nothing of it is cut off
    Buf fill, stroke;  // attributes
    bool plain_stroke; // the library that draws strokes it; else its outline is filled
    SvgPen pen;
    SvgNode *fill_pattern, *stroke_pattern; // then the attributes only make white
} Shape;

static void write_cut(const Shape *shape, const SvgPath *flat, const Buf *attrs)
{
    SvgPath cut = {0};
    svg_clip_path(shape->place->clip, flat, &cut);
    if (cut.n_verbs > 0) svg_write_path(shape->svg, &cut, &svg_identity, attrs);
    svg_path_free(&cut);
}

static void draw_fill(const Shape *shape)
{
    if (shape->whole) {
        svg_write_path(shape->svg, shape->path, &shape->place->matrix, &shape->fill);
        return;
    }
    SvgPath flat = {0};
    svg_flatten(shape->path, shape->scale, &flat);
    svg_path_through(&flat, &shape->place->matrix);
    write_cut(shape, &flat, &shape->fill);
    svg_path_free(&flat);
}

// --- dashes ---------------------------------------------------------------------------------------

#define DASHES_KEPT 64

// The list of dashes in user units; 0 when there are none.
static int read_dashes(const Shape *shape, double *dashes, double *all)
{
    Str rest = str_trim(shape->style->dashes);
    int n = 0;
    *all = 0;
    while (rest.n > 0 && n < DASHES_KEPT) {
        double whole = svg_diagonal(&shape->place->view);
        if (!svg_take_length(&rest, whole, shape->style->font_size, &dashes[n]))
            return 0;
        if (dashes[n] < 0) return 0;
        *all += dashes[n++];
        svg_skip(&rest, true);
    }
    if (n % 2 == 1) {
        for (int i = 0; i < n; i++)
            dashes[n + i] = dashes[i];
        n *= 2;
        *all *= 2;
    }
    return *all > 0 ? n : 0;
}

// Cuts [flat] into dashes. Those too fine to be told apart, or too many, become a whole line.
static bool dash(const Shape *shape, SvgPath *flat, SvgPath *dashed)
{
    double dashes[2 * DASHES_KEPT], all;
    int n = read_dashes(shape, dashes, &all);
    SvgMatrix inverse;
    if (n == 0 || !svg_invert(&shape->place->matrix, &inverse)) return false;
    if (all * shape->scale < 0.5) {
        svg_note(&shape->svg->tree, shape->node->line,
            "dashes finer than a pixel are drawn as a whole line");
        return false;
    }
    SvgBox wide = {-SVG_NUMBER_MAX, -SVG_NUMBER_MAX, SVG_NUMBER_MAX, SVG_NUMBER_MAX};
    SvgBox seen = svg_box_through(svg_clip_seen(shape->place->clip, wide), &inverse);
    double edge = shape->pen.width * fmax(1, shape->pen.miter);
    seen = (SvgBox){seen.x0 - edge, seen.y0 - edge, seen.x1 + edge, seen.y1 + edge};
    int most = SVG_DASHES_MAX - shape->svg->n_dashes;
    if (svg_dash(flat, dashes, n, shape->style->dash_offset, &seen, most, dashed)) {
        shape->svg->n_dashes += dashed->n_verbs / 2;
        return true;
    }
    svg_note(&shape->svg->tree, shape->node->line,
        "more than %d dashes are drawn as a whole line", SVG_DASHES_MAX);
    return false;
}

// --- strokes --------------------------------------------------------------------------------------

// A subpath that is one point shows only by its caps, which the library that draws leaves out.
static bool has_points(const SvgPath *path)
{
    const SvgPoint *point = path->points;
    SvgPoint from = {0, 0};
    bool moved = true;
    for (int i = 0; i < path->n_verbs; i++) {
        int n = path->verbs[i] == SVG_CUBIC ? 3 : path->verbs[i] == SVG_CLOSE ? 0 : 1;
        if (path->verbs[i] == SVG_MOVE) {
            if (!moved) return true;
            moved = false;
            from = *point;
        }
        for (int k = 0; k < n; k++, point++)
            moved |= point->x != from.x || point->y != from.y;
    }
    return !moved;
}

static bool is_plain_stroke(const Shape *shape)
{
    return shape->whole && shape->style->dashes.n == 0 && !shape->style->fixed_pen &&
           svg_is_even(&shape->place->matrix) &&
           (shape->pen.cap == SVG_BUTT || !has_points(shape->path));
}

static void draw_stroke(const Shape *shape)
{
    SvgPath flat = {0}, dashed = {0}, outline = {0};
    SvgPen pen = shape->pen;
    double round =
        sqrt(fmax(1, pen.width * shape->scale / 8)); // wide pens show corners
    svg_flatten(shape->path, shape->scale * round, &flat);
    bool cut = shape->style->dashes.n > 0 && dash(shape, &flat, &dashed);
    SvgPath *line = cut ? &dashed : &flat;
    if (shape->style->fixed_pen) svg_path_through(line, &shape->place->matrix);
    svg_stroke(line, &pen, shape->style->fixed_pen ? 1 : shape->scale, &outline);
    if (!shape->style->fixed_pen) svg_path_through(&outline, &shape->place->matrix);
    if (svg_path_full(&outline)) svg_fail(shape->svg, "lines and curves");
    write_cut(shape, &outline, &shape->stroke);
    svg_path_free(&flat);
    svg_path_free(&dashed);
    svg_path_free(&outline);
}

static void add_pen(Buf *attrs, const SvgPen *pen, double scale)
{
    static const char *const caps[] = {"butt", "round", "square"};
    static const char *const joins[] = {"miter", "round", "bevel"};
    buf_addf(attrs, " stroke-width=\"%.4f\"", pen->width * scale);
    if (pen->cap != SVG_BUTT) buf_addf(attrs, " stroke-linecap=\"%s\"", caps[pen->cap]);
    if (pen->join != SVG_MITER)
        buf_addf(attrs, " stroke-linejoin=\"%s\"", joins[pen->join]);
    else if (pen->miter != 4)
        buf_addf(attrs, " stroke-miterlimit=\"%.3f\"", pen->miter);
}

static void draw_one(Shape *shape, bool stroke)
{
    if (!stroke) {
        draw_fill(shape);
    } else if (shape->plain_stroke) {
        buf_add(&shape->stroke, STR(" fill=\"none\""));
        svg_write_path(shape->svg, shape->path, &shape->place->matrix, &shape->stroke);
    } else {
        draw_stroke(shape);
    }
}

// The tiles of a pattern on a layer, and what it fills, in white, as their mask.
static void draw_patterned(Shape *shape, SvgNode *pattern, bool stroke)
{
    Svg *svg = shape->svg;
    double opacity = stroke ? shape->style->stroke_opacity : shape->style->fill_opacity;
    bool ok = svg_layer_open(svg, shape->seen);
    if (ok) {
        if (svg_is(pattern, "pattern"))
            ok = svg_draw_pattern(svg, pattern, shape->place, shape->box, shape->seen);
        else
            svg_focal_fill(svg, pattern, shape->place, shape->box);
        if (svg_layer_open(svg, shape->seen)) {
            draw_one(shape, stroke);
            svg_layer_close(svg, SVG_STEP_MASK);
        }
        svg_layer_close(svg, SVG_STEP_CLOSE)->opacity = opacity * shape->place->opacity;
    }
    if (!ok)
        svg_note(&svg->tree, shape->node->line,
            "its pattern or gradient is too fine or too large to be drawn");
}

// How far a stroke reaches out of a path's box, in user units.
static double stroke_reach(const SvgStyle *style)
{
    double corner = style->pen.join == SVG_MITER ? style->pen.miter : 1.5;
    return style->pen.width / 2 * fmax(corner, 1.5);
}

// A pattern, or another paint that takes a layer; else NULL.
static SvgNode *pattern_of(const Shape *shape, const SvgPaint *paint)
{
    if (paint->kind != SVG_SERVER_PAINT) return NULL;
    SvgNode *server = svg_find(&shape->svg->tree, paint->server);
    bool layer =
        server && (svg_is(server, "pattern") ||
                      svg_is_focal(shape->svg, server, shape->place, shape->box));
    return layer ? server : NULL;
}

// The attributes of the fill or the stroke, a pattern's in white. A gradient is written before, into the plain
// drawing that is open: nothing may open a layer between this and its use. False: there is nothing to see of it.
static bool add_brush(Shape *shape, bool stroke)
{
    const SvgStyle *style = shape->style;
    const SvgNode *pattern = stroke ? shape->stroke_pattern : shape->fill_pattern;
    Buf *attrs = stroke ? &shape->stroke : &shape->fill;
    bool plain = stroke && shape->plain_stroke, seen;
    SvgBrush brush = {plain ? "stroke" : "fill", shape->place->opacity, shape->box};
    brush.opacity *= stroke ? style->stroke_opacity : style->fill_opacity;
    if (pattern) {
        svg_write_colour(attrs, brush.name, 0xffffff, 1);
        seen = brush.opacity >= 0.5 / 255;
    } else {
        seen = svg_paint_attrs(shape->svg, shape->node, shape->place,
            stroke ? &style->stroke : &style->fill, style, &brush, attrs);
    }
    if (!stroke && style->evenodd) buf_add(attrs, STR(" fill-rule=\"evenodd\""));
    if (plain) add_pen(attrs, &shape->pen, shape->scale);
    return seen;
}

// A fill and a plain stroke over it, both without a layer.
static void paint_in_one(Shape *shape)
{
    bool fills = add_brush(shape, false), strokes = add_brush(shape, true);
    if (fills && strokes) buf_add(&shape->fill, buf_str(&shape->stroke));
    if (fills || strokes) draw_one(shape, !fills);
}

static void paint(Shape *shape, bool strokes)
{
    const SvgStyle *style = shape->style;
    shape->fill_pattern = pattern_of(shape, &style->fill);
    shape->stroke_pattern = pattern_of(shape, &style->stroke);
    shape->plain_stroke = strokes && !shape->stroke_pattern && is_plain_stroke(shape);
    if (shape->plain_stroke && !style->stroke_first && !shape->fill_pattern) {
        paint_in_one(shape);
        return;
    }
    for (int i = 0; i < 2; i++) {
        bool stroke = style->stroke_first == (i == 0);
        SvgNode *pattern = stroke ? shape->stroke_pattern : shape->fill_pattern;
        if ((stroke && !strokes) || !add_brush(shape, stroke)) continue;
        if (pattern)
            draw_patterned(shape, pattern, stroke);
        else
            draw_one(shape, stroke);
    }
}

static void draw_path(Shape *shape)
{
    const SvgStyle *style = shape->style;
    const SvgMatrix *m = &shape->place->matrix;
    bool strokes = style->stroke.kind != SVG_NO_PAINT && style->pen.width > 0;
    SvgBox box = shape->box = svg_path_box(shape->path, &svg_identity);
    SvgBox out = svg_path_box(shape->path, m);
    bool bare = shape->svg->extent && shape->svg->extent->bare;
    if (strokes && !bare) {
        double reach =
            stroke_reach(style) *
            (style->fixed_pen ? 1 : fmax(hypot(m->a, m->c), hypot(m->b, m->d)));
        out = (SvgBox){out.x0 - reach, out.y0 - reach, out.x1 + reach, out.y1 + reach};
    }
    SvgBox seen = shape->seen = svg_clip_seen(shape->place->clip, out);
    if (svg_box_empty(box) || svg_box_empty(seen)) return;
    SvgExtent *extent = shape->svg->extent;
    if (extent) {
        bool thick = strokes && style->pen.width * svg_scale_of(m) > 0.7;
        svg_extent_add(extent, seen, thick && style->fill.kind != SVG_NO_PAINT);
        return;
    }
    shape->scale = svg_scale_of(m);
    shape->whole = svg_clip_keeps(shape->place->clip, out);
    shape->pen = style->pen;
    paint(shape, strokes);
}

void svg_draw_shape(
    Svg *svg, const SvgNode *node, const SvgPlace *place, const SvgStyle *style)
{
    SvgPath path = {0};
    if (svg_shape(svg, node, place, style->font_size, &path)) {
        Shape shape = {
            .svg = svg, .node = node, .place = place, .style = style, .path = &path};
        if (!style->hidden && path.n_verbs > 0) draw_path(&shape);
        if (svg_path_full(&path)) svg_fail(svg, "points in a path");
        buf_free(&shape.fill);
        buf_free(&shape.stroke);
        if (!svg->failed) svg_draw_markers(svg, &path, place, style);
    }
    svg_path_free(&path);
}
