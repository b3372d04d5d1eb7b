// Clip-paths: one that is a convex polygon, seen from the pixels, cuts what it clips; others are masks.
#include "picture/svg_draw.h"

// The only thing in a clip-path, in pixels; 1 when there is one, 0 when there is none, 2 for more.
static int gather(Svg *svg, SvgNode *clip_path, const SvgPlace *place,
    const SvgStyle *style, SvgPath *out)
{
    int n = 0;
    for (SvgNode *node = clip_path->first; node; node = node->next) {
        SvgStyle own = svg_style_of(&svg->tree, node, style, &place->view);
        if (node->name.n == 0 || own.none || own.hidden) continue;
        if (svg_is(node, "title") || svg_is(node, "desc")) continue;
        if (!svg_is_shape(node) || own.clip_path.n > 0) return 2;
        SvgPath path = {0};
        SvgMatrix transform = svg_identity, m;
        svg_transform(svg_decl(node, SVG_TRANSFORM), &transform);
        m = svg_multiply(place->matrix, transform);
        if (svg_shape(svg, node, place, own.font_size, &path) && n++ == 0) {
            svg_flatten(&path, svg_scale_of(&m) * 0.3, out);
            svg_path_through(out, &m);
        }
        svg_path_free(&path);
    }
    return n < 2 ? n : 2;
}

SvgClipping svg_clip_through(
    Svg *svg, SvgNode *clip_path, SvgPlace *place, SvgClip *clip)
{
    SvgPlace inner = *place;
    SvgMatrix transform = svg_identity;
    svg_transform(svg_decl(clip_path, SVG_TRANSFORM), &transform);
    inner.matrix = svg_multiply(place->matrix, transform);
    SvgPath flat = {0};
    bool in_box =
        str_eq(svg_attr(clip_path, "clipPathUnits"), STR("objectBoundingBox"));
    SvgStyle style = svg_style_at(&svg->tree, clip_path, &place->view);
    int n = in_box || svg_decl(clip_path, SVG_CLIP_PATH).n > 0
                ? 2
                : gather(svg, clip_path, &inner, &style, &flat);
    bool convex = n == 1 && svg_clip_of(&flat, clip);
    svg_path_free(&flat);
    if (n == 0) return SVG_CLIP_ALL;
    if (!convex) return SVG_CLIP_BY_MASK;
    clip->under = place->clip;
    place->clip = clip;
    return SVG_CLIP_CUT;
}
