// A term of the glossary as a slip of paper over the page: beside the column, or over its foot, and never
// over the sentence that holds the word.
#ifndef QANTAR_LAYOUT_LAYOUT_SLIP_H
#define QANTAR_LAYOUT_LAYOUT_SLIP_H

#include "layout/layout_text.h"

// Percent of text from which on there is no slip, but the page of the term.
#define SLIP_TEXT_LESS 200

// Notes where [laid], drawn at (x, y), has the sentences that hold the word of the context's slip.
void layout_slip_mark(LayoutContext *lc, const TextLayout *laid, int x, int y);

// Draws the context's slip over all that is laid out, above the foot that begins at [foot] where there is
// room. From then on the hits are those of the slip alone. Sets the list's [cramped].
void layout_slip(LayoutContext *lc, int foot);

#endif
