// The style of an element: what the cascade gave it, and what it has from its parent.
#include "picture/svg_draw.h"

#include "base/utf8.h"

#include <math.h>

const SvgStyle svg_first_style = {
    .fill = {.kind = SVG_COLOUR_PAINT, .colour = {.alpha = 1}},
    .fill_opacity = 1,
    .stroke_opacity = 1,
    .font_size = 16,
    .pen = {.width = 1, .miter = 4},
    .colour = {.alpha = 1},
    .opacity = 1,
};

double svg_diagonal(const SvgView *view)
{
    return sqrt((view->w * view->w + view->h * view->h) / 2);
}

static bool is(Str value, const char *word)
{
    return str_same_word(value, str_of(word));
}

// An opacity as 0.5 or 50%; what is none leaves it as it was.
static void read_opacity(Str value, double *opacity)
{
    double v;
    Str rest = str_trim(value);
    if (!svg_take_length(&rest, 1, 0, &v) || rest.n > 0) return;
    *opacity = v > 0 ? fmin(v, 1) : 0;
}

// Without the profile that may stand behind: "#f00 icc-color(...)".
static Str first_colour(Str value)
{
    size_t open = str_find(value, '('), space = str_find(value, ' ');
    if (space < open) return str_cut(value, 0, space);
    size_t close = str_find(value, ')');
    return close < value.n ? str_cut(value, 0, close + 1) : value;
}

static void read_paint(SvgTree *tree, int line, Str value, SvgPaint *paint)
{
    value = str_trim(value);
    SvgPaint out = {.kind = SVG_COLOUR_PAINT};
    if (is(value, "none") || is(value, "context-fill") || is(value, "context-stroke")) {
        out.kind = SVG_NO_PAINT;
    } else if (str_starts(value, STR("url("))) {
        size_t end = str_find(value, ')');
        out.server = svg_ref(str_cut(value, 0, end + 1));
        out.kind = SVG_SERVER_PAINT;
        Str rest = str_trim(str_from(value, end + 1));
        out.has_fallback = rest.n > 0 && svg_colour(first_colour(rest), &out.colour);
    } else if (!svg_colour(value, &out.colour) &&
               !svg_colour(first_colour(value), &out.colour)) {
        svg_note(
            tree, line, "\"" STR_FMT "\" is no colour", STR_ARG(utf8_cut(value, 40)));
        return;
    }
    *paint = out;
}

static void read_pen(
    SvgStyle *style, SvgProperty property, Str value, const SvgView *view)
{
    double v = -1;
    switch (property) {
    case SVG_STROKE_WIDTH:
        if (svg_length(value, svg_diagonal(view), style->font_size, &v) && v >= 0)
            style->pen.width = v;
        break;
    case SVG_STROKE_MITERLIMIT:
        if (svg_number(value, &v) && v >= 1) style->pen.miter = v;
        break;
    case SVG_STROKE_LINECAP:
        style->pen.cap = is(value, "round")    ? SVG_ROUND
                         : is(value, "square") ? SVG_SQUARE
                                               : SVG_BUTT;
        break;
    case SVG_STROKE_LINEJOIN:
        style->pen.join = is(value, "round")   ? SVG_ROUND_JOIN
                          : is(value, "bevel") ? SVG_BEVEL
                                               : SVG_MITER;
        break;
    case SVG_STROKE_DASHARRAY:
        style->dashes = is(value, "none") ? (Str){0} : value;
        break;
    case SVG_STROKE_DASHOFFSET:
        svg_length(value, svg_diagonal(view), style->font_size, &style->dash_offset);
        break;
    default:
        break;
    }
}

static void read_font_size(SvgStyle *style, const SvgStyle *parent, Str value)
{
    double v;
    if (svg_length(value, parent->font_size, parent->font_size, &v) && v >= 0)
        style->font_size = v;
}

// What is not inherited, and what is a word or a reference.
static void read_word(SvgStyle *style, SvgProperty property, Str value)
{
    switch (property) {
    case SVG_FILL_RULE:
        style->evenodd = is(value, "evenodd");
        break;
    case SVG_CLIP_RULE:
        style->clip_evenodd = is(value, "evenodd");
        break;
    case SVG_VISIBILITY:
        style->hidden = is(value, "hidden") || is(value, "collapse");
        break;
    case SVG_PAINT_ORDER:
        style->stroke_first = str_starts(value, STR("stroke"));
        break;
    case SVG_DISPLAY:
        style->none = is(value, "none");
        break;
    case SVG_OVERFLOW:
        style->overflows = is(value, "visible") || is(value, "auto");
        break;
    case SVG_VECTOR_EFFECT:
        style->fixed_pen = is(value, "non-scaling-stroke");
        break;
    case SVG_MARKER:
        style->marker_start = style->marker_mid = style->marker_end = svg_ref(value);
        break;
    case SVG_MARKER_START:
        style->marker_start = svg_ref(value);
        break;
    case SVG_MARKER_MID:
        style->marker_mid = svg_ref(value);
        break;
    case SVG_MARKER_END:
        style->marker_end = svg_ref(value);
        break;
    case SVG_CLIP_PATH:
        style->clip_path = is(value, "none") ? (Str){0} : value;
        break;
    case SVG_MASK:
        style->mask = is(value, "none") ? (Str){0} : value;
        break;
    case SVG_FILTER:
        style->filter = is(value, "none") ? (Str){0} : value;
        break;
    case SVG_MIX_BLEND_MODE:
        style->blend = is(value, "normal") ? (Str){0} : value;
        break;
    default:
        break;
    }
}

// As the parent has it, for a property that is not inherited by itself.
static void inherit(SvgStyle *style, const SvgStyle *parent, SvgProperty property)
{
    if (property == SVG_OPACITY) style->opacity = parent->opacity;
    if (property == SVG_DISPLAY) style->none = parent->none;
    if (property == SVG_CLIP_PATH) style->clip_path = parent->clip_path;
    if (property == SVG_MASK) style->mask = parent->mask;
    if (property == SVG_FILTER) style->filter = parent->filter;
    if (property == SVG_OVERFLOW) style->overflows = parent->overflows;
}

SvgStyle svg_style_at(SvgTree *tree, const SvgNode *node, const SvgView *view)
{
    const SvgNode *chain[SVG_DEPTH_MAX];
    int n = 0;
    for (; node && n < SVG_DEPTH_MAX; node = node->parent)
        chain[n++] = node;
    SvgStyle style = svg_first_style;
    while (n > 0)
        style = svg_style_of(tree, chain[--n], &style, view);
    return style;
}

SvgStyle svg_style_of(
    SvgTree *tree, const SvgNode *node, const SvgStyle *parent, const SvgView *view)
{
    SvgStyle style = *parent;
    style.none = style.overflows = style.fixed_pen = false;
    style.opacity = 1;
    style.clip_path = style.mask = style.filter = style.blend = (Str){0};
    Str size = svg_decl(node, SVG_FONT_SIZE);
    if (size.n > 0)
        read_font_size(&style, parent, size); // em of the others refer to it
    for (int i = 0; i < node->n_decls; i++) {
        SvgProperty property = node->decls[i].property;
        Str value = str_trim(node->decls[i].value);
        if (is(value, "inherit")) {
            inherit(&style, parent, property);
            continue;
        }
        switch (property) {
        case SVG_FILL:
            read_paint(tree, node->line, value, &style.fill);
            break;
        case SVG_STROKE:
            read_paint(tree, node->line, value, &style.stroke);
            break;
        case SVG_FILL_OPACITY:
            read_opacity(value, &style.fill_opacity);
            break;
        case SVG_STROKE_OPACITY:
            read_opacity(value, &style.stroke_opacity);
            break;
        case SVG_OPACITY:
            read_opacity(value, &style.opacity);
            break;
        case SVG_COLOR: {
            SvgColour colour;
            if (svg_colour(value, &colour) && !colour.current) style.colour = colour;
            break;
        }
        default:
            read_pen(&style, property, value, view);
            read_word(&style, property, value);
        }
    }
    return style;
}
