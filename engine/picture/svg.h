// An SVG as a stranger may have written it, into one that SDL_image draws as it says.
#ifndef QANTAR_PICTURE_SVG_H
#define QANTAR_PICTURE_SVG_H

#include "picture/picture.h"

// A normalised drawing of the SVG in [bytes] for SDL_image, in [out]; its own size in [report]; what
// is not drawn in its notes. With a frame it is as large as the frame, and shows the part that covers
// it around the focus; NULL is svg_own_frame. [report] may be NULL. False with ERR_DATA "it ...".
bool svg_normalise(
    Str bytes, const PictureFrame *frame, Buf *out, PictureReport *report, Err *err);

// A picture's own size in whole pixels, smaller where that would be too many.
PictureFrame svg_own_frame(double w, double h);

#endif
