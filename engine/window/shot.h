// Screenshots: a page as pixels or a PNG file, without a window or a display.
#ifndef QANTAR_WINDOW_SHOT_H
#define QANTAR_WINDOW_SHOT_H

#include "layout/layout.h"
#include "page/pages.h"

#include <SDL.h>

#define SHOT_SIDE_MAX 8192 // pixels

typedef struct Shot {
    const char *fonts_folder;
    View view;   // w, h and density at least
    bool hinted; // as in the window; golden pictures go without
    void *ctx;   // for [read]
    // The bytes of a picture's layer; NULL: pictures are left out.
    bool (*read)(void *ctx, Str layer, Buf *out, Err *err);
} Shot;

// [page] as pixels, its pictures drawn. NULL and [err] when the size is out of 1 to
// SHOT_SIDE_MAX or the fonts are not there. Free with SDL_FreeSurface.
SDL_Surface *shot_surface(
    const Shot *shot, const Page *page, const Settings *settings, Err *err);

// Writes the page on top as a PNG file, as the view has it.
bool shot_page(Pages *pages, const char *fonts_folder, const View *view,
    const char *png_path, Err *err);

#endif
