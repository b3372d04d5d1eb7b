// One step of a player as a line of text: an action's id, or {"do":"ID","value":"TEXT"}.
#ifndef QANTAR_PAGE_STEP_H
#define QANTAR_PAGE_STEP_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

typedef struct Step {
    Str id, value; // value is empty where the action takes none
} Step;

// Reads a line without its newline; white space around it does not count. The strings go to
// [arena]. False and ERR_DATA with a sentence when it is no step.
bool step_read(Arena *arena, Str line, Step *out, Err *err);
// Appends the step as step_read reads it, with a newline.
void step_write(Step step, Buf *out);

#endif
