// The page's picture in a pane, with all that stands over it.
#ifndef QANTAR_LAYOUT_LAYOUT_PICTURE_H
#define QANTAR_LAYOUT_LAYOUT_PICTURE_H

#include "layout/layout_context.h"

// Notes in [lc] what of the page it shows: place, meters, chain.
void layout_picture(LayoutContext *lc, Rect pane);

// layout_chain.c: the milestones of the chain of events, as dots with labels.
// The height in pixels when it is [w] wide; 0: there is none, or it does not fit.
int layout_chain_height(LayoutContext *lc, int w);
void layout_chain(LayoutContext *lc, Rect foot);

#endif
