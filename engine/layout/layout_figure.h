// The page's map or chart. Where one does not fit, its words and its table stand for it.
#ifndef QANTAR_LAYOUT_LAYOUT_FIGURE_H
#define QANTAR_LAYOUT_LAYOUT_FIGURE_H

#include "layout/labels.h"
#include "layout/layout_context.h"

const Block *layout_find_figure(const Page *page);     // NULL: there is none
void layout_figure(LayoutContext *lc, const Block *b); // in the column
// As large as it can be in [pane]. False: it does not fit, and what was added is to be rewound.
bool layout_figure_pane(LayoutContext *lc, const Block *b, Rect pane);

// Each kind of figure: false, and nothing added, when [area] is too small. The height is what a figure
// [w] wide wants, in pixels.

// layout_map.c
// The items of one sort, ITEM_RING or ITEM_LAND, of the block [b] on a map as wide as [map].
Border layout_map_border(LayoutContext *lc, const Block *b, const char *sort, Rect map);
bool layout_map(LayoutContext *lc, const Block *b, Rect area);
int layout_map_height(LayoutContext *lc, const Block *b, int w);

// layout_chart.c
bool layout_steps(LayoutContext *lc, const Block *b, Rect area);
bool layout_hours(LayoutContext *lc, const Block *b, Rect area);
// Of the least rows that can be read, or as high as they should be at [most].
int layout_hours_height(LayoutContext *lc, const Block *b, int w, bool most);

// layout_counts.c: in the column, as high as its rows are.
void layout_counts(LayoutContext *lc, const Block *b);

#endif
