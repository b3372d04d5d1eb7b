// The variables of a play in a number: what kept its first value, what did not, and to what.
#ifndef QANTAR_STORY_RESUME_CODE_VALUE_H
#define QANTAR_STORY_RESUME_CODE_VALUE_H

#include "story/resume/code_play.h"

// Part of code_play_pass. What does not fit is marked in [play->left_out] and reads as its first
// value: long texts, long lists, lists within lists within lists.
void code_values_pass(
    CodeNumber *number, Arena *arena, const CodeTable *table, CodePlay *play);

#endif
