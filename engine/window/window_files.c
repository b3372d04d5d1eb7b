// The scenario's files are read anew when an author has changed them.
#include "window/window_inner.h"

// Called from another thread.
static void wake(void *window)
{
    const Window *w = window;
    SDL_PushEvent(&(SDL_Event){.type = w->wake});
}

void window_files_watch(Window *w)
{
    const WindowFiles *files = w->setup->files;
    if (files) files->watch(files->ctx, wake, w);
}

void window_files_leave(const Window *w)
{
    const WindowFiles *files = w->setup->files;
    if (files) files->leave(files->ctx);
}

bool window_files_changed(Window *w)
{
    const WindowFiles *files = w->setup->files;
    if (!files || !files->changed(files->ctx)) return false;
    pages_send_reload(w->pages);
    pictures_reread(w->pictures);
    return true;
}
