// Gamepad and mouse pointer, as SDL wants to be asked for them, and releases that nobody made.
#include "window/window_inner.h"

#define WAITING_MAX 32 // events of a kind that are looked through in the queue

void window_open_pad(Window *w, int which)
{
    if (!w->pad && SDL_IsGameController(which)) w->pad = SDL_GameControllerOpen(which);
}

void window_close_pad(Window *w, SDL_JoystickID which)
{
    SDL_Joystick *stick = w->pad ? SDL_GameControllerGetJoystick(w->pad) : NULL;
    if (!stick || SDL_JoystickInstanceID(stick) != which) return;
    SDL_GameControllerClose(w->pad);
    w->pad = NULL;
}

void window_update_cursor(Window *w)
{
    const Action *over = page_action(pages_now(w->pages), buf_str(&w->input.hover));
    SDL_Cursor **kind = over && over->open ? &w->hand : &w->arrow;
    if (!*kind)
        *kind = SDL_CreateSystemCursor(
            kind == &w->hand ? SDL_SYSTEM_CURSOR_HAND : SDL_SYSTEM_CURSOR_ARROW);
    if (*kind && SDL_GetCursor() != *kind) SDL_SetCursor(*kind);
}

// SDL lets go of all buttons of a gamepad that is pulled out; the player did not.
bool window_pad_is_gone(const Window *w, const SDL_Event *event)
{
    return event->type == SDL_CONTROLLERBUTTONUP && w->pad &&
           !SDL_GameControllerGetAttached(w->pad);
}

static bool ends_press(const SDL_Event *event)
{
    return event->type == SDL_KEYUP || event->type == SDL_MOUSEBUTTONUP ||
           event->type == SDL_FINGERUP || event->type == SDL_CONTROLLERBUTTONUP;
}

// SDL sends the releases first and then, from the same function, that the window has lost the
// keyboard: it waits in the queue behind them.
static bool focus_is_lost(void)
{
    SDL_Event waiting[WAITING_MAX];
    int n = SDL_PeepEvents(
        waiting, WAITING_MAX, SDL_PEEKEVENT, SDL_WINDOWEVENT, SDL_WINDOWEVENT);
    for (int i = 0; i < n; i++) {
        Uint8 kind = waiting[i].window.event;
        if (kind == SDL_WINDOWEVENT_FOCUS_LOST || kind == SDL_WINDOWEVENT_HIDDEN ||
            kind == SDL_WINDOWEVENT_MINIMIZED)
            return true;
    }
    return false;
}

// A finger that SDL has lost sight of is lifted by the touch that comes in its place.
static bool finger_is_replaced(const SDL_TouchFingerEvent *up)
{
    SDL_Event next[WAITING_MAX];
    int n = SDL_PeepEvents(
        next, WAITING_MAX, SDL_PEEKEVENT, SDL_FINGERDOWN, SDL_FINGERDOWN);
    for (int i = 0; i < n; i++)
        if (next[i].tfinger.fingerId == up->fingerId &&
            next[i].tfinger.timestamp == up->timestamp)
            return true;
    return false;
}

bool window_lets_go(const SDL_Event *event)
{
    if (!ends_press(event)) return false;
    if (focus_is_lost()) return true;
    return event->type == SDL_FINGERUP && finger_is_replaced(&event->tfinger);
}

// A gamepad that is plugged in is found when anything else happens, and then watched by SDL.
void window_find_pads(const Window *w)
{
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, w->pad ? "1" : "0");
    if (!w->pad) SDL_JoystickUpdate();
}
