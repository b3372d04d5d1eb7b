#include "window/canvas_inner.h"

#include "window/shapes.h"

#include <math.h>
#include <string.h>

// As blend(), byte by byte with 16 bits for each: compilers then take four pixels in a few steps.
static void blend_row(uint32_t *at, int count, Colour colour, unsigned alpha)
{
    const uint32_t ink[4] = {colour, colour, colour, colour};
    unsigned char inks[16];
    memcpy(inks, ink, sizeof inks);
    uint16_t share = (uint16_t)share_of(alpha), keep = (uint16_t)(256 - share);
    uint16_t added[16];
    for (int i = 0; i < 16; i++)
        added[i] = (uint16_t)(inks[i] * share);
    int quads = count / 4;
    for (int q = 0; q < quads; q++) {
        unsigned char *bytes = (unsigned char *)(at + q * 4);
        for (int i = 0; i < 16; i++)
            bytes[i] = (unsigned char)((uint16_t)(bytes[i] * keep + added[i]) >> 8);
        for (int i = 0; i < 4; i++)
            at[q * 4 + i] |= 0xFF000000u;
    }
    for (int i = quads * 4; i < count; i++)
        at[i] = blend(at[i], colour, alpha);
}

static void fill_row(uint32_t *at, int count, Colour colour)
{
    unsigned alpha = alpha_of(colour);
    if (alpha == 255)
        for (int i = 0; i < count; i++)
            at[i] = colour;
    else
        blend_row(at, count, colour, alpha);
}

static void fill_plain(const Canvas *canvas, Rect rect, Colour colour)
{
    Rect part = rect_intersection(rect, canvas->clip);
    for (int y = part.y; y < part.y + part.h; y++)
        fill_row(row_at(canvas, y) + part.x, part.w, colour);
}

void canvas_form(
    const Canvas *canvas, Rect box, Distance *distance, const void *form, Colour colour)
{
    Rect part = rect_intersection(box, canvas->clip);
    float alpha = (float)alpha_of(colour);
    for (int y = part.y; y < part.y + part.h; y++) {
        uint32_t *row = row_at(canvas, y);
        for (int x = part.x; x < part.x + part.w; x++) {
            float cover = 0.5f - distance(form, (float)x + 0.5f, (float)y + 0.5f);
            if (cover <= 0) continue;
            if (cover > 1) cover = 1;
            row[x] = blend(row[x], colour, (unsigned)(cover * alpha + 0.5f));
        }
    }
}

typedef struct Corner { // a ring or a disc around a corner's centre
    float x, y, outer, inner;
} Corner;

static float corner_distance(const void *form, float x, float y)
{
    const Corner *c = form;
    float far = hypotf(x - c->x, y - c->y);
    return fmaxf(far - c->outer, c->inner - far);
}

static int radius_in(Rect rect, int radius)
{
    int most = (rect.w < rect.h ? rect.w : rect.h) / 2;
    return radius < 0 ? 0 : radius > most ? most : radius;
}

// The four corners, as rings from [radius] to [inner]; inner below 0: whole discs.
static void fill_corners(
    const Canvas *canvas, Rect r, int radius, int inner, Colour colour)
{
    for (int i = 0; i < 4 && radius > 0; i++) {
        bool right = i & 1, low = i & 2;
        Rect box = {right ? r.x + r.w - radius : r.x, low ? r.y + r.h - radius : r.y,
            radius, radius};
        Corner corner = {(float)(right ? box.x : box.x + radius),
            (float)(low ? box.y : box.y + radius), (float)radius, (float)inner};
        canvas_form(canvas, box, corner_distance, &corner, colour);
    }
}

void canvas_fill(const Canvas *canvas, Rect rect, int radius, Colour colour)
{
    int r = radius_in(rect, radius);
    fill_plain(canvas, (Rect){rect.x + r, rect.y, rect.w - 2 * r, r}, colour);
    fill_plain(canvas, (Rect){rect.x, rect.y + r, rect.w, rect.h - 2 * r}, colour);
    fill_plain(
        canvas, (Rect){rect.x + r, rect.y + rect.h - r, rect.w - 2 * r, r}, colour);
    fill_corners(canvas, rect, r, -1, colour);
}

void canvas_edge(const Canvas *canvas, Rect rect, int radius, int thick, Colour colour)
{
    int most = (rect.w < rect.h ? rect.w : rect.h) / 2;
    int t = thick > most ? most : thick;
    int r = radius_in(rect, radius);
    if (t <= 0) return;
    if (r < t) r = 0;  // too thick to be round inside: square
    int c = r ? r : t; // what the upright bars leave to the level ones
    fill_plain(canvas, (Rect){rect.x + r, rect.y, rect.w - 2 * r, t}, colour);
    fill_plain(
        canvas, (Rect){rect.x + r, rect.y + rect.h - t, rect.w - 2 * r, t}, colour);
    fill_plain(canvas, (Rect){rect.x, rect.y + c, t, rect.h - 2 * c}, colour);
    fill_plain(
        canvas, (Rect){rect.x + rect.w - t, rect.y + c, t, rect.h - 2 * c}, colour);
    fill_corners(canvas, rect, r, r - t, colour);
}

// The colour [at] of [of] steps from one to the other.
static Colour between(Colour from, Colour to, int at, int of)
{
    Colour mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        int a = (int)(from >> shift & 0xFF), b = (int)(to >> shift & 0xFF);
        mixed |= (Colour)(a + ((b - a) * at + (b > a ? of / 2 : -of / 2)) / of)
                 << shift;
    }
    return mixed;
}

void canvas_shade(const Canvas *canvas, Rect rect, Colour top, Colour bottom)
{
    Rect part = rect_intersection(rect, canvas->clip);
    int steps = rect.h > 1 ? rect.h - 1 : 1;
    for (int y = part.y; y < part.y + part.h; y++)
        fill_row(row_at(canvas, y) + part.x, part.w,
            between(top, bottom, y - rect.y, steps));
}

typedef struct Stroke {
    float x, y;             // where it starts
    float along_x, along_y; // its direction, of length 1
    float length, half;     // half: of its thickness
    float dash;
} Stroke;

static float stroke_distance(const void *form, float x, float y)
{
    const Stroke *s = form;
    float along = (x - s->x) * s->along_x + (y - s->y) * s->along_y;
    float across = fabsf((y - s->y) * s->along_x - (x - s->x) * s->along_y);
    float ends = fmaxf(-along, along - s->length);
    if (s->dash > 0) {
        float in_dash = fmodf(fmaxf(along, 0), 2 * s->dash);
        ends = fmaxf(ends, in_dash - s->dash);
    }
    return fmaxf(across - s->half, ends);
}

// Level or upright: whole pixels only.
static void straight_line(
    const Canvas *canvas, Rect rect, int thick, int dash, Colour colour)
{
    bool level = rect.h == 0;
    int length = level ? rect.w : rect.h;
    int x = length < 0 && level ? rect.x + length : rect.x;
    int y = length < 0 && !level ? rect.y + length : rect.y;
    if (length < 0) length = -length;
    int step = dash > 0 ? dash : length > 0 ? length : 1;
    for (int at = 0; at < length; at += 2 * step) {
        int run = length - at < step ? length - at : step;
        fill_plain(canvas,
            level ? (Rect){x + at, y - thick / 2, run, thick}
                  : (Rect){x - thick / 2, y + at, thick, run},
            colour);
    }
}

void canvas_line(const Canvas *canvas, Rect rect, int thick, int dash, Colour colour)
{
    if (rect.w == 0 || rect.h == 0) {
        straight_line(canvas, rect, thick, dash, colour);
        return;
    }
    float length = hypotf((float)rect.w, (float)rect.h);
    Stroke stroke = {(float)rect.x + 0.5f, (float)rect.y + 0.5f, (float)rect.w / length,
        (float)rect.h / length, length, (float)thick / 2, (float)dash};
    int reach = thick / 2 + 1;
    Rect box = {rect.x + (rect.w < 0 ? rect.w : 0) - reach,
        rect.y + (rect.h < 0 ? rect.h : 0) - reach,
        (rect.w < 0 ? -rect.w : rect.w) + 2 * reach + 1,
        (rect.h < 0 ? -rect.h : rect.h) + 2 * reach + 1};
    canvas_form(canvas, box, stroke_distance, &stroke, colour);
}

typedef struct Figure {
    Shape shape;
    float x, y, half; // its centre, and half its side, in pixels
} Figure;

static float figure_distance(const void *form, float x, float y)
{
    const Figure *f = form;
    return shape_distance(f->shape, (x - f->x) / f->half, (y - f->y) / f->half) *
           f->half;
}

void canvas_shape(const Canvas *canvas, Rect rect, Shape shape, Colour colour)
{
    float half = (float)(rect.w < rect.h ? rect.w : rect.h) / 2;
    if (half <= 0) return;
    Figure figure = {shape, (float)rect.x + (float)rect.w / 2,
        (float)rect.y + (float)rect.h / 2, half};
    canvas_form(canvas, rect, figure_distance, &figure, colour);
}

void canvas_mask(
    const Canvas *canvas, Rect rect, const unsigned char *coverage, Colour colour)
{
    Rect part = rect_intersection(rect, canvas->clip);
    unsigned alpha = alpha_of(colour);
    for (int y = part.y; y < part.y + part.h; y++) {
        uint32_t *row = row_at(canvas, y);
        const unsigned char *in = coverage + (ptrdiff_t)(y - rect.y) * rect.w - rect.x;
        for (int x = part.x; x < part.x + part.w; x++)
            if (in[x]) row[x] = blend(row[x], colour, in[x] * alpha / 255);
    }
}

#define RUN 64 // pixels

// A run of pixels, each by its alpha, which stands there four times, for its four bytes: so compilers
// blend four pixels in a step or two.
static void blend_run(uint32_t *at, int count, Colour colour, const uint32_t *alphas)
{
    const uint32_t ink[4] = {colour, colour, colour, colour};
    const unsigned char *inks = (const unsigned char *)ink;
    int quads = count / 4;
    for (int q = 0; q < quads; q++) {
        unsigned char *bytes = (unsigned char *)(at + q * 4);
        const unsigned char *alpha = (const unsigned char *)(alphas + q * 4);
        for (int i = 0; i < 16; i++) {
            uint16_t share = (uint16_t)share_of(alpha[i]);
            uint16_t keep = (uint16_t)(256 - share);
            bytes[i] =
                (unsigned char)((uint16_t)(bytes[i] * keep + inks[i] * share) >> 8);
        }
    }
    for (int i = quads * 4; i < count; i++)
        at[i] = blend(at[i], colour, alphas[i] & 0xFF);
}

// A row of a soft disc, [count] pixels from [at] on: the first stands [x] from the middle, the next
// [step] further, in parts of the disc's radius; [most] is what is left of 1 at the row's own middle.
static void glow_row(
    uint32_t *at, int count, float x, float step, float most, Colour colour)
{
    uint32_t alphas[RUN];
    float strength = (float)alpha_of(colour);
    for (int done = 0; done < count; done += RUN) {
        int run = count - done < RUN ? count - done : RUN;
        for (int i = 0; i < run; i++) {
            float from = x + (float)(done + i) * step, near = most - from * from;
            alphas[i] = (uint32_t)(int)(strength * near * near + 0.5f) * 0x01010101u;
        }
        blend_run(at + done, run, colour | 0xFF000000u, alphas);
    }
}

void canvas_glow(const Canvas *canvas, Rect rect, Colour colour)
{
    Rect part = rect_intersection(rect, canvas->clip);
    float half_w = (float)rect.w / 2, half_h = (float)rect.h / 2;
    float x = (float)rect.x + half_w - 0.5f, y = (float)rect.y + half_h - 0.5f;
    for (int row = part.y; row < part.y + part.h; row++) {
        float from = ((float)row - y) / half_h, most = 1 - from * from;
        if (most <= 0) continue;
        int first = (int)ceilf(x - sqrtf(most) * half_w);
        int end = (int)floorf(x + sqrtf(most) * half_w) + 1;
        if (first < part.x) first = part.x;
        if (end > part.x + part.w) end = part.x + part.w;
        glow_row(row_at(canvas, row) + first, end - first, ((float)first - x) / half_w,
            1 / half_w, most, colour);
    }
}
