// The bundled font files, opened when first needed, and the text measurer of the layout.
#ifndef QANTAR_WINDOW_FONTS_H
#define QANTAR_WINDOW_FONTS_H

#include "base/err.h"
#include "layout/layout.h"
#include "page/settings.h"

#include <SDL_ttf.h>

typedef struct Fonts Fonts;

// [folder] holds the files named in fonts.c; only the last fallback has to be there, any other
// that is missing is reported once on stderr and replaced by it. [hinted]: for the window; without,
// the same pixels come out on every machine with the same libraries. The caller closes.
Fonts *fonts_open(const char *folder, bool hinted, Err *err);
void fonts_close(Fonts *fonts);

// To open a font file once more for another size costs a millisecond, to change its size the glyphs that SDL_ttf
// has kept. So a file is opened once and resized, as suits a single page; from this call on each size has a font of its
// own, and those that were used so far are opened.
void fonts_open_each_size(Fonts *fonts);

// Which family the FACE_READ faces are of; the serif at first.
void fonts_use(Fonts *fonts, ReadingFont font);
// Files of fonts that were missing may be there now: they are looked for once more when they are needed.
void fonts_look_again(Fonts *fonts);
// Good as long as [fonts].
TextMeasurer fonts_measurer(Fonts *fonts);

// Small letters of the window stand at fractions of a pixel, and SDL_ttf renders each letter anew at each. So
// their fonts are so many times as wide: letters stand at whole columns, each is rendered once, and the columns
// of a pixel are added up. Light hinting moves them up and down only, so their forms are the same.
#define FONT_COLUMNS 4

#define TEXT_SIZE_MAX  400  // pixels; larger ones count as this
#define TEXT_BYTES_MAX 4096 // of one piece of text: more is left out

// Pixels from the top of a line box to the baseline, and the height of the box.
int fonts_ascent(Fonts *fonts, Face face, int size);
int fonts_height(Fonts *fonts, Face face, int size);

#endif
