// The sandbox: limits of memory, errors, setting up and closing.
#include "base/nearest.h"
#include "story/sandbox/sandbox_inner.h"

#include "base/arena.h"
#include "base/complain.h"
#include "base/utf8.h"
#include "story/prelude_data.h"
#include "story/sandbox/compile_cost.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// After this many refusals all allocations are refused; otherwise Lua would run a full collection for
// each.
#define REFUSALS_MAX 4
#define PLACE_MAX    (LUA_IDSIZE + 16) // bytes of "pump.lua:12: "

// Registry keys, by address.
static const char key_environment = 0, key_functions = 0;

Sandbox *sandbox_of(lua_State *L)
{
    Sandbox *sandbox;
    memcpy(&sandbox, lua_getextraspace(L), sizeof(Sandbox *));
    return sandbox;
}

bool sandbox_stopped(const Sandbox *sandbox)
{
    return sandbox->phase == SANDBOX_STOPPED || sandbox->refusal.why[0] != '\0';
}

// --- memory -----------------------------------------------------------------------------------

// The API calls used here neither allocate nor raise.
Where sandbox_where(lua_State *L, char file[LUA_IDSIZE])
{
    lua_Debug at;
    for (int level = 0; lua_getstack(L, level, &at); level++) {
        lua_getinfo(L, "Sl", &at);
        bool is_script = at.source[0] == '@'; // not C, not the prelude
        if (!is_script || at.currentline <= 0) continue;
        memcpy(file, at.short_src, LUA_IDSIZE);
        return (Where){str_of(file), at.currentline};
    }
    const Sandbox *sandbox = sandbox_of(L);
    memcpy(file, sandbox->called, LUA_IDSIZE);
    return (Where){str_of(file), sandbox->called_line};
}

// Writes "pump.lua:12: ", or "pump.lua: " while compiling, or nothing.
static void write_place(lua_State *L, char place[PLACE_MAX])
{
    char file[LUA_IDSIZE];
    const char *parsing = sandbox_of(L)->parsing;
    Where where = sandbox_where(L, file);
    place[0] = '\0';
    if (parsing)
        snprintf(place, PLACE_MAX, "%s: ", parsing);
    else if (where.line > 0)
        snprintf(place, PLACE_MAX, "%s:%d: ", file, where.line);
}

// Kinds of allocations, which have different limits.
typedef enum AllocKind { ALLOC_GROWN, ALLOC_TABLE, ALLOC_TEXT } AllocKind;

static const struct {
    size_t max;
    Budget budget;
} blocks[] = {
    [ALLOC_GROWN] = {SANDBOX_BLOCK, BUDGET_LIST},
    [ALLOC_TABLE] = {SANDBOX_TABLE, BUDGET_NAMES},
    [ALLOC_TEXT] = {SANDBOX_TEXT + SANDBOX_TEXT_OWN, BUDGET_TEXT},
};

// Lua passes the type of a new object to the allocator. A new block without a type is the hash part of a
// table, a list constructed at once, or the Lua stack.
static AllocKind alloc_kind(const Sandbox *sandbox, bool is_new, size_t type)
{
    if (is_new && type == LUA_TSTRING) return ALLOC_TEXT;
    return is_new && type == LUA_TNIL && sandbox->phase != SANDBOX_OURS ? ALLOC_TABLE
                                                                        : ALLOC_GROWN;
}

// Charges for the full collection that Lua runs before retrying.
static void note_refusal(Sandbox *sandbox, size_t size, AllocKind kind)
{
    sandbox->refusal.count++;
    sandbox->refusal.bytes = size;
    sandbox->steps -= (int64_t)(sandbox->used / SANDBOX_STEP_BYTES);
    if (sandbox->refusal.why[0] != '\0') return;
    char place[PLACE_MAX] = "", sentence[BUDGET_SENTENCE_MAX];
    if (sandbox->lua) write_place(sandbox->lua, place);
    if (size > blocks[kind].max)
        budget_message(blocks[kind].budget, sentence);
    else
        budget_message_max(
            BUDGET_MEMORY, (int64_t)sandbox->limits.memory_bytes, sentence);
    snprintf(
        sandbox->refusal.why, sizeof sandbox->refusal.why, "%s%s", place, sentence);
}

static bool refuses(Sandbox *sandbox, size_t old, size_t size, AllocKind kind)
{
    if (sandbox->phase == SANDBOX_BUILDING) return false;
    size_t total = sandbox->used - old + size;
    bool fits = size <= blocks[kind].max && total <= sandbox->limits.memory_bytes;
    if (fits && sandbox->refusal.count < REFUSALS_MAX) return false;
    note_refusal(sandbox, size, kind);
    return true;
}

static void charge_block(Sandbox *sandbox, size_t size, bool is_text)
{
    sandbox->steps -= SANDBOX_BLOCK_STEPS + (int64_t)(size / SANDBOX_STEP_BYTES);
    bool of_script = is_text || sandbox->phase != SANDBOX_OURS;
    if (of_script && size > sandbox->biggest) sandbox->biggest = size;
}

// lua_Alloc. For a new block [old] is the type of the object, not a size.
static void *allocate(void *ctx, void *block, size_t old, size_t size)
{
    Sandbox *sandbox = ctx;
    AllocKind kind = alloc_kind(sandbox, !block, old);
    if (!block) old = 0;
    if (size == 0) {
        free(block);
        sandbox->used -= old;
        return NULL;
    }
    if (size > old && refuses(sandbox, old, size, kind)) return NULL;
    void *moved = realloc(block, size);
    if (!moved) return NULL;
    sandbox->used = sandbox->used - old + size;
    if (size == sandbox->refusal.bytes) {
        sandbox->refusal.why[0] = '\0'; // succeeded after a collection
        sandbox->refusal.bytes = 0;
    }
    if (size > old && sandbox->phase != SANDBOX_BUILDING)
        charge_block(sandbox, size, kind == ALLOC_TEXT);
    return moved;
}

void sandbox_charge_memory(lua_State *L, size_t bytes)
{
    Sandbox *sandbox = sandbox_of(L);
    sandbox->external += bytes;
    sandbox_charge_bytes(L, bytes);
    if (sandbox->external > sandbox->limits.book_bytes)
        sandbox_raise_budget(L, BUDGET_BOOK, (int64_t)sandbox->limits.book_bytes);
}

// --- errors -----------------------------------------------------------------------------------

static _Noreturn void raise_text(lua_State *L, const char *text)
{
    char place[PLACE_MAX];
    write_place(L, place);
    lua_pushfstring(L, "%s%s", place, text);
    lua_error(L);
    abort(); // lua_error does not return
}

void sandbox_raise(lua_State *L, const char *format, ...)
{
    Err sentence = {0};
    va_list args;
    va_start(args, format);
    err_setv(&sentence, ERR_DATA, format, args);
    va_end(args);
    raise_text(L, sentence.text);
}

void sandbox_raise_budget(lua_State *L, Budget budget, int64_t max)
{
    char sentence[BUDGET_SENTENCE_MAX];
    sandbox_of(L)->phase = SANDBOX_STOPPED;
    raise_text(L, budget_message_max(budget, max, sentence));
}

void sandbox_raise_unknown(
    lua_State *L, const char *kind, Str name, const Str *names, size_t count)
{
    Str near = nearest_name(name, names, count);
    Str shown = utf8_cut(name, 100);
    if (near.n > 0)
        sandbox_raise(L,
            "there is no %s \"" STR_FMT "\"; did you mean \"" STR_FMT "\"?", kind,
            STR_ARG(shown), STR_ARG(near));
    sandbox_raise(L, "there is no %s \"" STR_FMT "\"", kind, STR_ARG(shown));
}

// The calls used here and below cannot raise.
static void explain_text(lua_State *L, Err *err)
{
    Str text;
    text.s = lua_tolstring(L, -1, &text.n);
    Arena arena = {0};
    Str clean = utf8_clean(&arena, utf8_cut(text, ERR_TEXT_MAX));
    err_set(err, ERR_DATA, STR_FMT, STR_ARG(clean));
    arena_free(&arena);
}

void sandbox_explain(lua_State *L, Err *err)
{
    const Sandbox *sandbox = sandbox_of(L);
    if (sandbox->refusal.why[0] != '\0')
        err_set(err, ERR_DATA, "%s", sandbox->refusal.why);
    else if (lua_type(L, -1) != LUA_TSTRING)
        err_set(err, ERR_DATA, "the script raised an error without words");
    else
        explain_text(L, err);
    lua_pop(L, 1);
}

bool sandbox_run(Sandbox *sandbox, lua_CFunction body, void *ctx, Err *err)
{
    lua_State *L = sandbox->lua;
    if (sandbox->phase != SANDBOX_BUILDING) sandbox->phase = SANDBOX_SCRIPT;
    sandbox->refusal = (Refusal){0};
    lua_pushcfunction(L, body);
    lua_pushlightuserdata(L, ctx);
    int status = lua_pcall(L, 1, 0, 0);
    if (status == LUA_OK) return true;
    sandbox_explain(L, err);
    if (sandbox->refusal.count > 0)
        lua_gc(L, LUA_GCCOLLECT); // free memory after an error
    return false;
}

// --- the environment ----------------------------------------------------------------------------

int sandbox_parse(lua_State *L, Str text, const char *name)
{
    if (str_starts(text, STR("\xEF\xBB\xBF"))) text = str_from(text, 3);
    if (str_starts(text, STR("\x1B"))) {
        lua_pushfstring(L, "%s: a script is a text, not compiled code", name);
        return LUA_ERRSYNTAX;
    }
    Sandbox *sandbox = sandbox_of(L);
    sandbox->parsing = name;
    sandbox_charge_items(L, text.n + (size_t)compile_cost(text));
    const char *chunk = lua_pushfstring(L, "@%s", name);
    SandboxPhase before = sandbox->phase;
    sandbox->phase = SANDBOX_OURS;
    int status = luaL_loadbufferx(L, text.s, text.n, chunk, "t");
    sandbox->phase = before;
    sandbox->parsing = NULL;
    if (status == LUA_OK) {
        lua_rawgetp(L, LUA_REGISTRYINDEX, &key_environment);
        lua_setupvalue(L, -2, 1);
    }
    lua_remove(L, -2);
    return status;
}

void sandbox_push_environment(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_environment);
}

LuaFn sandbox_store_fn(lua_State *L, int index)
{
    Sandbox *sandbox = sandbox_of(L);
    index = lua_absindex(L, index);
    if (sandbox->functions >= sandbox->limits.functions)
        sandbox_raise_budget(L, BUDGET_FUNCTIONS, sandbox->limits.functions);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_functions);
    lua_pushvalue(L, index);
    SandboxPhase before = sandbox->phase;
    sandbox->phase = SANDBOX_OURS;
    lua_rawseti(L, -2, sandbox->functions + 1);
    sandbox->phase = before;
    lua_pop(L, 1);
    return ++sandbox->functions;
}

void sandbox_push_fn(lua_State *L, LuaFn fn)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_functions);
    lua_rawgeti(L, -1, fn);
    lua_remove(L, -2);
}

// The prelude defines words, so its environment is the table of words itself, not the read-only proxy.
static void run_prelude(lua_State *L, int words)
{
    if (luaL_loadbufferx(L, prelude_lua, prelude_lua_size, "=prelude", "t"))
        lua_error(L);
    lua_pushvalue(L, words);
    lua_setupvalue(L, -2, 1);
    lua_call(L, 0, 0);
}

typedef struct Building {
    void (*add_words)(lua_State *L);
} Building;

static int build(lua_State *L)
{
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_functions);
    lua_newtable(L);
    sandbox_add_libraries(L);
    run_prelude(L, lua_gettop(L));
    sandbox_lock_libraries(L);
    sandbox_add_state(L);
    const Building *building = lua_touserdata(L, 1);
    if (building->add_words) building->add_words(L);
    sandbox_push_locked(L, "word");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_environment);
    return 0;
}

static int die(lua_State *L)
{
    complain("an error of Lua outside of a protected call: %s", lua_tostring(L, -1));
    abort();
}

static Limits fill_limits(const Limits *given)
{
    Limits limits = given ? *given : (Limits){0};
    if (!limits.memory_bytes) limits.memory_bytes = LIMIT_MEMORY;
    if (!limits.load_steps) limits.load_steps = LIMIT_LOAD_STEPS;
    if (!limits.turn_steps) limits.turn_steps = LIMIT_TURN_STEPS;
    if (!limits.load_ms) limits.load_ms = LIMIT_LOAD_MS;
    if (!limits.turn_ms) limits.turn_ms = LIMIT_TURN_MS;
    if (!limits.book_bytes) limits.book_bytes = LIMIT_BOOK;
    if (!limits.file_bytes) limits.file_bytes = LIMIT_FILE;
    if (!limits.scripts_bytes) limits.scripts_bytes = LIMIT_SCRIPTS;
    if (!limits.files) limits.files = LIMIT_FILES;
    if (!limits.nodes) limits.nodes = NODES_MAX;
    if (!limits.words) limits.words = WORDS_MAX;
    if (!limits.functions) limits.functions = FUNCTIONS_MAX;
    return limits;
}

Sandbox *sandbox_open(const Limits *limits, void (*add_words)(lua_State *L), Err *err)
{
    Sandbox *sandbox = mem_new(1, sizeof *sandbox);
    sandbox->limits = fill_limits(limits);
    lua_State *L = lua_newstate(allocate, sandbox);
    if (!L) {
        free(sandbox);
        err_set(err, ERR_DATA, "there is no memory left for the script");
        return NULL;
    }
    sandbox->lua = L;
    lua_atpanic(L, die);
    memcpy(lua_getextraspace(L), &sandbox, sizeof(Sandbox *));
    Building building = {add_words};
    if (!sandbox_run(sandbox, build, &building, err)) {
        sandbox_close(sandbox);
        return NULL;
    }
    sandbox->phase = SANDBOX_SCRIPT;
    sandbox_begin_load(sandbox);
    return sandbox;
}

void sandbox_close(Sandbox *sandbox)
{
    if (!sandbox) return;
    lua_close(sandbox->lua);
    assert(sandbox->used == 0);
    arena_free(&sandbox->arena);
    free(sandbox);
}
