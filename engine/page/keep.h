// What is kept between sittings: plays and settings, by name, through the store.
#ifndef QANTAR_PAGE_KEEP_H
#define QANTAR_PAGE_KEEP_H

#include "page/stack.h"

#define AUTOSAVE "autosave"
#define PREVIOUS "previous" // the play before this one

bool keep_autosave(Stack *stack, Err *err); // if the play changed
bool keep_settings(Stack *stack, Err *err); // if they changed
// Keeps the play in the first free slot under [name]; the slot in [arena].
bool keep_named(Stack *stack, Str name, Arena *arena, Str *slot, Err *err);
// Sets the play at hand, or else the one kept by an earlier sitting, aside as PREVIOUS; that it
// could not be is told on the next page, and then nothing is written over it.
void keep_previous(Stack *stack);
// The play of a slot becomes the play. From an autosave it goes on there; for any other slot the
// play that it takes the place of is set aside first.
bool keep_load(Stack *stack, Str slot, Err *err);
bool keep_resume(
    Stack *stack, Err *err); // the play that the setup resumes becomes the play
// [play] becomes the play; [notes], sentences of a line each, are told on the next page. Whoever wants
// the one before it kept calls keep_previous first.
void keep_change(Stack *stack, Play *play, Str notes);
bool keep_info(Stack *stack, Str slot, Arena *arena, SaveInfo *out, Err *err);
bool keep_remove(Stack *stack, Str slot, Err *err);
bool keep_is_autosave(Str slot); // of this or another program
// Slots of this scenario, sorted, strings in [arena]; returns their number, 0 with [err] too.
int keep_slots(Stack *stack, Arena *arena, Str **slots, Err *err);
void keep_read_settings(Stack *stack);

#endif
