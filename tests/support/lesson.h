// A small scenario with one of everything that a play can do, for the tests of the playing side.
#ifndef QANTAR_SUPPORT_LESSON_H
#define QANTAR_SUPPORT_LESSON_H

#include "story/play.h"

// Documented; starts in the scene "queue". See lesson.c for its words.
Story *lesson_open(void);
// The same scenario after some years: a scene renamed, others gone, variables come and gone.
Story *lesson_open_newer(void);
// Fictional: an effect may write the world.
Story *lesson_open_invented(void);

// By id; the test fails when there is none.
int lesson_node(const Play *play, const char *id);
int lesson_source(const Play *play, const char *id);
const Value *lesson_value(const Play *play, const char *state_var);

// Takes one turn named as on a page: the id of a choice or answer, "continue"; of a board
// "place:CARD" (behind all others), "first:CARD", "back:CARD", "stands", "link:TYPE", "pin:SOURCE" (or
// "pin:none") and "status:ID" for what is asked about. False with [err] as play_choose and the rest.
bool lesson_try(Play *play, const char *move, Err *err);
// The same; the test fails when it is refused.
void lesson_do(Play *play, const char *move);

#endif
