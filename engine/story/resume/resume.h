// Resume codes: a play encoded as a short code that can be typed in on another machine.
#ifndef QANTAR_STORY_RESUME_H
#define QANTAR_STORY_RESUME_H

#include "story/play.h"

// The number that a code carries for its caller is below this.
#define RESUME_EXTRAS 65536

// Whether the scenario has a table of codes. False with [err] if it has one that cannot be read;
// false without if it has none.
bool resume_possible(Story *story, Err *err);
// Whether there is a table at all, readable or not.
bool resume_has_table(const Story *story);

// Appends the play's code, "K7MP-93XA-Q2"; equal plays have equal codes. [extra] is the caller's (page/
// stores the reading settings in it). Values that are too long are left out, each with a line in
// [notes] (may be NULL). False with [err] if there is no table, if it lacks the current node, or if the
// rest does not fit.
bool resume_write(const Play *play, unsigned extra, Buf *out, Buf *notes, Err *err);

// Decodes a play, like play_load: what the scenario no longer has is reported in [notes]. The random
// numbers start from [seed]. NULL with [err] if the code is mistyped or of another scenario. The caller
// calls play_close.
Play *resume_read(
    Story *story, Str code, uint64_t seed, unsigned *extra, Buf *notes, Err *err);

#endif
