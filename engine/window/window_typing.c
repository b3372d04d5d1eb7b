// Text input: while a name is typed with all that an input method can do; else only what a key types
// while shift or AltGr is held, which no key code tells. An input method that composes would take the
// keys of choices for itself, so that at all other times SDL does not ask it. The first key that is typed into
// a field that has the focus is not the method's.
#include "window/window_inner.h"

#include "layout/hit.h"

static bool shifts(Uint16 mod) { return mod & (KMOD_SHIFT | KMOD_RALT | KMOD_MODE); }

static bool is_shift(SDL_Scancode key)
{
    return key == SDL_SCANCODE_LSHIFT || key == SDL_SCANCODE_RSHIFT ||
           key == SDL_SCANCODE_RALT;
}

// From within SDL, as shift comes: the key after it may be in the same breath.
static int SDLCALL watch(void *ctx, SDL_Event *event)
{
    const Window *w = ctx;
    bool begins =
        event->type == SDL_KEYDOWN && input_field_ready(&w->input, pages_now(w->pages));
    bool shift = event->type == SDL_KEYDOWN && (is_shift(event->key.keysym.scancode) ||
                                                   shifts(event->key.keysym.mod));
    if (shift || begins) SDL_EventState(SDL_TEXTINPUT, SDL_ENABLE);
    return 0;
}

void window_watch_keys(Window *w)
{
    SDL_StopTextInput(); // SDL starts it unasked; a name is typed seldom
    SDL_AddEventWatch(watch, w);
}

void window_unwatch_keys(Window *w) { SDL_DelEventWatch(watch, w); }

// Where an input method shows what can be chosen: at the field, in the window's own units.
static void place_input_method(const Window *w)
{
    const Hit *hit = hit_find(w->list, buf_str(&w->input.editing));
    if (!hit || w->input.event_scale <= 0) return;
    Rect r = hit_rect(hit, w->input.scroll);
    double scale = w->input.event_scale;
    SDL_SetTextInputRect(&(SDL_Rect){(int)(r.x / scale), (int)(r.y / scale),
        (int)(r.w / scale), (int)(r.h / scale)});
}

void window_update_typing(Window *w)
{
    bool typing = w->input.editing.n > 0;
    if (typing && !w->typing) SDL_StartTextInput();
    if (!typing && w->typing) SDL_StopTextInput();
    if (typing && !w->typing && w->list) place_input_method(w);
    w->typing = typing;
    // Switching it off would throw away what waits in the queue.
    bool done =
        !typing && !shifts((Uint16)SDL_GetModState()) && !SDL_HasEvent(SDL_TEXTINPUT);
    if (done) SDL_EventState(SDL_TEXTINPUT, SDL_IGNORE);
}
