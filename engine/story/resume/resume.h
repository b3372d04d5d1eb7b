// Resume codes: a play in as few letters as can be typed, to be continued on another machine.
#ifndef QANTAR_STORY_RESUME_H
#define QANTAR_STORY_RESUME_H

#include "story/play.h"

#define RESUME_EXTRAS                                                                  \
    65536 // values of the number that a code carries for its caller, from 0

// Whether the scenario has a table of codes. False with [err] if it has one that cannot be read;
// false without if it has none.
bool resume_possible(Story *story, Err *err);

// Appends the play's code, "K7MP-93XA-Q2"; equal plays have equal codes. [extra] is the caller's (page/
// stores the reading settings in it). What is too long for a code is left out, and [notes] (may be
// NULL) gets a sentence for each such thing, one a line. False with [err] if there is no table, if
// it lacks the node at which the play stands, or if what must not be left out does not fit.
bool resume_write(const Play *play, unsigned extra, Buf *out, Buf *notes, Err *err);

// The play that [code] was made from, as play_load would give it: what the scenario no longer has is
// reported in [notes]. Its random numbers begin anew, from [seed]. NULL with [err] if the code is
// mistyped or of another scenario. The caller closes the play.
Play *resume_read(
    Story *story, Str code, uint64_t seed, unsigned *extra, Buf *notes, Err *err);

#endif
