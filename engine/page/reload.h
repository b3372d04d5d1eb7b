// The player's place, handed from one story worker to another that has loaded the changed scripts.
#ifndef QANTAR_PAGE_RELOAD_H
#define QANTAR_PAGE_RELOAD_H

#include "page/stack.h"

// Appends the pages that are open and the play under them; nothing where the scenario could not be read.
void reload_write_place(const Stack *stack, Buf *place);
// Opens what reload_write_place wrote, in [stack], whose story is open. What no longer fits is reported in its
// notes; an error page is not restored. False with [err] if the play cannot continue with the new scripts.
bool reload_take_place(Stack *stack, Str place, Err *err);

#endif
