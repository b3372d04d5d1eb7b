// The scores of a play, each corrected for chance.
#ifndef QANTAR_STORY_SCORES_H
#define QANTAR_STORY_SCORES_H

#include "story/game_state.h"
#include "story/play.h"

// What of [count] is above what guessing gets: 0 as much or less, 1 all.
double score_above(double credit, double chance, int count);
// What guessing gets of one arrow: the mean credit of the six types.
double score_link_chance(const Link *link);
Scores scores_of(const GameLayout *layout, const GameState *game);

#endif
