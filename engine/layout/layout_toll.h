// Counts as strokes, one for each that a figure counts; and the scene whose page they are.
#ifndef QANTAR_LAYOUT_LAYOUT_TOLL_H
#define QANTAR_LAYOUT_LAYOUT_TOLL_H

#include "layout/layout_context.h"

// Counts that can be drawn in strokes. Others, and too many, are bars (layout_counts.c).
bool layout_has_strokes(const Block *b);
typedef enum StrokesForm {
    STROKES_SAID, // what is said of a figure stands below its strokes
    STROKES_BARE, // for little room: all strokes first, then what is said of each
} StrokesForm;

// In the column at the cursor. The strokes share [spare] pixels more than the least they need.
void layout_strokes(LayoutContext *lc, const Block *b, StrokesForm form, int spare);

// A scene that shows its counts in strokes in the place of a picture, and the whole of its window.
bool layout_is_toll(const Page *page);
void layout_toll(LayoutContext *lc, Rect pane, bool buttons);

#endif
