// PNG and JPEG into pixels, as they lie in the file.
#ifndef QANTAR_PICTURE_RASTER_H
#define QANTAR_PICTURE_RASTER_H

#include "picture/picture.h"

// Zero-initialise. The owner frees image.argb.
typedef struct Raster {
    PictureImage image; // may be smaller than the file's own size
    int w, h;           // own size as it lies in the file, pixels
    int orientation;    // 1 to 8, as in EXIF (picture/exif.h)
} Raster;

// False with "it ..." when not the whole picture can be decoded; then nothing is to be freed.
bool raster_png(Str bytes, Raster *out, PictureReport *report, Err *err);
// No smaller than covers the frame once it is turned upright, if the file is not smaller.
bool raster_jpeg(
    Str bytes, const PictureFrame *frame, Raster *out, PictureReport *report, Err *err);

// What these share: whether a size is within the limits, and memory for it in image->argb.
bool raster_size_fits(uint32_t w, uint32_t h, uint32_t pixels_max, Err *err);
bool raster_new(PictureImage *image, int w, int h, Err *err);

#endif
