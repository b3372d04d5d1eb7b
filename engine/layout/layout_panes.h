// How a wide window is parted: a picture or figure at the left, words at the right, the page's buttons below.
#ifndef QANTAR_LAYOUT_LAYOUT_PANES_H
#define QANTAR_LAYOUT_LAYOUT_PANES_H

#include "layout/layout_context.h"

#define PANES_PICTURE_SHARE 56 // percent of a wide window

// A wide window: picture or cards at the left, words at the right.
typedef struct SplitPane {
    Rect left, right;
    int strip; // height of the buttons below the left half; 0: they stand in the column
} SplitPane;

// [share] per cent of the width for the left half.
SplitPane layout_split(LayoutContext *lc, int share);
// Page buttons in a strip at the foot of [pane], in the picture's colours; returns the strip's height.
int layout_strip(LayoutContext *lc, Rect pane);

#endif
