#include "layout/fit.h"

#define SIDE_MAX 100000000

// The start of a stretch of [whole] pixels over [pane] ones, the focus as central as can be.
static int offset(int pane, int whole, double focus)
{
    double at = pane / 2.0 - focus * whole;
    if (!(at < 0)) at = 0; // so for a focus that is no number, too
    if (at < pane - whole) at = pane - whole;
    return (int)at;
}

// Sides in pixels, within what an int holds: a picture may be a hundred thousand times as wide as high.
static int side(double pixels)
{
    return pixels > SIDE_MAX ? SIDE_MAX : (int)(pixels + 0.5);
}

bool fit_is_band(int w, int h) { return (int64_t)w * 2 >= (int64_t)h * 3; }

Rect fit_picture(Rect pane, PictureSize size, double focus_x, double focus_y)
{
    if (!(size.w > 0 && size.h > 0)) size = PICTURE_SIZE_USUAL;
    double across = pane.w / size.w, down = pane.h / size.h;
    Rect whole = pane;
    if (across > down)
        whole.h = side(across * size.h);
    else
        whole.w = side(down * size.w);
    whole.x += offset(pane.w, whole.w, focus_x);
    whole.y += offset(pane.h, whole.h, focus_y);
    return whole;
}
