// Whether a condition that is data holds in a play.
#ifndef QANTAR_STORY_CONDITION_H
#define QANTAR_STORY_CONDITION_H

#include "story/sandbox/sandbox.h"

// Asks [play] for what the test names. No script runs.
bool condition_holds(const Test *test, const Capabilities *play);
// The condition that a number below 0 stands for.
const BookCondition *condition_of(const Book *book, Condition condition);

#endif
