#include "window/input.h"

#include "base/actions.h"
#include "layout/hit.h"
#include "layout/layout_toll.h"
#include "window/input_inner.h"

#include <stdio.h>

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
