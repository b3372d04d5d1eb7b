// Pieces of text as coverage, ready to be laid on in any colour; kept while they fit a budget.
#ifndef QANTAR_WINDOW_INK_H
#define QANTAR_WINDOW_INK_H

#include "window/fonts.h"

#define INK_BYTES 6000000 // a 4K page at 200% is about 3.6 million

// Coverage 0 to 255, row by row. Without colour a piece serves hovered, focused and plain words
// alike, in a quarter of the memory.
typedef struct Ink {
    int x, y; // where its corner lies, seen from the pen at the top of the line box
    int w, h;
    unsigned char *cover; // w * h; NULL when nothing is to be seen
} Ink;

typedef struct Inks Inks;

// Keeps at most [bytes] of ink. [fonts] must live longer. The caller closes.
Inks *inks_open(Fonts *fonts, size_t bytes);
void inks_close(Inks *inks);
// Never NULL; good until the next call.
const Ink *inks_get(Inks *inks, Face face, int size, int spacing, Str text);
void inks_forget(Inks *inks);             // all: the reading font was changed
size_t inks_bytes(const Inks *inks);      // kept now
unsigned inks_rendered(const Inks *inks); // how many had to be made, ever

#endif
