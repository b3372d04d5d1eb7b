// Inside of svg*.c: styles of elements, paints, and the walk over the tree that writes the drawing.
#ifndef QANTAR_PICTURE_SVG_DRAW_H
#define QANTAR_PICTURE_SVG_DRAW_H

#include "picture/svg.h"
#include "picture/svg_shape.h"

#define SVG_DRAWN_MAX    50000        // elements that are gone through, uses expanded
#define SVG_INNER_MAX    300          // of them within one another
#define SVG_DASHES_MAX   20000        // pieces of dashed lines
#define SVG_LAYERS_DEEP  12           // layers within one another
#define SVG_LAYER_PIXELS (100L << 20) // of all layers that are opened
#define SVG_LIVE_PIXELS  (28L << 20)  // of those that are open at one time
#define SVG_BLUR_MAX     200          // pixels
#define SVG_OUT_MAX      (8u << 20)   // bytes of the drawing that is written

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
// The style of a node where it stands in the file.
SvgStyle svg_style_at(SvgTree *tree, const SvgNode *node, const SvgView *view);

// --- the drawing ----------------------------------------------------------------------------------

typedef struct SvgLayer {
    int x, y, w, h; // pixels
} SvgLayer;

#define SVG_BOXES_MAX 40

// What a part of the tree would draw.
typedef struct SvgExtent {
    SvgBox box; // of all of it, in pixels
    SvgBox boxes[SVG_BOXES_MAX];
    int n_boxes;
    bool overlaps; // or there are too many to tell
    bool bare;     // of outlines, without strokes
} SvgExtent;

typedef struct Svg {
    SvgTree tree;
    SvgDrawing *drawing;
    Buf *out; // its text
    int n_gradients, n_drawn, inner, n_dashes;
    SvgExtent *extent;      // while it is measured: nothing is written
    bool clipping;          // only outlines count, in white
    const Palette *palette; // NULL: the file's own colours
    bool plain_open;        // a plain drawing is being written
    size_t plain_from;      // in [out]
    SvgLayer layers[SVG_LAYERS_DEEP + 1];
    int n_layers;
    long pixels; // of all layers so far
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

// --- steps ----------------------------------------------------------------------------------------

void svg_steps_begin(Svg *svg, int w, int h);
void svg_steps_end(Svg *svg);
void svg_plain_begin(Svg *svg); // before anything plain is written
// The corner of the innermost layer, from which plain drawings count.
SvgPoint svg_origin(const Svg *svg);
// False when it is empty or over the budget. What was opened must be closed.
bool svg_layer_open(Svg *svg, SvgBox box);
// Its step, to be completed at once.
SvgStep *svg_layer_close(Svg *svg, SvgStepKind kind);
SvgStep *svg_layer_fill(Svg *svg); // SVG_STEP_FOCAL

// --- the walk -------------------------------------------------------------------------------------

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
void svg_draw_markers(
    Svg *svg, const SvgPath *path, const SvgPlace *place, const SvgStyle *style);
// The tiles of a pattern over [seen], in pixels, for a shape with that box in user units. False when
// they are too many, or it is in itself.
bool svg_draw_pattern(
    Svg *svg, SvgNode *node, const SvgPlace *place, SvgBox box, SvgBox seen);

// From a viewBox and preserveAspectRatio to a viewport of w x h; false when the box is none.
bool svg_view_box(const SvgNode *node, double w, double h, SvgMatrix *m, SvgBox *box);

// The outline of a basic shape or path in user units; false when the node is none.
bool svg_shape(Svg *svg, const SvgNode *node, const SvgPlace *place, double font_size,
    SvgPath *path);
bool svg_is_shape(const SvgNode *node);
void svg_draw_shape(
    Svg *svg, const SvgNode *node, const SvgPlace *place, const SvgStyle *style);

// What a clip-path does: it hides all; it is a convex polygon that is now the clip of the place; or it
// needs a mask.
typedef enum SvgClipping { SVG_CLIP_ALL, SVG_CLIP_CUT, SVG_CLIP_BY_MASK } SvgClipping;
SvgClipping svg_clip_through(
    Svg *svg, SvgNode *clip_path, SvgPlace *place, SvgClip *clip);

// A shape's box, as seen, into what is being measured; [twice] when it paints over itself.
void svg_extent_add(SvgExtent *extent, SvgBox box, bool twice);
// A node with its own style, its transform and its clip done, on layers where it needs them. [clip] is
// a clip-path that needs a mask, or NULL.
void svg_draw_with_effects(Svg *svg, SvgNode *node, const SvgPlace *place,
    const SvgStyle *style, SvgNode *clip);
// The same without effects.
void svg_draw_kind(
    Svg *svg, SvgNode *node, const SvgPlace *place, const SvgStyle *style);

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

// Whether it is a radial gradient whose focus is not in its middle: it takes a layer, which
// svg_focal_fill fills.
bool svg_is_focal(Svg *svg, SvgNode *gradient, const SvgPlace *place, SvgBox box);
void svg_focal_fill(Svg *svg, SvgNode *gradient, const SvgPlace *place, SvgBox box);

void svg_write_number(Buf *out, double number);
void svg_write_colour(Buf *out, const char *name, unsigned rgb, double alpha);
void svg_write_path(
    Svg *svg, const SvgPath *path, const SvgMatrix *m, const Buf *attrs);

#endif
