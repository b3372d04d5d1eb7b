// The steps of a drawing as they are written: plain drawings, and layers within a budget of pixels.
#include "picture/svg_draw.h"

#include <math.h>

static SvgStep *add_step(Svg *svg, SvgStepKind kind)
{
    SvgDrawing *drawing = svg->drawing;
    if ((drawing->n_steps & (drawing->n_steps - 1)) ==
        0) // it is a power of two, or none
        drawing->steps =
            mem_grow(drawing->steps, 2 * drawing->n_steps + 2, sizeof *drawing->steps);
    SvgStep *step = &drawing->steps[drawing->n_steps++];
    *step = (SvgStep){.kind = kind, .opacity = 1};
    return step;
}

void svg_plain_begin(Svg *svg)
{
    if (svg->plain_open) return;
    svg->plain_open = true;
    svg->plain_from = svg->out->n;
    const SvgLayer *layer = &svg->layers[svg->n_layers - 1];
    buf_addf(svg->out, "<svg width=\"%d\" height=\"%d\">\n", layer->w, layer->h);
}

static void end_plain(Svg *svg)
{
    if (!svg->plain_open) return;
    buf_add(svg->out, STR("</svg>\n"));
    svg->plain_open = false;
    SvgStep *step = add_step(svg, SVG_STEP_DRAW);
    step->from = svg->plain_from;
    step->n = svg->out->n - svg->plain_from;
}

void svg_steps_begin(Svg *svg, int w, int h)
{
    svg->drawing->w = w;
    svg->drawing->h = h;
    svg->layers[0] = (SvgLayer){0, 0, w, h};
    svg->n_layers = 1;
    svg_plain_begin(svg); // also of a drawing that shows nothing
}

void svg_steps_end(Svg *svg) { end_plain(svg); }

SvgPoint svg_origin(const Svg *svg)
{
    const SvgLayer *layer = &svg->layers[svg->n_layers - 1];
    return (SvgPoint){layer->x, layer->y};
}

// A side of a layer: what is just outside the picture may be blurred into it, what is far away not.
static int on_edge(double at, int whole)
{
    const double edge = 3 * SVG_BLUR_MAX;
    return (int)fmin(fmax(at, -edge), whole + edge);
}

bool svg_layer_open(Svg *svg, SvgBox box)
{
    const SvgLayer *whole = &svg->layers[0];
    int x = on_edge(floor(box.x0), whole->w), y = on_edge(floor(box.y0), whole->h);
    SvgLayer layer = {
        x, y, on_edge(ceil(box.x1), whole->w) - x, on_edge(ceil(box.y1), whole->h) - y};
    if (svg_box_empty(box) || layer.w < 1 || layer.h < 1) return false;
    long pixels = (long)layer.w * layer.h, live = pixels;
    for (int i = 0; i < svg->n_layers; i++)
        live += (long)svg->layers[i].w * svg->layers[i].h;
    if (svg->n_layers > SVG_LAYERS_DEEP || live > SVG_LIVE_PIXELS ||
        svg->pixels + pixels > SVG_LAYER_PIXELS)
        return false;
    end_plain(svg);
    svg->pixels += pixels;
    svg->layers[svg->n_layers++] = layer;
    SvgStep *step = add_step(svg, SVG_STEP_OPEN);
    step->x = layer.x;
    step->y = layer.y;
    step->w = layer.w;
    step->h = layer.h;
    return true;
}

SvgStep *svg_layer_fill(Svg *svg)
{
    end_plain(svg);
    return add_step(svg, SVG_STEP_FOCAL);
}

SvgStep *svg_layer_close(Svg *svg, SvgStepKind kind)
{
    end_plain(svg);
    svg->n_layers--;
    return add_step(svg, kind);
}
