// What a play scored so far, every part corrected for chance.
#ifndef QANTAR_STORY_SCORES_H
#define QANTAR_STORY_SCORES_H

#include "story/play.h"
#include "story/situation.h"

Scores scores_of(const Shape *shape, const Situation *situation);

#endif
