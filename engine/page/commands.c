#include "page/commands.h"

#include "base/fold.h"

#include <assert.h>
#include <string.h>

static const struct {
    const char *id, *action, *key, *other_keys;
    Word label;
    bool repeats;
} table[COMMANDS] = {
#define ONCE    false
#define REPEATS true
#define COMMAND(name, id, label, held, action, key, other_keys, ...)                   \
    [COMMAND_##name] = {id, action, key, other_keys, label, held},
#include "page/commands.def"
#undef COMMAND
};

static const char *const key_names[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I",
    "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z",
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "F1", "F2", "F3", "F4", "F5",
    "F6", "F7", "F8", "F9", "F10", "F11", "F12", "Space", "Tab", "Enter", "Escape",
    "Backspace", "Insert", "Delete", "Home", "End", "PageUp", "PageDown", "Up", "Down",
    "Left", "Right"};

const char *commands_id(InputCommand command) { return table[command].id; }

Word commands_label(InputCommand command) { return table[command].label; }

const char *commands_action(InputCommand command)
{
    return command < COMMANDS ? table[command].action : NULL;
}

bool commands_repeats(InputCommand command)
{
    return command == COMMAND_PREVIOUS ||
           (command < COMMANDS && table[command].repeats);
}

int commands_choice(InputCommand command)
{
    bool choice = command >= COMMAND_CHOICE_1 && command <= COMMAND_CHOICE_9;
    return choice ? (int)(command - COMMAND_CHOICE_1) + 1 : 0;
}

const char *commands_key_name(Str typed)
{
    for (int i = 0; i < COUNT_OF(key_names); i++)
        if (fold_same(typed, str_of(key_names[i]))) return key_names[i];
    return NULL;
}

const char *commands_key(const KeyBindings *bindings, InputCommand command)
{
    bool chosen = bindings && bindings->name[command][0];
    return chosen ? bindings->name[command] : table[command].key;
}

void commands_bind(KeyBindings *bindings, InputCommand command, const char *name)
{
    size_t n = strlen(name);
    assert(n < KEY_NAME_MAX);
    memcpy(bindings->name[command], name, n + 1);
}

bool commands_are_default(const KeyBindings *bindings)
{
    for (InputCommand c = 0; c < COMMANDS; c++)
        if (bindings->name[c][0]) return false;
    return true;
}

InputCommand commands_bound_to(const KeyBindings *bindings, Str name)
{
    for (InputCommand c = 0; c < COMMANDS; c++)
        if (str_eq(str_of(commands_key(bindings, c)), name)) return c;
    return COMMAND_NONE;
}

static bool has_other_key(InputCommand command, Str name)
{
    Str rest = str_of(table[command].other_keys), key;
    while (str_split(&rest, ',', &key))
        if (str_eq(key, name)) return true;
    return false;
}

InputCommand commands_of_key(const KeyBindings *bindings, Str name)
{
    InputCommand command = commands_bound_to(bindings, name);
    for (InputCommand c = 0; c < COMMANDS && command == COMMAND_NONE; c++) {
        bool chosen = bindings && bindings->name[c][0];
        if (!chosen && has_other_key(c, name)) command = c;
    }
    return command;
}
