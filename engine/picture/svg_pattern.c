// Patterns: tiles over the box of what they fill, cut out by its outline as a mask.
#include "picture/svg_draw.h"

#include <math.h>

#define CHAIN_MAX 32
#define TILES_MAX 2000

typedef struct Pattern {
    SvgNode *chain[CHAIN_MAX]; // itself, then what its references lead to
    int n_chain;
    SvgNode *content;  // the first of them that has any
    SvgMatrix matrix;  // of the tiles, to pixels
    double x, y, w, h; // of the first tile
    SvgBox box;        // of what is filled
} Pattern;

static void follow(const Svg *svg, SvgNode *node, Pattern *pattern)
{
    while (node && svg_is(node, "pattern") && pattern->n_chain < CHAIN_MAX) {
        for (int i = 0; i < pattern->n_chain; i++)
            if (pattern->chain[i] == node) return;
        pattern->chain[pattern->n_chain++] = node;
        for (SvgNode *in = node->first; in && !pattern->content; in = in->next)
            if (in->name.n > 0) pattern->content = node;
        node = svg_find(&svg->tree, svg_ref(svg_attr(node, "href")));
    }
}

// The nearest of the chain that has the attribute; NULL when none has.
static const SvgNode *having(const Pattern *pattern, const char *name)
{
    for (int i = 0; i < pattern->n_chain; i++)
        if (svg_has_attr(pattern->chain[i], name)) return pattern->chain[i];
    return NULL;
}

static bool says(const Pattern *pattern, const char *name, const char *value)
{
    const SvgNode *node = having(pattern, name);
    return node && str_eq(str_trim(svg_attr(node, name)), str_of(value));
}

static double length_of(const Pattern *pattern, const char *name, double whole)
{
    double v = 0;
    const SvgNode *node = having(pattern, name);
    if (node) svg_length(svg_attr(node, name), whole, 16, &v);
    return v;
}

static bool place(Pattern *pattern, const SvgPlace *where)
{
    SvgBox b = pattern->box;
    double w = b.x1 - b.x0, h = b.y1 - b.y0;
    bool user = says(pattern, "patternUnits", "userSpaceOnUse");
    double across = user ? where->view.w : 1, down = user ? where->view.h : 1;
    pattern->x = length_of(pattern, "x", across);
    pattern->y = length_of(pattern, "y", down);
    pattern->w = length_of(pattern, "width", across);
    pattern->h = length_of(pattern, "height", down);
    if (!user) {
        pattern->x = b.x0 + pattern->x * w;
        pattern->y = b.y0 + pattern->y * h;
        pattern->w *= w;
        pattern->h *= h;
    }
    SvgMatrix own = svg_identity;
    const SvgNode *node = having(pattern, "patternTransform");
    if (node) svg_transform(svg_attr(node, "patternTransform"), &own);
    pattern->matrix = svg_multiply(where->matrix, own);
    return pattern->w > 0 && pattern->h > 0 && pattern->content;
}

// What is drawn in the tile at column i and row k, from its corner on; its view in [to].
static SvgMatrix tile_matrix(const Pattern *pattern, int i, int k, SvgPlace *to)
{
    double x = pattern->x + i * pattern->w, y = pattern->y + k * pattern->h;
    const SvgNode *node = having(pattern, "viewBox");
    SvgMatrix at = {1, 0, 0, 1, x, y}, view;
    SvgBox box;
    if (node && svg_view_box(node, pattern->w, pattern->h, &view, &box)) {
        to->view = (SvgView){box.x1 - box.x0, box.y1 - box.y0};
        return svg_multiply(pattern->matrix, svg_multiply(at, view));
    }
    if (says(pattern, "patternContentUnits", "objectBoundingBox")) {
        SvgBox b = pattern->box;
        at = svg_multiply(at, (SvgMatrix){b.x1 - b.x0, 0, 0, b.y1 - b.y0, 0, 0});
    }
    return svg_multiply(pattern->matrix, at);
}

static void draw_tile(
    Svg *svg, const Pattern *pattern, const SvgPlace *where, int i, int k)
{
    SvgPlace here = *where;
    SvgStyle style = svg_style_at(&svg->tree, pattern->content, &here.view);
    SvgClip clip = {.under = where->clip};
    SvgBox box = {pattern->x + i * pattern->w, pattern->y + k * pattern->h,
        pattern->x + (i + 1) * pattern->w, pattern->y + (k + 1) * pattern->h};
    svg_clip_box(&clip, box, &pattern->matrix);
    if (svg_box_empty(svg_clip_seen(where->clip, clip.box))) return;
    if (!style.overflows) here.clip = &clip;
    here.matrix = tile_matrix(pattern, i, k, &here);
    here.opacity = 1;
    svg_draw_children(svg, pattern->content, &here, &style);
}

// All tiles that may be seen in [seen]; false when they are too many.
static bool draw_tiles(
    Svg *svg, const Pattern *pattern, const SvgPlace *where, SvgBox seen)
{
    SvgMatrix inverse;
    if (!svg_invert(&pattern->matrix, &inverse)) return true;
    SvgBox in = svg_box_through(seen, &inverse);
    double i0 = floor((in.x0 - pattern->x) / pattern->w),
           i1 = ceil((in.x1 - pattern->x) / pattern->w),
           k0 = floor((in.y0 - pattern->y) / pattern->h),
           k1 = ceil((in.y1 - pattern->y) / pattern->h);
    if (!((i1 - i0) * (k1 - k0) <= TILES_MAX) || !(fabs(i0) < 1e8 && fabs(k0) < 1e8))
        return false;
    for (int k = (int)k0; k < (int)k1; k++)
        for (int i = (int)i0; i < (int)i1 && !svg->failed; i++)
            draw_tile(svg, pattern, where, i, k);
    return true;
}

bool svg_draw_pattern(
    Svg *svg, SvgNode *node, const SvgPlace *where, SvgBox box, SvgBox seen)
{
    Pattern pattern = {.box = box};
    follow(svg, node, &pattern);
    if (!place(&pattern, where)) return true; // an empty one paints nothing
    if (node->drawing || pattern.content->drawing) return false;
    node->drawing = pattern.content->drawing = true;
    bool ok = draw_tiles(svg, &pattern, where, seen);
    node->drawing = pattern.content->drawing = false;
    return ok;
}
