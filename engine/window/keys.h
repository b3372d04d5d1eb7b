// Keys and gamepad buttons into commands.
#ifndef QANTAR_WINDOW_KEYS_H
#define QANTAR_WINDOW_KEYS_H

#include "page/commands.h"

#include <SDL.h>
#include <stdbool.h>

// COMMAND_NONE for a key without a meaning. [bindings] may be NULL: all defaults. [letters]: single
// letters are shortcuts; without, they mean nothing.
InputCommand keys_command(
    const SDL_Keysym *sym, const KeyBindings *bindings, bool letters);
// [button] is an SDL_GameControllerButton.
InputCommand keys_button(Uint8 button);

#endif
