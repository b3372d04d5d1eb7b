// An SVG into a drawing that SDL_image's reader (nanosvg) draws as it is meant.
#ifndef QANTAR_PICTURE_SVG_H
#define QANTAR_PICTURE_SVG_H

#include "picture/picture.h"

// A normalised drawing of the SVG in [bytes], in [out]; its own size in [report]; what is not drawn in
// its notes. With a frame, its viewBox is the part that covers the frame, so that SDL_image never draws
// more than frame->w x frame->h; NULL: the whole.
bool svg_normalise(
    Str bytes, const PictureFrame *frame, Buf *out, PictureReport *report, Err *err);

#endif
