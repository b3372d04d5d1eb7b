// A voice for tests: a program in a PATH of its own that writes down what it is to say.
#ifndef QANTAR_TESTS_SUPPORT_MOUTH_H
#define QANTAR_TESTS_SUPPORT_MOUTH_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

// Puts a program of this name ("espeak-ng") into the temporary folder of a temp_test and makes PATH
// that folder and the shell's. It writes its arguments, then what it hears, and goes on speaking
// until it is ended. Asked with -q, it has every language but "xx".
void mouth_make(void **state, const char *program);
// One that never ends, whatever it is told.
void mouth_make_deaf(void **state, const char *program);
// One that writes to "all" what it hears, and ends with this code as soon as it has heard it.
void mouth_make_quick(void **state, const char *program, int code);
// What such ones were told, when they have been told [times] things: arguments, a line, then the text, and
// so on.
Str mouth_heard_all(void **state, Arena *arena, int times);
void mouth_none(void **state); // a PATH without any voice
// What it was told last: arguments, a line, then the text. Waits until it has heard all.
Str mouth_heard(void **state, Arena *arena);
bool mouth_speaks(void **state); // it goes on speaking
void mouth_restore(void);        // PATH as it was

#endif
