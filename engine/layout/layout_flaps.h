// Words of a picture that turn to others letter by letter, like a split-flap board.
#ifndef QANTAR_LAYOUT_LAYOUT_FLAPS_H
#define QANTAR_LAYOUT_LAYOUT_FLAPS_H

#include "layout/layout_context.h"

#define FLAPS_MAX 12 // letters of the longer side

typedef struct FlapWords {
    Str from, to;
    int size; // of the letters, pixels
    Rect at;  // where [to] stands at rest
    Colour colour;
} FlapWords;

// Draws them [done] thousandths of their way. False, and nothing drawn, when they cannot turn: there are
// more letters than FLAPS_MAX, or others than Latin and Cyrillic ones, or they do not fit in [pane].
bool layout_flaps(LayoutContext *lc, const FlapWords *words, Rect pane, int done);

// A command of [kind] for [text] in the bold face, its capitals in the middle of [at]; the caller gives it
// its colour. Good until the next one.
DrawCmd *layout_capitals(LayoutContext *lc, DrawKind kind, Rect at, int size, Str text);

#endif
