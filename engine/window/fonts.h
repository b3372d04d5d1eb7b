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
// The same fonts for another thread, at the same time: glyph by glyph both are alike. Shares the bytes of the
// files with [fonts], and is closed before it. NULL when the text library cannot start.
Fonts *fonts_open_beside(Fonts *fonts);
// Sets what it was opened beside as it is now, while neither is used: the reading font, and which files are missing.
void fonts_follow(Fonts *fonts);

// Which family the FACE_READ faces are of; the serif at first.
void fonts_use(Fonts *fonts, ReadingFont font);
// Files of fonts that were missing may be there now: they are looked for once more when they are needed.
void fonts_look_again(Fonts *fonts);
// Good as long as [fonts].
TextMeasurer fonts_measurer(Fonts *fonts);

#define TEXT_SIZE_MAX  400  // pixels; larger ones count as this
#define TEXT_BYTES_MAX 4096 // of one piece of text: more is left out

// Pixels from the top of a line box to the baseline, and the height of the box.
int fonts_ascent(Fonts *fonts, Face face, int size);
int fonts_height(Fonts *fonts, Face face, int size);

#endif
