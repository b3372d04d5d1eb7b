// What the desktop says, asked again whenever the player comes back to the window: a setting that changed in
// play was changed elsewhere. In a thread, since other programs are asked; nothing waits for the answer.
#include "window/window_inner.h"

#include "window/desktop.h"

#include <stdlib.h>
#include <string.h>

struct DesktopLook {
    bool (*wants_stillness)(const atomic_bool *stop);
    bool x11; // windows are on X11
    Uint32 seen_event;
    SDL_Thread *thread;
    atomic_bool stop;
    bool still; // of the thread until it has ended
};

double window_desktop_scale(void)
{
    const char *driver = getenv("SDL_VIDEODRIVER");
    if (driver && driver[0] && strcmp(driver, "x11") != 0) return 1;
    XDesktop desktop = {0};
    desktop_read_x11(&desktop);
    double scale =
        desktop_scale(&desktop, getenv("GDK_SCALE"), getenv("QT_SCALE_FACTOR"));
    desktop_free(&desktop);
    return scale;
}

static bool x11_is_still(void)
{
    XDesktop desktop = {0};
    desktop_read_x11(&desktop);
    bool still = desktop_is_still(&desktop);
    desktop_free(&desktop);
    return still;
}

static int SDLCALL look(void *ctx)
{
    DesktopLook *l = ctx;
    l->still = (l->x11 && x11_is_still()) || l->wants_stillness(&l->stop);
    SDL_Event event = {.type = l->seen_event};
    SDL_PushEvent(&event);
    return 0;
}

void window_look_at_desktop(Window *w)
{
    if (!w->setup->wants_stillness || w->look) return;
    w->look = mem_new(1, sizeof *w->look);
    w->look->wants_stillness = w->setup->wants_stillness;
    w->look->x11 = window_is_x11();
    w->look->seen_event = w->desktop_seen;
    w->look->thread = SDL_CreateThread(look, "desktop", w->look);
    if (w->look->thread) return;
    look(w->look); // in a browser, where there are no threads, it takes no time
    window_desktop_seen(w);
}

void window_desktop_seen(Window *w)
{
    if (!w->look) return;
    SDL_WaitThread(w->look->thread, NULL); // it has said that it is done
    w->reduced_motion = w->look->still;
    w->reduced_motion_known = true;
    free(w->look);
    w->look = NULL;
}

void window_close_desktop(Window *w)
{
    if (!w->look) return;
    atomic_store(&w->look->stop, true);
    window_desktop_seen(w);
}
