// A turn as a transaction: all of it happens, or nothing does.
#ifndef QANTAR_STORY_TURN_H
#define QANTAR_STORY_TURN_H

#include "story/play_inner.h"

// Fills [play]'s tables of what the script's functions may do.
void turn_open_senses(Play *play);
// The play stands on [node]: visits, board, chain. Nothing of the script runs.
void turn_arrive(Play *play, int node);
// The play comes to [node]: all that, its sources and its effect. Part of a turn, or the start.
bool turn_enter(Play *play, int node, Err *err);

#endif
