// A story: a scenario that has been read, with its sandbox, ready to be played many times.
#ifndef QANTAR_STORY_STORY_H
#define QANTAR_STORY_STORY_H

#include "story/book.h"
#include "story/budgets.h"
#include "story/host.h"

typedef struct Story Story;

// Reads scenario.lua and what it includes. All diagnostics that reading finds are added to [diagnostics];
// with an error among them the result is NULL and [err] holds the first. [limits] may be NULL.
// The host must outlive the story. The caller closes it.
Story *story_open(
    const Host *host, const Limits *limits, Diagnostics *diagnostics, Err *err);
void story_close(Story *story);

const Book *story_book(const Story *story);
const Host *story_host(const Story *story);
size_t story_memory(const Story *story); // bytes that the sandbox holds now

#endif
