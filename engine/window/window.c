// The window's steps: events in, frames out, and no work at all while nothing changes.
#include "window/window_inner.h"

#include "window/image_file.h"

#include <stdlib.h>

// So long what a player does not wait for leaves the processor to the first picture.
#define PICTURE_FIRST_MS 300
// How long one step waits for a reply that is out, before it looks after the window.
#define AWAIT_MS 16
// While a reply is out, who sleeps for us asks so often whether the story is late.
#define LATE_MS 100

Uint64 window_now(const Window *w)
{
    return w->setup->now ? w->setup->now() : SDL_GetTicks64();
}

// A gamepad can take long to look for, and an icon is not what a player waits for.
static void deferred_init(Window *w)
{
    w->deferred_done = true;
    motion_clock_wake(&w->motion, window_now(w));
    SDL_Surface *icon = w->setup->icon ? image_file_read(w->setup->icon) : NULL;
    if (icon) SDL_SetWindowIcon(w->window, icon);
    SDL_FreeSurface(icon);
    fonts_open_each_size(w->fonts);
    window_sound_open(w);
    w->sound_waits = sign_flip_waits(&w->sign_flip);
    if (!w->sound_waits) window_sound_page(w, (Str){0});
    window_prefetch(w);
    window_look_at_desktop(w);
    // SDL would wake us every three seconds to look for a new gamepad: window_find_pads.
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
}

static void do_deferred(Window *w)
{
    if (w->deferred_done || (w->waiting && window_now(w) < w->deferred_at)) return;
    deferred_init(w);
}

static void end_guard(Window *w)
{
    if (!w->input.guarded || window_now(w) < w->guard_end) return;
    w->input.guarded = false;
    w->dirty = true;
}

// --- beginning ----------------------------------------------------------------------------------

Window *window_start(Pages *pages, const WindowSetup *setup, Err *err)
{
    Window *w = mem_new(1, sizeof *w);
    *w = (Window){.pages = pages, .setup = setup};
    if (window_prepare(w, err)) return w;
    window_close(w);
    free(w);
    return NULL;
}

static void begin(Window *w)
{
    w->opened = true;
    window_save_size(w);
    window_show_page(w);
    window_draw(w);
    w->deferred_at = window_now(w) + PICTURE_FIRST_MS;
    do_deferred(w);
    window_voice_watch(w);
    window_files_watch(w);
    window_read_page(w);
    window_answer(w);
}

// The first page is needed for the window. False while it has not come, or when there is none.
static bool open_with_page(Window *w, bool may_sleep)
{
    PagesPoll poll = PAGES_DONE;
    if (may_sleep && !pages_wait(w->pages, &w->trouble)) poll = PAGES_REFUSED;
    if (!may_sleep) poll = pages_poll(w->pages, &w->trouble);
    if (poll == PAGES_WAIT) return false;
    w->leave = poll == PAGES_REFUSED || !window_open(w, &w->trouble);
    if (!w->leave) begin(w);
    return !w->leave;
}

// --- a step -------------------------------------------------------------------------------------

// A player who acts while the first picture is drawn finds all that there is.
static void take_event(Window *w, const SDL_Event *event)
{
    bool acts = event->type == SDL_KEYDOWN || event->type == SDL_MOUSEBUTTONDOWN ||
                event->type == SDL_MOUSEWHEEL || event->type == SDL_FINGERDOWN;
    if (acts && !w->deferred_done) deferred_init(w);
    window_take_event(w, event);
}

// Until when an event is waited for. -1: for ever.
static int wait_ms(const Window *w)
{
    Uint64 now = window_now(w);
    int ms = window_wait_ms(w, now);
    if (w->deferred_done) return ms;
    int left = now < w->deferred_at ? (int)(w->deferred_at - now) : 0;
    return ms < 0 || ms > left ? left : ms;
}

// Sleeps until something happens, if it may, and takes all that has happened, up to what asks the story.
static void take_events(Window *w, bool may_sleep)
{
    SDL_Event event;
    int ms = may_sleep ? wait_ms(w) : 0;
    // Without a thread nobody else looks after the pictures.
    if (pictures_step(w->pictures))
        w->dirty = true;
    else if (SDL_WaitEventTimeout(&event, ms))
        take_event(w, &event);
    window_find_pads(w);
    while (!w->leave && !pages_waits(w->pages) && SDL_PollEvent(&event))
        take_event(w, &event);
}

static void await_reply(Window *w, bool may_sleep)
{
    if (may_sleep) pages_await(w->pages, AWAIT_MS);
    window_answer(w);
    if (pictures_step(w->pictures)) w->dirty = true;
    if (pages_waits(w->pages)) window_look_at_events(w);
}

static void draw_what_changed(Window *w)
{
    window_plate_tick(w);
    window_dark_tick(w);
    if (map_steps_tick(&w->map_steps, pages_now(w->pages), window_now(w)))
        w->dirty = true;
    if (board_slide_tick(&w->board_slide, window_now(w))) w->dirty = true;
    window_flip_tick(w);
    if (w->exposed) window_restore(w);
    window_update_motion(w, SDL_GetWindowFlags(w->window));
    if (window_draw_motion(w)) window_trace(w, "motion");
    if (!w->dirty) return;
    window_draw(w);
    window_update_cursor(w);
}

// How long nothing is to be done after a step.
static int rest_ms(const Window *w)
{
    if (w->leave) return -1;
    if (!w->opened) return LATE_MS;
    int ms = wait_ms(w);
    if (pages_waits(w->pages)) return ms < 0 || ms > LATE_MS ? LATE_MS : ms;
    return SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) ? 0 : ms;
}

int window_step(Window *w, bool may_sleep)
{
    if (w->leave || (!w->opened && !open_with_page(w, may_sleep))) return rest_ms(w);
    if (!pages_waits(w->pages)) take_events(w, may_sleep);
    if (pages_waits(w->pages)) await_reply(w, may_sleep);
    end_guard(w);
    if (!w->leave) draw_what_changed(w);
    if (!w->leave) do_deferred(w);
    return rest_ms(w);
}

bool window_left(const Window *w) { return w->leave; }

void window_files_came(Window *w)
{
    pictures_came(w->pictures);
    fonts_look_again(w->fonts);
    w->painted = NULL;
    w->dirty = true;
}

bool window_end(Window *w, Err *err)
{
    bool opened = w->opened;
    Pages *pages = w->pages;
    if (opened) window_files_leave(w);
    bool failed = w->trouble.kind != ERR_NONE;
    if (failed) err_set(err, w->trouble.kind, "%s", w->trouble.text);
    window_voice_leave(w);
    window_close(w);
    free(w);
    return !failed && pages_flush(pages, err);
}

bool window_play(Pages *pages, const WindowSetup *setup, Err *err)
{
    Window *w = window_start(pages, setup, err);
    if (!w) return false;
    while (!window_left(w))
        window_step(w, true);
    return window_end(w, err);
}
