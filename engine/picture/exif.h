// How a camera was held, as EXIF says it, and turning a picture upright.
#ifndef QANTAR_PICTURE_EXIF_H
#define QANTAR_PICTURE_EXIF_H

#include "picture/picture.h"

#define EXIF_UPRIGHT 1

// The orientation, 1 to 8, in a TIFF block (what follows "Exif\0\0" in a JPEG); EXIF_UPRIGHT when it
// says none.
int exif_orientation(Str tiff);
// The frame that [frame] is before a picture with this orientation is turned upright.
PictureFrame exif_unturned(const PictureFrame *frame, int orientation);
// Turns it. False with a sentence when there is no memory; the image is then as before.
bool exif_turn(PictureImage *image, int orientation, Err *err);

#endif
