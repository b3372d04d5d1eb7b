// Any bytes as a picture's layer: a sentence, or something that is drawn and laid over the others.
#include "window/pictures.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define W 60
#define H 50

static bool read_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    (void)layer, (void)err;
    buf_add(out, *(const Str *)ctx);
    return true;
}

static void draw(Str bytes)
{
    static const Str layers[] = {{"one", 3}, {"two", 3}};
    PicturesSetup setup = {.ctx = &bytes, .read = read_layer};
    Pictures *pictures = pictures_open(&setup);
    pictures_get(pictures, layers, 2, W, H);
    assert(pictures_step(pictures));
    SDL_Surface *surface = pictures_get(pictures, layers, 2, W, H);
    assert(!surface || (surface->w == W && surface->h == H));
    pictures_close(pictures);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str layer = {(const char *)bytes, size};
    Err err = {0};
    LayerKind kind = layer_kind(layer, &err);
    assert((kind == LAYER_NONE) == (err.kind != ERR_NONE));
    if (kind == LAYER_NONE)
        assert(err.text[0] != '\0');
    else
        draw(layer);
    return 0;
}
