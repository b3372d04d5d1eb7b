// The causal board while it is played: cards dealt, put in order, arrows named.
#ifndef QANTAR_STORY_BOARD_H
#define QANTAR_STORY_BOARD_H

#include "story/game_state.h"
#include "story/play.h"

// The play comes to board [index] of the layout: the cards are shuffled the first time, and
// nothing is placed or linked yet. Three or more never lie in an order that would be right.
void board_enter(const GameLayout *layout, GameState *game, int index);
// Lays out what is offered from what was dealt and placed.
void board_offer(const GameLayout *layout, GameState *game, int index);

// False with a sentence when the board does not stand at this.
bool board_place(
    const GameLayout *layout, GameState *game, int index, int card, Err *err);
bool board_unplace(const GameLayout *layout, GameState *game, int index, Err *err);
bool board_link(const GameLayout *layout, GameState *game, int index, int link,
    LinkType type, Err *err);

BoardState board_state(const GameLayout *layout, const GameState *game, int index);
bool board_all_placed(const GameLayout *layout, const GameState *game, int index);

#endif
