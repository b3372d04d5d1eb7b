// Gamepad, mouse pointer and text input, as SDL wants to be asked for them.
#include "window/window_inner.h"

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

void window_update_typing(const Window *w)
{
    bool typing = w->input.editing.n > 0;
    if (typing == (SDL_IsTextInputActive() == SDL_TRUE)) return;
    if (typing)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

// SDL lets go of all buttons of a gamepad that is pulled out; the player did not.
bool window_pad_is_gone(const Window *w, const SDL_Event *event)
{
    return event->type == SDL_CONTROLLERBUTTONUP && w->pad &&
           !SDL_GameControllerGetAttached(w->pad);
}

// A gamepad that is plugged in is found when anything else happens, and then watched by SDL.
void window_find_pads(const Window *w)
{
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, w->pad ? "1" : "0");
    if (!w->pad) SDL_JoystickUpdate();
}
