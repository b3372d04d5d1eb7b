// A source as the thing that it is, and how it stands as stamps upon it.
#ifndef QANTAR_LAYOUT_LAYOUT_STAMP_H
#define QANTAR_LAYOUT_LAYOUT_STAMP_H

#include "layout/layout_context.h"

// layout_thing.c: the drawing of a source's form fills [at]. A slip shows the number that its name holds.
void layout_thing(LayoutContext *lc, const Block *source, Rect at);

// layout_stamp.c: in the column at the cursor, how the source stood, each stamp struck when the next one
// was set beside it, and how it stands now.
void layout_stamps(LayoutContext *lc, const Block *source);

#endif
