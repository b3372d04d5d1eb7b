// The page's picture in a pane, with its own words over it; and the chain of events.
#ifndef QANTAR_LAYOUT_LAYOUT_PICTURE_H
#define QANTAR_LAYOUT_LAYOUT_PICTURE_H

#include "layout/layout_context.h"

// Notes in [lc] whether the picture or its words are shown.
void layout_picture(LayoutContext *lc, Rect pane);
bool layout_picture_is_broken(const LayoutContext *lc, const Block *picture);
// What is said where the picture is not shown: its alternative text, and why it cannot be shown when that
// is so. In the context's arena.
Str layout_picture_instead(LayoutContext *lc, const Block *picture);

// The names of a picture's or plate's layers, the furthest first. In the context's arena.
Str *layout_layers_of(const LayoutContext *lc, const Block *b, int *n);

// layout_chain.c: the stops of the chain of events as dots on a line of time, with the names or the days below
// those that have room for them. On a dark ground.
// The height in pixels when it is [w] wide; 0: there is none, or its dots do not fit.
int layout_chain_height(LayoutContext *lc, int w);
void layout_chain(LayoutContext *lc, Rect place);

#endif
