// A string on the table: from point to point, round at the corners and hanging a little in between.
#ifndef QANTAR_LAYOUT_LAYOUT_STRING_H
#define QANTAR_LAYOUT_LAYOUT_STRING_H

#include "layout/layout_context.h"

#define STRING_POINTS_MAX 8

typedef struct StringPath { // pixels of the window; level and upright stretches in turn
    int x[STRING_POINTS_MAX], y[STRING_POINTS_MAX];
    int n;
} StringPath;

// How far a level stretch hangs [along] pixels from its beginning, when its middle hangs [sag] at most.
int string_hang(int length, int along, int sag);
void string_add(StringPath *path, int x, int y);
// [radius]: of its corners; [sag]: how far its longest level stretch hangs at most; pixels.
void layout_string(LayoutContext *lc, const StringPath *path, int radius, int sag,
    ColourRole role, int thick);
// The loose end of a thread at (x, y), which comes along [way] (1 from the left, -1 from the right, 0
// from above) and hangs down.
void layout_string_end(
    LayoutContext *lc, int x, int y, int way, ColourRole role, int thick);

#endif
