// From bytes to the normalised drawing: its size, the frame it is to cover, and the parts in order.
#include "picture/svg.h"

#include "base/utf8.h"
#include "picture/svg_draw.h"

#include <math.h>

#define SIZE_MIN 1e-3 // user units

typedef struct Size {
    double w, h;
    SvgMatrix matrix; // from the root's user units to 0 .. w, 0 .. h
    SvgView view;
} Size;

// 1 for a length, 0 for none or per cent, -1 for what is none.
static int own_length(Svg *svg, const char *name, double *length)
{
    Str value = str_trim(svg_attr(svg->tree.root, name));
    if (value.n == 0 || str_eq(value, STR("auto"))) return 0;
    if (!svg_length(value, 0, 16, length) || *length < 0) {
        svg_note(&svg->tree, svg->tree.root->line,
            "its %s \"" STR_FMT "\" is no length", name, STR_ARG(utf8_cut(value, 40)));
        return -1;
    }
    return value.s[value.n - 1] != '%';
}

// The box of all that is drawn, for a picture that does not say how large it is.
static bool measure(Svg *svg, Size *size)
{
    SvgPlace place = {.matrix = svg_identity, .view = {100, 100}, .opacity = 1};
    SvgExtent extent = {.box = svg_no_box};
    svg->extent = &extent;
    svg_draw_root(svg, &place);
    svg->extent = NULL;
    svg->n_drawn = 0;
    SvgBox box = extent.box;
    if (svg->failed) return false;
    if (svg_box_empty(box) || !(box.x1 - box.x0 >= SIZE_MIN) ||
        !(box.y1 - box.y0 >= SIZE_MIN))
        return err_set(svg->err, ERR_DATA,
            "it has no size: write a viewBox, or a width and a height, into its <svg>");
    *size = (Size){box.x1 - box.x0, box.y1 - box.y0, {1, 0, 0, 1, -box.x0, -box.y0},
        {box.x1 - box.x0, box.y1 - box.y0}};
    return true;
}

static bool own_size(Svg *svg, Size *size)
{
    double w = 0, h = 0;
    bool has_w = own_length(svg, "width", &w) > 0,
         has_h = own_length(svg, "height", &h) > 0;
    SvgMatrix m;
    SvgBox box;
    bool has_box = svg_view_box(svg->tree.root, 1, 1, &m, &box);
    if ((has_w && w < SIZE_MIN) || (has_h && h < SIZE_MIN))
        return err_set(svg->err, ERR_DATA, "its %s is 0",
            has_w && w < SIZE_MIN ? "width" : "height");
    if (!has_box && !(has_w && has_h)) return measure(svg, size);
    if (has_box) {
        double across = box.x1 - box.x0, down = box.y1 - box.y0;
        if (!has_w) w = has_h ? h * across / down : across;
        if (!has_h) h = has_w ? w * down / across : down;
    }
    *size = (Size){w, h, svg_identity, {w, h}};
    if (has_box) {
        svg_view_box(svg->tree.root, w, h, &size->matrix, &box);
        size->view = (SvgView){box.x1 - box.x0, box.y1 - box.y0};
    }
    return true;
}

// The start of a stretch of [whole] over [pane], the focus as central as can be.
static double offset(double pane, double whole, double focus)
{
    double at = pane / 2 - focus * whole;
    if (!(at < 0)) at = 0; // so for a focus that is no number, too
    return fmax(at, pane - whole);
}

static PictureFrame own_frame_of(double w, double h)
{
    w = fmax(w, 1);
    h = fmax(h, 1);
    double shrink = fmin(1, sqrt(PICTURE_WHOLE_MAX / (w * h)));
    shrink = fmin(shrink, PICTURE_SIDE_MAX / fmax(w, h));
    return (PictureFrame){(int)fmax(1, w * shrink), (int)fmax(1, h * shrink), 0.5, 0.5};
}

// From the picture's own w x h to the frame.
static SvgMatrix cover(const Size *size, const PictureFrame *frame)
{
    double scale = fmax(frame->w / size->w, frame->h / size->h);
    return (SvgMatrix){scale, 0, 0, scale,
        offset(frame->w, size->w * scale, frame->focus_x),
        offset(frame->h, size->h * scale, frame->focus_y)};
}

static bool draw(Svg *svg, const PictureFrame *frame)
{
    Size size = {.matrix = svg_identity};
    SvgPlace place = {.opacity = 1};
    if (!own_size(svg, &size)) return false;
    PictureFrame own_frame = own_frame_of(size.w, size.h);
    if (!frame) frame = &own_frame;
    int w = frame->w, h = frame->h;
    place.matrix = cover(&size, frame);
    if (svg->tree.report) {
        svg->tree.report->w = size.w;
        svg->tree.report->h = size.h;
    }
    // What is just outside the frame is left to the library; what is far from it is cut off.
    SvgClip frame_clip = {0};
    double far = 1000;
    svg_clip_box(&frame_clip, (SvgBox){-far, -far, w + far, h + far}, &svg_identity);
    frame_clip.box = (SvgBox){0, 0, w, h};
    SvgClip own = {.under = &frame_clip};
    svg_clip_box(&own, (SvgBox){0, 0, size.w, size.h}, &place.matrix);
    place.clip = svg_box_within((SvgBox){0, 0, w, h}, own.box) ? &frame_clip : &own;
    place.matrix = svg_multiply(place.matrix, size.matrix);
    place.view = size.view;
    svg_steps_begin(svg, w, h);
    svg_draw_root(svg, &place);
    svg_steps_end(svg);
    return !svg->failed;
}

bool svg_read(Str bytes, const PictureFrame *frame, SvgDrawing *out,
    PictureReport *report, Err *err)
{
    Svg svg = {.tree = {.report = report},
        .drawing = out,
        .out = &out->text,
        .err = err,
        .palette = out->palette};
    bool ok = svg_xml_read(&svg.tree, bytes, err) && svg_css_apply(&svg.tree, err) &&
              draw(&svg, frame);
    svg_tree_free(&svg.tree);
    return ok;
}
