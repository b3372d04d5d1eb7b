// The layers of one picture, drawn and laid over one another, in a worker: with a palette as sheets of
// paper, without one exactly as they are.
#ifndef QANTAR_COMPOSE_H
#define QANTAR_COMPOSE_H

#include "ipc/picture_request.h"
#include "picture/picture.h"

typedef struct Composition {
    // The bytes of their files, the furthest first; a palette may precede them.
    const Str *layers;
    int n; // at most PICTURE_LAYERS_MAX
    PictureFrame frame;
    uint32_t ground; // 0xRRGGBB
    // Set by compose.
    double w, h; // the furthest layer's own size
    int failed;  // the first layer that cannot be drawn
} Composition;

// Draws into [pixels], frame.w * frame.h of them, 0xFFRRGGBB, on the threads of the worker. False with
// "it ..." when a layer cannot be drawn: a part of a picture could mislead.
bool compose(Composition *composition, uint32_t *pixels, Err *err);

#endif
