// Internals of the sandbox that expose Lua. Only for engine/story/.
#ifndef QANTAR_STORY_SANDBOX_SANDBOX_INNER_H
#define QANTAR_STORY_SANDBOX_SANDBOX_INNER_H

#include "story/budgets.h"
#include "story/sandbox/sandbox.h"

#include <lauxlib.h>
#include <lua.h>

#define SANDBOX_BLOCK (2u << 20) // bytes of one allocation
// Bytes of the hash part of a table, of a list of up to 16384 items constructed at once, or of the Lua
// stack. Limited because one instruction may search all colliding keys, or rehash them.
#define SANDBOX_TABLE         (256u << 10)
#define SANDBOX_NAMES         8192         // keys that fit into SANDBOX_TABLE
#define SANDBOX_TEXT          (128u << 10) // bytes of one string
#define SANDBOX_TEXT_OWN      25           // overhead of Lua per string
#define SANDBOX_CALLS         200          // call depth
#define SANDBOX_RESULTS       250          // values returned by one function
#define SANDBOX_HOOK          200          // instructions between checks of the budget
#define SANDBOX_ASK           12800        // steps between looks at the clock
#define SANDBOX_STEP_BYTES    16           // bytes processed in C per step
#define SANDBOX_CALL_STEPS    10           // fixed cost of a call of a C function
#define SANDBOX_BLOCK_STEPS   4  // cost of an allocation, mainly for garbage collection
#define SANDBOX_NUMBER_STEPS  60 // cost of writing a number as text
#define SANDBOX_NEAREST_STEPS 64 // cost of an edit distance of two ids
#define SANDBOX_TOUCH_BYTES   512 // bytes per step that one instruction may search

#ifndef SANDBOX_TIME_FACTOR
// Of the limits of time; sanitizers slow our own code down.
#define SANDBOX_TIME_FACTOR 1
#endif

// BUILDING → SCRIPT once, after the environment is set up. OURS around calls in which Lua allocates for
// us, then back. SCRIPT → STOPPED when a limit is exceeded, and back at the next sandbox_run.
typedef enum SandboxPhase {
    SANDBOX_BUILDING, // setting up the environment: nothing is charged or limited
    SANDBOX_SCRIPT,   // running the script: everything is charged and limited
    SANDBOX_OURS,    // compiling, or storing a function: charged, without SANDBOX_TABLE
    SANDBOX_STOPPED, // a limit was exceeded: the error must propagate to sandbox_run
} SandboxPhase;

// Allocations refused since the last sandbox_run. Lua retries after a full collection; [why] is cleared
// if an allocation of that size then succeeds.
typedef struct Refusal {
    int count;
    size_t bytes;  // of the last one
    char why[256]; // "pump.lua:12: sentence"; empty if none is pending
} Refusal;

struct Sandbox {
    lua_State *lua;
    Limits limits;
    Budget work;    // the current budget: BUDGET_LOAD_STEPS or BUDGET_TURN_STEPS
    int64_t steps;  // remaining; exhausted below 0
    int64_t ask_at; // the clock is asked when so many remain
    bool timed;     // the clock was asked for the current work, first at [began_us]
    uint64_t began_us;
    // How many times the limits of time this machine has, in thousandths; 0: not measured.
    int64_t slowness;
    size_t used;     // bytes allocated by Lua
    size_t external; // bytes allocated outside Lua and charged to the script
    size_t biggest;  // largest block of the script, which one instruction may search
    const char *parsing; // name of the script being compiled, or NULL
    SandboxPhase phase;
    Refusal refusal;
    int functions;              // number of stored functions
    const Host *host;           // heartbeats and the clock; may be NULL
    struct Loader *loader;      // while loading, else NULL
    const void *item_metatable; // identifies items (choice, row ...): see load_item
    const Book *book;           // resolves names in functions; NULL while loading
    const SandboxCall *call;    // the current call, or NULL
    SandboxFault fault;         // of the last call
    // Source location of the function being called, for errors found after it has returned.
    char called[LUA_IDSIZE];
    int called_line;
    Arena arena; // values read from Lua, reset by each sandbox_read_value
};

// [add_words] adds words to the environment table at the top of the stack; may be NULL. Returns NULL
// with [err] when out of memory. The caller calls sandbox_close.
Sandbox *sandbox_open(const Limits *limits, void (*add_words)(lua_State *L), Err *err);
void sandbox_close(Sandbox *sandbox);
// Resets the budget of work to that of loading; see sandbox_begin_turn.
void sandbox_begin_load(Sandbox *sandbox);

Sandbox *sandbox_of(lua_State *L);
bool sandbox_stopped(const Sandbox *sandbox); // by a limit, since the last sandbox_run
// Runs [body] in protected mode, with [ctx] as light userdata argument. False with the raised error in
// [err]; the sandbox remains usable.
bool sandbox_run(Sandbox *sandbox, lua_CFunction body, void *ctx, Err *err);
// Converts the error value at the top of the stack to [err], and pops it.
void sandbox_explain(lua_State *L, Err *err);

// All functions below may raise Lua errors, so callers must not own memory in local variables.

// Compiles a script (source only, no bytecode) with the sandbox environment; results as lua_load.
int sandbox_parse(lua_State *L, Str text, const char *name);
// Stores the function at [index] for later calls.
LuaFn sandbox_store_fn(lua_State *L, int index);
void sandbox_push_fn(lua_State *L, LuaFn fn);
// Charge steps for work in C on behalf of the script: bytes copied or read, items visited.
void sandbox_charge_bytes(lua_State *L, size_t bytes);
void sandbox_charge_items(lua_State *L, size_t items);
// Charges memory allocated outside Lua for the lifetime of the story.
void sandbox_charge_memory(lua_State *L, size_t bytes);
// Raises the message of the budget, and stops the script.
_Noreturn void sandbox_raise_budget(lua_State *L, Budget budget, int64_t most);
// The current line of the script; file "" when there is none.
Where sandbox_where(lua_State *L, char file[LUA_IDSIZE]);
// Raises "pump.lua:12: sentence" for the current line.
_Noreturn void sandbox_raise(lua_State *L, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
// Raises "there is no KIND "NAME"; did you mean ...?".
_Noreturn void sandbox_raise_unknown(
    lua_State *L, const char *kind, Str name, const Str *names, size_t count);
// Pushes a list of the keys of the plain table at [index]: numbers ascending, then strings bytewise,
// then false and true. Raises for other keys.
void sandbox_push_keys(lua_State *L, int index);
// Bytewise: names that come out of a table of Lua have another order each time, and of several that are equally near a
// misspelt one the first is proposed.
void sandbox_sort_names(Str *names, size_t n);
// Replaces the table at the top of the stack by a read-only proxy (userdata): unknown names and writes
// raise. [kind] is for the message "there is no KIND "x"".
void sandbox_push_locked(lua_State *L, const char *kind);

// Parts of the environment; each adds to the environment table at the top of the stack.
void sandbox_add_libraries(lua_State *L); // sandbox_libs.c
// Called after the prelude: makes the libraries read-only.
void sandbox_lock_libraries(lua_State *L);
void sandbox_add_state(lua_State *L); // sandbox_state.c: s, world, has, visits, ...

void sandbox_push_strings(lua_State *L); // sandbox_string.c: string functions

// sandbox_value.c
// Pushes numbers and strings as text; for other values only the type, never an address.
void sandbox_push_readable(lua_State *L, int index);
void sandbox_push_value(lua_State *L, const Value *value);
// Reads the value at [index] into the sandbox's arena, valid until the next call. Raises for values that
// variables cannot hold; [what] and [name] are for the message: variable "asked".
Value sandbox_read_value(lua_State *L, int index, const char *what, Str name);
// Converts [value] to the declared type, or raises.
void sandbox_fit_type(
    lua_State *L, Value *value, ValueType wanted, const char *what, Str name);

void sandbox_push_environment(lua_State *L); // the read-only proxy of all words

// sandbox_state.c
int sandbox_query_edition(lua_State *L); // edition()
void sandbox_push_state(lua_State *L);   // the userdata s
void sandbox_state_begin(lua_State *L);  // discards the tables of the last call
void sandbox_state_end(lua_State *L); // writes back the tables that the call accessed

#endif
