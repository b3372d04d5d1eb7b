// Pictures: drawn by the picture worker while a thread waits for it or without waiting, cached, and fetched ahead.
#ifndef QANTAR_WINDOW_PICTURES_H
#define QANTAR_WINDOW_PICTURES_H

#include "base/err.h"
#include "base/str.h"
#include "layout/layout.h"

#include <SDL.h>

#define PICTURES_KEPT 8 // pictures, the one on show and those to come
// Of them together, three at 3840x2160; the one on show always stays.
#define PICTURE_BYTES_KEPT (96u << 20)

#define PICTURES_LOOK_MS                                                               \
    10 // between two calls of pictures_step while one is being drawn

typedef struct Pictures Pictures;

typedef struct PicturesSetup {
    void *ctx;
    // The bytes of a layer's file. Called only inside pictures_get and pictures_prefetch.
    bool (*read)(void *ctx, Str layer, Buf *out, Err *err);
    // Wait on a thread; without (or where none can be had) pictures_step looks whether one is ready.
    bool threaded;
    bool absent;   // the files come later: nothing is read before pictures_came
    Uint32 wake;   // type of the event that is pushed when a picture is ready; 0: none
    Colour ground; // under layers that leave it bare
    const char *program, *argument; // of the worker, for tests; NULL: the real one
} PicturesSetup;

// A picture by its layers, the furthest first, cut to a pane of [w] x [h] around its focus.
typedef struct PictureWanted {
    const Str *layers;
    int n;
    int w, h;
    double focus_x, focus_y;
} PictureWanted;

// The caller closes. Closing ends a picture that is being drawn. With a thread the worker starts at once.
Pictures *pictures_open(const PicturesSetup *setup);
void pictures_close(Pictures *pictures);

// The picture in the size wanted, or what there is of it in another size while it is being drawn, or
// NULL: it is not ready, or cannot be shown (said on stderr, once). Good until the next call.
SDL_Surface *pictures_get(Pictures *pictures, const PictureWanted *wanted);
// Whether the last pictures_get gave what was wanted, and not what there is of it meanwhile.
bool pictures_whole(const Pictures *pictures);
// Its own size once it was drawn in any, or why it cannot be shown; good until the next call.
PictureInfo pictures_info(Pictures *pictures, const Str *layers, int n);
// Was the last picture asked for in a band (fit_is_band)?
bool pictures_in_band(const Pictures *pictures);
// Puts a picture in the queue behind what is waited for, at the size last asked for, whatever [wanted]
// says.
void pictures_prefetch(Pictures *pictures, const PictureWanted *wanted);
// Files may have changed: a picture whose layers are others now is drawn anew, and shown as it was meanwhile.
void pictures_reread(Pictures *pictures);
// What was [absent] is there now; those that could not be had are found to be missing only now.
void pictures_came(Pictures *pictures);
// While paused, no picture is begun: a frame is painted, which they would slow.
void pictures_pause(Pictures *pictures, bool held);
// Without a thread: finishes the picture that is being drawn, if it is ready, and begins the next. Never
// waits. True: there is something else to show now.
bool pictures_step(Pictures *pictures);
// Without a thread: whether one is being drawn, so that pictures_step is due again.
bool pictures_busy(const Pictures *pictures);
// Without a thread: waits until one more is drawn. False when there was nothing to do.
bool pictures_wait(Pictures *pictures);
bool pictures_threaded(const Pictures *pictures);

#endif
