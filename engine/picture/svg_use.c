// Elements with a viewport of their own (svg, symbol), what use repeats, and viewBox.
#include "picture/svg_draw.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

// --- viewBox --------------------------------------------------------------------------------------

static bool read_box(Str text, SvgBox *box)
{
    double v[4];
    Str rest = str_trim(text);
    for (int i = 0; i < 4; i++) {
        if (!svg_take_number(&rest, &v[i])) return false;
        svg_skip(&rest, true);
    }
    *box = (SvgBox){v[0], v[1], v[0] + v[2], v[1] + v[3]};
    return v[2] > 0 && v[3] > 0;
}

static bool mentions(Str text, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= text.n; i++)
        if (memcmp(text.s + i, word, n) == 0) return true;
    return false;
}

// Which part of the free room is before the content: xMin 0, xMid a half, xMax all.
static double before(Str align, const char *min, const char *max)
{
    return mentions(align, min) ? 0 : mentions(align, max) ? 1 : 0.5;
}

bool svg_view_box(const SvgNode *node, double w, double h, SvgMatrix *m, SvgBox *box)
{
    if (!read_box(svg_attr(node, "viewBox"), box)) return false;
    Str align = svg_attr(node, "preserveAspectRatio");
    double across = w / (box->x1 - box->x0), down = h / (box->y1 - box->y0);
    if (!mentions(align, "none")) {
        bool slice = mentions(align, "slice");
        across = down = slice ? fmax(across, down) : fmin(across, down);
    }
    double left = w - across * (box->x1 - box->x0),
           top = h - down * (box->y1 - box->y0);
    *m = (SvgMatrix){across, 0, 0, down,
        left * before(align, "xMin", "xMax") - box->x0 * across,
        top * before(align, "YMin", "YMax") - box->y0 * down};
    return true;
}

// --- viewports ------------------------------------------------------------------------------------

static double length_or(const SvgNode *node, const char *name, double whole,
    double font_size, double missing)
{
    double v = missing;
    if (node) svg_length(svg_attr(node, name), whole, font_size, &v);
    return v;
}

// A use says how large the svg or symbol is that it repeats.
static double size_of(const SvgNode *node, const SvgNode *use, const char *name,
    double whole, double font_size)
{
    bool symbol = svg_is(node, "symbol");
    double own = symbol ? whole : length_or(node, name, whole, font_size, whole);
    return length_or(use, name, whole, font_size, own);
}

void svg_draw_inner(Svg *svg, SvgNode *node, const SvgPlace *place,
    const SvgStyle *style, const SvgNode *use)
{
    double em = style->font_size, w = place->view.w, h = place->view.h;
    bool symbol = svg_is(node, "symbol");
    double x = symbol ? 0 : length_or(node, "x", w, em, 0);
    double y = symbol ? 0 : length_or(node, "y", h, em, 0);
    w = size_of(node, use, "width", w, em);
    h = size_of(node, use, "height", h, em);
    if (!(w > 0 && h > 0)) return;
    SvgPlace inner = *place;
    inner.matrix = svg_multiply(place->matrix, (SvgMatrix){1, 0, 0, 1, x, y});
    SvgClip clip = {.under = place->clip};
    svg_clip_box(&clip, (SvgBox){0, 0, w, h}, &inner.matrix);
    if (!style->overflows && place->clip) inner.clip = &clip;
    SvgMatrix to_view;
    SvgBox box;
    inner.view = (SvgView){w, h};
    if (svg_view_box(node, w, h, &to_view, &box)) {
        inner.matrix = svg_multiply(inner.matrix, to_view);
        inner.view = (SvgView){box.x1 - box.x0, box.y1 - box.y0};
    }
    svg_draw_children(svg, node, &inner, style);
}

void svg_draw_root(Svg *svg, const SvgPlace *place)
{
    SvgNode *root = svg->tree.root;
    SvgStyle style = svg_style_of(&svg->tree, root, &svg_first_style, &place->view);
    SvgPlace here = *place;
    if (style.none) return;
    if (svg->extent)
        svg_draw_kind(svg, root, &here, &style);
    else
        svg_draw_with_effects(svg, root, &here, &style, NULL);
}

// --- use ------------------------------------------------------------------------------------------

static void draw_target(Svg *svg, SvgNode *use, SvgNode *target, const SvgPlace *place,
    const SvgStyle *style)
{
    bool view = svg_is(target, "symbol") || svg_is(target, "svg");
    if (!view) {
        svg_draw_node(svg, target, place, style);
        return;
    }
    SvgStyle own = svg_style_of(&svg->tree, target, style, &place->view);
    SvgPlace here = *place;
    SvgMatrix transform;
    if (svg_transform(svg_decl(target, SVG_TRANSFORM), &transform))
        here.matrix = svg_multiply(here.matrix, transform);
    here.opacity *= own.opacity;
    if (!own.none) svg_draw_inner(svg, target, &here, &own, use);
}

void svg_draw_use(Svg *svg, SvgNode *use, const SvgPlace *place, const SvgStyle *style)
{
    Str href = svg_attr(use, "href");
    SvgNode *target = svg_find(&svg->tree, svg_ref(href));
    if (!target || target->drawing || svg->tree.root == target) {
        const char *why = target ? "is itself" : "is not there";
        svg_note(&svg->tree, use->line, "what it uses, \"" STR_FMT "\", %s",
            STR_ARG(utf8_cut(href, 60)), why);
        return;
    }
    SvgPlace here = *place;
    double x = length_or(use, "x", place->view.w, style->font_size, 0);
    double y = length_or(use, "y", place->view.h, style->font_size, 0);
    here.matrix = svg_multiply(place->matrix, (SvgMatrix){1, 0, 0, 1, x, y});
    target->drawing = true;
    draw_target(svg, use, target, &here, style);
    target->drawing = false;
}
