// The codecs of a play: what was visited, chosen, answered, placed and found; and its variables.
#ifndef QANTAR_STORY_RESUME_PLAY_H
#define QANTAR_STORY_RESUME_PLAY_H

#include "base/rng.h"
#include "story/resume/resume_number.h"
#include "story/resume/resume_table.h"

#define RESUME_COUNT_MAX                                                               \
    1000000 // higher counts of visits and choices are encoded as this many

// Both encode the member "now" of a save, as save_write makes it but with the names of [table], or
// decode one into [now], whose sections are empty; see resume_number.h. Memory comes from [arena].

// All but the variables. [turns] is the member "turns" of the save; [rng] shuffles the cards of boards.
void resume_play_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    json_t *now, int *turns, Rng *rng);
// The variables (resume_value.c). One that takes more than [bits_max] bits is left out; [left_out] (may
// be NULL) gets a sentence for each such one, one a line, from the writer and the reader alike.
void resume_values_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    json_t *now, double bits_max, Buf *left_out);

#endif
