// The page's picture in a pane, with all that stands over it.
#ifndef QANTAR_LAYOUT_LAYOUT_PICTURE_H
#define QANTAR_LAYOUT_LAYOUT_PICTURE_H

#include "layout/layout_context.h"

// Notes in [lc] what of the page it shows: place, meters, chain.
void layout_picture(LayoutContext *lc, Rect pane);
// What is said where the picture is not shown: its alternative text, and why it cannot be shown when that
// is so. In the context's arena.
Str layout_picture_instead(LayoutContext *lc, const Block *picture);

// layout_chain.c: the milestones of the chain of events, as dots with labels.
// The height in pixels when it is [w] wide; 0: there is none, or it does not fit.
int layout_chain_height(LayoutContext *lc, int w);
void layout_chain(LayoutContext *lc, Rect foot);

#endif
