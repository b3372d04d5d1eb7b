// Draws the steps of an SVG: each plain drawing by SDL_image, over layers that are then laid over one
// another by their opacity, blurred, or cut out by a mask.
#include "picture/svg.h"

#include "base/arena.h"
#include "picture/raster.h"
#include "picture/svg_draw.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <SDL_image.h>

// Pixels as bytes of red, green, blue, alpha, the colours multiplied by alpha.
typedef struct Layer {
    int x, y, w, h;
    unsigned char *rgba;
} Layer;

typedef struct Stack {
    Layer layers[SVG_LAYERS_DEEP + 1];
    int n;
    Err *err;
} Stack;

static int by_255(int x) { return (x + 128 + ((x + 128) >> 8)) >> 8; }

static bool open_layer(Stack *stack, int x, int y, int w, int h)
{
    Layer *layer = &stack->layers[stack->n];
    if (stack->n <= SVG_LAYERS_DEEP) {
        *layer = (Layer){x, y, w, h, mem_pixels((size_t)w * h, 4)};
        stack->n += layer->rgba != NULL;
        if (layer->rgba) return true;
    }
    return err_set(stack->err, ERR_DATA, "it needs more memory than there is");
}

// --- drawing --------------------------------------------------------------------------------------

// A surface, its colours not multiplied, over the layer.
static void lay_surface(const SDL_Surface *surface, Layer *layer)
{
    for (int y = 0; y < layer->h && y < surface->h; y++) {
        const unsigned char *from =
            (const unsigned char *)surface->pixels + (size_t)y * surface->pitch;
        unsigned char *to = layer->rgba + (size_t)y * layer->w * 4;
        for (int x = 0; x < layer->w && x < surface->w; x++, from += 4, to += 4) {
            int a = from[3];
            if (a == 0) continue;
            for (int c = 0; c < 3; c++)
                to[c] =
                    (unsigned char)(by_255(from[c] * a) + by_255(to[c] * (255 - a)));
            to[3] = (unsigned char)(a + by_255(to[3] * (255 - a)));
        }
    }
}

static void *surface_memory(size_t size) { return mem_pixels(1, size); }

void svg_populate_surfaces(void)
{
    SDL_SetMemoryFunctions(surface_memory, calloc, realloc, free);
}

static SDL_Surface *load(const SvgDrawing *drawing, const SvgStep *step, int w, int h)
{
    SDL_RWops *in = SDL_RWFromConstMem(drawing->text.s + step->from, (int)step->n);
    SDL_Surface *surface = in ? IMG_LoadSizedSVG_RW(in, w, h) : NULL;
    if (in) SDL_RWclose(in);
    return surface;
}

static bool draw(Stack *stack, const SvgDrawing *drawing, const SvgStep *step)
{
    Layer *layer = &stack->layers[stack->n - 1];
    SDL_Surface *surface = load(drawing, step, layer->w, layer->h);
    bool ok = surface && surface->format->format == SDL_PIXELFORMAT_RGBA32;
    if (ok) lay_surface(surface, layer);
    SDL_FreeSurface(surface);
    return ok || err_set(stack->err, ERR_DATA, "it cannot be drawn");
}

// --- focal gradients ------------------------------------------------------------------------------

// How far p is on the way from the focus f to the unit circle: circles of the size t, whose middles go
// from the focus to the circle's, and the one that p is on.
static double on_the_way(double x, double y, const double *f)
{
    double qx = x - f[0], qy = y - f[1], a = 1 - f[0] * f[0] - f[1] * f[1];
    double b = qx * f[0] + qy * f[1], root = b * b + a * (qx * qx + qy * qy);
    return (b + sqrt(root > 0 ? root : 0)) / a;
}

static void fill_focal(Layer *layer, const SvgDrawing *drawing, const SvgStep *step)
{
    const unsigned char *colours = (const unsigned char *)drawing->text.s + step->from;
    const double *m = step->to_circle;
    for (int y = 0; y < layer->h; y++)
        for (int x = 0; x < layer->w; x++) {
            double t = on_the_way(
                m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5], step->focus);
            if (step->repeats) t -= floor(t);
            if (step->reflects) t = fabs(t - 2 * floor((t + 1) / 2));
            int i = t > 0 ? (int)(fmin(t, 1) * 255 + 0.5) : 0;
            unsigned char *to = layer->rgba + 4 * ((size_t)y * layer->w + x);
            int a = to[3] = colours[4 * i + 3];
            for (int c = 0; c < 3; c++)
                to[c] = (unsigned char)by_255(colours[4 * i + c] * a);
        }
}

// --- blur -----------------------------------------------------------------------------------------

// One row or column of [n] pixels, [step] bytes apart, each the mean of [size] around it.
static void blur_line(
    unsigned char *at, size_t step, int n, int size, int left, unsigned char *copy)
{
    for (int i = 0; i < n; i++)
        memcpy(copy + 4 * (size_t)i, at + step * i, 4);
    int sum[4] = {0};
    for (int i = -size; i < n; i++)
        for (int c = 0; c < 4; c++) {
            int out = i - 1 - left,
                in = out + size; // what leaves the window, what comes
            if (out >= 0) sum[c] -= copy[4 * out + c];
            if (in >= 0 && in < n) sum[c] += copy[4 * in + c];
            if (i >= 0) at[step * i + c] = (unsigned char)(sum[c] / size);
        }
}

// Three means in a row are as good as a bell (SVG filter effects, feGaussianBlur).
static void blur(Layer *layer, bool across, double deviation)
{
    int size = (int)floor(deviation * 3 * sqrt(2 * SVG_PI) / 4 + 0.5);
    if (size < 2) return;
    int lines = across ? layer->h : layer->w, n = across ? layer->w : layer->h;
    size_t row = (size_t)layer->w * 4, step = across ? 4 : row, next = across ? row : 4;
    unsigned char *copy = mem_new(n, 4);
    for (int i = 0; i < lines; i++)
        for (int round = 0; round < 3; round++) {
            bool even = size % 2 == 0;
            int of = even && round == 2 ? size + 1 : size;
            blur_line(layer->rgba + next * i, step, n, of,
                even && round == 1 ? of / 2 - 1 : of / 2, copy);
        }
    free(copy);
}

// --- closing --------------------------------------------------------------------------------------

// The part of [upper] that is over [lower], as rows of it.
typedef struct Overlap {
    int x0, y0, x1, y1; // pixels of the picture
} Overlap;

static Overlap overlap_of(const Layer *a, const Layer *b)
{
    Overlap o;
    o.x0 = a->x > b->x ? a->x : b->x;
    o.y0 = a->y > b->y ? a->y : b->y;
    o.x1 = a->x + a->w < b->x + b->w ? a->x + a->w : b->x + b->w;
    o.y1 = a->y + a->h < b->y + b->h ? a->y + a->h : b->y + b->h;
    return o;
}

static unsigned char *pixel(const Layer *layer, int x, int y)
{
    return layer->rgba + 4 * ((size_t)(y - layer->y) * layer->w + (x - layer->x));
}

static void lay_over(const Layer *upper, Layer *lower, double opacity)
{
    int alpha = (int)(opacity * 255 + 0.5);
    Overlap o = overlap_of(upper, lower);
    for (int y = o.y0; y < o.y1 && o.x0 < o.x1; y++) {
        const unsigned char *from = pixel(upper, o.x0, y);
        unsigned char *to = pixel(lower, o.x0, y);
        for (int x = o.x0; x < o.x1; x++, from += 4, to += 4) {
            if (from[3] == 0) continue;
            int rest = 255 - by_255(from[3] * alpha);
            for (int c = 0; c < 4; c++)
                to[c] = (unsigned char)(by_255(from[c] * alpha) + by_255(to[c] * rest));
        }
    }
}

static int shown(const unsigned char *rgba, bool by_luminance)
{
    if (!by_luminance) return rgba[3];
    return (54 * rgba[0] + 183 * rgba[1] + 19 * rgba[2]) >> 8; // sRGB's weights
}

// The mask lies over all of the layer that it masks: both are opened with one box.
static void mask(const Layer *mask_layer, Layer *lower, bool by_luminance)
{
    size_t n = (size_t)lower->w * lower->h;
    for (size_t i = 0; i < n && n == (size_t)mask_layer->w * mask_layer->h; i++) {
        int keep = shown(mask_layer->rgba + 4 * i, by_luminance);
        for (int c = 0; c < 4; c++)
            lower->rgba[4 * i + c] =
                (unsigned char)by_255(lower->rgba[4 * i + c] * keep);
    }
}

static void close_layer(Stack *stack, const SvgStep *step)
{
    if (stack->n < 2) return;
    Layer *upper = &stack->layers[--stack->n], *lower = &stack->layers[stack->n - 1];
    if (step->kind == SVG_STEP_MASK) {
        mask(upper, lower, step->by_luminance);
    } else {
        blur(upper, true, step->blur[0]);
        blur(upper, false, step->blur[1]);
        lay_over(upper, lower, step->opacity);
    }
    free(upper->rgba);
}

// --- all ------------------------------------------------------------------------------------------

static void take(const Layer *layer, PictureImage *out)
{
    for (size_t i = 0; i < (size_t)layer->w * layer->h; i++) {
        const unsigned char *p = layer->rgba + 4 * i;
        uint32_t a = p[3], argb = a << 24;
        for (int c = 0; c < 3 && a > 0; c++) {
            uint32_t v = (p[c] * 255u + a / 2) / a;
            argb |= (v < 255 ? v : 255) << (16 - 8 * c);
        }
        out->argb[i] = argb;
    }
}

static bool do_step(Stack *stack, const SvgDrawing *drawing, const SvgStep *step)
{
    switch (step->kind) {
    case SVG_STEP_DRAW:
        return draw(stack, drawing, step);
    case SVG_STEP_OPEN:
        return open_layer(stack, step->x, step->y, step->w, step->h);
    case SVG_STEP_FOCAL:
        fill_focal(&stack->layers[stack->n - 1], drawing, step);
        return true;
    case SVG_STEP_CLOSE:
    case SVG_STEP_MASK:
        close_layer(stack, step);
        return true;
    }
    return false;
}

// From bytes of red, green, blue, alpha.
static void take_row(const unsigned char *from, uint32_t *to, int n)
{
    for (int i = 0; i < n; i++, from += 4)
        to[i] = (uint32_t)from[3] << 24 | (uint32_t)from[0] << 16 |
                (uint32_t)from[1] << 8 | from[2];
}

// One plain drawing needs no layers.
static bool draw_plain(const SvgDrawing *drawing, PictureImage *out, Err *err)
{
    SDL_Surface *surface = load(drawing, &drawing->steps[0], drawing->w, drawing->h);
    bool ok = surface && surface->format->format == SDL_PIXELFORMAT_RGBA32 &&
              surface->w == drawing->w && surface->h == drawing->h &&
              raster_new(out, drawing->w, drawing->h, err);
    for (int y = 0; ok && y < out->h; y++)
        take_row((const unsigned char *)surface->pixels + (size_t)y * surface->pitch,
            out->argb + (size_t)y * out->w, out->w);
    SDL_FreeSurface(surface);
    return ok || err_set(err, ERR_DATA, "it cannot be drawn");
}

bool svg_draw(const SvgDrawing *drawing, PictureImage *out, Err *err)
{
    if (drawing->n_steps == 1) return draw_plain(drawing, out, err);
    Stack *stack = mem_new(1, sizeof *stack);
    stack->err = err;
    bool ok = open_layer(stack, 0, 0, drawing->w, drawing->h);
    for (int i = 0; ok && i < drawing->n_steps; i++)
        ok = do_step(stack, drawing, &drawing->steps[i]);
    ok = ok && raster_new(out, drawing->w, drawing->h, err);
    if (ok) take(&stack->layers[0], out);
    while (stack->n > 0)
        free(stack->layers[--stack->n].rgba);
    free(stack);
    return ok;
}

void svg_free(SvgDrawing *drawing)
{
    buf_free(&drawing->text);
    free(drawing->steps);
    *drawing = (SvgDrawing){0};
}
