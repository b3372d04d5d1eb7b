// What goes dark of the window where the story has no signal, step by step, until it leaves that city.
#include "window/window_inner.h"

#include "layout/layout_dark.h"

#define STEP_MS 1100 // from one thing that goes dark to the next

// Other pages than those of the story change nothing: it is where it was.
static bool plays(const Page *page)
{
    switch (page->kind) {
    case PAGE_SCENE:
    case PAGE_CHECK:
    case PAGE_BOARD:
    case PAGE_ENDING:
    case PAGE_TITLE:
        return true;
    default:
        return false;
    }
}

void window_dark_show(Window *w)
{
    const Page *page = pages_now(w->pages);
    if (!plays(page)) return;
    if (!layout_is_dark(page))
        w->dark_at = 0;
    else if (w->dark_at == 0)
        w->dark_at = window_now(w) + 1;
}

static int stage_at(const Window *w, Uint64 now)
{
    if (w->dark_at == 0) return DARK_NOTHING;
    if (!window_motion_wanted(w)) return DARK_CLOCK;
    Uint64 steps = now > w->dark_at ? (now - w->dark_at) / STEP_MS : 0;
    return steps < DARK_CLOCK ? (int)steps : DARK_CLOCK;
}

void window_dark_tick(Window *w)
{
    if (window_plate_up(w) && w->dark_at) w->dark_at = window_now(w) + 1;
    int stage = stage_at(w, window_now(w));
    if (stage == w->dark) return;
    w->dark = stage;
    w->dirty = true;
}

int window_dark_wait_ms(const Window *w, Uint64 now)
{
    if (w->dark_at == 0 || w->dark == DARK_CLOCK || window_plate_up(w)) return -1;
    Uint64 next = w->dark_at + (Uint64)(w->dark + 1) * STEP_MS;
    return next > now ? (int)(next - now) : 0;
}
