#include "support/gestures.h"

#include "support/monkey.h"

#include <limits.h>
#include <string.h>

static int coordinate(Rng *rng, int side)
{
    static const int odd[] = {INT_MIN, INT_MAX, -1, 0, 100000};
    if (rng_below(rng, 30) == 0) return odd[rng_below(rng, 5)];
    return monkey_below(rng, side + 20) - 10;
}

static float fraction(Rng *rng)
{
    static const float odd[] = {-1e30F, 1e30F, -1, 0, 1};
    if (rng_below(rng, 30) == 0) return odd[rng_below(rng, 5)];
    return (float)monkey_below(rng, 1000) / 999;
}

static void make_key(Rng *rng, const Input *input, SDL_Event *event)
{
    static const SDL_Keycode likely[] = {SDLK_RETURN, SDLK_KP_ENTER, SDLK_TAB,
        SDLK_DOWN, SDLK_UP, SDLK_PAGEDOWN, SDLK_PAGEUP, SDLK_HOME, SDLK_END,
        SDLK_ESCAPE, SDLK_SPACE, SDLK_1, SDLK_2, SDLK_3, SDLK_9, SDLK_0, SDLK_BACKSPACE,
        SDLK_s, SDLK_n, SDLK_g, SDLK_l, SDLK_u, SDLK_h, SDLK_F1, SDLK_F11};
    bool up = rng_below(rng, 2) && input->holder == HOLD_KEY;
    SDL_Keycode sym = rng_below(rng, 8) ? likely[rng_below(rng, COUNT_OF(likely))]
                                        : (SDL_Keycode)rng_next(rng);
    event->type = up || rng_below(rng, 8) == 0 ? SDL_KEYUP : SDL_KEYDOWN;
    if (up && input->held > 0) sym = SDL_GetKeyFromScancode((SDL_Scancode)input->held);
    event->key.keysym.sym = up && input->held < 0 ? (SDL_Keycode)-input->held : sym;
    event->key.keysym.scancode = SDL_GetScancodeFromKey(event->key.keysym.sym);
    event->key.keysym.mod = rng_below(rng, 4) ? 0 : (Uint16)rng_next(rng);
    event->key.repeat = rng_below(rng, 5) == 0;
}

static void make_text(Rng *rng, SDL_Event *event)
{
    static const char *const texts[] = {
        "a", "қ", "e\xCC\x81", "👩‍👩‍👧", " ", ""};
    event->type = rng_below(rng, 3) ? SDL_TEXTINPUT : SDL_TEXTEDITING;
    strcpy(event->text.text, texts[rng_below(rng, 6)]);
}

static void make_pointer(Rng *rng, const Input *input, SDL_Event *event)
{
    bool stays = rng_below(rng, 2);
    int x = stays ? input->pointer_x : coordinate(rng, input->w);
    int y = stays ? input->pointer_y : coordinate(rng, input->h);
    switch (rng_below(rng, 4)) {
    case 0:
        event->type = SDL_MOUSEMOTION;
        event->motion.x = x;
        event->motion.y = y;
        break;
    case 1:
        event->type = SDL_MOUSEWHEEL;
        event->wheel.preciseY = (fraction(rng) - 0.5F) * 20;
        break;
    default:
        event->type =
            input->holder == HOLD_MOUSE ? SDL_MOUSEBUTTONUP : SDL_MOUSEBUTTONDOWN;
        event->button.button = (Uint8)(rng_below(rng, 5) ? 1 : rng_below(rng, 9));
        event->button.clicks = (Uint8)rng_below(rng, 4);
        event->button.x = x;
        event->button.y = y;
    }
}

static void make_finger(Rng *rng, SDL_Event *event)
{
    static const Uint32 types[] = {SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP};
    event->type = types[rng_below(rng, 3)];
    event->tfinger.fingerId = rng_below(rng, 2);
    event->tfinger.x = fraction(rng);
    event->tfinger.y = fraction(rng);
}

static void make_pad(Rng *rng, const Input *input, SDL_Event *event)
{
    static const Uint32 types[] = {
        SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLERBUTTONUP, SDL_CONTROLLERAXISMOTION};
    event->type = types[rng_below(rng, 3)];
    if (event->type == SDL_CONTROLLERAXISMOTION) {
        event->caxis.axis = (Uint8)rng_below(rng, 8);
        event->caxis.value = (Sint16)rng_next(rng);
    } else {
        bool held = input->holder == HOLD_PAD && rng_below(rng, 2);
        event->cbutton.button = held ? (Uint8)input->held : (Uint8)rng_below(rng, 24);
    }
}

// What the window reads nothing in, or that of a pad that is none.
static void make_odd(Rng *rng, SDL_Event *event)
{
    static const Uint32 types[] = {SDL_KEYMAPCHANGED, SDL_MULTIGESTURE,
        SDL_DISPLAYEVENT, SDL_APP_LOWMEMORY, SDL_RENDER_TARGETS_RESET,
        SDL_CONTROLLERDEVICEADDED, SDL_CONTROLLERDEVICEREMOVED,
        SDL_CONTROLLERDEVICEREMAPPED, SDL_JOYBUTTONDOWN, SDL_SENSORUPDATE,
        SDL_USEREVENT + 77, SDL_LASTEVENT - 1};
    event->type = types[rng_below(rng, COUNT_OF(types))];
    event->cdevice.which = monkey_below(rng, 4) - 1;
}

static void make_window(Rng *rng, SDL_Event *event)
{
    event->type = SDL_WINDOWEVENT;
    event->window.event = (Uint8)rng_below(rng, 20);
    event->window.data1 = coordinate(rng, 2000);
    event->window.data2 = coordinate(rng, 2000);
}

SDL_Event gesture_any(Rng *rng, const Input *input)
{
    SDL_Event event = {0};
    int kind = monkey_below(rng, 21);
    if (kind < 8)
        make_key(rng, input, &event);
    else if (kind < 10)
        make_text(rng, &event);
    else if (kind < 14)
        make_pointer(rng, input, &event);
    else if (kind < 17)
        make_finger(rng, &event);
    else if (kind < 19)
        make_pad(rng, input, &event);
    else if (kind < 20)
        make_window(rng, &event);
    else
        make_odd(rng, &event);
    return event;
}
