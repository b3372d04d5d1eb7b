#include "page/keyset.h"

#include <assert.h>
#include <string.h>

static const struct {
    const char *id, *usual;
} deeds[KEYS_FOR] = {
    [KEY_FOR_NEXT] = {"next", "Tab"},
    [KEY_FOR_TAKE] = {"take", "Enter"},
    [KEY_FOR_BACK] = {"back", "Escape"},
    [KEY_FOR_UNDO] = {"undo", "U"},
    [KEY_FOR_HELP] = {"help", "H"},
    [KEY_FOR_NOTEBOOK] = {"notebook", "N"},
    [KEY_FOR_SHEET] = {"sheet", "P"},
    [KEY_FOR_CONTENTS] = {"contents", "C"},
    [KEY_FOR_MAP] = {"map", "M"},
    [KEY_FOR_GLOSSARY] = {"glossary", "G"},
    [KEY_FOR_LOG] = {"log", "L"},
    [KEY_FOR_SETTINGS] = {"settings", "S"},
    [KEY_FOR_SAVES] = {"saves", "V"},
    [KEY_FOR_VOICE] = {"voice", "F5"},
    [KEY_FOR_SCREEN] = {"screen", "F11"},
    [KEY_FOR_LEAVE] = {"leave", "F10"},
    [KEY_FOR_PLAIN] = {"plain", "W"},
    [KEY_FOR_COPY] = {"copy", "F6"},
    [KEY_FOR_DOWN] = {"down", "Down"},
    [KEY_FOR_UP] = {"up", "Up"},
    [KEY_FOR_PAGE_DOWN] = {"page_down", "PageDown"},
    [KEY_FOR_PAGE_UP] = {"page_up", "PageUp"},
    [KEY_FOR_TOP] = {"top", "Home"},
    [KEY_FOR_END] = {"end", "End"},
    [KEY_FOR_CHOICE] = {"choice_1", "1"},
    [KEY_FOR_CHOICE + 1] = {"choice_2", "2"},
    [KEY_FOR_CHOICE + 2] = {"choice_3", "3"},
    [KEY_FOR_CHOICE + 3] = {"choice_4", "4"},
    [KEY_FOR_CHOICE + 4] = {"choice_5", "5"},
    [KEY_FOR_CHOICE + 5] = {"choice_6", "6"},
    [KEY_FOR_CHOICE + 6] = {"choice_7", "7"},
    [KEY_FOR_CHOICE + 7] = {"choice_8", "8"},
    [KEY_FOR_CHOICE + 8] = {"choice_9", "9"},
};

static const char *const names[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J",
    "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", "0",
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "F1", "F2", "F3", "F4", "F5", "F6",
    "F7", "F8", "F9", "F10", "F11", "F12", "Space", "Tab", "Enter", "Escape",
    "Backspace", "Insert", "Delete", "Home", "End", "PageUp", "PageDown", "Up", "Down",
    "Left", "Right"};

const char *key_for_id(KeyFor what) { return deeds[what].id; }

const char *keyset_name(const KeySet *keys, KeyFor what)
{
    return keys && keys->name[what][0] ? keys->name[what] : deeds[what].usual;
}

void keyset_choose(KeySet *keys, KeyFor what, const char *name)
{
    size_t n = strlen(name);
    assert(n < KEY_NAME_MAX);
    memcpy(keys->name[what], name, n + 1);
}

bool keyset_is_usual(const KeySet *keys)
{
    for (int i = 0; i < KEYS_FOR; i++)
        if (keys->name[i][0]) return false;
    return true;
}

const char *key_name_of(Str typed)
{
    typed = str_trim(typed);
    for (int i = 0; i < COUNT_OF(names); i++)
        if (str_same_word(typed, str_of(names[i]))) return names[i];
    return NULL;
}

KeyFor keyset_find(const KeySet *keys, Str name)
{
    for (int i = 0; i < KEYS_FOR; i++)
        if (str_eq(str_of(keyset_name(keys, (KeyFor)i)), name)) return (KeyFor)i;
    return KEY_FOR_NOTHING;
}
