// The save that a code stands for, in the names of the table that it counts by.
#ifndef QANTAR_STORY_RESUME_CODE_SAVE_H
#define QANTAR_STORY_RESUME_CODE_SAVE_H

#include "story/resume/code_play.h"

// Appends what play_load reads. Renames of [book] are only followed where the save must know what has
// become of a name: the furthest stop of the chain.
void code_save(const Book *book, Arena *arena, const CodeTable *table,
    const CodePlay *play, uint64_t seed, Buf *out);

#endif
