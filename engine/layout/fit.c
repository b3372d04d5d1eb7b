#include "layout/fit.h"

// The start of a stretch of [whole] pixels over [pane] ones, the focus as central as can be.
static int offset(int pane, int whole, double focus)
{
    double at = pane / 2.0 - focus * whole;
    if (!(at < 0)) at = 0; // so for a focus that is no number, too
    if (at < pane - whole) at = pane - whole;
    return (int)at;
}

Rect fit_picture(Rect pane, double focus_x, double focus_y)
{
    double across = pane.w / (double)PICTURE_W, down = pane.h / (double)PICTURE_H;
    Rect whole = pane;
    if (across > down)
        whole.h = (int)(across * PICTURE_H + 0.5);
    else
        whole.w = (int)(down * PICTURE_W + 0.5);
    whole.x += offset(pane.w, whole.w, focus_x);
    whole.y += offset(pane.h, whole.h, focus_y);
    return whole;
}
