// Where two frames differ, so that only that part is painted again. Pure.
#ifndef QANTAR_LAYOUT_DRAW_DIFF_H
#define QANTAR_LAYOUT_DRAW_DIFF_H

#include "layout/draw.h"

// The pixels that a command can touch, whatever clips it.
Rect draw_diff_reach(const DrawCmd *cmd);

// The smallest rect of [whole] outside of which both lists paint the same; w and h are 0 when they are the
// same everywhere. What moves is assumed to stay where it stood.
Rect draw_diff(const DrawList *before, const DrawList *after, Rect whole);

#endif
