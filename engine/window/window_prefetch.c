// Fetches the pictures of the pages that may come next.
#include "window/window_inner.h"

static void fetch(void *ctx, const PictureAhead *picture)
{
    bool band = pictures_in_band(ctx);
    PictureWanted wanted = {.layers = picture->layers,
        .n = picture->n,
        .focus_x = band ? picture->band_x : picture->focus_x,
        .focus_y = band ? picture->band_y : picture->focus_y};
    pictures_prefetch(ctx, &wanted);
}

void window_prefetch(Window *w)
{
    // The title's picture fills the window, and so does a plate's: those of the scenes are of another size.
    if (pages_now(w->pages)->kind == PAGE_TITLE || window_plate_up(w)) return;
    pages_ahead(w->pages, fetch, w->pictures);
}
