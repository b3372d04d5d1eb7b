// Text of a page: its styles, and text laid out in lines.
#ifndef QANTAR_LAYOUT_LAYOUT_TEXT_H
#define QANTAR_LAYOUT_LAYOUT_TEXT_H

#include "layout/layout_context.h"

typedef struct TextStyle {
    Faces faces;
    int size, leading; // em, and from baseline to baseline; pixels
    ColourRole colour;
} TextStyle;

TextStyle style_reading(const LayoutContext *lc); // the story
TextStyle style_title(const LayoutContext *lc);   // headings
TextStyle style_label(const LayoutContext *lc);   // choices
TextStyle style_small(const LayoutContext *lc);   // second rank
TextStyle style_bold(TextStyle style);
TextStyle style_colour(TextStyle style, ColourRole colour);

// Text broken into lines for a width, not yet drawn. In the context's arena.
typedef struct TextLayout {
    Flow flow;
    TextStyle style;
    int h; // pixels
    int w; // that it was laid out for: lines from right to left begin at its right edge
    bool hangs; // quotation marks that open a line stand before its edge
} TextLayout;

TextLayout text_runs(LayoutContext *lc, TextStyle style, Runs runs, int w);
// markup.h
TextLayout text_marked(LayoutContext *lc, TextStyle style, Str marked, int w);
TextLayout text_plain(LayoutContext *lc, TextStyle style, Str words, int w);
// Shrink-wrapped: no wider than its widest line, for what is framed or centred.
TextLayout text_shrink(TextLayout laid);
void text_draw(LayoutContext *lc, const TextLayout *laid, int x, int y);
// Where a caret stands that has [at] bytes of the text before it: its top, from the text's corner.
void text_caret(LayoutContext *lc, const TextLayout *laid, int at, int *x, int *y);
int text_width(LayoutContext *lc, TextStyle style, Str words); // on one line
// Maximum width of a column of story text for comfortable reading, in pixels.
int text_column_max(LayoutContext *lc);

// Lays out and draws in the column at the cursor, which moves below.
void layout_marked(LayoutContext *lc, TextStyle style, Str marked);
void layout_plain(LayoutContext *lc, TextStyle style, Str words);

// Words that stand beside others on one line, isolated: their direction does not change how the others
// run. The line itself runs as its first letter does, or as the text isolated as its first.
Str text_isolated(const LayoutContext *lc, Str words);
Str text_isolated_first(const LayoutContext *lc, Str words);

#endif
