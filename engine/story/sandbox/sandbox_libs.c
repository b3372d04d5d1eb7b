// The safe subset of Lua's libraries, by allow list: functions with bounded time and memory that reveal
// no addresses. String functions are in sandbox_string.c; table.insert, remove, sort, pairs, ipairs and
// next are in prelude.lua.
#include "story/near_words.h"
#include "story/sandbox/sandbox_inner.h"

#include <lualib.h>

#include <stdlib.h>
#include <string.h>

#define SORT_DEPTH 16 // comparisons of one key when it is sorted among SANDBOX_NAMES

// Identifies the metatable of proxies made by sandbox_push_locked.
static const char key_locked = 0;

// --- keys -------------------------------------------------------------------------------------

typedef struct TableKey {
    int rank; // 0 numbers, 1 strings, 2 booleans
    lua_Number number;
    lua_Integer integer; // tie-breaker for integers that are equal as doubles
    Str text;
    int place; // in the unsorted list
} TableKey;

static int compare_keys(const void *left, const void *right)
{
    const TableKey *a = left, *b = right;
    if (a->rank != b->rank) return a->rank - b->rank;
    if (a->rank == 1) return str_cmp(a->text, b->text);
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    return (a->integer > b->integer) - (a->integer < b->integer);
}

static TableKey read_key(lua_State *L, int place)
{
    TableKey key = {.place = place};
    switch (lua_type(L, -1)) {
    case LUA_TNUMBER:
        key.number = lua_tonumber(L, -1);
        key.integer = lua_tointeger(L, -1);
        break;
    case LUA_TSTRING:
        key.rank = 1;
        key.text.s = lua_tolstring(L, -1, &key.text.n);
        break;
    case LUA_TBOOLEAN:
        key.rank = 2;
        key.number = lua_toboolean(L, -1);
        break;
    default:
        sandbox_raise(
            L, "a table with a %s for a key has no order", luaL_typename(L, -1));
    }
    return key;
}

// Replaces a proxy at [index] by its table.
static void unlock(lua_State *L, int index)
{
    if (!lua_getmetatable(L, index)) return;
    if (lua_rawgetp(L, -1, &key_locked) != LUA_TNIL) {
        lua_getfield(L, -2, "__index");
        lua_replace(L, index);
    }
    lua_pop(L, 2);
}

void sandbox_push_keys(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    luaL_checkstack(L, 8, NULL);
    lua_newtable(L);
    int list = lua_gettop(L), n = 0;
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        lua_pushvalue(L, -2);
        lua_rawseti(L, list, ++n);
    }
    sandbox_charge_items(L, (size_t)n * 8);
    TableKey *keys = lua_newuserdatauv(L, ((size_t)n + 1) * sizeof *keys, 0);
    size_t bytes = 0;
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, list, i + 1);
        keys[i] = read_key(L, i + 1);
        bytes += keys[i].text.n;
        lua_pop(L, 1);
    }
    // Each is compared some log n times, to its last byte if it begins as the others do.
    sandbox_charge_bytes(L, bytes * SORT_DEPTH);
    qsort(keys, n, sizeof *keys, compare_keys);
    lua_createtable(L, n, 0);
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, list, keys[i].place);
        lua_rawseti(L, -2, i + 1);
    }
    lua_replace(L, list);
    lua_settop(L, list);
}

static int compare_names(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

void sandbox_sort_names(Str *names, size_t n)
{
    if (n > 0) qsort(names, n, sizeof *names, compare_names);
}

static int base_keys(lua_State *L)
{
    lua_settop(L, 1);
    if (lua_isuserdata(L, 1)) unlock(L, 1);
    if (!lua_istable(L, 1))
        sandbox_raise(L, "pairs and next need a table, not a %s", luaL_typename(L, 1));
    sandbox_push_keys(L, 1);
    return 1;
}

// --- locked tables ------------------------------------------------------------------------------

static int raise_unknown(lua_State *L)
{
    const char *kind = lua_tostring(L, lua_upvalueindex(1));
    Str name = {0};
    if (lua_type(L, 2) == LUA_TSTRING) name.s = lua_tolstring(L, 2, &name.n);
    const char *instead = strcmp(kind, "word") == 0 ? near_free_name(name) : NULL;
    if (instead)
        sandbox_raise(
            L, "there is no word \"" STR_FMT "\"; %s", STR_ARG(name), instead);
    size_t n = 0;
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1))
        n++;
    Str *names = lua_newuserdatauv(L, (n + 1) * sizeof *names, 0);
    n = 0;
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1), n++)
        names[n].s = lua_tolstring(L, -2, &names[n].n);
    sandbox_sort_names(names, n);
    sandbox_raise_unknown(L, kind, name, names, n);
}

static int raise_locked(lua_State *L)
{
    const char *kind = lua_tostring(L, lua_upvalueindex(1));
    if (lua_type(L, 2) == LUA_TSTRING && strcmp(lua_tostring(L, 2), "include") == 0 &&
        lua_type(L, 3) == LUA_TSTRING)
        sandbox_raise(L, "write include \"%.100s\" without the =", lua_tostring(L, 3));
    lua_settop(L, 2);
    lua_getmetatable(L, 1);
    lua_getfield(L, -1, "__index");
    lua_pushvalue(L, 2);
    if (lua_rawget(L, -2) != LUA_TNIL)
        sandbox_raise(L, "the %s \"%.100s\" belongs to Qantar and cannot be changed",
            kind, lua_tostring(L, 2));
    if (lua_type(L, 2) != LUA_TSTRING) sandbox_raise(L, "nothing can be added here");
    sandbox_raise(L,
        "\"%.100s\" is new here; write \"local\" before it, or declare it in the state "
        "of the scenario",
        lua_tostring(L, 2));
}

void sandbox_push_locked(lua_State *L, const char *kind)
{
    int table = lua_gettop(L);
    lua_createtable(L, 0, 1);
    lua_pushstring(L, kind);
    lua_pushcclosure(L, raise_unknown, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, table);

    lua_newuserdatauv(L, 0, 0);
    lua_createtable(L, 0, 4);
    lua_pushvalue(L, table);
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, kind);
    lua_pushcclosure(L, raise_locked, 1);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushboolean(L, 1);
    lua_rawsetp(L, -2, &key_locked);
    lua_setmetatable(L, -2);
    lua_replace(L, table);
}

// --- base functions -----------------------------------------------------------------------------

static int base_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER) sandbox_charge_items(L, SANDBOX_NUMBER_STEPS);
    sandbox_push_readable(L, 1);
    return 1;
}

// Wraps Lua's tonumber (the upvalue) to charge for the length of the string.
static int base_tonumber(lua_State *L)
{
    if (lua_type(L, 1) == LUA_TSTRING) sandbox_charge_items(L, lua_rawlen(L, 1));
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, 1);
    return 1;
}

static int base_error(lua_State *L)
{
    lua_settop(L, 2);
    int level = (int)luaL_optinteger(L, 2, 1);
    if (lua_type(L, 1) != LUA_TSTRING)
        sandbox_raise(L, "error needs a sentence, not a %s", luaL_typename(L, 1));
    if (level == 1) sandbox_raise(L, "%s", lua_tostring(L, 1));
    // A level above 1 blames a caller of the function.
    luaL_where(L, level < 0 || level > SANDBOX_CALLS ? 0 : level);
    lua_pushvalue(L, 1);
    lua_concat(L, 2);
    return lua_error(L);
}

// The default order of table.sort.
static int base_less(lua_State *L)
{
    int a = lua_type(L, 1), b = lua_type(L, 2);
    if (a != b || (a != LUA_TNUMBER && a != LUA_TSTRING))
        sandbox_raise(L, "table.sort cannot compare a %s with a %s", lua_typename(L, a),
            lua_typename(L, b));
    lua_pushboolean(L, lua_compare(L, 1, 2, LUA_OPLT));
    return 1;
}

// --- table --------------------------------------------------------------------------------------

static int table_concat(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    size_t between_n;
    const char *between = luaL_optlstring(L, 2, "", &between_n);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    lua_Integer to = luaL_optinteger(L, 4, (lua_Integer)lua_rawlen(L, 1));
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (lua_Integer i = from; i <= to; i++) {
        int type = lua_rawgeti(L, 1, i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER)
            sandbox_raise(L, "table.concat: item %lld is a %s, not a text",
                (long long)i, lua_typename(L, type));
        sandbox_charge_bytes(L, lua_rawlen(L, -1) + between_n);
        if (type == LUA_TNUMBER) sandbox_charge_items(L, SANDBOX_NUMBER_STEPS);
        luaL_addvalue(&out);
        if (luaL_bufflen(&out) > SANDBOX_TEXT)
            sandbox_raise_budget(L, BUDGET_TEXT, SANDBOX_TEXT);
        if (i == to) break;
        luaL_addlstring(&out, between, between_n);
    }
    luaL_pushresult(&out);
    return 1;
}

static int table_unpack(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer from = luaL_optinteger(L, 2, 1);
    lua_Integer to = luaL_optinteger(L, 3, (lua_Integer)lua_rawlen(L, 1));
    if (from > to) return 0;
    if ((lua_Unsigned)to - (lua_Unsigned)from >= SANDBOX_RESULTS)
        sandbox_raise_budget(L, BUDGET_RESULTS, SANDBOX_RESULTS);
    luaL_checkstack(L, SANDBOX_RESULTS, NULL);
    int n = (int)(to - from + 1);
    for (int i = 0; i < n; i++)
        lua_rawgeti(L, 1, from + i);
    return n;
}

// --- setup --------------------------------------------------------------------------------------

static const luaL_Reg table_functions[] = {
    {"concat", table_concat},
    {"unpack", table_unpack},
    {NULL, NULL},
};

static const luaL_Reg base_functions[] = {
    {"error", base_error},
    {"keys", base_keys},
    {"less", base_less},
    {"tostring", base_tostring},
    {NULL, NULL},
};

// Functions of Lua used unchanged: deterministic on every machine, and fast.
static const char *const base_names[] = {"select", "type", NULL};
static const char *const math_names[] = {"abs", "ceil", "floor", "fmod", "huge", "max",
    "maxinteger", "min", "mininteger", "modf", "pi", "sqrt", "tointeger", "type", "ult",
    NULL};

static void copy_names(lua_State *L, int from, int to, const char *const *names)
{
    for (; *names; names++) {
        lua_getfield(L, from, *names);
        lua_setfield(L, to, *names);
    }
}

// Lua's base library fills the table of globals, which is then cleared.
static void add_base(lua_State *L, int words)
{
    lua_pushcfunction(L, luaopen_base);
    lua_call(L, 0, 1);
    copy_names(L, lua_gettop(L), words, base_names);
    lua_getfield(L, -1, "tonumber");
    lua_pushcclosure(L, base_tonumber, 1);
    lua_setfield(L, words, "tonumber");
    lua_pop(L, 1);
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    luaL_setfuncs(L, base_functions, 0);
}

static void add_math(lua_State *L, int words)
{
    lua_newtable(L);
    lua_pushcfunction(L, luaopen_math);
    lua_call(L, 0, 1);
    copy_names(L, lua_gettop(L), lua_gettop(L) - 1, math_names);
    lua_pop(L, 1);
    lua_setfield(L, words, "math");
}

// "x":upper() uses the shared metatable of strings.
static void share_with_texts(lua_State *L)
{
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void sandbox_add_libraries(lua_State *L)
{
    int words = lua_gettop(L);
    add_base(L, words);
    add_math(L, words);
    luaL_newlib(L, table_functions);
    lua_setfield(L, words, "table");
    sandbox_push_strings(L);
    share_with_texts(L);
    lua_setfield(L, words, "string");
}

void sandbox_lock_libraries(lua_State *L)
{
    static const char *const libraries[][2] = {
        {"math", "math function"},
        {"string", "string function"},
        {"table", "table function"},
    };
    int words = lua_gettop(L);
    for (int i = 0; i < COUNT_OF(libraries); i++) {
        lua_getfield(L, words, libraries[i][0]);
        sandbox_push_locked(L, libraries[i][1]);
        lua_setfield(L, words, libraries[i][0]);
    }
    lua_pushnil(L);
    lua_setfield(L, words, "keys");
    lua_pushnil(L);
    lua_setfield(L, words, "less");
}
