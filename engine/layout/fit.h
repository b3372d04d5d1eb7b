// How a picture fills a pane, as CSS "object-fit: cover" does: what layout and painter must agree on.
#ifndef QANTAR_LAYOUT_FIT_H
#define QANTAR_LAYOUT_FIT_H

#include "layout/draw.h"

#define PICTURE_W 1200 // units of every picture; only their proportion counts
#define PICTURE_H 1000

// Where the whole picture lies when it fills [pane], as near to having its focus (0 to 1 from
// the left and the top) in the middle as leaves no edge bare. Never smaller than [pane].
Rect fit_picture(Rect pane, double focus_x, double focus_y);

#endif
