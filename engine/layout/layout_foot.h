// The foot of every page of a play: the chain of events and the links to the other pages, always in one place.
#ifndef QANTAR_LAYOUT_LAYOUT_FOOT_H
#define QANTAR_LAYOUT_LAYOUT_FOOT_H

#include "layout/layout_context.h"

// How many pixels it takes of the window's height. 0: the page has none, or it would take too much of it; the
// links then stand in the column.
int layout_foot_height(LayoutContext *lc);
// Draws it over [foot], which is as wide as the window.
void layout_foot(LayoutContext *lc, Rect foot);

#endif
