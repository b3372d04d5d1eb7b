// The scores of a play, each corrected for chance.
#ifndef QANTAR_STORY_SCORES_H
#define QANTAR_STORY_SCORES_H

#include "story/game_state.h"
#include "story/play.h"

Scores scores_of(const GameLayout *layout, const GameState *game);

#endif
