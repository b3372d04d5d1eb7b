// Estimates how long Lua takes to compile a script, before compiling it.
#ifndef QANTAR_STORY_SANDBOX_COMPILE_COST_H
#define QANTAR_STORY_SANDBOX_COMPILE_COST_H

#include "base/str.h"

#include <stdint.h>

// Lua's compiler searches a list for each "and", "or", "elseif", "break", "goto" and label (of all
// earlier ones in the function) and for each name (of all visible locals), so that a megabyte of them
// takes minutes. Returns an upper bound in steps; code after a syntax error may or may not be counted.
int64_t compile_cost(Str script);

#endif
