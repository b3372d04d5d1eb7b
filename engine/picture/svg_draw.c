// The walk over the tree: what is drawn, in which style and place; what is not, is named.
#include "picture/svg_draw.h"

#include "base/utf8.h"

#include <math.h>

void svg_fail(Svg *svg, const char *what)
{
    err_set(svg->err, ERR_DATA, "it has too many %s to be drawn", what);
    svg->failed = true;
}

// --- conditions -----------------------------------------------------------------------------------

// Whether the list has English or nothing said: pictures are the same for all players.
static bool speaks(Str languages)
{
    for (Str one; str_split(&languages, ',', &one);)
        if (str_same_word(utf8_cut(str_trim(one), 2), STR("en"))) return true;
    return false;
}

static bool is_wanted(const SvgNode *node)
{
    if (svg_has_attr(node, "requiredExtensions")) return false;
    return !svg_has_attr(node, "systemLanguage") ||
           speaks(svg_attr(node, "systemLanguage"));
}

static void draw_switch(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *style)
{
    for (SvgNode *child = node->first; child; child = child->next)
        if (child->name.n > 0 && is_wanted(child)) {
            svg_draw_node(svg, child, place, style);
            return;
        }
}

// --- what is not drawn ----------------------------------------------------------------------------

// Whether there is a letter in the node or in what is within it.
static bool has_text(const SvgNode *node)
{
    const SvgNode *at = node;
    while (at) {
        if (at->has_text) return true;
        if (at->first) {
            at = at->first;
            continue;
        }
        while (at != node && !at->next)
            at = at->parent;
        at = at == node ? NULL : at->next;
    }
    return false;
}

// Names and descriptions, and what is only drawn where it is referred to.
static bool is_silent(const SvgNode *node)
{
    static const char *const names[] = {"defs", "symbol", "linearGradient",
        "radialGradient", "stop", "clipPath", "mask", "marker", "pattern", "filter",
        "metadata", "title", "desc", "style", "view", "cursor", "font", "font-face",
        "color-profile", "solidColor", "hatch", "mesh", "meshgradient"};
    return str_among(node->name, names, COUNT_OF(names));
}

static void name_others(Svg *svg, const SvgNode *node, const SvgStyle *style)
{
    SvgTree *tree = &svg->tree;
    static const char *const moves[] = {
        "animate", "animateTransform", "animateMotion", "animateColor", "set"};
    if (svg_is(node, "text") || svg_is(node, "flowRoot")) {
        if (has_text(node) && !style->hidden)
            svg_note(tree, node->line, "text is not drawn");
    } else if (svg_is(node, "image")) {
        if (!style->hidden) svg_note(tree, node->line, "an image in it is not drawn");
    } else if (str_among(node->name, moves, COUNT_OF(moves))) {
        svg_note(tree, node->line, "nothing moves in it");
    } else if (svg_is(node, "script")) {
        svg_note(tree, node->line, "a script is not run");
    } else {
        svg_note(tree, node->line, "<" STR_FMT "> is not drawn",
            STR_ARG(utf8_cut(node->name, 40)));
    }
}

// --- nodes ----------------------------------------------------------------------------------------

void svg_draw_children(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *style)
{
    for (SvgNode *child = node->first; child && !svg->failed; child = child->next)
        svg_draw_node(svg, child, place, style);
}

void svg_draw_kind(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *style)
{
    if (svg_is(node, "g") || svg_is(node, "a") || node == svg->tree.root)
        svg_draw_children(svg, node, place, style);
    else if (svg_is(node, "svg"))
        svg_draw_inner(svg, node, place, style, NULL);
    else if (svg_is(node, "use"))
        svg_draw_use(svg, node, place, style);
    else if (svg_is(node, "switch"))
        draw_switch(svg, node, place, style);
    else if (svg_is_shape(node))
        svg_draw_shape(svg, node, place, style);
    else
        name_others(svg, node, style);
    if (svg_is_shape(node)) // what moves it
        for (SvgNode *child = node->first; child; child = child->next)
            if (child->name.n > 0 && !is_silent(child)) name_others(svg, child, style);
}

static bool count(Svg *svg)
{
    if (svg->failed) return false;
    if (++svg->n_drawn > SVG_DRAWN_MAX) svg_fail(svg, "elements, its uses counted,");
    if (svg->inner >= SVG_INNER_MAX) svg_fail(svg, "elements within one another");
    return !svg->failed;
}

// What a clip-path shows of its content: outlines, whatever their paint; so no pattern or mask is in it.
static void as_outline(SvgStyle *style)
{
    style->fill =
        (SvgPaint){.kind = SVG_COLOUR_PAINT, .colour = {.rgb = 0xffffff, .alpha = 1}};
    style->stroke.kind = SVG_NO_PAINT;
    style->fill_opacity = style->opacity = 1;
    style->evenodd = style->clip_evenodd;
    style->mask = style->filter = style->blend = (Str){0};
    style->marker_start = style->marker_mid = style->marker_end = (Str){0};
}

static void draw_clipped(
    Svg *svg, SvgNode *node, SvgPlace *place, const SvgStyle *style)
{
    SvgNode *clip_path = svg_find(&svg->tree, svg_ref(style->clip_path));
    SvgClip clip;
    SvgClipping how = SVG_CLIP_CUT;
    if (clip_path && !svg_is(clip_path, "clipPath")) clip_path = NULL;
    if (clip_path && style->filter.n > 0)
        how = SVG_CLIP_BY_MASK; // it cuts what is blurred, not what will be
    else if (clip_path)
        how = svg_clip_through(svg, clip_path, place, &clip);
    if (how == SVG_CLIP_ALL) return;
    svg->inner++;
    if (svg->extent)
        svg_draw_kind(svg, node, place, style);
    else
        svg_draw_with_effects(
            svg, node, place, style, how == SVG_CLIP_BY_MASK ? clip_path : NULL);
    svg->inner--;
}

void svg_draw_node(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *parent)
{
    if (node->name.n == 0 || is_silent(node) || !is_wanted(node) || !count(svg)) return;
    SvgStyle style = svg_style_of(&svg->tree, node, parent, &place->view);
    if (style.none) return;
    if (svg->clipping) as_outline(&style);
    SvgPlace here = *place;
    SvgMatrix own;
    Str transform = svg_decl(node, SVG_TRANSFORM);
    if (!svg_transform(transform, &own))
        svg_note(&svg->tree, node->line, "its transform is not read");
    else
        here.matrix = svg_multiply(here.matrix, own);
    if (!(svg_scale_of(&here.matrix) > 1e-9)) return;
    if (here.opacity * style.opacity < 0.5 / 255) return;
    draw_clipped(svg, node, &here, &style);
}
