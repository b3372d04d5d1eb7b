// The Lua sandbox of a scenario: restricted environment, resource limits, error messages.
#ifndef QANTAR_STORY_SANDBOX_SANDBOX_H
#define QANTAR_STORY_SANDBOX_SANDBOX_H

#include "story/book.h"
#include "story/budgets.h"
#include "story/host.h"

#define SANDBOX_ID_MAX 40 // bytes of an id

typedef struct Sandbox Sandbox;

// What a script function can access of the play that calls it. The callbacks must not raise Lua errors.
// Indexes are those of the book.
typedef struct Capabilities {
    void *ctx;
    // The value of a declared variable, valid until the next write.
    const Value *(*read)(void *ctx, int state_var);
    // Sets a variable to a copy of a value of its type (an integer is accepted for a number, not the
    // reverse). False with [err] if it is refused. NULL: variables are read-only.
    bool (*write)(void *ctx, int state_var, const Value *value, Err *err);
    bool (*has)(void *ctx, int source);
    int (*visits)(void *ctx, int node);
    int (*taken)(void *ctx, int node, int choice);
    int (*answered)(void *ctx, int node); // index of the answer given, or NONE
    // The type that a link of a board was given; LINK_NONE until the board is done.
    LinkType (*arrow)(void *ctx, int node, int link);
    int (*edition)(void *ctx); // of the play, or NONE
    Value (*world)(void *ctx, int world_table);
    // NULL: the world is read-only, as it always is in a documented scenario.
    bool (*world_write)(void *ctx, int world_table, const Value *value, Err *err);
    // 0 to bound - 1. NULL: not available
    uint32_t (*random)(void *ctx, uint32_t bound);
} Capabilities;

typedef enum SandboxWant {
    WANT_NOTHING, // effect: the result is ignored
    WANT_BOOL,    // needs, when: a boolean, or nil for false
    WANT_TEXT,    // pick: an id
} SandboxWant;

typedef struct SandboxCall {
    const Capabilities *play;
    SandboxWant want;
} SandboxCall;

typedef struct SandboxResult {
    bool yes;                      // WANT_BOOL
    char text[SANDBOX_ID_MAX + 1]; // WANT_TEXT, zero-terminated
} SandboxResult;

// Why the last call failed, where that does not depend on what the play has come to.
typedef enum SandboxFault {
    FAULT_NONE,      // it did not fail, or by something else
    FAULT_VARIABLE,  // it named a variable that is not declared
    FAULT_VALUE,     // it wrote a text, a table or a function into what can hold none
    FAULT_PLACE,     // it wrote, or drew lots, where that is not allowed
    FAULT_OUTSIDE,   // it changed what stands outside of it
    FAULT_ARGUMENTS, // it called a word with more than that takes
} SandboxFault;

SandboxFault sandbox_fault(const Sandbox *sandbox);
// Resets the budget of steps, which all functions called until the next reset share.
void sandbox_begin_turn(Sandbox *sandbox);
// Calls a stored function. Lists and maps that it modified are written back when it returns. On an
// error, false with [err] "pump.lua:12: sentence"; earlier writes of the function remain, so the caller
// must roll back.
bool sandbox_call(Sandbox *sandbox, LuaFn fn, const SandboxCall *call,
    SandboxResult *result, Err *err);
// What a script can name: all words, or the functions of a library ("math", "string", "table"). In [arena].
Ids sandbox_words(Sandbox *sandbox, Arena *arena, Str library);

#endif
