// Keys and gamepad buttons into commands. Letters, digits and "?" count by what they type in the layout
// of the keyboard, not by what is printed on a key in America.
#ifndef QANTAR_WINDOW_KEYS_H
#define QANTAR_WINDOW_KEYS_H

#include "page/commands.h"

#include <SDL.h>
#include <stdbool.h>

typedef struct Keyboard {
    const KeyBindings *bindings; // NULL: all defaults
    bool letters;  // single letters and signs are shortcuts; without, they mean nothing
    bool no_latin; // the layout types no Latin letters: the places of A to Z count
} Keyboard;

// COMMAND_NONE for a key without a meaning, and for one that keys_waits_for_text.
InputCommand keys_command(const SDL_Keysym *key, const Keyboard *keyboard);
// It types a sign, other than a space.
bool keys_type(const SDL_Keysym *key);
// Only the text that follows tells what this key does: what shift or AltGr makes of it depends on the
// layout.
bool keys_waits_for_text(const SDL_Keysym *key, const Keyboard *keyboard);
// What a text does that followed such a key.
InputCommand keys_typed(Str text, const SDL_Keysym *key, const Keyboard *keyboard);
// The key as the desktop means it: the keypad types digits with NumLock, and moves without.
SDL_Keycode keys_meant(const SDL_Keysym *key);
// The same, and the Latin letter at its place where the layout types another one.
SDL_Keycode keys_latin(const SDL_Keysym *key, bool no_latin);
// Whether the layout of the keyboard now types no Latin letters.
bool keys_have_no_latin(void);
// [button] is an SDL_GameControllerButton.
InputCommand keys_button(Uint8 button);

#endif
