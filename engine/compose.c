#include "compose.h"

#include "base/worker.h"
#include "picture/paper.h"

#include <stdlib.h>

#define STRIPS 8 // of the picture, laid on two threads
#define BATCH  8 // layers that are kept in memory at once

typedef struct Layer { // drawn, or not because of [err]
    PictureImage image;
    PictureReport report;
    PaperShadow shadow; // without memory for it, none
    Err err;
} Layer;

typedef struct Layers {
    const Composition *composition;
    const Str *files; // without the palette
    int first, n;     // of the present batch; and in it
    bool paper;
    const Palette *palette;
    PaperGrain grain;
    uint32_t *pixels;
    Layer drawn[BATCH];
} Layers;

static void draw_layer(void *ctx, int i)
{
    Layers *layers = ctx;
    Layer *layer = &layers->drawn[i];
    int file = layers->first + i;
    if (picture_draw_in(layers->files[file], &layers->composition->frame,
            layers->palette, &layer->image, &layer->report, &layer->err) &&
        layers->paper && file > 0)
        paper_shadow(&layer->image, &layer->shadow);
}

static void strip_rows(const Layers *layers, int i, int *from, int *to)
{
    int h = layers->composition->frame.h;
    *from = h * i / STRIPS;
    *to = h * (i + 1) / STRIPS;
}

static void ground_strip(void *ctx, int i)
{
    Layers *layers = ctx;
    int w = layers->composition->frame.w, from, to;
    strip_rows(layers, i, &from, &to);
    for (size_t k = (size_t)from * w; k < (size_t)to * w; k++)
        layers->pixels[k] = 0xFF000000u | layers->composition->ground;
}

static void lay_strip(void *ctx, int i)
{
    Layers *layers = ctx;
    int from, to;
    strip_rows(layers, i, &from, &to);
    for (int n = 0; n < layers->n; n++)
        paper_lay(&layers->drawn[n].image, &layers->drawn[n].shadow, layers->pixels,
            from, to);
}

static void grain_strip(void *ctx, int i)
{
    Layers *layers = ctx;
    int from, to;
    strip_rows(layers, i, &from, &to);
    paper_lay_grain(
        &layers->grain, layers->pixels, layers->composition->frame.w, from, to);
}

// The first that could not be drawn is told.
static bool all_drawn(const Layers *layers, Composition *composition, Err *err)
{
    for (int i = 0; i < layers->n; i++) {
        const Err *why = &layers->drawn[i].err;
        if (why->kind == ERR_NONE) continue;
        int palette = (int)(layers->files - composition->layers);
        composition->failed = palette + layers->first + i;
        return err_set(err, why->kind, "%s", why->text);
    }
    return true;
}

static bool compose_batch(Layers *layers, Composition *composition, Err *err)
{
    worker_parallel(layers->n, draw_layer, layers);
    bool drawn = all_drawn(layers, composition, err);
    if (drawn) worker_parallel(STRIPS, lay_strip, layers);
    if (layers->first == 0) {
        composition->w = layers->drawn[0].report.w;
        composition->h = layers->drawn[0].report.h;
    }
    for (int i = 0; i < layers->n; i++) {
        free(layers->drawn[i].image.argb);
        free(layers->drawn[i].shadow.depth);
        buf_free(&layers->drawn[i].report.notes);
        layers->drawn[i] = (Layer){0};
    }
    return drawn;
}

bool compose(Composition *composition, uint32_t *pixels, Err *err)
{
    Palette palette = {0};
    bool coloured = composition->n > 0 && palette_is(composition->layers[0]);
    if (coloured && !palette_read(composition->layers[0], &palette, err)) {
        composition->failed = 0;
        return false;
    }
    Layers *layers = mem_new(1, sizeof *layers);
    *layers = (Layers){.composition = composition,
        .files = composition->layers + coloured,
        .paper = coloured && !palette.flat,
        .palette = coloured ? &palette : NULL,
        .pixels = pixels};
    if (layers->paper) paper_grain(&layers->grain);
    worker_parallel(STRIPS, ground_strip, layers);
    int n = composition->n - coloured;
    bool drawn = true;
    for (; drawn && layers->first < n; layers->first += BATCH) {
        layers->n = n - layers->first < BATCH ? n - layers->first : BATCH;
        drawn = compose_batch(layers, composition, err);
    }
    if (drawn && layers->paper) worker_parallel(STRIPS, grain_strip, layers);
    free(layers);
    return drawn;
}
