// Expands texts of the scenario for the current state of a play: {names} become values, marks of facts
// are removed.
#ifndef QANTAR_STORY_EXPAND_H
#define QANTAR_STORY_EXPAND_H

#include "story/play.h"

// Appends [text]; see play_text. On an error nothing is appended.
bool expand_text(const Play *play, const Text *text, Buf *out, Err *err);
// Appends a value as text, with markup escaped. False for values without a text form: maps and nil.
bool expand_value(const Value *value, Buf *out);

#endif
