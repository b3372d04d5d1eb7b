// Inside of svg*.c: styles of elements, paints, and the walk over the tree that writes the drawing.
#ifndef QANTAR_PICTURE_SVG_DRAW_H
#define QANTAR_PICTURE_SVG_DRAW_H

#include "picture/svg_shape.h"

#define SVG_DRAWN_MAX  50000      // elements that are gone through, uses expanded
#define SVG_INNER_MAX  300        // of them within one another
#define SVG_DASHES_MAX 20000      // pieces of dashed lines
#define SVG_OUT_MAX    (8u << 20) // bytes of the drawing that is written

// --- colours and styles ---------------------------------------------------------------------------

typedef struct SvgColour {
    bool current; // currentColor
    unsigned rgb; // 0xRRGGBB
    double alpha; // 0 .. 1
} SvgColour;

bool svg_colour(Str text, SvgColour *colour);

typedef enum SvgPaintKind {
    SVG_NO_PAINT,
    SVG_COLOUR_PAINT,
    SVG_SERVER_PAINT
} SvgPaintKind;

typedef struct SvgPaint {
    SvgPaintKind kind;
    SvgColour colour; // of a server: what stands for one that is not there
    Str server;       // id
    bool has_fallback;
} SvgPaint;

typedef struct SvgStyle {
    // inherited
    SvgPaint fill, stroke;
    double fill_opacity, stroke_opacity, dash_offset, font_size;
    SvgPen pen;
    Str dashes;
    bool evenodd, clip_evenodd, hidden, stroke_first;
    SvgColour colour;
    Str marker_start, marker_mid, marker_end;
    // not inherited
    bool none, overflows, fixed_pen;
    double opacity;
    Str clip_path, mask, filter, blend;
} SvgStyle;

extern const SvgStyle svg_first_style;

typedef struct SvgView {
    double w, h; // of the viewport that per cent refer to
} SvgView;

// What of a view's size per cent of a length refer to that is neither across nor down.
double svg_diagonal(const SvgView *view);
SvgStyle svg_style_of(
    SvgTree *tree, const SvgNode *node, const SvgStyle *parent, const SvgView *view);

// --- the drawing ----------------------------------------------------------------------------------

typedef struct Svg {
    SvgTree tree;
    Buf *out;
    int n_gradients, n_drawn, inner, n_dashes;
    bool measuring; // only [extent] is wanted
    SvgBox extent;  // of what was drawn, in pixels
    Err *err;
    bool failed;
} Svg;

// Where a node is drawn.
typedef struct SvgPlace {
    SvgMatrix matrix; // user units to pixels
    SvgView view;
    const SvgClip *clip;
    double opacity; // of all groups around
} SvgPlace;

// "it has too many [what]"; stops the walk.
void svg_fail(Svg *svg, const char *what);

void svg_draw_root(Svg *svg, const SvgPlace *place);
// A node with its style; its parent's style is given.
void svg_draw_node(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *parent);
void svg_draw_children(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *style);
void svg_draw_use(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *style);
void svg_draw_inner(Svg *svg, SvgNode *node, const SvgPlace *place,
    const SvgStyle *style, const SvgNode *use);
void svg_draw_markers(Svg *svg, const SvgPath *path, const SvgNode *node,
    const SvgPlace *place, const SvgStyle *style);

// From a viewBox and preserveAspectRatio to a viewport of w x h; false when the box is none.
bool svg_view_box(const SvgNode *node, double w, double h, SvgMatrix *m, SvgBox *box);

// The outline of a basic shape or path in user units; false when the node is none.
bool svg_shape(Svg *svg, const SvgNode *node, const SvgPlace *place, double font_size,
    SvgPath *path);
bool svg_is_shape(const SvgNode *node);
void svg_draw_shape(
    Svg *svg, const SvgNode *node, const SvgPlace *place, const SvgStyle *style);

// A clip-path's polygon over the clip of the place, in [clip]. False when nothing is seen through it;
// what is no convex polygon is noted, and changes nothing.
bool svg_clip_through(Svg *svg, const SvgNode *node, const SvgStyle *style,
    SvgPlace *place, SvgClip *clip);

// A paint as attributes: [name] is fill or stroke; gradients are written before. False: there is
// nothing to see of it.
typedef struct SvgBrush {
    const char *name;
    double opacity;
    SvgBox box; // of the shape, user units
} SvgBrush;
bool svg_paint_attrs(Svg *svg, const SvgNode *node, const SvgPlace *place,
    const SvgPaint *paint, const SvgStyle *style, const SvgBrush *brush, Buf *attrs);
bool svg_gradient_attrs(Svg *svg, SvgNode *gradient, const SvgPlace *place,
    const SvgBrush *brush, Buf *attrs);

void svg_write_number(Buf *out, double number);
void svg_write_colour(Buf *out, const char *name, unsigned rgb, double alpha);
void svg_write_path(
    Svg *svg, const SvgPath *path, const SvgMatrix *m, const Buf *attrs);

#endif
