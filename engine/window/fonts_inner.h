// Inside of fonts: which font of which file, and the room in which a text is read out.
#ifndef QANTAR_WINDOW_FONTS_INNER_H
#define QANTAR_WINDOW_FONTS_INNER_H

#include "window/font_runs.h"

#define CODES_MAX 9 // of one letter and its marks; thousands take seconds to shape
#define LETTER_BYTES                                                                   \
    (4 * CODES_MAX + 1) // by which a text may be longer than the limit; and its end

typedef struct Scratch {
    Buf clean, run;
    // Where the runs of a text from right to left begin, and its end: they are read out
    // from the last, which stands at the left.
    uint16_t starts[TEXT_BYTES_MAX + LETTER_BYTES];
} Scratch;

Scratch *fonts_scratch(Fonts *fonts);
int fonts_sane_size(int size);

// NULL when a file is missing. [size] is sane.
TTF_Font *fonts_own(Fonts *fonts, Face face, int size); // else the fallback
TTF_Font *fonts_arabic(Fonts *fonts, Face face, int size);
TTF_Font *fonts_fallback(Fonts *fonts, int size);

#endif
