// The codecs of a play: what was visited, chosen, answered, placed and found; and its variables.
#ifndef QANTAR_STORY_RESUME_PLAY_H
#define QANTAR_STORY_RESUME_PLAY_H

#include "base/rng.h"
#include "story/resume/resume_number.h"
#include "story/resume/resume_table.h"

// Higher counts of visits and choices are encoded as this many.
#define RESUME_COUNT_MAX 1000000

// Both functions encode the member "now" of a save, as written by save_write but with the names of
// [table], or decode it into [now] with empty sections; see resume_number.h. Memory comes from [arena].

// Everything but the variables. [rows]: the code is of before boards had a rail, whose cards it has in a row
// without the given ones. [turns] is the member "turns" of the save; [rng] shuffles the cards of
// boards.
void resume_play_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    bool rows, json_t *now, int *turns, Rng *rng);
// The variables (resume_value.c). Those that take more than [bits_max] bits are left out, each with a
// line in [left_out] (may be NULL), both when writing and when reading.
void resume_values_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    json_t *now, double bits_max, Buf *left_out);

#endif
