// Inside of input: what its files share. See input_nav.h for how focus and scroll move.
#ifndef QANTAR_WINDOW_INPUT_INNER_H
#define QANTAR_WINDOW_INPUT_INNER_H

#include "window/input.h"
#include "window/input_nav.h"

// input.c: what is pressed and let go.
void input_let_go(Input *input); // nothing is held, and nothing is chosen
bool input_holds(const Input *input, Holder holder, int64_t held);
// What is held gives way to a press of another kind, and to the same one again: letting go of it
// may have been lost, with a gamepad or the window's focus. A second key or finger does nothing.
bool input_stays_held(const Input *input, Holder holder, int64_t held);
// May [id] be chosen now? Fresh choices wait half a second for the finger that is still on its way.
bool input_may_choose(const Input *input, const Page *page, Str id);
InputAct input_why(Input *input, const Page *page, Str id); // it is closed, and why
InputAct input_press(
    Input *input, const Page *page, Str id, Holder holder, int64_t held);
// [over]: the pointer is still on what it pressed; keys always are.
InputAct input_release(Input *input, const Page *page, bool over);
InputAct input_command(Input *input, const DrawList *list, const Page *page,
    InputCommand command, Holder holder, int64_t held);
Keyboard input_keyboard(const Input *input);

// input_events.c: events of SDL, each as what it means.
int64_t input_key(const SDL_Keysym *key); // a number for it while it is held

// input_field.c: a field that is typed in.
bool input_field_is(const Input *input, Str action); // the one
void input_field_open(Input *input, const Action *action);
void input_field_leave(Input *input); // what was typed is kept
void input_field_close(Input *input); // and forgotten
// What stands in [field], typed now or before or proposed, becomes the value of its action.
void input_field_send(Input *input, const Action *field);
// [key] types something and begins the field that has the focus; a key that moves, takes or leads back does that.
bool input_field_begins(
    const Input *input, const Page *page, const SDL_Keysym *key, InputCommand command);
InputAct input_field_key(Input *input, const DrawList *list, const Page *page,
    const SDL_KeyboardEvent *event);
InputAct input_field_type(Input *input, const Page *page, Str text);
InputAct input_field_compose(Input *input, Str text); // by an input method
void input_field_view(const Input *input, View *view);

// input_pointer.c: mouse and fingers.
InputAct input_pointer(
    Input *input, const SDL_Event *event, const DrawList *list, const Page *page);

// input_slip.c: whether a glossary slip lies over the page; what an action or a command means then; and where
// the focus is when it was laid there, or away: on the word again.
bool input_slip_lies(const Page *page);
Str input_slip_action(const Page *page, Str id);
InputCommand input_slip_command(const Page *page, InputCommand command);
void input_slip_show(Input *input, const Page *page);

// input_carry.c: a card that is pulled along. A press at the place of [drag_x] and [drag_from] has moved so
// far that it takes what it pressed; then it is moved, and let go.
bool input_carries_from(const Input *input, int x, int y);
InputAct input_carry_begin(Input *input, const DrawList *list, int x, int y);
InputAct input_carry_move(Input *input, const DrawList *list, int x, int y);
InputAct input_carry_end(
    Input *input, const DrawList *list, const Page *page, int x, int y);
// Remembers where a card is put when that is what [did] does.
void input_note_put(Input *input);
// The page that is shown now has places for what is carried.
bool input_carry_goes_on(const Input *input, const Page *page);

#endif
