// Calling stored functions: arguments, results, and the check of upvalues.
#include "story/sandbox/sandbox_inner.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

// --- results -------------------------------------------------------------------------------------

typedef struct Visit {
    LuaFn fn;
    const SandboxCall *call;
    SandboxResult *result;
} Visit;

static void read_bool(lua_State *L, SandboxResult *result)
{
    if (!lua_isnil(L, -1) && !lua_isboolean(L, -1))
        sandbox_raise(L, "this function must return true or false");
    result->yes = lua_toboolean(L, -1);
}

static void read_text(lua_State *L, SandboxResult *result)
{
    if (lua_type(L, -1) != LUA_TSTRING)
        sandbox_raise(L, "this function must return the id of where to go");
    size_t n;
    const char *text = lua_tolstring(L, -1, &n);
    if (n > SANDBOX_ID_MAX || strlen(text) != n)
        sandbox_raise(L, "this function returned a text that is no id");
    memcpy(result->text, text, n + 1);
}

// Records the source location of the function at the top of the stack.
static void record_called(lua_State *L)
{
    Sandbox *sandbox = sandbox_of(L);
    lua_Debug at;
    lua_pushvalue(L, -1);
    lua_getinfo(L, ">S", &at);
    snprintf(sandbox->called, sizeof sandbox->called, "%s", at.short_src);
    sandbox->called_line = at.linedefined > 0 ? at.linedefined : 0;
}

// --- upvalues ------------------------------------------------------------------------------------

// Pushes the upvalues of the function at [fn]; returns their number.
static int push_outer(lua_State *L, int fn)
{
    int n = 0;
    for (; lua_getupvalue(L, fn, n + 1); lua_pop(L, 1))
        n++;
    luaL_checkstack(L, n + LUA_MINSTACK, NULL);
    for (int i = 1; i <= n; i++)
        lua_getupvalue(L, fn, i);
    return n;
}

// Raises if the function assigned to an upvalue, which undo and saves would miss. Changes inside tables
// are not detected.
static void check_outer(lua_State *L, int fn, int n)
{
    for (int i = 1; i <= n; i++) {
        const char *name = lua_getupvalue(L, fn, i);
        bool is_nan = !lua_rawequal(L, -1, -1);
        if (!is_nan && !lua_rawequal(L, -1, fn + i)) {
            sandbox_of(L)->fault = FAULT_OUTSIDE;
            sandbox_raise(L,
                "this function changes \"%s\", which stands outside of it; what lasts "
                "belongs into the state",
                name);
        }
        lua_pop(L, 1);
    }
}

// --- calls ---------------------------------------------------------------------------------------

static int visit(lua_State *L)
{
    const Visit *visit = lua_touserdata(L, 1);
    sandbox_push_fn(L, visit->fn);
    record_called(L); // first: what follows may fail
    int fn = lua_gettop(L);
    sandbox_state_begin(L);
    int n = push_outer(L, fn);
    lua_pushvalue(L, fn);
    sandbox_push_state(L);
    lua_call(L, 1, 1);
    if (visit->call->want == WANT_BOOL) read_bool(L, visit->result);
    if (visit->call->want == WANT_TEXT) read_text(L, visit->result);
    check_outer(L, fn, n);
    sandbox_state_end(L);
    return 0;
}

SandboxFault sandbox_fault(const Sandbox *sandbox) { return sandbox->fault; }

bool sandbox_call(Sandbox *sandbox, LuaFn fn, const SandboxCall *call,
    SandboxResult *result, Err *err)
{
    assert(sandbox->book && !sandbox->call && fn > 0 && fn <= sandbox->functions);
    *result = (SandboxResult){0};
    Visit here = {fn, call, result};
    sandbox->fault = FAULT_NONE;
    sandbox->call = call;
    bool done = sandbox_run(sandbox, visit, &here, err);
    sandbox->call = NULL;
    arena_reset(&sandbox->arena);
    if (LIMIT(false, true))
        lua_gc(
            sandbox->lua, LUA_GCCOLLECT); // what a call still needs is found by tests
    return done;
}
