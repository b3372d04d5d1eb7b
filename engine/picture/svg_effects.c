// What an element needs a layer of its own for: a group's opacity, masks, clip-paths of any form, and
// blurs.
#include "picture/svg_draw.h"

#include <math.h>

// --- extents --------------------------------------------------------------------------------------

void svg_extent_add(SvgExtent *extent, SvgBox box, bool twice)
{
    extent->box = svg_box_join(extent->box, box);
    extent->overlaps |= twice || extent->n_boxes == SVG_BOXES_MAX;
    for (int i = 0; i < extent->n_boxes && !extent->overlaps; i++) {
        SvgBox both = svg_box_meet(box, extent->boxes[i]);
        extent->overlaps = both.x1 - both.x0 > 0.5 && both.y1 - both.y0 > 0.5;
    }
    if (extent->n_boxes < SVG_BOXES_MAX) extent->boxes[extent->n_boxes++] = box;
}

// Into an [extent] of zeros.
static void measure(Svg *svg, SvgNode *node, const SvgPlace *place,
    const SvgStyle *style, SvgExtent *extent)
{
    extent->box = svg_no_box;
    svg->extent = extent;
    svg_draw_kind(svg, node, place, style);
    svg->extent = NULL;
}

// The box of its outlines in its own units, to which objectBoundingBox refers.
static SvgBox own_box(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *style)
{
    SvgExtent extent = {.bare = true};
    SvgPlace plain = *place;
    plain.matrix = svg_identity;
    plain.clip = NULL;
    measure(svg, node, &plain, style, &extent);
    return extent.box;
}

static SvgMatrix box_matrix(SvgBox b)
{
    return (SvgMatrix){b.x1 - b.x0, 0, 0, b.y1 - b.y0, b.x0, b.y0};
}

static bool says(const SvgNode *node, const char *name, const char *value)
{
    return str_eq(str_trim(svg_attr(node, name)), str_of(value));
}

// The region of a mask or a filter in the element's units; [wide] per cent of its box, 120 unless said.
static SvgBox region(
    const SvgNode *node, const char *units, SvgBox box, const SvgView *view)
{
    double v[4];
    static const char *const names[] = {"x", "y", "width", "height"};
    bool user = says(node, units, "userSpaceOnUse");
    for (int i = 0; i < 4; i++) {
        double whole = !user ? 1 : i % 2 ? view->h : view->w;
        v[i] = (i < 2 ? -0.1 : 1.2) * whole;
        svg_length(svg_attr(node, names[i]), whole, 16, &v[i]);
    }
    SvgBox out = {v[0], v[1], v[0] + v[2], v[1] + v[3]};
    SvgMatrix m = box_matrix(box);
    return user ? out : svg_box_through(out, &m);
}

// --- clips and masks ------------------------------------------------------------------------------

typedef struct Effect {
    Svg *svg;
    SvgNode *node;
    const SvgPlace *place;
    const SvgStyle *style;
    SvgBox layer; // pixels
    SvgNode *clip, *mask, *filter;
    double blur[2]; // pixels
} Effect;

static bool open_mask(const Effect *effect, const char *what)
{
    if (svg_layer_open(effect->svg, effect->layer)) return true;
    svg_note(&effect->svg->tree, effect->node->line,
        "it is drawn without its %s, which takes too much memory", what);
    return false;
}

static void draw_clip(const Effect *effect, SvgNode *clip)
{
    Svg *svg = effect->svg;
    if (clip->drawing || !open_mask(effect, "clip-path")) return;
    clip->drawing = true;
    SvgPlace place = *effect->place;
    SvgStyle style = svg_style_at(&svg->tree, clip, &place.view);
    SvgMatrix own;
    if (svg_transform(svg_decl(clip, SVG_TRANSFORM), &own))
        place.matrix = svg_multiply(place.matrix, own);
    if (says(clip, "clipPathUnits", "objectBoundingBox"))
        place.matrix = svg_multiply(place.matrix,
            box_matrix(own_box(svg, effect->node, effect->place, effect->style)));
    bool before = svg->clipping;
    svg->clipping = true;
    svg_draw_children(svg, clip, &place, &style);
    svg->clipping = before;
    SvgNode *next = svg_find(&svg->tree, svg_ref(svg_decl(clip, SVG_CLIP_PATH)));
    if (next && svg_is(next, "clipPath")) draw_clip(effect, next);
    svg_layer_close(svg, SVG_STEP_MASK);
    clip->drawing = false;
}

static void draw_mask(const Effect *effect)
{
    Svg *svg = effect->svg;
    SvgNode *mask = effect->mask;
    if (mask->drawing || !open_mask(effect, "mask")) return;
    mask->drawing = true;
    SvgPlace place = *effect->place;
    SvgBox box = own_box(svg, effect->node, effect->place, effect->style);
    SvgClip clip = {.under = place.clip};
    svg_clip_box(&clip, region(mask, "maskUnits", box, &place.view), &place.matrix);
    place.clip = &clip;
    place.opacity = 1;
    if (says(mask, "maskContentUnits", "objectBoundingBox"))
        place.matrix = svg_multiply(place.matrix, box_matrix(box));
    SvgStyle style = svg_style_at(&svg->tree, mask, &place.view);
    const Palette *palette = svg->palette;
    svg->palette = NULL; // what it paints with says how much is shown
    svg_draw_children(svg, mask, &place, &style);
    svg->palette = palette;
    bool alpha = says(mask, "mask-type", "alpha");
    svg_layer_close(svg, SVG_STEP_MASK)->by_luminance = !alpha;
    mask->drawing = false;
}

// --- filters --------------------------------------------------------------------------------------

// A filter that only blurs; its deviation in pixels. False for any other.
static bool read_blur(const SvgNode *filter, const SvgPlace *place, double *blur)
{
    const SvgNode *only = NULL;
    for (const SvgNode *node = filter->first; node; node = node->next) {
        if (node->name.n == 0) continue;
        if (only || !svg_is(node, "feGaussianBlur")) return false;
        only = node;
    }
    if (!only || says(filter, "primitiveUnits", "objectBoundingBox")) return false;
    double x = 0, y;
    Str rest = str_trim(svg_attr(only, "stdDeviation"));
    if (!svg_take_number(&rest, &x)) return false;
    svg_skip(&rest, true);
    if (!svg_take_number(&rest, &y)) y = x;
    const SvgMatrix *m = &place->matrix;
    blur[0] = fmin(x * hypot(m->a, m->c), SVG_BLUR_MAX);
    blur[1] = fmin(y * hypot(m->b, m->d), SVG_BLUR_MAX);
    return x >= 0 && y >= 0;
}

static void find_effects(Effect *effect)
{
    Svg *svg = effect->svg;
    const SvgStyle *style = effect->style;
    int line = effect->node->line;
    SvgNode *mask = svg_find(&svg->tree, svg_ref(style->mask));
    if (mask && svg_is(mask, "mask")) effect->mask = mask;
    SvgNode *filter = svg_find(&svg->tree, svg_ref(style->filter));
    if (!filter || !svg_is(filter, "filter") || !filter->first) filter = NULL;
    effect->filter = filter;
    if (filter && !read_blur(filter, effect->place, effect->blur))
        svg_note(&svg->tree, line, "it is drawn without its filter");
    if (style->blend.n > 0)
        svg_note(&svg->tree, line, "it is laid over what is below, not mixed with it");
}

// --- layers ---------------------------------------------------------------------------------------

static bool is_blurred(const Effect *effect)
{
    return effect->blur[0] > 0.3 || effect->blur[1] > 0.3;
}

static void draw_blurred(const Effect *effect, const SvgPlace *place)
{
    Svg *svg = effect->svg;
    bool apart = is_blurred(effect) && svg_layer_open(svg, effect->layer);
    svg_draw_kind(svg, effect->node, place, effect->style);
    if (!apart) return;
    SvgStep *step = svg_layer_close(svg, SVG_STEP_CLOSE);
    step->blur[0] = effect->blur[0];
    step->blur[1] = effect->blur[1];
}

static void draw_layer(const Effect *effect)
{
    SvgPlace inside = *effect->place;
    inside.opacity = 1;
    draw_blurred(effect, &inside);
    if (effect->clip) draw_clip(effect, effect->clip);
    if (effect->mask) draw_mask(effect);
    SvgStep *step = svg_layer_close(effect->svg, SVG_STEP_CLOSE);
    step->opacity = effect->place->opacity * effect->style->opacity;
}

static SvgBox layer_box(const Effect *effect, SvgBox box)
{
    double x = 3 * effect->blur[0], y = 3 * effect->blur[1];
    box = (SvgBox){box.x0 - x, box.y0 - y, box.x1 + x, box.y1 + y};
    if (!is_blurred(effect)) return box;
    const SvgPlace *place = effect->place;
    SvgBox own = own_box(effect->svg, effect->node, place, effect->style);
    own = region(effect->filter, "filterUnits", own, &place->view);
    return svg_box_meet(box, svg_box_through(own, &place->matrix));
}

void svg_draw_with_effects(Svg *svg, SvgNode *node, const SvgPlace *place,
    const SvgStyle *style, SvgNode *clip)
{
    Effect effect = {
        .svg = svg, .node = node, .place = place, .style = style, .clip = clip};
    find_effects(&effect);
    bool apart = clip || effect.mask || is_blurred(&effect);
    if (apart || style->opacity < 1) {
        SvgExtent extent = {.n_boxes = 0};
        measure(svg, node, place, style, &extent);
        if (svg_box_empty(extent.box))
            apart = false; // for notes on what is in it
        else
            apart |= style->opacity < 1 && extent.overlaps;
        effect.layer = layer_box(&effect, extent.box);
    }
    if (apart && svg_box_empty(effect.layer)) return; // outside of its filter's region
    if (apart && svg_layer_open(svg, effect.layer)) {
        draw_layer(&effect);
        return;
    }
    if (apart)
        svg_note(&svg->tree, node->line,
            "its mask, clip-path, blur or opacity takes more memory than there is for "
            "it");
    SvgPlace here = *place;
    here.opacity *= style->opacity;
    svg_draw_kind(svg, node, &here, style);
}
