// Saves of the scenario as its pages need them: listed, described, loaded, added, removed.
#ifndef QANTAR_PAGE_SLOTS_H
#define QANTAR_PAGE_SLOTS_H

#include "page/stack.h"

// Saves the play under [name] in the first free named slot; *slot ("slot-2") is in [arena].
bool slots_add(Stack *stack, Str name, Arena *arena, Str *slot, Err *err);
// The play of a slot becomes the play: from an autosave it is continued there.
bool slots_load(Stack *stack, Str slot, Err *err);
// The play of a slot, which the caller closes; NULL when it cannot be read.
Play *slots_read(Stack *stack, Str slot);
bool slots_info(Stack *stack, Str slot, Arena *arena, SaveInfo *out, Err *err);
bool slots_remove(Stack *stack, Str slot, Err *err);
// All slots, sorted, strings in [arena]; returns their number, 0 with [err] too.
typedef struct Slot {
    Str name;  // "slot-2"
    Str shown; // what the file is called, of one that Qantar did not name; else empty
} Slot;
int slots_list(Stack *stack, Arena *arena, Slot **slots, Err *err);
// What the file of a slot is called that Qantar did not name, else empty.
Str slots_shown(Stack *stack, Str slot, Arena *arena);
// Whether as many plays are kept as can be; *least is then the oldest of those with the fewest turns.
bool slots_kept_full(Stack *stack, Arena *arena, Str *least);

#endif
