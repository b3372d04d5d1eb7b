#include "window/input.h"

#include "base/actions.h"
#include "layout/hit.h"
#include "layout/layout_toll.h"
#include "window/input_inner.h"

#include <stdio.h>
#include <stdlib.h>

#define STICK_OUT  20000 // of 32767: pushed
#define STICK_BACK 10000 // let go
#define UNSEEN_MS                                                                      \
    5000 // a held key repeats or comes up before, but under a locked screen

static const InputAct NOTHING = {.kind = INPUT_NOTHING};
static const InputAct REDRAW = {.kind = INPUT_REDRAW};

void input_free(Input *input)
{
    Buf *bufs[] = {&input->focus, &input->hover, &input->pressed, &input->editing,
        &input->slip, &input->composed, &input->shown, &input->did, &input->did_value};
    for (int i = 0; i < COUNT_OF(bufs); i++)
        buf_free(bufs[i]);
    edit_free(&input->typed);
    drafts_free(&input->drafts);
    scroll_memory_free(&input->places);
}

void input_let_go(Input *input)
{
    input->holder = HOLD_NOTHING;
    input->dragging = false;
    input->lifts = false;
    input->carrying = false;
    buf_clear(&input->pressed);
}

static Str open_action(const Page *page, Str id)
{
    const Action *action = id.n ? page_action(page, id) : NULL;
    return action && action->open ? action->id : (Str){0};
}

// The first card that can be opened, for who reads a page from its top. The chain is no card.
static Str first_card(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        Str id = b->kind == BLOCK_CHAIN ? (Str){0} : open_action(page, b->action);
        if (id.n) return id;
    }
    return (Str){0};
}

// What a page offers first: its first open choice, else its first card, else its first open button. Back
// comes last: who has only just come would leave with the next key.
static Str first_focus(const Page *page)
{
    const Action *first = NULL, *back = NULL;
    for (int i = 0; i < page->n_actions; i++) {
        const Action *action = &page->actions[i];
        if (!action->open || action->inline_) continue;
        if (action->group == GROUP_CHOICE) return action->id;
        if (str_eq(action->id, STR(ACTION_BACK)))
            back = action;
        else if (!first)
            first = action;
    }
    Str card = first_card(page);
    if (card.n) return card;
    if (!first) first = back;
    return first ? first->id : (Str){0};
}

// While a card is held: the place after the one where the last was put, since many go on from there.
static Str place_focus(const Input *input, const Page *page)
{
    char id[16];
    for (int place = input->last_put; place >= input->last_put - 1; place--) {
        snprintf(id, sizeof id, "put:%d", place);
        const Action *action = page_action(page, str_of(id));
        if (action && action->open) return action->id;
    }
    return (Str){0};
}

static Str focus_at_first(const Input *input, const Page *page)
{
    Str place = place_focus(input, page);
    return place.n ? place : first_focus(page);
}

static void change_page(Input *input, uint64_t key)
{
    if (input->page)
        scroll_memory_save(
            &input->places, input->page, buf_str(&input->focus), input->scroll);
    const ScrollEntry *place = scroll_memory_find(&input->places, key);
    input->page = key;
    input->scroll = place ? place->scroll : 0;
    input_set(&input->focus, place ? buf_str(&place->focus) : (Str){0});
    input_field_close(input);
    drafts_clear(&input->drafts);
}

void input_show(Input *input, const Page *page)
{
    uint64_t key = scroll_memory_key(page);
    if (!input_carry_goes_on(input, page)) input_let_go(input);
    input->awaits.sym = SDLK_UNKNOWN;
    input_slip_show(input, page); // the word is remembered with the page that is left
    if (key != input->page) {
        change_page(input, key);
        input->quiet = layout_is_toll(page);
    }
    const Action *field = page_action(page, buf_str(&input->editing));
    if (!field || !field->open || !field->takes_text) input_field_close(input);
    const Action *focused = page_action(page, buf_str(&input->focus));
    if (!focused || !focused->open)
        input_set(&input->focus, focus_at_first(input, page));
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
    *view = (View){.w = input->w,
        .h = input->h,
        .density = input->density,
        .scroll = input->scroll,
        .focus = buf_str(&input->focus),
        .focus_quiet = input->focus_quiet,
        .hover = buf_str(&input->hover),
        .pressed = buf_str(&input->pressed),
        .quiet = input->quiet,
        .carried = input->carrying,
        .carry_x = input->carry_x,
        .carry_y = input->carry_y,
        .guarded = input->guarded};
    input_field_view(input, view);
}

bool input_may_choose(const Input *input, const Page *page, Str id)
{
    const Action *action = page_action(page, id);
    return action && action->open && !(input->guarded && action->group == GROUP_CHOICE);
}

static InputAct act(Input *input, const Page *page, Str id)
{
    const Action *action = page_action(page, id);
    bool editing = input_field_is(input, id);
    if (action->takes_text && !editing) {
        input_field_leave(input);
        input_field_open(input, action);
        return REDRAW;
    }
    if (page_field(page, id)) {
        input_field_send(input, page_field(page, id));
    } else {
        input_set(&input->did, id);
        input_set(&input->did_value, editing ? buf_str(&input->typed.text) : (Str){0});
        input_field_close(input);
    }
    input_note_put(input);
    return (InputAct){INPUT_ACT, buf_str(&input->did), buf_str(&input->did_value)};
}

bool input_stays_held(const Input *input, Holder holder, int64_t held)
{
    return input->holder == holder && input->held != held;
}

InputAct input_why(Input *input, const Page *page, Str id)
{
    const Action *action = page_action(page, id);
    if (!action || action->open || action->why.n == 0) return NOTHING;
    input_set(&input->did, id);
    input_set(&input->did_value, action->why);
    return (InputAct){INPUT_WHY, buf_str(&input->did), buf_str(&input->did_value)};
}

InputAct input_press(
    Input *input, const Page *page, Str id, Holder holder, int64_t held)
{
    if (input_stays_held(input, holder, held)) return NOTHING;
    if (!input_may_choose(input, page, id)) return input_why(input, page, id);
    input_let_go(input);
    input->holder = holder;
    input->held = held;
    input_set(&input->pressed, id);
    return REDRAW;
}

bool input_holds(const Input *input, Holder holder, int64_t held)
{
    return input->holder == holder && input->held == held;
}

InputAct input_release(Input *input, const Page *page, bool over)
{
    bool chosen = over && input->pressed.n > 0 &&
                  input_may_choose(input, page, buf_str(&input->pressed));
    input_set(&input->did, buf_str(&input->pressed));
    input_let_go(input);
    return chosen ? act(input, page, buf_str(&input->did)) : REDRAW;
}

// Enter on something out of view, or without its ring, only shows it: nothing is chosen unseen.
static InputAct press_focus(
    Input *input, const DrawList *list, const Page *page, Holder holder, int64_t held)
{
    Str id = buf_str(&input->focus);
    const Hit *hit = hit_find(list, id);
    bool unseen = hit && !hit_in_view(list, hit, input->scroll);
    if (unseen || (hit && input->focus_quiet)) return input_focus(input, list, hit);
    return input_press(input, page, id, holder, held);
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
    return input_press(input, page, id, holder, held);
}

InputAct input_command(Input *input, const DrawList *list, const Page *page,
    InputCommand command, Holder holder, int64_t held)
{
    if (commands_choice(command))
        return press_choice(input, list, page, commands_choice(command), holder, held);
    if (commands_action(command))
        return input_press(input, page,
            input_slip_action(page, str_of(commands_action(command))), holder, held);
    switch (command) {
    case COMMAND_TAKE:
        return press_focus(input, list, page, holder, held);
    case COMMAND_VOICE:
        return (InputAct){.kind = INPUT_VOICE};
    case COMMAND_SOUND:
        return (InputAct){.kind = INPUT_SOUND};
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

Keyboard input_keyboard(const Input *input)
{
    return (Keyboard){input->keys, input->letter_keys, input->no_latin};
}

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
