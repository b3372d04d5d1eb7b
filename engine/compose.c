#include "compose.h"

#include "base/worker.h"

#include <stdlib.h>

static uint32_t blend_channel(uint32_t over, uint32_t under, uint32_t alpha)
{
    return (over * alpha + under * (255 - alpha) + 127) / 255;
}

static uint32_t blend(uint32_t over, uint32_t under)
{
    uint32_t alpha = over >> 24;
    if (alpha == 255) return over;
    if (alpha == 0) return under;
    return 0xFF000000u |
           blend_channel(over >> 16 & 0xFF, under >> 16 & 0xFF, alpha) << 16 |
           blend_channel(over >> 8 & 0xFF, under >> 8 & 0xFF, alpha) << 8 |
           blend_channel(over & 0xFF, under & 0xFF, alpha);
}

typedef struct Layer { // drawn, or not because of [err]
    PictureImage image;
    PictureReport report;
    Err err;
} Layer;

typedef struct Layers {
    const Composition *composition;
    Layer drawn[PICTURE_LAYERS_MAX];
} Layers;

static void draw_layer(void *ctx, int i)
{
    Layers *layers = ctx;
    Layer *layer = &layers->drawn[i];
    picture_draw(layers->composition->layers[i], &layers->composition->frame,
        &layer->image, &layer->report, &layer->err);
}

static void lay_over(const PictureImage *image, uint32_t *pixels, size_t n)
{
    for (size_t k = 0; k < n; k++)
        pixels[k] = blend(image->argb[k], pixels[k]);
}

bool compose(Composition *composition, uint32_t *pixels, Err *err)
{
    Layers layers = {.composition = composition};
    size_t n = (size_t)composition->frame.w * (size_t)composition->frame.h;
    bool drawn = true;
    worker_parallel(composition->n, draw_layer, &layers);
    for (size_t k = 0; k < n; k++)
        pixels[k] = 0xFF000000u | composition->ground;
    for (int i = 0; i < composition->n; i++) {
        Layer *layer = &layers.drawn[i];
        if (drawn && layer->err.kind != ERR_NONE) {
            composition->failed = i;
            drawn = err_set(err, layer->err.kind, "%s", layer->err.text);
        }
        if (drawn) lay_over(&layer->image, pixels, n);
        free(layer->image.argb);
        buf_free(&layer->report.notes);
    }
    composition->w = layers.drawn[0].report.w;
    composition->h = layers.drawn[0].report.h;
    return drawn;
}
