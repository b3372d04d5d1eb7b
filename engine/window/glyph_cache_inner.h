// Inside of the glyph cache: how a text is rendered, and what is kept of it.
#ifndef QANTAR_WINDOW_GLYPH_CACHE_INNER_H
#define QANTAR_WINDOW_GLYPH_CACHE_INNER_H

#include "base/arena.h"
#include "window/glyph_cache.h"

#include <stdint.h>

#define GLYPH_BUCKETS 512

typedef struct GlyphText { // what a run shows, and how
    uint64_t hash;
    Face face;
    int size, spacing;
    Str text;
} GlyphText;

typedef struct GlyphEntry GlyphEntry;
struct GlyphEntry {
    GlyphEntry *next;          // in its bucket
    GlyphEntry *newer, *older; // in the order of use
    GlyphText of;              // its text is [text]
    GlyphRun run;
    char text[];
};

// What renders, one thread at a time.
typedef struct GlyphMaker {
    Fonts *fonts;
    Arena scratch; // of one piece while it is rendered
} GlyphMaker;

struct GlyphCache {
    GlyphMaker maker;
    GlyphMaker
        second; // of another thread (glyph_threads.c); without fonts until it is needed
    size_t budget, bytes;
    unsigned rendered;
    GlyphEntry *buckets[GLYPH_BUCKETS];
    GlyphEntry *newest, *oldest;
};

GlyphText glyph_text(Face face, int size, int spacing, Str text);
bool glyph_text_same(const GlyphText *a, const GlyphText *b);
// NULL when it is not kept.
GlyphEntry *glyph_cache_find(const GlyphCache *cache, const GlyphText *of);
// Renders a text. Touches nothing but [maker]; what it returns goes to glyph_cache_keep.
GlyphEntry *glyph_entry_make(GlyphMaker *maker, const GlyphText *of);
// Takes [entry] over, which is not kept yet.
void glyph_cache_keep(GlyphCache *cache, GlyphEntry *entry);

#endif
