// The codec of a play without its variables: what was visited, chosen, answered, placed and found.
#ifndef QANTAR_STORY_RESUME_PLAY_H
#define QANTAR_STORY_RESUME_PLAY_H

#include "base/rng.h"
#include "story/resume/resume_number.h"
#include "story/resume/resume_table.h"

#define RESUME_COUNT_MAX                                                               \
    1000000 // higher counts of visits and choices are encoded as this many

// Encodes the member "now" of a save, as save_write makes it but with the names of [table], or decodes
// one into [now], whose sections are empty; see resume_number.h. [turns] is the save's member "turns".
// [rng] shuffles the cards of boards. Memory comes from [arena].
void resume_play_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    json_t *now, int *turns, Rng *rng);

#endif
