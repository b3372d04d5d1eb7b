// Which key does what, where a player has chosen another one than it came with.
#ifndef QANTAR_PAGE_KEYSET_H
#define QANTAR_PAGE_KEYSET_H

#include "base/str.h"

#include <stdbool.h>

#define KEY_CHOICES 9 // that have a key of their own

typedef enum KeyFor {
    KEY_FOR_NEXT, // with the next one enough to play all of it: two switches
    KEY_FOR_TAKE,
    KEY_FOR_BACK,
    KEY_FOR_UNDO,
    KEY_FOR_HELP,
    KEY_FOR_NOTEBOOK,
    KEY_FOR_SHEET,
    KEY_FOR_CONTENTS,
    KEY_FOR_MAP,
    KEY_FOR_GLOSSARY,
    KEY_FOR_LOG,
    KEY_FOR_SETTINGS,
    KEY_FOR_SAVES,
    KEY_FOR_VOICE,
    KEY_FOR_SCREEN,
    KEY_FOR_LEAVE,
    KEY_FOR_PLAIN,
    KEY_FOR_COPY,
    KEY_FOR_DOWN,
    KEY_FOR_UP,
    KEY_FOR_PAGE_DOWN,
    KEY_FOR_PAGE_UP,
    KEY_FOR_TOP,
    KEY_FOR_END,
    KEY_FOR_CHOICE, // the first choice of a page; then the others
    KEYS_FOR = KEY_FOR_CHOICE + KEY_CHOICES,
    KEY_FOR_NOTHING = KEYS_FOR,
} KeyFor;

#define KEY_NAME_MAX 12 // bytes of a key's name, with the closing zero

// Zero it: all are as they came.
typedef struct KeySet {
    char name[KEYS_FOR][KEY_NAME_MAX]; // "K", "F9", "Space"; empty: as it came
} KeySet;

const char *key_for_id(KeyFor what); // "notebook"
// The key that does it now.
const char *keyset_name(const KeySet *keys, KeyFor what);
// The name of a key as this program writes it, whatever its case; NULL when there is no such key: a
// letter, a digit, F1 to F12, Space, Tab, Enter, Escape, Backspace, Insert, Delete, Home, End, PageUp,
// PageDown, Up, Down, Left, Right.
const char *key_name_of(Str typed);
// [name] is one that key_name_of gave.
void keyset_choose(KeySet *keys, KeyFor what, const char *name);
bool keyset_is_usual(const KeySet *keys); // none was chosen
// Which deed the key of this name does; KEY_FOR_NOTHING when none.
KeyFor keyset_find(const KeySet *keys, Str name);

#endif
