// Font fallback: a text in runs of one font each, from left to right, cleaned for the text library.
#ifndef QANTAR_WINDOW_FONT_RUNS_H
#define QANTAR_WINDOW_FONT_RUNS_H

#include "window/fonts.h"

// Pixels, of what stands for a letter no font has
#define BOX_WIDTH(size) ((size)*5 / 8)

// A run of text that one font can show: a run of letters, or one letter where letters are
// spaced out.
typedef struct FontRun {
    TTF_Font *font;   // NULL: no font has this letter, a box stands for it
    const char *text; // closed by a zero; good until the next call with these fonts
    int columns;      // of its surface, in a pixel (fonts_columns)
    int advance;      // pixels that the pen moves
    int left;         // columns by which the first letter reaches back beyond the pen
    uint32_t first, last; // code points at its ends
} FontRun;

typedef struct FontRuns {
    Fonts *fonts;
    Face face;
    int size, spacing;
    bool rtl; // they run from right to left
    Str rest; // when [rtl]: all of it, and [n] runs are left
    int n;
} FontRuns;

// Starts reading [text] out, which is of one direction (bidi_is_rtl), from the left. Tabs and ends
// of lines become spaces, other control characters and bad bytes U+FFFD, invisible marks go. One
// reading at a time.
FontRuns font_runs_of(Fonts *fonts, Face face, int size, int spacing, Str text);
bool font_runs_next(FontRuns *runs, FontRun *run);
// The same in two steps, for those who render a run: its surface is as wide as the text library would
// measure it, and to measure is to shape once more. The first sets font, columns and text alone; with the width
// in columns the second sets [advance] and [left].
bool font_runs_read(FontRuns *runs, FontRun *run);
void font_runs_measure(const FontRuns *runs, FontRun *run, int width);
// The name (ISO 15924) of the script of letters that run from right to left; "Arab" for what is not listed.
const char *font_runs_script(Str letters);

#endif
