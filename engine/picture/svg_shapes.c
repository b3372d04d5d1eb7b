// The basic shapes and paths of SVG as outlines in user units.
#include "picture/svg_draw.h"

#include "base/utf8.h"

#include <math.h>

typedef struct Measure {
    Svg *svg;
    const SvgNode *node;
    const SvgView *view;
    double font_size;
} Measure;

// A length of the node; what is wrong is named, and counts as if it were not there.
static double length_of(
    const Measure *m, const char *name, double whole, double missing)
{
    double v = missing;
    Str value = svg_attr(m->node, name);
    if (svg_has_attr(m->node, name) && !str_eq(str_trim(value), STR("auto")) &&
        !svg_length(value, whole, m->font_size, &v))
        svg_note(&m->svg->tree, m->node->line, "its %s \"" STR_FMT "\" is no length",
            name, STR_ARG(utf8_cut(value, 40)));
    return v;
}

static bool rect(const Measure *m, SvgPath *path)
{
    double x = length_of(m, "x", m->view->w, 0), y = length_of(m, "y", m->view->h, 0);
    double w = length_of(m, "width", m->view->w, 0),
           h = length_of(m, "height", m->view->h, 0);
    double rx = length_of(m, "rx", m->view->w, -1),
           ry = length_of(m, "ry", m->view->h, -1);
    if (!(w > 0 && h > 0)) return false;
    if (rx < 0) rx = ry;
    if (ry < 0) ry = rx;
    svg_rounded(path, (SvgBox){x, y, x + w, y + h}, fmin(fmax(rx, 0), w / 2),
        fmin(fmax(ry, 0), h / 2));
    return true;
}

static bool round_shape(const Measure *m, SvgPath *path, bool circle)
{
    double cx = length_of(m, "cx", m->view->w, 0),
           cy = length_of(m, "cy", m->view->h, 0);
    double rx, ry;
    if (circle) {
        rx = ry = length_of(m, "r", svg_diagonal(m->view), 0);
    } else {
        rx = length_of(m, "rx", m->view->w, -1);
        ry = length_of(m, "ry", m->view->h, -1);
        if (rx < 0) rx = ry;
        if (ry < 0) ry = rx;
    }
    if (!(rx > 0 && ry > 0)) return false;
    svg_ellipse(path, cx, cy, rx, ry);
    return true;
}

static bool line(const Measure *m, SvgPath *path)
{
    svg_move_to(path, (SvgPoint){length_of(m, "x1", m->view->w, 0),
                          length_of(m, "y1", m->view->h, 0)});
    svg_line_to(path, (SvgPoint){length_of(m, "x2", m->view->w, 0),
                          length_of(m, "y2", m->view->h, 0)});
    return true;
}

static bool poly(const Measure *m, SvgPath *path, bool closed)
{
    Str rest = svg_attr(m->node, "points");
    svg_skip(&rest, false);
    bool first = true;
    for (SvgPoint p; rest.n > 0 && svg_take_number(&rest, &p.x); first = false) {
        svg_skip(&rest, true);
        if (!svg_take_number(&rest, &p.y)) break;
        svg_skip(&rest, true);
        if (first)
            svg_move_to(path, p);
        else
            svg_line_to(path, p);
    }
    if (rest.n > 0)
        svg_note(&m->svg->tree, m->node->line,
            "its points are wrong; they are drawn up to there");
    if (closed) svg_close(path);
    return !first;
}

static bool path_of(const Measure *m, SvgPath *path)
{
    Str d = svg_attr(m->node, "d");
    size_t wrong = 0;
    if (!svg_path_read(path, d, &wrong) && !svg_path_full(path))
        svg_note(&m->svg->tree, m->node->line,
            "its path is wrong at \"" STR_FMT "\"; it is drawn up to there",
            STR_ARG(str_cut(d, wrong, wrong + 20)));
    return path->n_verbs > 0;
}

bool svg_is_shape(const SvgNode *node)
{
    static const char *const names[] = {
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"};
    return str_among(node->name, names, COUNT_OF(names));
}

bool svg_shape(Svg *svg, const SvgNode *node, const SvgPlace *place, double font_size,
    SvgPath *path)
{
    Measure m = {svg, node, &place->view, font_size};
    if (svg_is(node, "path")) return path_of(&m, path);
    if (svg_is(node, "rect")) return rect(&m, path);
    if (svg_is(node, "circle")) return round_shape(&m, path, true);
    if (svg_is(node, "ellipse")) return round_shape(&m, path, false);
    if (svg_is(node, "line")) return line(&m, path);
    if (svg_is(node, "polyline")) return poly(&m, path, false);
    return svg_is(node, "polygon") && poly(&m, path, true);
}
