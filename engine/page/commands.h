// The commands of the window and the keys that do them (commands.def is the table), and which keys a
// player has chosen for them instead.
#ifndef QANTAR_PAGE_COMMANDS_H
#define QANTAR_PAGE_COMMANDS_H

#include "base/str.h"
#include "page/words.h"

#include <stdbool.h>

// Named so because the command line has a Command of its own (arguments.h).
typedef enum InputCommand {
#define COMMAND(name, ...) COMMAND_##name,
#include "page/commands.def"
#undef COMMAND
    COMMANDS,                    // so many have a key that can be chosen
    COMMAND_PREVIOUS = COMMANDS, // NEXT with shift
    COMMAND_NONE,
} InputCommand;

#define KEY_NAME_MAX 12 // bytes of a key's name, with the closing zero

// The keys that a player has chosen. Zero-initialised: all commands have their default keys.
typedef struct KeyBindings {
    char name[COMMANDS][KEY_NAME_MAX]; // "K", "F9", "Space"; empty: the default
} KeyBindings;

// The columns of commands.def. All strings live as long as the program.
const char *commands_id(InputCommand command); // "notebook"; not for COMMAND_PREVIOUS
Word commands_label(InputCommand command);     // {1} stands for the number of a choice
const char *commands_action(InputCommand command); // "back", or NULL
bool commands_repeats(InputCommand command);       // while its key is held
// 1 to 9 for a command that takes the choice of that number, else 0.
int commands_choice(InputCommand command);

// The name of a key as this program writes it, whatever the case and the space round [typed]; NULL
// when there is no such key: a letter, a digit, F1 to F12, Space, Tab, Enter, Escape, Backspace, Insert,
// Delete, Home, End, PageUp, PageDown, Up, Down, Left, Right.
const char *commands_key_name(Str typed);

// The key of a command: the chosen one or its default. [bindings] may be NULL: none was chosen.
const char *commands_key(const KeyBindings *bindings, InputCommand command);
// [name] is one that commands_key_name gave.
void commands_bind(KeyBindings *bindings, InputCommand command, const char *name);
bool commands_are_default(const KeyBindings *bindings);
// The command whose commands_key this is; COMMAND_NONE when there is none.
InputCommand commands_bound_to(const KeyBindings *bindings, Str name);
// What the key of this name does, its second keys among them: a command for which a key was chosen
// answers to that one alone. COMMAND_NONE: nothing.
InputCommand commands_of_key(const KeyBindings *bindings, Str name);

#endif
