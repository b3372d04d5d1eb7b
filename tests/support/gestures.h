// Events of all the things a window can be played with, at random.
#ifndef QANTAR_SUPPORT_GESTURES_H
#define QANTAR_SUPPORT_GESTURES_H

#include "base/rng.h"
#include "window/input.h"

// Of keyboard, mouse, fingers, gamepad or window; most of them could come, and some could not:
// unknown keys, places outside of the window, buttons that no pad has. [input] says what is held
// and how large the window is.
SDL_Event gesture_any(Rng *rng, const Input *input);

#endif
