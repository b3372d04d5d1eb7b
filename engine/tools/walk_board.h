// How a simulated player lays and judges a board. For walk_answer.c.
//
// Order is modelled by card, and not by pair: pairs that are drawn one by one contradict one another, and
// no rail can show them. A card whose facts were met stands where it belongs with the policy's probability;
// any other is put into a gap by chance, as the correction for chance of the score assumes.
#ifndef QANTAR_TOOLS_WALK_BOARD_H
#define QANTAR_TOOLS_WALK_BOARD_H

#include "tools/walk_play.h"

// Makes up its mind how the cards of the board that is shown are to lie.
void walk_plan_board(Walker *walker);
// The id of the next action, in [arena].
Str walk_answer_board(Walker *walker, Arena *arena, const Page *page);
// A position of [count] by the policy's habit alone (walk_answer.c).
int walk_habit(Walker *walker, int count);

#endif
