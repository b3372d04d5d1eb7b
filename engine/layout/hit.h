// The parts of a frame that can be activated: the one under a point, the next in reading order, and the
// scroll that brings one into view. All lengths are pixels.
#ifndef QANTAR_LAYOUT_HIT_H
#define QANTAR_LAYOUT_HIT_H

#include "layout/draw.h"

// Where [hit] is seen, before its pane cuts it off.
Rect hit_rect(const Hit *hit, int scroll);
// The topmost hit at a pixel of the window, or NULL. Closed ones too.
const Hit *hit_at(const DrawList *list, int scroll, int x, int y);

const Hit *hit_find(const DrawList *list, Str action); // its first hit, or NULL
// The next open hit in reading order ([by] 1) or the one before (-1), seen from [action]; round
// from the end to the start. From an unknown action: the first or the last. NULL: none is open.
const Hit *hit_step(const DrawList *list, Str action, int by);
// All of it, with its other parts, is in view (or its top, when it is larger than the pane).
bool hit_in_view(const DrawList *list, const Hit *hit, int scroll);
// The scroll nearest to [scroll] with [hit] in view and [margin] pixels round it.
int hit_reveal(const DrawList *list, const Hit *hit, int scroll, int margin);

#endif
