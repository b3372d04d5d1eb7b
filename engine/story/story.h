// A story: a scenario that has been read, with its sandbox, ready to be played many times.
#ifndef QANTAR_STORY_STORY_H
#define QANTAR_STORY_STORY_H

#include "story/book.h"
#include "story/host.h"

typedef struct Story Story;

// Budgets of the sandbox that a test may narrow; all of them stand in story/budgets.h. Zero fields
// take the defaults below.
typedef struct Limits {
    size_t memory_bytes; // LIMIT_MEMORY, what Lua holds
    // A step is an instruction of Lua's virtual machine, or as much work done in C.
    int64_t load_steps;   // LIMIT_LOAD_STEPS, for the reading of the whole scenario
    int64_t turn_steps;   // LIMIT_TURN_STEPS, for all functions called in one turn
    size_t book_bytes;    // LIMIT_BOOK, what was declared, with its texts
    size_t file_bytes;    // LIMIT_FILE, one script
    size_t scripts_bytes; // LIMIT_SCRIPTS, all of them
    int files;            // LIMIT_FILES
    int nodes;            // NODES_MAX
    int words;            // WORDS_MAX
} Limits;

#define LIMIT_MEMORY     (64u << 20)
#define LIMIT_LOAD_STEPS 200000000
#define LIMIT_TURN_STEPS 3000000
#define LIMIT_BOOK       (160u << 20)
#define LIMIT_FILE       (4u << 20)
#define LIMIT_SCRIPTS    (48u << 20)
#define LIMIT_FILES      256
#define NODES_MAX        100000 // scenes, checks, boards and endings
#define WORDS_MAX        400000 // scene, choice, source, ...

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
