// Fetches the pictures of the pages that may come next.
#include "window/window_inner.h"

// The layers that the pages name one after another belong to one picture as long as the first
// part of their names is the same, "station.back.svg", "station.mid.svg", and none comes twice.
typedef struct Prefetch {
    Pictures *pictures;
    Str layers[LAYERS_MAX];
    int n;
} Prefetch;

static Str stem(Str layer) { return str_cut(layer, 0, str_find(layer, '.')); }

static void flush(Prefetch *prefetch)
{
    pictures_prefetch(prefetch->pictures, prefetch->layers, prefetch->n);
    prefetch->n = 0;
}

static void add_layer(void *ctx, Str layer)
{
    Prefetch *prefetch = ctx;
    bool other =
        prefetch->n > 0 && (str_eq(layer, prefetch->layers[0]) ||
                               !str_eq(stem(layer), stem(prefetch->layers[0])));
    if (other || prefetch->n == LAYERS_MAX) flush(prefetch);
    prefetch->layers[prefetch->n++] = layer;
}

void window_prefetch(Window *w)
{
    // The title's picture fills the window: those of the scenes are of another size.
    if (pages_now(w->pages)->kind == PAGE_TITLE) return;
    Prefetch prefetch = {.pictures = w->pictures};
    pages_ahead(w->pages, add_layer, &prefetch);
    flush(&prefetch);
}
