// Pictures: composed of their layers on a thread, cached, and prefetched.
#ifndef QANTAR_WINDOW_PICTURES_H
#define QANTAR_WINDOW_PICTURES_H

#include "base/err.h"
#include "base/str.h"
#include "layout/draw.h"
#include "page/layer.h"

#include <SDL.h>

#define PICTURES_KEPT 8 // pictures, the one on show and those to come
// Of them together, three at 3840x2160; the one on show always stays.
#define PICTURE_BYTES_KEPT (96u << 20)
#define LAYERS_MAX         8 // of one picture

typedef struct Pictures Pictures;

typedef struct PicturesSetup {
    void *ctx;
    // The bytes of a layer's file. Called only inside pictures_get and pictures_prefetch.
    bool (*read)(void *ctx, Str layer, Buf *out, Err *err);
    bool
        threaded; // draw on a thread; without (or when none can be had) in pictures_step
    Uint32 wake;  // type of the event that is pushed when a picture is ready; 0: none
    Colour ground; // under layers that leave it bare
} PicturesSetup;

// The caller closes. Closing waits for the picture being drawn.
Pictures *pictures_open(const PicturesSetup *setup);
void pictures_close(Pictures *pictures);

// The picture of these layers at [w] x [h], or what there is of it in another size while it is
// being drawn, or NULL: it is not ready, or none of its layers can be shown (said on stderr,
// once). Good until the next call.
SDL_Surface *pictures_get(Pictures *pictures, const Str *layers, int n, int w, int h);
// Puts a picture in the queue behind what is waited for, at the size last asked for.
void pictures_prefetch(Pictures *pictures, const Str *layers, int n);
// While paused, no picture is begun: a frame is painted, which they would slow.
void pictures_pause(Pictures *pictures, bool held);
// Without a thread: draws one that waits. False when there was nothing to do.
bool pictures_step(Pictures *pictures);
bool pictures_threaded(const Pictures *pictures);

#endif
