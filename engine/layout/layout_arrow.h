// One arrow of the board: its luggage tag, the sign of its credit, and all of it as a row of words.
#ifndef QANTAR_LAYOUT_LAYOUT_ARROW_H
#define QANTAR_LAYOUT_LAYOUT_ARROW_H

#include "layout/layout_text.h"

bool layout_arrow_judged(const Block *arrow); // it says whether the record supports it
bool layout_arrow_asked(const Block *arrow);  // its kind is asked for now
bool layout_arrow_is_cut(const Block *arrow); // it only came before: no string holds
// Right, half or no credit, of 2, 1 or 0 halves: signs of their own, and no status.
void layout_arrow_credit(LayoutContext *lc, int halves, Rect at);
// What a tag says: the kind in words, "?" while it is asked for, or in short the number of its answer.
Str layout_arrow_tag_words(const LayoutContext *lc, const Block *arrow, bool in_words);
int layout_arrow_tag_width(
    LayoutContext *lc, const Block *arrow, Str words, int em, int h);
void layout_arrow_tag(
    LayoutContext *lc, const Block *arrow, Str words, int em, Rect at);
// "A → B", the link in words and what was said to it, in the column.
void layout_arrow_row(LayoutContext *lc, const Block *arrow);

#endif
