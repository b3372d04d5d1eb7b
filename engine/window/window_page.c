// What changes in the window when a page is shown, another one or the same again.
#include "window/window_inner.h"

void window_set_full_screen(Window *w, bool full)
{
    if (full == w->full_screen) return;
    w->full_screen = full;
    window_screen_fill(w, full);
}

void window_filled(Window *w, bool full)
{
    if (full == w->full_screen) return;
    w->full_screen = full;
    window_save_size(w);
}

void window_save_size(Window *w)
{
    int width = 0, height = 0;
    SDL_GetWindowSize(w->window, &width, &height);
    const Settings *settings = pages_settings(w->pages);
    if (w->full_screen) { // the size to come back to stays as it was
        width = settings->window_w;
        height = settings->window_h;
    }
    pages_note_window(w->pages, width, height, w->full_screen);
    w->painted = NULL;
}

// Cards are put in order: one after the other, as quickly as somebody likes.
static bool is_ordering(const Page *page)
{
    for (int i = 0; page->kind == PAGE_BOARD && i < page->n_actions; i++)
        if (str_starts(page->actions[i].id, STR("take:")) ||
            str_starts(page->actions[i].id, STR("put:")))
            return true;
    return false;
}

void window_show_page(Window *w)
{
    const Page *page = pages_now(w->pages);
    const Settings *settings = pages_settings(w->pages);
    if (page->quit) w->leave = true;
    bool ordering = is_ordering(page);
    if (w->any_turn && page->turn != w->turn && !(ordering && w->ordering))
        w->guard_end = window_now(w) + WINDOW_GUARD_MS;
    w->ordering = ordering;
    w->any_turn = true;
    w->turn = page->turn;
    w->input.guarded = window_now(w) < w->guard_end;
    w->input.letter_keys = settings->letter_keys;
    w->input.no_latin = keys_have_no_latin();
    w->input.keys = &settings->keys;
    bool still = window_wants_stillness(w);
    map_steps_show(&w->map_steps, page, still, window_now(w));
    board_slide_show(&w->board_slide, page, still, window_now(w));
    window_flip_show(w);
    fonts_use(w->fonts, settings->font);
    window_set_full_screen(w, settings->full_screen);
    input_show(&w->input, page);
    window_dark_show(w);
    window_plate_end(w);
    w->plate_fetched = false;
    w->painted = NULL; // its words may be gone, and the letters may be of another font
    w->dirty = true;
    if (w->setup->shown) w->setup->shown(w->setup->ctx, page);
}
