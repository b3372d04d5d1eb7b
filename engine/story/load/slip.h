// A second look at a script that Lua refused: where the hand slipped, which is seldom where the parser gave up.
#ifndef QANTAR_STORY_LOAD_SLIP_H
#define QANTAR_STORY_LOAD_SLIP_H

#include "base/str.h"

#include <stdbool.h>

// Appends what is wrong and what to write, "a comma is missing behind "One"", and sets *line. [message] is Lua's
// own, without file and line, and *line the line in it. False, with nothing changed, when nothing is known that
// is better than the message. Reads the script twice at most; it is not run.
bool slip_find(Str script, Str message, int *line, Buf *out);
// The same of a script that Lua can read, but not as it was meant: a text that begins with [[ and swallows what
// stands behind it.
// *word is the line of the word outside of all others that holds it.
bool slip_find_swallowed(Str script, int *line, int *word, Buf *out);

#endif
