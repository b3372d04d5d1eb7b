// Random plays of a story, one turn at a time, the same for the same generator.
#ifndef QANTAR_SUPPORT_WANDER_H
#define QANTAR_SUPPORT_WANDER_H

#include "story/play.h"

// Takes one turn that is open: a choice, an answer, a card, an arrow, or going on. False at an end.
// The test fails when a turn fails.
bool wander(Play *play, Rng *rng);

#endif
