// Board state during a play: dealing and ordering cards, choosing the types of arrows.
#ifndef QANTAR_STORY_BOARD_H
#define QANTAR_STORY_BOARD_H

#include "story/game_state.h"
#include "story/play.h"

// Enters board [index] of the layout. Shuffles the cards on the first visit, three or more never into
// a correct order, and clears what was placed and linked.
void board_enter(const GameLayout *layout, GameState *game, int index);
// Recomputes the offered cards: those dealt and not yet placed.
void board_offer(const GameLayout *layout, GameState *game, int index);

// These fail with [err] when the board is at another stage, or the index is out of range.
bool board_place(
    const GameLayout *layout, GameState *game, int index, int card, Err *err);
bool board_unplace(const GameLayout *layout, GameState *game, int index, Err *err);
bool board_link(const GameLayout *layout, GameState *game, int index, int link,
    LinkType type, Err *err);

BoardState board_state(const GameLayout *layout, const GameState *game, int index);
bool board_all_placed(const GameLayout *layout, const GameState *game, int index);

#endif
