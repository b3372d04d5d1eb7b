// A picture scaled to cover a frame, with the geometry of layout/fit.h.
#ifndef QANTAR_PICTURE_SCALE_H
#define QANTAR_PICTURE_SCALE_H

#include "picture/picture.h"

// The whole picture in pixels of the frame: its size, and where the frame begins in it (0 or more).
typedef struct Cover {
    int w, h, x, y;
} Cover;
// [w] and [h]: the picture's own size, more than 0, of which only the proportion counts.
Cover cover_of(double w, double h, const PictureFrame *frame);

// Replaces the image by the part that covers the frame, in its size. False with a sentence when there
// is no memory; the image is then as before.
bool scale_to_cover(PictureImage *image, const PictureFrame *frame, Err *err);

#endif
