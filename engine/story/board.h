// Board state during a play: dealing and ordering cards, naming and pinning arrows, judging claims.
#ifndef QANTAR_STORY_BOARD_H
#define QANTAR_STORY_BOARD_H

#include "story/game_state.h"
#include "story/play.h"

// Enters board [index] of the layout. Shuffles the cards on the first visit, three or more never into
// a correct order, puts the given cards on the rail, and clears everything else.
void board_enter(const GameLayout *layout, GameState *game, int index);
// Recomputes the hand: the cards dealt and not on the rail.
void board_offer(const GameLayout *layout, GameState *game, int index);
// Whether the given cards stand on the rail in their own order.
bool board_given_stand(const GameLayout *layout, const GameState *game, int index);

// These fail with [err] when the board is at another stage, or the index is out of range; see play.h.
bool board_put(
    const GameLayout *layout, GameState *game, int index, int card, int gap, Err *err);
bool board_swap(const GameLayout *layout, GameState *game, int index, int card,
    int other, Err *err);
bool board_take_back(
    const GameLayout *layout, GameState *game, int index, int card, Err *err);
bool board_order_done(const GameLayout *layout, GameState *game, int index, Err *err);
bool board_link(const GameLayout *layout, GameState *game, int index, int link,
    LinkType type, Err *err);
bool board_pin(
    const GameLayout *layout, GameState *game, int index, int source, Err *err);
bool board_claim(const GameLayout *layout, GameState *game, int index, int claim,
    Status status, Err *err);

BoardState board_state(const GameLayout *layout, const GameState *game, int index);
// See play_pin_option and play_pin_credit.
int board_pin_option(
    const GameLayout *layout, const GameState *game, int index, int link, int position);
double board_pin_credit(
    const GameLayout *layout, const GameState *game, int index, int link);

#endif
