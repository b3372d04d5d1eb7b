// What the reading of a script costs Lua beyond its bytes, told before Lua reads it.
#ifndef QANTAR_STORY_SANDBOX_COMPILE_COST_H
#define QANTAR_STORY_SANDBOX_COMPILE_COST_H

#include "base/str.h"

#include <stdint.h>

// Lua's compiler goes through a list for each "and", "or", "elseif", "break", "goto" and label (all
// those before it in the same function) and for each name (all local variables in sight), so that a
// megabyte of them takes minutes. Returns the steps that this may take; what stands behind an error
// that Lua would stop at may be counted or not.
int64_t compile_cost(Str script);

#endif
