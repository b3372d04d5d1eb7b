// How a picture fills a pane, as CSS "object-fit: cover" does: what layout and painter must agree on.
#ifndef QANTAR_LAYOUT_FIT_H
#define QANTAR_LAYOUT_FIT_H

#include "layout/draw.h"

// A picture's own size, of which only the proportion counts.
typedef struct PictureSize {
    double w, h;
} PictureSize;
// That of a picture which is not known yet, and of the pictures of January 2022.
#define PICTURE_SIZE_USUAL ((PictureSize){1200, 1000})

// Is a pane of this size a band, at least half as wide again as high? A picture may have a focus
// of its own there.
bool fit_is_band(int w, int h);

// Where the whole picture lies when it fills [pane], as near to having its focus (0 to 1 from
// the left and the top) in the middle as leaves no edge bare. Never smaller than [pane].
Rect fit_picture(Rect pane, PictureSize size, double focus_x, double focus_y);

#endif
