// Scaling by a triangle filter, first along the rows and then along the columns: bilinear where a
// picture is enlarged, and a weighted mean of all that a pixel covers where it is reduced.
#include "picture/scale.h"

#include "base/arena.h"
#include "picture/raster.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// The start of a stretch of [frame] pixels within [whole] ones, the focus as central as can be.
static int start_of(int frame, int whole, double focus)
{
    double at = focus * whole - frame / 2.0;
    if (!(at > 0)) return 0; // so for a focus that is no number, too
    return at < whole - frame ? (int)at : whole - frame;
}

Cover cover_of(double w, double h, const PictureFrame *frame)
{
    double across = frame->w / w, down = frame->h / h;
    Cover cover = {frame->w, frame->h, 0, 0};
    if (across > down)
        cover.h = (int)fmax(frame->h, fmin(across * h + 0.5, INT32_MAX / 2));
    else
        cover.w = (int)fmax(frame->w, fmin(down * w + 0.5, INT32_MAX / 2));
    cover.x = start_of(frame->w, cover.w, frame->focus_x);
    cover.y = start_of(frame->h, cover.h, frame->focus_y);
    return cover;
}

// What each of [n] pixels takes of the source: [taps] weights from [first] on, whose sum is 1.
typedef struct Axis {
    int n, taps;
    int *first;
    float *weights;
} Axis;

static void weigh(Axis *axis, int i, int source, double centre, double radius)
{
    float *weights = axis->weights + (size_t)i * axis->taps;
    int first = (int)fmax(0, ceil(centre - radius));
    if (first > source - axis->taps) first = source - axis->taps;
    double sum = 0;
    for (int k = 0; k < axis->taps; k++) {
        double weight = fmax(0, 1 - fabs(first + k - centre) / radius);
        weights[k] = (float)weight;
        sum += weight;
    }
    for (int k = 0; k < axis->taps; k++)
        weights[k] = (float)(weights[k] / sum);
    axis->first[i] = first;
}

// [source] pixels become [whole] ones, of which [n] from [start] on are wanted.
static Axis axis_new(int source, int whole, int start, int n)
{
    double ratio = source / (double)whole, radius = fmax(1, ratio);
    Axis axis = {.n = n, .taps = (int)fmin(source, ceil(2 * radius) + 1)};
    axis.first = mem_new(n, sizeof *axis.first);
    axis.weights = mem_new((ptrdiff_t)n * axis.taps, sizeof *axis.weights);
    for (int i = 0; i < n; i++) {
        double centre = (i + start + 0.5) * ratio - 0.5;
        weigh(&axis, i, source, fmin(fmax(centre, 0), source - 1), radius);
    }
    return axis;
}

static void axis_free(Axis *axis)
{
    free(axis->first);
    free(axis->weights);
}

// A filter in work. Colours are multiplied by alpha in between, so that what is transparent has no
// colour; a pixel is four floats, 0 to 255: alpha, red, green, blue.
typedef struct Filter {
    const PictureImage *source;
    Axis across, down;
    float *unpacked; // one row of the source
    // Rows filtered along, the last [down.taps], each where its number falls.
    float *rows;
    int next;   // row of the source to be filtered
    float *sum; // one row of the result
} Filter;

static void unpack(const uint32_t *from, int n, float *to)
{
    for (int i = 0; i < n; i++) {
        float alpha = (float)(from[i] >> 24);
        to[4 * i] = alpha;
        for (int c = 1; c < 4; c++)
            to[4 * i + c] =
                (float)(from[i] >> (24 - 8 * c) & 0xFF) * alpha * (1 / 255.0F);
    }
}

static uint32_t pack(const float *from)
{
    float alpha = from[0];
    uint32_t pixel = (uint32_t)(alpha + 0.5F);
    if (pixel == 0) return 0;
    for (int c = 1; c < 4; c++) {
        float value = from[c] * 255 / alpha + 0.5F;
        pixel = pixel << 8 | (uint32_t)(value < 255 ? value : 255);
    }
    return pixel;
}

static float *row_at(const Filter *filter, int y)
{
    return filter->rows + (size_t)(y % filter->down.taps) * filter->across.n * 4;
}

static void filter_row(Filter *filter, int y)
{
    const Axis *axis = &filter->across;
    const PictureImage *source = filter->source;
    int first = axis->first[0], end = axis->first[axis->n - 1] + axis->taps;
    unpack(source->argb + (size_t)y * source->w + first, end - first,
        filter->unpacked + (size_t)first * 4);
    float *to = row_at(filter, y);
    for (int i = 0; i < axis->n; i++) {
        const float *from = filter->unpacked + (size_t)axis->first[i] * 4;
        const float *weights = axis->weights + (size_t)i * axis->taps;
        float *sum = to + (size_t)i * 4;
        for (int c = 0; c < 4; c++)
            sum[c] = 0;
        for (int k = 0; k < axis->taps; k++)
            for (int c = 0; c < 4; c++)
                sum[c] += from[4 * k + c] * weights[k];
    }
}

static void make_row(Filter *filter, int y, uint32_t *to)
{
    const Axis *axis = &filter->down;
    int first = axis->first[y], n = filter->across.n * 4;
    if (filter->next < first) filter->next = first;
    for (; filter->next < first + axis->taps; filter->next++)
        filter_row(filter, filter->next);
    memset(filter->sum, 0, (size_t)n * sizeof *filter->sum);
    for (int k = 0; k < axis->taps; k++) {
        float weight = axis->weights[(size_t)y * axis->taps + k];
        const float *row = row_at(filter, first + k);
        for (int i = 0; i < n; i++)
            filter->sum[i] += row[i] * weight;
    }
    for (int i = 0; i < filter->across.n; i++)
        to[i] = pack(filter->sum + (size_t)i * 4);
}

bool scale_to_cover(PictureImage *image, const PictureFrame *frame, Err *err)
{
    if (image->w == frame->w && image->h == frame->h) return true;
    PictureImage out = {0};
    if (!raster_new(&out, frame->w, frame->h, err)) return false;
    Cover cover = cover_of(image->w, image->h, frame);
    Filter filter = {.source = image,
        .across = axis_new(image->w, cover.w, cover.x, frame->w),
        .down = axis_new(image->h, cover.h, cover.y, frame->h)};
    filter.unpacked = mem_new((ptrdiff_t)image->w * 4, sizeof(float));
    filter.rows = mem_new((ptrdiff_t)filter.down.taps * frame->w * 4, sizeof(float));
    filter.sum = mem_new((ptrdiff_t)frame->w * 4, sizeof(float));
    for (int y = 0; y < frame->h; y++)
        make_row(&filter, y, out.argb + (size_t)y * frame->w);
    axis_free(&filter.across);
    axis_free(&filter.down);
    free(filter.unpacked);
    free(filter.rows);
    free(filter.sum);
    free(image->argb);
    *image = out;
    return true;
}
