// The bundled font files: opened when first needed, measured, and read out in stretches of one font.
#ifndef QANTAR_WINDOW_FONTS_H
#define QANTAR_WINDOW_FONTS_H

#include "base/err.h"
#include "page/settings.h"
#include "window/layout.h"

#include <SDL_ttf.h>

typedef struct Fonts Fonts;

// [folder] holds the files named in fonts.c; only the last fallback has to be there, any other
// that is missing is told once on stderr and replaced by it. [hinted]: for the window; without,
// the same pixels come out on every machine with the same libraries. The caller closes.
Fonts *fonts_open(const char *folder, bool hinted, Err *err);
void fonts_close(Fonts *fonts);

// Which family the FACE_READ faces are of; the serif at first.
void fonts_use(Fonts *fonts, ReadingFont font);
// Good as long as [fonts].
Ruler fonts_ruler(Fonts *fonts);

#define TEXT_SIZE_MAX  400  // pixels; larger ones count as this
#define TEXT_BYTES_MAX 4096 // of one piece of text: more is left out
#define BOX_WIDTH(size)                                                                \
    ((size)*5 / 8) // pixels, of what stands for a letter no font has

// A stretch of text that one font can show: a run of letters, or one letter where letters are
// spaced out.
typedef struct Stretch {
    TTF_Font *font;   // NULL: no font has this letter, a box stands for it
    const char *text; // closed by a zero; good until the next call with these fonts
    int advance;      // pixels that the pen moves
    int left;         // pixels by which the first letter reaches back beyond the pen
} Stretch;

typedef struct Stretches {
    Fonts *fonts;
    Face face;
    int size, spacing;
    Str rest;
} Stretches;

// Starts reading [text] out. Tabs and ends of lines become spaces, other control characters and
// bad bytes U+FFFD, invisible marks go. One reading at a time.
Stretches fonts_read(Fonts *fonts, Face face, int size, int spacing, Str text);
bool fonts_next(Stretches *stretches, Stretch *stretch);

// Pixels from the top of a line box to the baseline, and the height of the box.
int fonts_ascent(Fonts *fonts, Face face, int size);
int fonts_height(Fonts *fonts, Face face, int size);

#endif
