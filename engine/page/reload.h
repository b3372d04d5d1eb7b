// Where a player stands, handed from one story's side to another that has read the scripts anew.
#ifndef QANTAR_PAGE_RELOAD_H
#define QANTAR_PAGE_RELOAD_H

#include "page/stack.h"

// Appends the pages that are open and the play under them; nothing where the scenario could not be read.
void reload_write_place(const Stack *stack, Buf *place);
// Opens what reload_write_place wrote, in [stack], whose story is open. What no longer fits is told in its
// notes; an error page is not taken over. False with [err] when the play cannot be laid over the new scripts.
bool reload_take_place(Stack *stack, Str place, Err *err);

#endif
