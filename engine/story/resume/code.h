// A resume code: a play in as few letters as can be typed, to go on from on another machine.
#ifndef QANTAR_STORY_RESUME_CODE_H
#define QANTAR_STORY_RESUME_CODE_H

#include "story/play.h"

#define CODE_ASIDES 65536 // numbers that a code carries for others, from 0

// Whether the scenario has a table of codes. False with a sentence when it has one that cannot be
// read; false without a sentence when it has none.
bool code_possible(Story *story, Err *err);

// Appends the play's code, "K7MP-93XA-Q2". [aside] is the page's affair: its settings. What the
// code leaves out, because it is too long, is told in [notes], one sentence a line (may be NULL).
// The same play gives the same letters. False with a sentence when there is no table, when it lacks
// the scene that the play stands at, or when even the rest does not fit.
bool play_code(const Play *play, unsigned aside, Buf *out, Buf *notes, Err *err);

// The play that [code] was written for, as play_load would give it: gone scenes and new variables are
// told in [notes]. Chance begins anew, from [seed]. NULL with a sentence that says what is wrong with
// the code. The caller closes it.
Play *play_from_code(
    Story *story, Str code, uint64_t seed, unsigned *aside, Buf *notes, Err *err);

#endif
