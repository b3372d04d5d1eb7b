// The wall around a scenario's Lua: what it may see, how much it may use, how its errors come out.
#ifndef QANTAR_STORY_SANDBOX_SANDBOX_H
#define QANTAR_STORY_SANDBOX_SANDBOX_H

#include "story/book.h"
#include "story/budgets.h"
#include "story/host.h"

#define SANDBOX_ID_MAX 40 // bytes of an id

typedef struct Sandbox Sandbox;

// What a function of the script may ask of the play that calls it. The functions must return:
// no error of Lua may be raised in them. Indexes are those of the book.
typedef struct Capabilities {
    void *ctx;
    // The value of a declared variable; the pointer is good until the next write.
    const Value *(*read)(void *ctx, int state_var);
    // Takes a value of the variable's own type (an integer for a number too, never the reverse);
    // it copies what it keeps. False with a sentence refuses it. NULL: state is read-only.
    bool (*write)(void *ctx, int state_var, const Value *value, Err *err);
    bool (*has)(void *ctx, int source);
    int (*visits)(void *ctx, int node);
    int (*taken)(void *ctx, int node, int choice);
    int (*answered)(void *ctx, int node); // index of the answer given, or NONE
    Value (*world)(void *ctx, int world_table);
    // NULL: the world is read-only, as it always is in a documented scenario.
    bool (*world_write)(void *ctx, int world_table, const Value *value, Err *err);
    uint32_t (*random)(void *ctx, uint32_t bound); // 0 to bound - 1. NULL: no luck here
} Capabilities;

typedef enum SandboxWant {
    WANT_NOTHING, // an effect; what it returns is ignored
    WANT_BOOL, // needs, when: nil is false, anything but a boolean or nil is an error
    WANT_TEXT, // pick: an id
} SandboxWant;

typedef struct SandboxCall {
    const Capabilities *play;
    SandboxWant want;
} SandboxCall;

typedef struct SandboxResult {
    bool yes;                      // WANT_BOOL
    char text[SANDBOX_ID_MAX + 1]; // WANT_TEXT, closed by a zero
} SandboxResult;

// Starts a turn: the functions called from here on share one fresh budget of steps.
void sandbox_begin_turn(Sandbox *sandbox);
// Calls a kept function with the state. False with [err] "pump.lua:12: sentence" when it fails;
// what it wrote before that stays written, so the caller takes the turn back. The lists and maps
// it touched are written when it has ended.
bool sandbox_call(Sandbox *sandbox, LuaFn fn, const SandboxCall *call,
    SandboxResult *result, Err *err);

#endif
