// What each key and button is for, as tables.
#ifndef QANTAR_WINDOW_KEYS_H
#define QANTAR_WINDOW_KEYS_H

#include "page/keyset.h"

#include <SDL.h>
#include <stdbool.h>

// Moves happen when a key goes down, and repeat; the others when it is let go.
typedef enum Deed {
    DEED_NONE,
    DEED_NEXT,
    DEED_BEFORE,
    DEED_DOWN,
    DEED_UP,
    DEED_PAGE_DOWN,
    DEED_PAGE_UP,
    DEED_TOP,
    DEED_END,
    DEED_CHOOSE,      // what has the focus
    DEED_NUMBER,      // the choice with that number
    DEED_ACTION,      // an action that many pages have
    DEED_VOICE,       // reading aloud on or off; at once
    DEED_COPY,        // the words of the page to the clipboard; at once
    DEED_FULL_SCREEN, // at once
    DEED_LEAVE,       // at once
} Deed;

typedef struct Key {
    int key; // SDL_Keycode, or SDL_GameControllerButton
    Deed deed;
    const char *action; // of DEED_ACTION
    bool letter;        // only while single letters are shortcuts
    int number;         // of DEED_NUMBER
    KeyFor what;        // where a player may choose another key for it
} Key;

// DEED_NONE for a key without a meaning. [keys] may be NULL: all are as they came.
Key key_meaning(const SDL_Keysym *sym, const KeySet *keys);
Key button_meaning(Uint8 button);
bool deed_is_move(Deed deed);

#endif
