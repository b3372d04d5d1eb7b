// The bar of a side page: its title at the left and Back at the right, which stay while the page is scrolled.
#ifndef QANTAR_LAYOUT_LAYOUT_BAR_H
#define QANTAR_LAYOUT_LAYOUT_BAR_H

#include "layout/layout_context.h"

// How many pixels the bar takes at the top of a sheet [w] wide. 0: the page is no side page, or the window
// is too low for one; Back then stands among the buttons.
int layout_bar_height(LayoutContext *lc, int w);
// Draws it over [bar], of that height, and notes in [lc] that title and Back are shown. Call it before the
// column is filled, which leaves out what the bar has.
void layout_bar(LayoutContext *lc, Rect bar);
// What the pointer can take of it, after the column, so that reading begins with the column: Back, which the
// margins of [sheet] do too.
void layout_bar_hits(LayoutContext *lc, Rect bar, Rect sheet);

#endif
