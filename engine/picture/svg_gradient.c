// Gradients, each written anew for the shape that it fills: in pixels, with what it has by reference,
// unrolled where it repeats, as the library that draws only knows plain ones.
#include "picture/svg_draw.h"

#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>

#define CHAIN_MAX  32
#define STOPS_MAX  400
#define REPEAT_MAX 60 // times that a repeated gradient is unrolled

typedef struct Stop {
    double offset, alpha;
    unsigned rgb;
} Stop;

typedef struct Gradient {
    Svg *svg;
    SvgNode *chain[CHAIN_MAX]; // itself, then what its references lead to
    int n_chain;
    bool radial, in_box;
    Stop stops[STOPS_MAX];
    int n_stops;
    SvgMatrix matrix; // from the unit line or the unit circle to pixels
    SvgPoint focus;   // in the unit circle
} Gradient;

static void follow(Gradient *g, SvgNode *node)
{
    while (node && g->n_chain < CHAIN_MAX) {
        bool gradient =
            svg_is(node, "linearGradient") || svg_is(node, "radialGradient");
        for (int i = 0; i < g->n_chain; i++)
            gradient &= g->chain[i] != node;
        if (!gradient) return;
        g->chain[g->n_chain++] = node;
        node = svg_find(&g->svg->tree, svg_ref(svg_attr(node, "href")));
    }
}

// The nearest of the chain that has the attribute.
static Str attr_of(const Gradient *g, const char *name)
{
    for (int i = 0; i < g->n_chain; i++)
        if (svg_has_attr(g->chain[i], name)) return svg_attr(g->chain[i], name);
    return (Str){0};
}

// A coordinate; per cent are of [whole], [missing] stands for one that is not there.
static double coordinate(
    const Gradient *g, const char *name, double whole, double missing)
{
    double v = missing;
    svg_length(attr_of(g, name), g->in_box ? 1 : whole, 16, &v);
    return v;
}

// --- stops ----------------------------------------------------------------------------------------

static SvgColour current_colour(const SvgNode *node)
{
    SvgColour colour = {.alpha = 1};
    for (; node; node = node->parent) {
        Str value = svg_decl(node, SVG_COLOR);
        if (value.n > 0 && svg_colour(value, &colour) && !colour.current) return colour;
    }
    return (SvgColour){.alpha = 1};
}

static double as_part(Str text, double missing)
{
    double v = missing;
    Str rest = str_trim(text);
    if (svg_take_length(&rest, 1, 0, &v) && rest.n == 0) return v > 0 ? fmin(v, 1) : 0;
    return missing;
}

static void add_stop(Gradient *g, const SvgNode *node, double opacity)
{
    SvgColour colour = {.alpha = 1};
    Str value = svg_decl(node, SVG_STOP_COLOR);
    if (value.n > 0 && !svg_colour(value, &colour))
        svg_note(&g->svg->tree, node->line, "\"" STR_FMT "\" is no colour",
            STR_ARG(utf8_cut(value, 40)));
    if (colour.current) colour = current_colour(node);
    Stop stop = {.rgb = palette_colour(g->svg->palette, colour.rgb)};
    stop.alpha = colour.alpha * opacity * as_part(svg_decl(node, SVG_STOP_OPACITY), 1);
    stop.offset = as_part(svg_attr(node, "offset"), 0);
    if (g->n_stops > 0 && stop.offset < g->stops[g->n_stops - 1].offset)
        stop.offset = g->stops[g->n_stops - 1].offset;
    g->stops[g->n_stops++] = stop;
}

static void read_stops(Gradient *g, double opacity)
{
    for (int i = 0; i < g->n_chain && g->n_stops == 0; i++)
        for (SvgNode *node = g->chain[i]->first; node; node = node->next)
            if (svg_is(node, "stop") && g->n_stops < STOPS_MAX)
                add_stop(g, node, opacity);
}

// --- where it is ----------------------------------------------------------------------------------

// False when it is so small that nothing of it but its end can be seen.
static bool place_linear(Gradient *g, const SvgView *view, SvgMatrix *unit)
{
    double x1 = coordinate(g, "x1", view->w, 0), y1 = coordinate(g, "y1", view->h, 0);
    double x2 = coordinate(g, "x2", view->w, g->in_box ? 1 : view->w),
           y2 = coordinate(g, "y2", view->h, 0);
    double x = x2 - x1, y = y2 - y1;
    *unit = (SvgMatrix){x, y, -y, x, x1, y1};
    return x != 0 || y != 0;
}

static bool place_radial(Gradient *g, const SvgView *view, SvgMatrix *unit)
{
    double cx = coordinate(g, "cx", view->w, g->in_box ? 0.5 : view->w / 2);
    double cy = coordinate(g, "cy", view->h, g->in_box ? 0.5 : view->h / 2);
    double diagonal = svg_diagonal(view);
    double r = coordinate(g, "r", diagonal, g->in_box ? 0.5 : diagonal / 2);
    double fx = coordinate(g, "fx", view->w, cx), fy = coordinate(g, "fy", view->h, cy);
    *unit = (SvgMatrix){r, 0, 0, r, cx, cy};
    if (!(r > 0)) return false;
    double x = (fx - cx) / r, y = (fy - cy) / r, far = fmax(1, hypot(x, y) / 0.99);
    if (hypot(x, y) > 1.01)
        svg_note(&g->svg->tree, g->chain[0]->line,
            "the focus of a radial gradient is outside of it; it is drawn at its edge");
    g->focus = (SvgPoint){x / far, y / far}; // what is outside is moved to the edge
    return true;
}

static bool place(Gradient *g, const SvgPlace *where, const SvgBrush *brush)
{
    SvgMatrix own = svg_identity, unit, all = where->matrix;
    if (g->in_box) {
        SvgBox b = brush->box;
        all =
            svg_multiply(all, (SvgMatrix){b.x1 - b.x0, 0, 0, b.y1 - b.y0, b.x0, b.y0});
    }
    Str transform = svg_decl(g->chain[0], SVG_TRANSFORM);
    if (transform.n == 0) transform = attr_of(g, "gradientTransform");
    if (!svg_transform(transform, &own))
        svg_note(&g->svg->tree, g->chain[0]->line, "its gradientTransform is not read");
    all = svg_multiply(all, own);
    bool ok = g->radial ? place_radial(g, &where->view, &unit)
                        : place_linear(g, &where->view, &unit);
    g->matrix = svg_multiply(all, unit);
    double det = g->matrix.a * g->matrix.d - g->matrix.b * g->matrix.c;
    return ok && fabs(det) > 1e-4; // the library fails on flatter ones
}

// The lengths along it, or from its middle, between which [seen] lies.
static void reach(const Gradient *g, SvgBox seen, double *from, double *to)
{
    SvgMatrix inverse;
    SvgPoint corners[4] = {
        {seen.x0, seen.y0}, {seen.x1, seen.y0}, {seen.x1, seen.y1}, {seen.x0, seen.y1}};
    *from = g->radial ? 0 : 1e9;
    *to = -1e9;
    if (!svg_invert(&g->matrix, &inverse)) return;
    for (int i = 0; i < 4; i++) {
        SvgPoint p = svg_apply(&inverse, corners[i]);
        double at = g->radial ? hypot(p.x, p.y) : p.x;
        *from = fmin(*from, at);
        *to = fmax(*to, at);
    }
}

// A gradient that repeats as a longer one that does not.
static void unroll(Gradient *g, bool reflect, SvgBox seen)
{
    double from, to;
    reach(g, seen, &from, &to);
    int n = g->n_stops, most = STOPS_MAX / n < REPEAT_MAX ? STOPS_MAX / n : REPEAT_MAX;
    if (!(fabs(from) < 1e6 && fabs(to) < 1e6)) return;
    int first = (int)floor(from), rounds = (int)ceil(to) - first;
    if (first == 0 && rounds <= 1) return;
    if (rounds > most) {
        rounds = most;
        svg_note(&g->svg->tree, g->chain[0]->line,
            "a gradient is not repeated more than %d times", most);
    }
    Stop stops[STOPS_MAX] = {{0}};
    for (int round = 0; round < rounds; round++) {
        bool back = reflect && (first + round) % 2 != 0;
        for (int i = 0; i < n; i++) {
            Stop stop = g->stops[back ? n - 1 - i : i];
            if (back) stop.offset = 1 - stop.offset;
            stop.offset = (round + stop.offset) / rounds;
            stops[round * n + i] = stop;
        }
    }
    g->n_stops = n * rounds;
    for (int i = 0; i < g->n_stops; i++)
        g->stops[i] = stops[i];
    double size = rounds;
    g->matrix = svg_multiply(
        g->matrix, (SvgMatrix){size, 0, 0, size, g->radial ? 0 : first, 0});
}

// --- writing --------------------------------------------------------------------------------------

static void write_gradient(Gradient *g, Buf *attrs, const char *name)
{
    Buf *out = g->svg->out;
    // The library asks for the colour at a pixel's corner; it is meant in its middle.
    SvgPoint origin = svg_origin(g->svg);
    const SvgMatrix half = {1, 0, 0, 1, -0.5 - origin.x, -0.5 - origin.y},
                    shifted = svg_multiply(half, g->matrix);
    const SvgMatrix *m = &shifted;
    int number = g->svg->n_gradients++;
    svg_plain_begin(g->svg);
    const char *kind = g->radial ? "radialGradient" : "linearGradient";
    buf_addf(out, "<%s id=\"g%d\" gradientUnits=\"userSpaceOnUse\" %s", kind, number,
        g->radial ? "cx=\"0\" cy=\"0\" r=\"1\""
                  : "x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"");
    buf_addf(out, " gradientTransform=\"matrix(%.7g %.7g %.7g %.7g %.7g %.7g)\">", m->a,
        m->b, m->c, m->d, m->e, m->f);
    for (int i = 0; i < g->n_stops; i++) {
        buf_addf(out, "<stop offset=\"%.6f\"", g->stops[i].offset);
        svg_write_colour(out, "stop-color", g->stops[i].rgb, 1);
        buf_addf(out, " stop-opacity=\"%.5f\"/>", g->stops[i].alpha + 0.25 / 255);
    }
    buf_addf(out, "</%s>\n", kind);
    buf_addf(attrs, " %s=\"url(#g%d)\"", name, number);
}

// False when it has no stops or no box: then it paints nothing.
static bool begin(Gradient *g, Svg *svg, SvgNode *node, SvgBox box, double opacity)
{
    g->svg = svg;
    follow(g, node);
    g->radial = svg_is(node, "radialGradient");
    g->in_box = !str_eq(attr_of(g, "gradientUnits"), STR("userSpaceOnUse"));
    read_stops(g, opacity);
    bool empty = g->in_box && !(box.x1 > box.x0 && box.y1 > box.y0);
    return g->n_stops > 0 && !empty;
}

// --- a focus that is not in the middle ------------------------------------------------------------

bool svg_is_focal(Svg *svg, SvgNode *gradient, const SvgPlace *where, SvgBox box)
{
    Gradient *g = mem_new(1, sizeof *g);
    SvgBrush brush = {.box = box};
    bool focal = svg_is(gradient, "radialGradient") &&
                 begin(g, svg, gradient, box, 1) && g->n_stops > 1 &&
                 place(g, where, &brush) && hypot(g->focus.x, g->focus.y) > 0.02;
    free(g);
    return focal;
}

// The colour at a part of the way, as bytes of red, green, blue, alpha.
static void colour_at(const Gradient *g, double at, Buf *out)
{
    int i = 0;
    while (i + 1 < g->n_stops && g->stops[i + 1].offset <= at)
        i++;
    const Stop *a = &g->stops[i], *b = &g->stops[i + 1 < g->n_stops ? i + 1 : i];
    double t = b->offset > a->offset ? (at - a->offset) / (b->offset - a->offset) : 0;
    if (t < 0) t = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        double from = a->rgb >> shift & 255, to = b->rgb >> shift & 255;
        buf_addc(out, (char)(unsigned char)(from + (to - from) * t + 0.5));
    }
    double alpha = a->alpha + (b->alpha - a->alpha) * t;
    buf_addc(out, (char)(unsigned char)(alpha * 255 + 0.5));
}

void svg_focal_fill(Svg *svg, SvgNode *gradient, const SvgPlace *where, SvgBox box)
{
    Gradient *g = mem_new(1, sizeof *g);
    SvgBrush brush = {.box = box};
    SvgMatrix m;
    if (begin(g, svg, gradient, box, 1) && place(g, where, &brush) &&
        svg_invert(&g->matrix, &m)) {
        SvgStep *step = svg_layer_fill(svg);
        SvgPoint origin = svg_origin(svg);
        m = svg_multiply(m, (SvgMatrix){1, 0, 0, 1, origin.x + 0.5, origin.y + 0.5});
        const double rows[6] = {m.a, m.c, m.e, m.b, m.d, m.f};
        for (int i = 0; i < 6; i++)
            step->to_circle[i] = rows[i];
        step->focus[0] = g->focus.x;
        step->focus[1] = g->focus.y;
        step->reflects = str_eq(attr_of(g, "spreadMethod"), STR("reflect"));
        step->repeats = str_eq(attr_of(g, "spreadMethod"), STR("repeat"));
        step->from = svg->out->n;
        step->n = (size_t)4 * 256;
        for (int i = 0; i < 256; i++)
            colour_at(g, i / 255.0, svg->out);
    }
    free(g);
}

// --- plain ones -----------------------------------------------------------------------------------

bool svg_gradient_attrs(Svg *svg, SvgNode *gradient, const SvgPlace *where,
    const SvgBrush *brush, Buf *attrs)
{
    Gradient *g = mem_new(1, sizeof *g);
    bool ok = begin(g, svg, gradient, brush->box, brush->opacity);
    Str spread = attr_of(g, "spreadMethod");
    if (ok && place(g, where, brush) && g->n_stops > 1) {
        SvgBox box = svg_box_through(brush->box, &where->matrix);
        bool reflect = str_eq(spread, STR("reflect"));
        if (reflect || str_eq(spread, STR("repeat")))
            unroll(g, reflect, svg_clip_seen(where->clip, box));
        write_gradient(g, attrs, brush->name);
    } else if (ok) {
        const Stop *last = &g->stops[g->n_stops - 1];
        svg_write_colour(attrs, brush->name, last->rgb, last->alpha);
    }
    free(g);
    return ok;
}
