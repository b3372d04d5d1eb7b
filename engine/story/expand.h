// Texts of a scenario as they read at a moment of a play: names replaced, marks of facts left out.
#ifndef QANTAR_STORY_EXPAND_H
#define QANTAR_STORY_EXPAND_H

#include "story/play.h"

// Appends [text]; see play_text. On an error nothing is appended.
bool expand_text(const Play *play, const Text *text, Buf *out, Err *err);
// Appends a value as it is written in a text, with markup in it escaped. False for what cannot
// be written there: a map, or nothing.
bool expand_value(const Value *value, Buf *out);

#endif
