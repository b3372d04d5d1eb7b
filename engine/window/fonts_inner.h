// Inside of fonts: the open files, which font of which file shows a face, and what is remembered.
#ifndef QANTAR_WINDOW_FONTS_INNER_H
#define QANTAR_WINDOW_FONTS_INNER_H

#include "text/flow_memory.h"
#include "window/fonts.h"

#define HANDLES_MAX 24 // open fonts; a page needs about eight faces and sizes
// Texts whose width is remembered: a layout asks some hundred times, often for the same one. Most are
// words; 192 bytes hold a full line, in two-byte letters too.
#define WIDTHS      1024
#define WIDTH_BYTES 192
#define CODES_MAX   9 // of one letter and its marks; thousands take seconds to shape
// By which a text may be longer than the limit, and its end.
#define LETTER_BYTES (4 * CODES_MAX + 1)

typedef enum FontStyle {
    STYLE_PLAIN,
    STYLE_BOLD,
    STYLE_ITALIC,
    STYLE_BOLD_ITALIC,
    STYLES
} FontStyle;
// The families are those that a player can choose, one for Arabic letters, and the last resort.
#define ARABIC   READING_FONTS
#define FALLBACK (READING_FONTS + 1)
#define FAMILIES (READING_FONTS + 2)

// One file at one size. SDL_ttf forgets its glyphs when the size changes.
typedef struct Handle {
    TTF_Font *font;
    int family, size;
    int columns; // of its letters, in a pixel
    FontStyle style;
    unsigned used; // when, counted in look-ups
} Handle;

// How wide a short text is. Shaping it again would take most of the time of a layout.
typedef struct Width {
    Face face;
    int size, spacing, width;
    size_t n; // bytes of [text]; 0: nothing is kept here
    char text[WIDTH_BYTES];
} Width;

// What the reading out of a text (font_runs.c) needs room for.
typedef struct Scratch {
    Buf clean, run;
    // Where the runs of a text from right to left begin, and its end: they are read out from the last,
    // which stands at the left.
    uint16_t starts[TEXT_BYTES_MAX + LETTER_BYTES];
} Scratch;

struct Fonts {
    char *folder;
    bool hinted;
    ReadingFont reading;
    Handle handles[HANDLES_MAX];
    bool each_size; // a font for each; before that one a file, which is resized
    Handle sizes[HANDLES_MAX]; // that were asked for before that
    int n_sizes;
    unsigned clock;
    Width widths[WIDTHS]; // each at the place of its hash
    FlowMemory *flows;    // texts that were set with them
    bool missing[FAMILIES][STYLES];
    Buf files[FAMILIES][STYLES]; // whole: from a file, each letter is many system calls
    Scratch scratch;
};

int fonts_sane_size(int size); // held between 4 and TEXT_SIZE_MAX

// The font of a face, by a [size] that is sane: its own or, when its file is missing, the fallback; the one
// for Arabic letters; the fallback. NULL when the file is missing. Good until one of them is asked for in another
// size.
TTF_Font *fonts_own(Fonts *fonts, Face face, int size);
TTF_Font *fonts_arabic(Fonts *fonts, Face face, int size);
TTF_Font *fonts_fallback(Fonts *fonts, int size);
// How many columns of the font's letters are one pixel, 1 or FONT_COLUMNS: its widths and surfaces are so many
// times as wide.
int fonts_columns(const Fonts *fonts, const TTF_Font *font);

#endif
