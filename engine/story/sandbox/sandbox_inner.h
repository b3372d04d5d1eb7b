// The sandbox as the reading of scripts sees it: Lua itself. Only for engine/story/.
#ifndef QANTAR_STORY_SANDBOX_SANDBOX_INNER_H
#define QANTAR_STORY_SANDBOX_SANDBOX_INNER_H

#include "story/budgets.h"
#include "story/sandbox/sandbox.h"

#include <lauxlib.h>
#include <lua.h>

#define SANDBOX_BLOCK (2u << 20) // bytes of one block
// Bytes of the keys of a table, of a list of up to 16384 items made at once, of the values in a chain
// of calls: one instruction may search all keys that collide, or lay them out anew.
#define SANDBOX_TABLE         (256u << 10)
#define SANDBOX_NAMES         8192         // keys that fit into it
#define SANDBOX_TEXT          (128u << 10) // bytes of one text of the script
#define SANDBOX_TEXT_OWN      25           // that Lua keeps with each
#define SANDBOX_CALLS         200          // calls within calls
#define SANDBOX_RESULTS       250          // values that one function may return
#define SANDBOX_HOOK          200 // instructions between two looks at the budget
#define SANDBOX_STEP_BYTES    16  // bytes that C works on in a step
#define SANDBOX_CALL_STEPS    10  // what a call of C costs beside them
#define SANDBOX_BLOCK_STEPS   4   // what a new block costs, for the collector above all
#define SANDBOX_NEAREST_STEPS 64  // what comparing two ids letter by letter costs
#define SANDBOX_TOUCH_BYTES   512 // bytes that one instruction may go through in a step

// BUILDING → SCRIPT, once, when the environment is filled. OURS around each call in which Lua
// allocates for us, then as before. SCRIPT → STOPPED at a limit, and back with the next sandbox_run.
typedef enum SandboxPhase {
    SANDBOX_BUILDING, // our own words are made: nothing is charged, nothing refused
    SANDBOX_SCRIPT,   // the script runs: all is charged and bounded
    SANDBOX_OURS, // Lua reads a file, or keeps a function: charged, but no table of the script grows
    SANDBOX_STOPPED, // a limit was passed: what was raised must reach sandbox_run
} SandboxPhase;

// Blocks that Lua was refused since the last start. Lua asks again after a full collection: [why] is
// emptied when it then gets a block of that size.
typedef struct Refusal {
    int count;
    size_t bytes;  // of the last one
    char why[256]; // "pump.lua:12: sentence"; empty: none is in force
} Refusal;

struct Sandbox {
    lua_State *lua;
    Limits limits;
    Budget work;     // the budget in hand: BUDGET_LOAD_STEPS or BUDGET_TURN_STEPS
    int64_t steps;   // left of it; below 0 it is used up
    size_t used;     // bytes that Lua holds
    size_t external; // bytes allocated outside Lua and charged to the script
    size_t biggest;  // block of the script: what one instruction may have to go through
    const char *parsing; // the script that Lua reads, or NULL
    SandboxPhase phase;
    Refusal refusal;
    int functions;              // kept ones
    const Host *host;           // told that the script goes on; NULL: nobody is
    struct Loader *loader;      // that reads a scenario now, or NULL
    const void *item_metatable; // what marks a choice, a row ... as one: see load_item
    const Book *book;           // for the names a function may use; NULL while loading
    const SandboxCall *call;    // the call in hand, or NULL
    // Where the function in hand begins, for what is found only when it has ended.
    char called[LUA_IDSIZE];
    int called_line;
    Arena arena; // values on their way out, emptied with every call
};

// [add_words] adds to the table of words on the top of the stack; NULL: none are added. Returns
// NULL with [err] when there is no memory. The caller closes it.
Sandbox *sandbox_open(const Limits *limits, void (*add_words)(lua_State *L), Err *err);
void sandbox_close(Sandbox *sandbox);

Sandbox *sandbox_of(lua_State *L);
bool sandbox_stopped(const Sandbox *sandbox); // by a limit, since the last start
// Runs [body] protected, with [ctx] as its light userdata. False with the sentence of what was
// raised; the sandbox can be used again.
bool sandbox_run(Sandbox *sandbox, lua_CFunction body, void *ctx, Err *err);
// Makes the error on the top of the stack a sentence and pops it.
void sandbox_explain(lua_State *L, Err *err);

// All below may raise: no memory of ours may hang on the caller's stack.
// Pushes the chunk of a script in text form, with the environment, or a message; like lua_load.
int sandbox_parse(lua_State *L, Str text, const char *name);
// Takes a function from the stack at [index] for later calls.
LuaFn sandbox_store_fn(lua_State *L, int index);
void sandbox_push_fn(lua_State *L, LuaFn fn);
// Charges work that C did for the script: bytes copied or looked at, items visited.
void sandbox_charge_bytes(lua_State *L, size_t bytes);
void sandbox_charge_items(lua_State *L, size_t items);
// Charges memory outside Lua that stays.
void sandbox_charge_memory(lua_State *L, size_t bytes);
// Raises what the budget says, and lets nothing of the script go on.
_Noreturn void sandbox_raise_budget(lua_State *L, Budget budget, int64_t most);
// The script's line that runs now; file "" when there is none.
Where sandbox_where(lua_State *L, char file[LUA_IDSIZE]);
// Raises "pump.lua:12: sentence" for that line.
_Noreturn void sandbox_raise(lua_State *L, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
// Raises "there is no KIND "NAME"; did you mean ...?".
_Noreturn void sandbox_raise_unknown(
    lua_State *L, const char *kind, Str name, const Str *names, size_t count);
// Pushes a list of the keys of the plain table at [index]: numbers ascending, then texts
// bytewise, then false and true. Other keys raise.
void sandbox_push_keys(lua_State *L, int index);
// Pushes a userdata that stands for the table on the top of the stack, which it pops: reads go
// to the table, unknown names and writes raise. [kind] is the middle of "there is no KIND "x"".
void sandbox_push_locked(lua_State *L, const char *kind);

// Parts of the environment; each adds to the table of words on the top of the stack.
void sandbox_add_libraries(lua_State *L); // sandbox_libs.c
// After the prelude: nothing changes them again.
void sandbox_lock_libraries(lua_State *L);
void sandbox_add_state(lua_State *L); // sandbox_state.c: s, world, has, visits, ...

// Pushes numbers and texts as Lua writes them; of everything else only what it is.
void sandbox_push_readable(lua_State *L, int index); // sandbox_libs.c
void sandbox_push_strings(lua_State *L); // sandbox_string.c: the functions of texts

// sandbox_value.c
void sandbox_push_value(lua_State *L, const Value *value);
// The value at [index], in the sandbox's arena until the next is taken. Raises for what a state cannot hold; [what] and
// [name] are for the sentence, variable "asked".
Value sandbox_read_value(lua_State *L, int index, const char *what, Str name);
// Makes [value] one of the type that is declared, or raises.
void sandbox_fit_type(
    lua_State *L, Value *value, ValueType wanted, const char *what, Str name);

// sandbox_state.c
void sandbox_push_state(lua_State *L);  // the userdata s
void sandbox_state_begin(lua_State *L); // forgets the lists of the last call
void sandbox_state_end(lua_State *L);   // writes the lists that the call touched

#endif
