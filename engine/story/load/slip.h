// Finds the actual mistake in a script that Lua cannot read, which is seldom where Lua's parser gave up.
#ifndef QANTAR_STORY_LOAD_SLIP_H
#define QANTAR_STORY_LOAD_SLIP_H

#include "base/str.h"

#include <stdbool.h>

// Appends what is wrong and what to write, "a comma is missing behind "One"", and sets *line. [message] is Lua's
// own, without file and line; *line is the line in it. Returns false and changes nothing if it knows nothing
// better than the message. Reads the script at most twice and never runs it.
bool slip_find(Str script, Str message, int *line, Buf *out);
// The same for a script that Lua can read, but not as intended: a text that begins with [[ and swallows the code
// after it. *word is the line of the top-level declaration that contains it.
bool slip_find_swallowed(Str script, int *line, int *word, Buf *out);
// The same for what Lua takes for a call, of the item before: ... } "text". *line is where the call begins.
bool slip_find_called(Str script, int *line, Buf *out);

#endif
