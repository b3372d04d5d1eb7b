// Events of SDL: what each means for the window itself, and which of them are seen while the story is waited for.
#include "window/window_inner.h"

#define LOOKED_MAX 64 // events of the window that are looked at in the queue

// A key held down elsewhere goes on sending while we get the focus.
#define SETTLE_MS 150

static void window_event(Window *w, const SDL_WindowEvent *event)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        window_save_size(w);
        w->dirty = true;
        break;
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: // perhaps of another density
        w->painted = NULL;
        w->dirty = true;
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        w->exposed = true;
        break;
    case SDL_WINDOWEVENT_FOCUS_GAINED:
        w->settled_at = event->timestamp + SETTLE_MS;
        w->settles = true;
        if (w->deferred_done) window_look_at_desktop(w);
        break;
    case SDL_WINDOWEVENT_CLOSE:
        w->leave = true;
        break;
    default:
        break;
    }
}

// It was pressed where the player was before. By its own time: it may have waited in the queue.
static bool is_from_elsewhere(Window *w, const SDL_Event *event)
{
    if (event->type != SDL_KEYDOWN || !w->settles) return false;
    w->settles = !SDL_TICKS_PASSED(event->key.timestamp, w->settled_at);
    return w->settles;
}

void window_end_motion(Window *w)
{
    if (map_steps_end(&w->map_steps)) w->dirty = true;
    if (board_slide_end(&w->board_slide)) w->dirty = true;
    window_flip_end(w);
}

static bool is_press(const SDL_Event *event)
{
    return event->type == SDL_KEYDOWN || event->type == SDL_MOUSEBUTTONDOWN ||
           event->type == SDL_FINGERDOWN || event->type == SDL_CONTROLLERBUTTONDOWN;
}

void window_take_event(Window *w, const SDL_Event *event)
{
    if (window_pad_is_gone(w, event) || window_lets_go(event)) return;
    if (is_from_elsewhere(w, event)) return;
    if (event->type == SDL_KEYDOWN || event->type == SDL_KEYUP) window_trace(w, "key");
    window_voice_stop(w, event);
    window_wake_motion(w, event);
    if (is_press(event)) window_end_motion(w);
    if (event->type == SDL_WINDOWEVENT)
        window_event(w, &event->window);
    else if (event->type == SDL_CONTROLLERDEVICEADDED)
        window_open_pad(w, event->cdevice.which);
    else if (event->type == SDL_CONTROLLERDEVICEREMOVED)
        window_close_pad(w, event->cdevice.which);
    else if (event->type == SDL_KEYMAPCHANGED)
        w->input.no_latin = keys_have_no_latin();
    else if (event->type == w->desktop_seen)
        window_desktop_seen(w);
    else if (event->type == w->wake)
        window_woken(w);
    if (pages_waits(w->pages) || window_plate_event(w, event)) return;
    window_perform(w, input_event(&w->input, event, w->list, pages_now(w->pages)));
    window_update_typing(w);
}

// What shows the window anew or ends it is seen; it and all else stay in the queue, in their order, until
// the reply has come. What is seen twice does nothing new.
void window_look_at_events(Window *w)
{
    SDL_Event events[LOOKED_MAX];
    SDL_PumpEvents();
    if (SDL_HasEvent(SDL_QUIT)) w->leave = true;
    int n = SDL_PeepEvents(
        events, LOOKED_MAX, SDL_PEEKEVENT, SDL_WINDOWEVENT, SDL_WINDOWEVENT);
    for (int i = 0; i < n; i++) {
        const SDL_WindowEvent *event = &events[i].window;
        bool old = !SDL_TICKS_PASSED(event->timestamp, w->looked_at);
        if (!old && event->event != SDL_WINDOWEVENT_FOCUS_GAINED)
            window_event(w, event);
    }
    w->looked_at = SDL_GetTicks();
}
