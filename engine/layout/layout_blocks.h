// Blocks of a page in the column.
#ifndef QANTAR_LAYOUT_LAYOUT_BLOCKS_H
#define QANTAR_LAYOUT_LAYOUT_BLOCKS_H

#include "layout/layout_context.h"

void layout_block(LayoutContext *lc, const Block *block);
void layout_blocks(LayoutContext *lc); // all of the page
// It only helps (a picture, the chain of events), so it stands after the words that count.
bool layout_block_comes_last(const LayoutContext *lc, const Block *block);

// layout_check.c: an answer that stays after it was given, and a question for a class.
void layout_answer(LayoutContext *lc, const Block *block);
void layout_talk(LayoutContext *lc, const Block *block);

// layout_meters.c: all meters of the page, side by side while there is room. Returns the y where they end.
int layout_meters(LayoutContext *lc, int x, int y, int w);

// layout_outcome.c: what the last turn moved and why, quiet words beside a bar.
void layout_outcome(LayoutContext *lc, const Block *block);

// layout_source.c: the card of a source.
void layout_source(LayoutContext *lc, const Block *block);

#endif
