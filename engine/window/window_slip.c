// A word of the glossary opens as a slip where there is room for one, else as a page.
#include "window/window_inner.h"

#include "layout/layout_slip.h"

// A page of large text has no room beside its sentences.
Str window_slip_value(const Window *w, Str action)
{
    bool term = str_starts(action, STR("term:"));
    bool small = pages_settings(w->pages)->text_percent < SLIP_TEXT_LESS;
    return term && small ? STR(TERM_AS_SLIP) : (Str){0};
}

static bool is_cramped(Window *w)
{
    Arena arena = {0};
    bool cramped = window_lay_out(w, &arena, false)->cramped;
    arena_free(&arena);
    return cramped;
}

bool window_slip_grows(Window *w)
{
    const Page *page = pages_now(w->pages);
    const Block *slip = page_slip(page);
    if (!slip || !is_cramped(w)) return false;
    Buf id = {0}; // that of the page ends with it
    buf_addf(&id, "term:" STR_FMT, STR_ARG(slip->id));
    Err err = {0};
    bool grown = page_action(page, buf_str(&id)) &&
                 pages_send_act(w->pages, buf_str(&id), (Str){0}, &err);
    buf_free(&id);
    return grown;
}
