// A loaded scenario with its sandbox, for any number of plays.
#ifndef QANTAR_STORY_STORY_H
#define QANTAR_STORY_STORY_H

#include "story/book.h"
#include "story/budgets.h"
#include "story/host.h"

typedef struct Story Story;

// Reads scenario.lua and its includes. Diagnostics are added to [diagnostics]; if any is an error the
// result is NULL and [err] holds the first. [limits] may be NULL. The host must outlive the story. The
// caller calls story_close.
Story *story_open(
    const Host *host, const Limits *limits, Diagnostics *diagnostics, Err *err);
// The same for checks: a scenario with errors is returned too when all of it was read. What of it is not known is
// NONE, or what was meant by a slip of the pen; it must not be played. [errors] is what story_open would say.
Story *story_open_to_check(
    const Host *host, const Limits *limits, Diagnostics *diagnostics, Err *errors);
void story_close(Story *story);

const Book *story_book(const Story *story);
// What its scripts can name: all words, or the functions of a library ("math", "string", "table"). In
// [arena].
Ids story_words(Story *story, Arena *arena, Str library);
size_t story_memory(const Story *story); // bytes allocated in the sandbox

#endif
