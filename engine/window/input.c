#include "window/input.h"

#include "layout/hit.h"
#include "window/input_nav.h"

#include <stdlib.h>

#define DRAG_START 10.0  // points a finger may slip in a tap
#define TYPED_MAX  120   // bytes of a typed name
#define STICK_OUT  20000 // of 32767: pushed
#define STICK_BACK 10000 // let go

static const InputAct NOTHING = {.kind = INPUT_NOTHING};
static const InputAct REDRAW = {.kind = INPUT_REDRAW};

void input_free(Input *input)
{
    Buf *bufs[] = {&input->focus, &input->hover, &input->pressed, &input->editing,
        &input->did, &input->did_value};
    for (int i = 0; i < COUNT_OF(bufs); i++)
        buf_free(bufs[i]);
    edit_free(&input->typed);
    scroll_memory_free(&input->places);
}

static void let_go(Input *input)
{
    input->holder = HOLD_NOTHING;
    input->dragging = false;
    buf_clear(&input->pressed);
}

static void stop_editing(Input *input)
{
    buf_clear(&input->editing);
    edit_set(&input->typed, (Str){0});
}

// What a page offers first: its first open choice, else its first open button.
static Str first_focus(const Page *page)
{
    const Action *first = NULL;
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (!action->open || action->inline_) continue;
        if (action->group == GROUP_CHOICE) return action->id;
        if (!first) first = action;
    }
    return first ? first->id : (Str){0};
}

void input_show(Input *input, const Page *page)
{
    uint64_t key = scroll_memory_key(page);
    let_go(input);
    stop_editing(input);
    if (key != input->page) {
        if (input->page)
            scroll_memory_save(
                &input->places, input->page, buf_str(&input->focus), input->scroll);
        const ScrollEntry *place = scroll_memory_find(&input->places, key);
        input->page = key;
        input->scroll = place ? place->scroll : 0;
        input_set(&input->focus, place ? buf_str(&place->focus) : (Str){0});
    }
    const Action *focused = page_action(page, buf_str(&input->focus));
    if (!focused || !focused->open) input_set(&input->focus, first_focus(page));
}

bool input_fit(Input *input, const DrawList *list)
{
    int scroll = draw_scroll_clamp(list, input->scroll);
    bool changed = scroll != input->scroll;
    input->scroll = scroll;
    return input_hover(input, list) || changed;
}

void input_view(const Input *input, View *view)
{
    view->w = input->w;
    view->h = input->h;
    view->density = input->density;
    view->scroll = input->scroll;
    view->focus = buf_str(&input->focus);
    view->hover = buf_str(&input->hover);
    view->pressed = buf_str(&input->pressed);
    view->guarded = input->guarded;
    view->editing = buf_str(&input->editing);
    view->typed = buf_str(&input->typed.text);
    view->caret = (int)input->typed.at;
}

// May [id] be chosen now? Fresh choices wait half a second for the finger that is still on its way.
static bool may_choose(const Input *input, const Page *page, Str id)
{
    const Action *action = page_action(page, id);
    return action && action->open && !(input->guarded && action->group == GROUP_CHOICE);
}

static InputAct act(Input *input, const Page *page, Str id)
{
    const Action *action = page_action(page, id);
    bool editing = input->editing.n > 0 && str_eq(id, buf_str(&input->editing));
    if (action->takes_text && !editing) {
        input_set(&input->editing, id);
        edit_set(&input->typed, action->value);
        return REDRAW;
    }
    input_set(&input->did, id);
    input_set(&input->did_value, editing ? buf_str(&input->typed.text) : (Str){0});
    stop_editing(input);
    return (InputAct){INPUT_ACT, buf_str(&input->did), buf_str(&input->did_value)};
}

// What is held gives way to a press of another kind, and to the same one again: letting go of it
// may have been lost, with a gamepad or the window's focus. A second key or finger does nothing.
static bool stays_held(const Input *input, Holder holder, int64_t held)
{
    return input->holder == holder && input->held != held;
}

static InputAct press(
    Input *input, const Page *page, Str id, Holder holder, int64_t held)
{
    if (stays_held(input, holder, held) || !may_choose(input, page, id)) return NOTHING;
    let_go(input);
    input->holder = holder;
    input->held = held;
    input_set(&input->pressed, id);
    return REDRAW;
}

static bool holds(const Input *input, Holder holder, int64_t held)
{
    return input->holder == holder && input->held == held;
}

// [over]: the pointer is still on what it pressed; keys always are.
static InputAct release(Input *input, const Page *page, bool over)
{
    bool chosen = over && input->pressed.n > 0 &&
                  may_choose(input, page, buf_str(&input->pressed));
    input_set(&input->did, buf_str(&input->pressed));
    let_go(input);
    return chosen ? act(input, page, buf_str(&input->did)) : REDRAW;
}

// Enter on something out of view only brings it into view: nothing is chosen unseen.
static InputAct press_focus(
    Input *input, const DrawList *list, const Page *page, Holder holder, int64_t held)
{
    Str id = buf_str(&input->focus);
    const Hit *hit = hit_find(list, id);
    if (hit && !hit_in_view(list, hit, input->scroll))
        return input_focus(input, list, hit);
    return press(input, page, id, holder, held);
}

// The id of the [number]th choice as they are numbered on the page, closed ones with them.
static Str nth_choice(const Page *page, int number)
{
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (action->group == GROUP_CHOICE && !action->inline_ && --number == 0)
            return action->id;
    }
    return (Str){0};
}

static InputAct press_choice(Input *input, const DrawList *list, const Page *page,
    int number, Holder holder, int64_t held)
{
    Str id = nth_choice(page, number);
    const Hit *hit = hit_find(list, id);
    if (hit && hit->open && !hit_in_view(list, hit, input->scroll))
        return input_focus(input, list, hit);
    return press(input, page, id, holder, held);
}

static InputAct press_command(Input *input, const DrawList *list, const Page *page,
    InputCommand command, Holder holder, int64_t held)
{
    if (commands_choice(command))
        return press_choice(input, list, page, commands_choice(command), holder, held);
    if (commands_action(command))
        return press(input, page, str_of(commands_action(command)), holder, held);
    switch (command) {
    case COMMAND_TAKE:
        return press_focus(input, list, page, holder, held);
    case COMMAND_VOICE:
        return (InputAct){.kind = INPUT_VOICE};
    case COMMAND_COPY:
        return (InputAct){.kind = INPUT_COPY};
    case COMMAND_SCREEN:
        return (InputAct){.kind = INPUT_FULL_SCREEN};
    case COMMAND_LEAVE:
        return (InputAct){.kind = INPUT_LEAVE};
    default:
        return NOTHING;
    }
}

static const struct {
    SDL_Keycode sym;
    EditKey key;
} EDIT_KEYS[] = {
    {SDLK_BACKSPACE, EDIT_BACK},
    {SDLK_DELETE, EDIT_DELETE},
    {SDLK_LEFT, EDIT_LEFT},
    {SDLK_RIGHT, EDIT_RIGHT},
    {SDLK_HOME, EDIT_HOME},
    {SDLK_END, EDIT_END},
};

static bool edits(SDL_Keycode sym, EditKey *key)
{
    for (int i = 0; i < COUNT_OF(EDIT_KEYS); i++) {
        if (EDIT_KEYS[i].sym != sym) continue;
        *key = EDIT_KEYS[i].key;
        return true;
    }
    return false;
}

// While a text is typed, keys are letters; only these few are not.
static InputAct key_while_editing(
    Input *input, const Page *page, const SDL_KeyboardEvent *event)
{
    SDL_Keycode sym = event->keysym.sym;
    EditKey edit;
    if (edits(sym, &edit)) return edit_key(&input->typed, edit) ? REDRAW : NOTHING;
    if (event->repeat) return NOTHING;
    if (sym == SDLK_ESCAPE) {
        stop_editing(input);
        return REDRAW;
    }
    if (sym == SDLK_RETURN || sym == SDLK_KP_ENTER)
        return press(input, page, buf_str(&input->editing), HOLD_KEY, sym);
    InputCommand command = keys_command(&event->keysym, input->keys, false);
    bool allowed = command == COMMAND_LEAVE || command == COMMAND_SCREEN ||
                   command == COMMAND_VOICE;
    return allowed ? press_command(input, NULL, page, command, HOLD_KEY, sym) : NOTHING;
}

static InputAct key_down(Input *input, const SDL_KeyboardEvent *event,
    const DrawList *list, const Page *page)
{
    if (input->editing.n > 0) return key_while_editing(input, page, event);
    InputCommand command =
        keys_command(&event->keysym, input->keys, input->letter_keys);
    if (commands_repeats(command)) return input_move(input, list, command);
    if (event->repeat) return NOTHING;
    return press_command(input, list, page, command, HOLD_KEY, event->keysym.sym);
}

static InputAct typed(Input *input, const char *text)
{
    bool added =
        input->editing.n > 0 && edit_type(&input->typed, str_of(text), TYPED_MAX);
    return added ? REDRAW : NOTHING;
}

static InputAct pointer_down(Input *input, const DrawList *list, const Page *page,
    int x, int y, Holder holder, int64_t held)
{
    if (stays_held(input, holder, held)) return NOTHING;
    let_go(input);
    const Hit *hit = hit_at(list, input->scroll, x, y);
    if (!hit || !str_eq(hit->action, buf_str(&input->editing))) stop_editing(input);
    input->holder = holder;
    input->held = held;
    input->drag_from = y;
    input->drag_scroll = input->scroll;
    if (!hit || !may_choose(input, page, hit->action)) return REDRAW;
    input_set(&input->pressed, hit->action);
    input_set(&input->focus, hit->action);
    return REDRAW;
}

// A finger that slips further than a tap pulls the page along; so does a mouse beside the buttons.
static InputAct drag(Input *input, const DrawList *list, int y)
{
    int way = input->drag_from - y;
    bool may = input->holder == HOLD_FINGER || input->pressed.n == 0;
    if (!input->dragging && (!may || abs(way) < input_points(input, DRAG_START)))
        return NOTHING;
    bool began = !input->dragging;
    input->dragging = true;
    buf_clear(&input->pressed);
    InputAct scrolled = input_scroll(input, list, input->drag_scroll + way);
    return began ? REDRAW : scrolled;
}

static InputAct pointer_up(
    Input *input, const DrawList *list, const Page *page, int x, int y)
{
    const Hit *hit = hit_at(list, input->scroll, x, y);
    return release(input, page, hit && str_eq(hit->action, buf_str(&input->pressed)));
}

static InputAct mouse_moved(
    Input *input, const SDL_MouseMotionEvent *event, const DrawList *list)
{
    input->pointed = true;
    input->pointer_x = input_points(input, event->x);
    input->pointer_y = input_points(input, event->y);
    bool hovered = input_hover(input, list);
    InputAct dragged =
        input->holder == HOLD_MOUSE ? drag(input, list, input->pointer_y) : NOTHING;
    return hovered ? REDRAW : dragged;
}

static InputAct mouse_button(Input *input, const SDL_MouseButtonEvent *event,
    const DrawList *list, const Page *page)
{
    int x = input_points(input, event->x), y = input_points(input, event->y);
    if (event->button != SDL_BUTTON_LEFT) return NOTHING;
    if (event->type == SDL_MOUSEBUTTONDOWN)
        return pointer_down(input, list, page, x, y, HOLD_MOUSE, 0);
    return holds(input, HOLD_MOUSE, 0) ? pointer_up(input, list, page, x, y) : NOTHING;
}

static InputAct wheel(
    Input *input, const SDL_MouseWheelEvent *event, const DrawList *list)
{
    double notches = (double)event->preciseY;
    double pixels = -notches * SCROLL_STEP * input->density;
    int whole = input_pixels(pixels < 0 ? pixels - 0.5 : pixels + 0.5);
    return input_scroll(input, list, input->scroll + whole);
}

static InputAct finger(Input *input, const SDL_TouchFingerEvent *event,
    const DrawList *list, const Page *page)
{
    int x = input_pixels((double)event->x * input->w);
    int y = input_pixels((double)event->y * input->h);
    if (event->type == SDL_FINGERDOWN)
        return pointer_down(input, list, page, x, y, HOLD_FINGER, event->fingerId);
    if (!holds(input, HOLD_FINGER, event->fingerId)) return NOTHING;
    if (event->type == SDL_FINGERMOTION) return drag(input, list, y);
    return pointer_up(input, list, page, x, y);
}

static InputAct pad_button(Input *input, const SDL_ControllerButtonEvent *event,
    const DrawList *list, const Page *page)
{
    if (event->type == SDL_CONTROLLERBUTTONUP)
        return holds(input, HOLD_PAD, event->button) ? release(input, page, true)
                                                     : NOTHING;
    InputCommand command = keys_button(event->button);
    if (commands_repeats(command)) return input_move(input, list, command);
    return press_command(input, list, page, command, HOLD_PAD, event->button);
}

// One push of the stick is one step; it has to come back before the next.
static InputAct stick(
    Input *input, const SDL_ControllerAxisEvent *event, const DrawList *list)
{
    if (event->axis != SDL_CONTROLLER_AXIS_LEFTY) return NOTHING;
    int push = abs(event->value);
    if (push < STICK_BACK) input->stick_away = false;
    if (push < STICK_OUT || input->stick_away) return NOTHING;
    input->stick_away = true;
    return input_move(input, list, event->value > 0 ? COMMAND_DOWN : COMMAND_UP);
}

static InputAct window_changed(
    Input *input, const SDL_WindowEvent *event, const DrawList *list)
{
    if (event->event == SDL_WINDOWEVENT_LEAVE) {
        input->pointed = false;
        return input_hover(input, list) ? REDRAW : NOTHING;
    }
    if (event->event != SDL_WINDOWEVENT_FOCUS_LOST) return NOTHING;
    let_go(input);
    return REDRAW;
}

InputAct input_event(
    Input *input, const SDL_Event *event, const DrawList *list, const Page *page)
{
    switch (event->type) {
    case SDL_KEYDOWN:
        return key_down(input, &event->key, list, page);
    case SDL_KEYUP:
        return holds(input, HOLD_KEY, event->key.keysym.sym)
                   ? release(input, page, true)
                   : NOTHING;
    case SDL_TEXTINPUT:
        return typed(input, event->text.text);
    case SDL_MOUSEMOTION:
        return event->motion.which == SDL_TOUCH_MOUSEID
                   ? NOTHING
                   : mouse_moved(input, &event->motion, list);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event->button.which == SDL_TOUCH_MOUSEID
                   ? NOTHING
                   : mouse_button(input, &event->button, list, page);
    case SDL_MOUSEWHEEL:
        return wheel(input, &event->wheel, list);
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        return finger(input, &event->tfinger, list, page);
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
        return pad_button(input, &event->cbutton, list, page);
    case SDL_CONTROLLERDEVICEREMOVED:
        return input->holder == HOLD_PAD ? release(input, page, false) : NOTHING;
    case SDL_CONTROLLERAXISMOTION:
        return stick(input, &event->caxis, list);
    case SDL_WINDOWEVENT:
        return window_changed(input, &event->window, list);
    case SDL_QUIT:
        return (InputAct){.kind = INPUT_LEAVE};
    default:
        return NOTHING;
    }
}
