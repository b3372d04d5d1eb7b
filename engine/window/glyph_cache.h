// Rendered runs of text as coverage masks, which can be drawn in any colour; the least recently used are
// dropped when they exceed a budget of bytes.
#ifndef QANTAR_WINDOW_GLYPH_CACHE_H
#define QANTAR_WINDOW_GLYPH_CACHE_H

#include "window/fonts.h"

#define GLYPH_CACHE_BYTES 6000000 // a 4K page at 200% is about 3.6 million

// Coverage 0 to 255, row by row. Without colour a piece serves hovered, focused and plain words
// alike, in a quarter of the memory.
typedef struct GlyphRun {
    int x, y; // where its corner lies, seen from the pen at the top of the line box
    int w, h;
    unsigned char *coverage; // w * h; NULL when nothing is to be seen
} GlyphRun;

typedef struct GlyphCache GlyphCache;

// Keeps at most [bytes]. [fonts] must live longer. The caller closes.
GlyphCache *glyph_cache_open(Fonts *fonts, size_t bytes);
void glyph_cache_close(GlyphCache *cache);
// Never NULL; good until the next call.
const GlyphRun *glyph_cache_get(
    GlyphCache *cache, Face face, int size, int spacing, Str text);
void glyph_cache_clear(GlyphCache *cache);         // all: the reading font was changed
size_t glyph_cache_bytes(const GlyphCache *cache); // kept now
unsigned glyph_cache_rendered(const GlyphCache *cache); // how many had to be made, ever

#endif
