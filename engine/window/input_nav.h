// Inside of input: how focus and scroll move.
#ifndef QANTAR_WINDOW_INPUT_NAV_H
#define QANTAR_WINDOW_INPUT_NAV_H

#include "window/input.h"
#include "window/keys.h"

#define SCROLL_STEP 96.0 // points: a notch of the wheel, an arrow key

void input_set(Buf *buf, Str text);
int input_pixels(double pixels); // whole ones; a device may claim to be anywhere
int input_points(const Input *input, double count); // in pixels
// Where an event of the window happened.
int input_event_pixels(const Input *input, int at);
// Finds what is under the pointer now.
bool input_hover(Input *input, const DrawList *list);
InputAct input_scroll(Input *input, const DrawList *list, int scroll);
InputAct input_focus(Input *input, const DrawList *list, const Hit *hit);
InputAct input_move(Input *input, const DrawList *list, InputCommand command);

#endif
