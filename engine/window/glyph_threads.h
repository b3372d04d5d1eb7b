// Renders the texts of a page on two threads: most of what a new page takes is its letters.
#ifndef QANTAR_WINDOW_GLYPH_THREADS_H
#define QANTAR_WINDOW_GLYPH_THREADS_H

#include "layout/draw.h"
#include "window/glyph_cache.h"

// Puts the texts of [list] that reach into [part] into the cache, before they are painted. Does nothing where
// they are few, or where there is one processor: they are then rendered as they are painted. When it
// returns, its thread has ended.
void glyph_threads_render(GlyphCache *cache, const DrawList *list, Rect part);

#endif
