// What a policy does on the page before it. For walk_play.c.
#ifndef QANTAR_TOOLS_WALK_ANSWER_H
#define QANTAR_TOOLS_WALK_ANSWER_H

#include "tools/walk_play.h"

// The id of the action to take on a page of the play, in [arena]; empty when none is open.
Str walk_answer(Walker *walker, Arena *arena, const Page *page);

#endif
