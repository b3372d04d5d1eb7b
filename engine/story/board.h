// The causal board while it is played: cards dealt, put in order, arrows named.
#ifndef QANTAR_STORY_BOARD_H
#define QANTAR_STORY_BOARD_H

#include "story/play.h"
#include "story/situation.h"

// The play comes to board [index] of the shape: the cards are shuffled the first time, and
// nothing is placed or linked yet. Three or more never lie in an order that would be right.
void board_enter(const Shape *shape, Situation *situation, int index);
// Lays out what is offered from what was dealt and placed.
void board_offer(const Shape *shape, Situation *situation, int index);

// False with a sentence when the board does not stand at this.
bool board_place(
    const Shape *shape, Situation *situation, int index, int card, Err *err);
bool board_unplace(const Shape *shape, Situation *situation, int index, Err *err);
bool board_link(const Shape *shape, Situation *situation, int index, int link,
    LinkType type, Err *err);

BoardState board_state(const Shape *shape, const Situation *situation, int index);
bool board_all_placed(const Shape *shape, const Situation *situation, int index);

#endif
