// A function of a script, called as a play would call it.
#ifndef QANTAR_SUPPORT_SCRIPT_H
#define QANTAR_SUPPORT_SCRIPT_H

#include "story/sandbox/sandbox.h"
#include "support/scenario.h"

#define SCRIPT_VARIABLES 16

// The play behind it: [values] by variable, the rest as told. Change it before a call.
typedef struct Script {
    Story *story;
    const Book *book;
    Value values[SCRIPT_VARIABLES];
    bool writes, lucky;             // may write the state and the world; has random
    int world_writes, state_writes; // how often it wrote
    Capabilities play;
    SandboxResult result;
    Err err;
    Arena arena;
    char text[65536];
    MemoryFile files[2];
    Host host;
} Script;

// A fictional scenario with the variables evidence (0 to 12), ratio (0.5), name ("Aigul"),
// met (false), bag (a list) and tally (a map), whose first scene has the effect
// "function(s) BODY end" at line 4. [limits] may be NULL. The caller closes it.
Script *script_open(const char *body, const Limits *limits);
void script_close(Script *script);
// Begins a turn and calls the effect. False with script->err when it fails.
bool script_call(Script *script, SandboxWant want);

// The body returns the text.
#define assert_script(body, text) script_assert_text((body), (text), __FILE__, __LINE__)
// The body fails with exactly this sentence.
#define assert_script_err(body, sentence)                                              \
    script_assert_err((body), (sentence), __FILE__, __LINE__)
void script_assert_text(const char *body, const char *text, const char *file, int line);
void script_assert_err(
    const char *body, const char *sentence, const char *file, int line);

#endif
