// The column of a page: blocks, then what can be activated, scrolled when it is longer than its pane.
#ifndef QANTAR_LAYOUT_LAYOUT_COLUMN_H
#define QANTAR_LAYOUT_LAYOUT_COLUMN_H

#include "layout/layout_context.h"

typedef struct Column {
    Rect pane;     // in which it is scrolled
    int x, w;      // of the words
    int top;       // pixels free above the first words
    bool paper;    // fill the pane first
    bool buttons;  // page buttons too
    bool choices;  // and choices
    bool untagged; // the word Invented stands elsewhere on the page
    int answers;   // that stand side by side; 0: one, or as the board has them
    void (*words)(LayoutContext *lc);
    void (*rest)(LayoutContext *lc); // after the choices, or NULL
} Column;

// How wide the column of a page is where there is room, and the paper round it, where it has no picture. Pixels.
int layout_column_width(LayoutContext *lc);
int layout_sheet_width(LayoutContext *lc);
// A column in the middle of [pane], of all blocks and choices of the page.
Column layout_column_in(LayoutContext *lc, Rect pane, bool buttons);
void layout_column(LayoutContext *lc, Column column);
// On a page of a fictional scenario the word Invented in the upper right corner of [pane]. Returns how wide it is with
// the gap before it, 0 on other pages.
int layout_tag(LayoutContext *lc, Rect pane);

#endif
