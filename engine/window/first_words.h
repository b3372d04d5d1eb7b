// Letters of the first frame, rendered by a thread while the story and the window open: until they have
// answered, the program would only wait.
#ifndef QANTAR_WINDOW_FIRST_WORDS_H
#define QANTAR_WINDOW_FIRST_WORDS_H

#include "layout/draw.h"
#include "window/glyph_cache.h"

#include <SDL.h>

typedef struct FirstWords {
    SDL_Thread *thread; // NULL: none works
    GlyphCache *glyphs;
    const DrawList *list;
    SDL_atomic_t enough;
} FirstWords;

// Renders the texts of [list] into [glyphs]. Until first_words_wait the caller leaves alone all three,
// the list, the cache and its fonts. Where no thread can be had nothing is done.
void first_words_begin(FirstWords *words, GlyphCache *glyphs, const DrawList *list);
void first_words_wait(FirstWords *words);
// The same, but leaves out the texts that have not been begun.
void first_words_stop(FirstWords *words);

#endif
