// Inside of svg*.c: numbers, matrices, paths, and what becomes of paths: flat lines, strokes, clips.
#ifndef QANTAR_PICTURE_SVG_SHAPE_H
#define QANTAR_PICTURE_SVG_SHAPE_H

#include "picture/svg_tree.h"

#define SVG_PI         3.14159265358979323846
#define SVG_NUMBER_MAX 1e9    // larger ones count as this
#define SVG_POINTS_MAX 500000 // of one path, curves flattened

// --- numbers --------------------------------------------------------------------------------------

// Passes over white space, and over one comma in it.
void svg_skip(Str *rest, bool comma);
// Takes a number at the very start of *rest; false, and nothing changed, when there is none.
bool svg_take_number(Str *rest, double *number);
bool svg_number(Str text, double *number); // of the whole text
// A length in user units; per cent are of [whole], em of [font_size].
bool svg_take_length(Str *rest, double whole, double font_size, double *length);
bool svg_length(Str text, double whole, double font_size, double *length);

// --- matrices -------------------------------------------------------------------------------------

typedef struct SvgPoint {
    double x, y;
} SvgPoint;

typedef struct SvgBox {
    double x0, y0, x1, y1; // x0 > x1: nothing in it
} SvgBox;

// x' = a x + c y + e, y' = b x + d y + f
typedef struct SvgMatrix {
    double a, b, c, d, e, f;
} SvgMatrix;

static const SvgMatrix svg_identity = {1, 0, 0, 1, 0, 0};
static const SvgBox svg_no_box = {1e30, 1e30, -1e30, -1e30};

SvgMatrix svg_multiply(SvgMatrix outer, SvgMatrix inner);
SvgPoint svg_apply(const SvgMatrix *m, SvgPoint p);
bool svg_invert(const SvgMatrix *m, SvgMatrix *inverse); // false when it is flat
double svg_scale_of(const SvgMatrix *m);
// Whether circles stay circles, nearly.
bool svg_is_even(const SvgMatrix *m);
// A list of transform functions; false, with *matrix unchanged, when it is none.
bool svg_transform(Str text, SvgMatrix *matrix);

void svg_box_add(SvgBox *box, SvgPoint p);
SvgBox svg_box_join(SvgBox a, SvgBox b);
SvgBox svg_box_meet(SvgBox a, SvgBox b);
bool svg_box_empty(SvgBox box);
bool svg_box_within(SvgBox box, SvgBox whole);
SvgBox svg_box_through(SvgBox box, const SvgMatrix *m);

// --- paths ----------------------------------------------------------------------------------------

// A move and a line have one point, a cubic curve three, a close none.
typedef enum SvgVerb { SVG_MOVE, SVG_LINE, SVG_CUBIC, SVG_CLOSE } SvgVerb;

// Zero-initialise; svg_path_free frees.
typedef struct SvgPath {
    unsigned char *verbs;
    SvgPoint *points;
    int n_verbs, n_points, verbs_room, points_room;
} SvgPath;

void svg_path_free(SvgPath *path);
void svg_path_clear(SvgPath *path);
void svg_move_to(SvgPath *path, SvgPoint p);
void svg_line_to(SvgPath *path, SvgPoint p);
void svg_curve_to(SvgPath *path, SvgPoint p1, SvgPoint p2, SvgPoint p3);
void svg_close(SvgPath *path);
bool svg_path_full(const SvgPath *path); // it has reached SVG_POINTS_MAX
void svg_ellipse(SvgPath *path, double cx, double cy, double rx, double ry);
void svg_rounded(SvgPath *path, SvgBox box, double rx, double ry);
// What the attribute d says. False when it is wrong from byte *wrong on; what stands before is read.
bool svg_path_read(SvgPath *path, Str d, size_t *wrong);

// The exact box of the path under a matrix.
SvgBox svg_path_box(const SvgPath *path, const SvgMatrix *m);
// Curves into lines so fine that they look like curves where one unit is [scale] pixels; lines remain.
void svg_flatten(const SvgPath *path, double scale, SvgPath *flat);
void svg_path_through(SvgPath *path, const SvgMatrix *m);

// --- strokes --------------------------------------------------------------------------------------

typedef enum SvgCap { SVG_BUTT, SVG_ROUND, SVG_SQUARE } SvgCap;
typedef enum SvgJoin { SVG_MITER, SVG_ROUND_JOIN, SVG_BEVEL } SvgJoin;

typedef struct SvgPen {
    double width, miter; // user units
    SvgCap cap;
    SvgJoin join;
} SvgPen;

// The outline of a stroked path, as polygons to be filled by the rule nonzero. [flat] has no curves.
void svg_stroke(const SvgPath *flat, const SvgPen *pen, double scale, SvgPath *outline);

// Cuts a flat path into dashes where they are in [seen]. False when they come to more than [most].
bool svg_dash(const SvgPath *flat, const double *dashes, int n, double offset,
    const SvgBox *seen, int most, SvgPath *out);

// --- clips ----------------------------------------------------------------------------------------

#define SVG_CLIP_POINTS 64

// A convex polygon; nothing outside of it is drawn. All of the chain hold.
typedef struct SvgClip SvgClip;
struct SvgClip {
    const SvgClip *under;
    SvgPoint points[SVG_CLIP_POINTS];
    int n;
    SvgBox box;
};

// False when the path is not one convex polygon of at most SVG_CLIP_POINTS points.
bool svg_clip_of(const SvgPath *flat, SvgClip *clip);
void svg_clip_box(SvgClip *clip, SvgBox box, const SvgMatrix *m);
// Whether all of the box is inside; the box of what can be seen of it.
bool svg_clip_keeps(const SvgClip *clip, SvgBox box);
SvgBox svg_clip_seen(const SvgClip *clip, SvgBox box);
// What of a flat path is inside: closed polygons with the winding numbers of the path.
void svg_clip_path(const SvgClip *clip, const SvgPath *flat, SvgPath *out);

#endif
