// The codec of variables: which have another value than their first, and what it is.
#ifndef QANTAR_STORY_RESUME_VALUE_H
#define QANTAR_STORY_RESUME_VALUE_H

#include "story/resume/resume_number.h"
#include "story/resume/resume_table.h"

// Encodes or decodes (see resume_number.h) the members "state" and "world" of a saved situation
// [now]. A value that takes more than [bits_max] bits is left out; [left_out] (may be NULL) gets a
// sentence, one line, for each value that is left out, by the writer and the reader alike. Memory comes from [arena].
void resume_values_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    json_t *now, double bits_max, Buf *left_out);

#endif
