// Mouse and fingers: what they press, pull along and scroll.
#include "base/actions.h"
#include "layout/hit.h"
#include "window/input_inner.h"

#include <stdlib.h>

#define DRAG_START 10.0 // points a finger may slip in a tap
#define WHEEL      (-1) // no button of a mouse

static const InputAct NOTHING = {.kind = INPUT_NOTHING};
static const InputAct REDRAW = {.kind = INPUT_REDRAW};

static InputAct pointer_down(Input *input, const DrawList *list, const Page *page,
    int x, int y, Holder holder, int64_t held)
{
    if (input_stays_held(input, holder, held)) return NOTHING;
    input_let_go(input);
    const Hit *hit = hit_at(list, input->scroll, x, y);
    if (!hit && input_slip_lies(page))
        return input_press(input, page, STR(ACTION_CLOSE_SLIP), holder, held);
    if (!hit || !input_field_is(input, hit->action)) input_field_leave(input);
    input->holder = holder;
    input->held = held;
    input->drag_x = x;
    input->drag_from = y;
    input->drag_scroll = input->scroll;
    if (!hit) return REDRAW;
    input->focus_quiet = true;
    if (!input_may_choose(input, page, hit->action)) {
        InputAct why = input_why(input, page, hit->action);
        return why.kind == INPUT_NOTHING ? REDRAW : why;
    }
    input->lifts = hit->lifts;
    input_set(&input->pressed, hit->action);
    input_set(&input->focus, hit->action);
    return REDRAW;
}

// A finger that slips further than a tap pulls the page along; so does a mouse beside the buttons.
// From a card that can be taken along, it carries that.
static InputAct drag(Input *input, const DrawList *list, const Page *page, int x, int y)
{
    if (input_slip_lies(page)) return NOTHING;
    if (input->carrying) return input_carry_move(input, list, x, y);
    if (input_carries_from(input, x, y)) return input_carry_begin(input, list, x, y);
    if (input->lifts) return NOTHING;
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
    if (input->carrying) return input_carry_end(input, list, page, x, y);
    const Hit *hit = hit_at(list, input->scroll, x, y);
    Str under = hit                     ? hit->action
                : input_slip_lies(page) ? STR(ACTION_CLOSE_SLIP)
                                        : (Str){0};
    return input_release(input, page, str_eq(under, buf_str(&input->pressed)));
}

static InputAct mouse_moved(Input *input, const SDL_MouseMotionEvent *event,
    const DrawList *list, const Page *page)
{
    input->pointed = true;
    input->pointer_x = input_event_pixels(input, event->x);
    input->pointer_y = input_event_pixels(input, event->y);
    bool hovered = input_hover(input, list);
    InputAct dragged = input->holder == HOLD_MOUSE
                           ? drag(input, list, page, input->pointer_x, input->pointer_y)
                           : NOTHING;
    return hovered && dragged.kind == INPUT_NOTHING ? REDRAW : dragged;
}

// The second press of a double click was meant for the page that the first one left, or opened a slip on; in
// a field it selects, and does not confirm.
static InputAct left_down(Input *input, const SDL_MouseButtonEvent *event,
    const DrawList *list, const Page *page, int x, int y)
{
    const Hit *hit = hit_at(list, input->scroll, x, y);
    bool again = event->clicks > 1, moved_on = input->click_page != input->page;
    input->click_page = input->page;
    if (again && (moved_on || input_slip_lies(page))) return NOTHING;
    if (again && hit && input_field_is(input, hit->action))
        return edit_select_all(&input->typed) ? REDRAW : NOTHING;
    return pointer_down(input, list, page, x, y, HOLD_MOUSE, 0);
}

// In the field that is typed in the other buttons paste, the middle one what is selected anywhere, as
// X11 has it. Elsewhere the right one and the one for Back lead back from a page that can be left.
static InputAct other_down(
    Input *input, Uint8 button, const DrawList *list, const Page *page, int x, int y)
{
    const Hit *hit = hit_at(list, input->scroll, x, y);
    if (hit && input_field_is(input, hit->action)) {
        if (button == SDL_BUTTON_RIGHT) return (InputAct){.kind = INPUT_PASTE};
        if (button == SDL_BUTTON_MIDDLE) return (InputAct){.kind = INPUT_PASTE_MARKED};
    }
    if (button != SDL_BUTTON_RIGHT && button != SDL_BUTTON_X1) return NOTHING;
    return input_press(
        input, page, input_slip_action(page, STR(ACTION_BACK)), HOLD_MOUSE, button);
}

static InputAct mouse_button(Input *input, const SDL_MouseButtonEvent *event,
    const DrawList *list, const Page *page)
{
    int x = input_event_pixels(input, event->x),
        y = input_event_pixels(input, event->y);
    bool down = event->type == SDL_MOUSEBUTTONDOWN;
    if (event->button != SDL_BUTTON_LEFT) {
        if (down) return other_down(input, event->button, list, page, x, y);
        return input_holds(input, HOLD_MOUSE, event->button)
                   ? input_release(input, page, true)
                   : NOTHING;
    }
    if (down) return left_down(input, event, list, page, x, y);
    return input_holds(input, HOLD_MOUSE, 0) ? pointer_up(input, list, page, x, y)
                                             : NOTHING;
}

static InputAct wheel(Input *input, const SDL_MouseWheelEvent *event,
    const DrawList *list, const Page *page)
{
    if (input_slip_lies(page)) {
        if (input->holder != HOLD_NOTHING) return NOTHING;
        input_press(input, page, STR(ACTION_CLOSE_SLIP), HOLD_MOUSE, WHEEL);
        return input_release(input, page, true);
    }
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
    if (!input_holds(input, HOLD_FINGER, event->fingerId)) return NOTHING;
    if (event->type == SDL_FINGERMOTION) return drag(input, list, page, x, y);
    return pointer_up(input, list, page, x, y);
}

InputAct input_pointer(
    Input *input, const SDL_Event *event, const DrawList *list, const Page *page)
{
    switch (event->type) {
    case SDL_MOUSEMOTION:
        return event->motion.which == SDL_TOUCH_MOUSEID
                   ? NOTHING
                   : mouse_moved(input, &event->motion, list, page);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event->button.which == SDL_TOUCH_MOUSEID
                   ? NOTHING
                   : mouse_button(input, &event->button, list, page);
    case SDL_MOUSEWHEEL:
        return wheel(input, &event->wheel, list, page);
    default:
        return finger(input, &event->tfinger, list, page);
    }
}
