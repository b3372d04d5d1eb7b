// One arrow of the board: its words in a capsule ("pill"), and all of it as a row.
#ifndef QANTAR_LAYOUT_LAYOUT_ARROW_H
#define QANTAR_LAYOUT_LAYOUT_ARROW_H

#include "layout/layout_text.h"

// Colour, thickness and dash of a line, in hairs (Sizes.hair); dash 0: no gaps. No two types of link
// look the same without colour.
typedef struct ArrowLook {
    const char *type;
    ColourRole role;
    int thick, dash;
} ArrowLook;

ArrowLook layout_arrow_look(const Block *arrow);
bool layout_arrow_judged(const Block *arrow); // it says whether the record supports it

// Its words, "?" while it is asked about; the capsule round them, at 0, 0; and both drawn at a place.
TextLayout layout_arrow_words(LayoutContext *lc, const Block *arrow, int w);
Rect layout_arrow_pill(LayoutContext *lc, const Block *arrow, const TextLayout *words);
void layout_arrow_draw_pill(
    LayoutContext *lc, const Block *arrow, const TextLayout *words, Rect at);
// A line to the right with a head at its end, [y] in its middle; dashed when [known] is false.
void layout_arrow_line(
    LayoutContext *lc, int x, int y, int w, ColourRole role, bool known);
// "A → B", the link in words and what was said to it, in the column.
void layout_arrow_row(LayoutContext *lc, const Block *arrow);

#endif
