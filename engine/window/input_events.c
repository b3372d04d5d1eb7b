// Events of SDL: which command or pointer each is, and what it says of the person who is there.
#include "window/input_inner.h"

#include "layout/hit.h"
#include "window/keys.h"

#include <stdlib.h>

#define STICK_OUT  20000 // of 32767: pushed
#define STICK_BACK 10000 // let go

// A held key repeats or comes up before, but under a locked screen.
#define UNSEEN_MS 5000

static const InputAct NOTHING = {.kind = INPUT_NOTHING};
static const InputAct REDRAW = {.kind = INPUT_REDRAW};

// By its place: what it types may change while it is held. No place is below 0.
int64_t input_key(const SDL_Keysym *key)
{
    return key->scancode ? (int64_t)key->scancode : -(int64_t)key->sym;
}

static InputAct key_down(Input *input, const SDL_KeyboardEvent *event,
    const DrawList *list, const Page *page)
{
    const SDL_Keysym *key = &event->keysym;
    Keyboard keyboard = input_keyboard(input);
    input->awaits.sym = SDLK_UNKNOWN;
    input->key_seen = event->timestamp;
    if (input->editing.n > 0) return input_field_key(input, list, page, event);
    InputCommand command = input_slip_command(page, keys_command(key, &keyboard));
    if (input_field_begins(input, page, key, command)) {
        input->awaits = *key; // its text comes next
        return NOTHING;
    }
    if (commands_repeats(command)) return input_move(input, list, command);
    if (event->repeat) return NOTHING;
    if (keys_waits_for_text(key, &keyboard)) input->awaits = *key;
    return input_command(input, list, page, command, HOLD_KEY, input_key(key));
}

static InputAct key_up(Input *input, const SDL_KeyboardEvent *event, const Page *page)
{
    int64_t held = input_key(&event->keysym);
    if (held == input_key(&input->awaits)) input->awaits.sym = SDLK_UNKNOWN;
    if (!input_holds(input, HOLD_KEY, held)) return NOTHING;
    return input_release(input, page, event->timestamp - input->key_seen < UNSEEN_MS);
}

// A text that a key has typed; in a field it is what it is, elsewhere it may tell what the key does.
static InputAct typed(Input *input, Str text, const DrawList *list, const Page *page)
{
    if (input->editing.n > 0) return input_field_type(input, page, text);
    SDL_Keysym key = input->awaits;
    input->awaits.sym = SDLK_UNKNOWN;
    if (key.sym == SDLK_UNKNOWN) return NOTHING;
    const Action *field = input_field_ready(input, page);
    if (field) {
        const Hit *hit = hit_find(list, field->id);
        if (hit) input_focus(input, list, hit); // nobody types unseen
        input_field_open(input, field);
        return input_field_type(input, page, text);
    }
    Keyboard keyboard = input_keyboard(input);
    InputCommand command = input_slip_command(page, keys_typed(text, &key, &keyboard));
    if (commands_repeats(command)) return input_move(input, list, command);
    return input_command(input, list, page, command, HOLD_KEY, input_key(&key));
}

static InputAct pad_button(Input *input, const SDL_ControllerButtonEvent *event,
    const DrawList *list, const Page *page)
{
    if (event->type == SDL_CONTROLLERBUTTONUP)
        return input_holds(input, HOLD_PAD, event->button)
                   ? input_release(input, page, true)
                   : NOTHING;
    InputCommand command = input_slip_command(page, keys_button(event->button));
    if (commands_repeats(command)) return input_move(input, list, command);
    return input_command(input, list, page, command, HOLD_PAD, event->button);
}

// One push of the stick is one step; it has to come back before the next.
static InputAct stick(Input *input, const SDL_ControllerAxisEvent *event,
    const DrawList *list, const Page *page)
{
    if (event->axis != SDL_CONTROLLER_AXIS_LEFTY) return NOTHING;
    int push = abs(event->value);
    if (push < STICK_BACK) input->stick_away = false;
    if (push < STICK_OUT || input->stick_away) return NOTHING;
    input->stick_away = true;
    InputCommand way = event->value > 0 ? COMMAND_DOWN : COMMAND_UP;
    return input_move(input, list, input_slip_command(page, way));
}

// The pointer may leave because a screen that is locked, or another window, came over ours: what is
// pressed then is not chosen. A finger has no pointer, and a pulled page is no press.
static InputAct pointer_left(Input *input, const DrawList *list)
{
    bool pressed = input->pressed.n > 0 && input->holder != HOLD_FINGER;
    if (pressed) input_let_go(input);
    input->pointed = false;
    return input_hover(input, list) || pressed ? REDRAW : NOTHING;
}

// Who looks elsewhere chooses nothing here.
static InputAct window_changed(
    Input *input, const SDL_WindowEvent *event, const DrawList *list)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_LEAVE:
        return pointer_left(input, list);
    case SDL_WINDOWEVENT_FOCUS_LOST:
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
        input_let_go(input);
        input->awaits.sym = SDLK_UNKNOWN;
        return REDRAW;
    default:
        return NOTHING;
    }
}

static InputAct do_event(
    Input *input, const SDL_Event *event, const DrawList *list, const Page *page)
{
    switch (event->type) {
    case SDL_KEYDOWN:
        return key_down(input, &event->key, list, page);
    case SDL_KEYUP:
        return key_up(input, &event->key, page);
    case SDL_TEXTINPUT:
        return typed(input, str_of(event->text.text), list, page);
    case SDL_TEXTEDITING:
        return input->editing.n > 0
                   ? input_field_compose(input, str_of(event->edit.text))
                   : NOTHING;
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEWHEEL:
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        return input_pointer(input, event, list, page);
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
        return pad_button(input, &event->cbutton, list, page);
    case SDL_CONTROLLERDEVICEREMOVED:
        return input->holder == HOLD_PAD ? input_release(input, page, false) : NOTHING;
    case SDL_CONTROLLERAXISMOTION:
        return stick(input, &event->caxis, list, page);
    case SDL_WINDOWEVENT:
        return window_changed(input, &event->window, list);
    case SDL_QUIT:
        return (InputAct){.kind = INPUT_LEAVE};
    default:
        return NOTHING;
    }
}

// A person is there: a key, a button or the pointer. That a key is let go says nothing new.
static bool is_touched(const SDL_Event *event)
{
    switch (event->type) {
    case SDL_KEYDOWN:
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEWHEEL:
    case SDL_FINGERDOWN:
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERAXISMOTION:
        return true;
    default:
        return false;
    }
}

static InputAct take_event(
    Input *input, const SDL_Event *event, const DrawList *list, const Page *page)
{
    bool wakes = input->quiet && is_touched(event);
    InputAct done = do_event(input, event, list, page);
    if (wakes) input->quiet = false;
    return wakes && done.kind == INPUT_NOTHING ? REDRAW : done;
}

// Whoever presses keys or a gamepad has to see where the focus is; a shift alone presses nothing.
static bool shows_focus(const SDL_Event *event)
{
    SDL_Keycode key = event->type == SDL_KEYDOWN ? event->key.keysym.sym : 0;
    bool shifts = key >= SDLK_LCTRL && key <= SDLK_RGUI;
    return (event->type == SDL_KEYDOWN && !shifts) ||
           event->type == SDL_CONTROLLERBUTTONDOWN;
}

InputAct input_event(
    Input *input, const SDL_Event *event, const DrawList *list, const Page *page)
{
    bool shows = input->focus_quiet && shows_focus(event);
    InputAct act = take_event(input, event, list, page);
    if (!shows || input->editing.n > 0) return act; // a field shows itself
    input->focus_quiet = false;
    return act.kind == INPUT_NOTHING ? REDRAW : act;
}
