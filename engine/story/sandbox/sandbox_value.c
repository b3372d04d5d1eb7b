// Conversion of values to Lua and back, with raw access and within the limits of value.h.
#include "story/sandbox/sandbox_inner.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

// --- to Lua ---------------------------------------------------------------------------------------

static void push_list(lua_State *L, const Value *value)
{
    luaL_checkstack(L, 4, NULL);
    lua_createtable(L, (int)value->as.list.n, 0);
    for (size_t i = 0; i < value->as.list.n; i++) {
        sandbox_push_value(L, &value->as.list.items[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void push_map(lua_State *L, const Value *value)
{
    luaL_checkstack(L, 4, NULL);
    lua_createtable(L, 0, (int)value->as.map.n);
    for (size_t i = 0; i < value->as.map.n; i++) {
        Str key = value->as.map.keys[i];
        lua_pushlstring(L, key.n ? key.s : "", key.n);
        sandbox_push_value(L, &value->as.map.items[i]);
        lua_rawset(L, -3);
    }
}

void sandbox_push_value(lua_State *L, const Value *value)
{
    sandbox_charge_items(L, 1);
    switch (value->type) {
    case VALUE_NIL:
        lua_pushnil(L);
        return;
    case VALUE_BOOL:
        lua_pushboolean(L, value->as.b);
        return;
    case VALUE_INT:
        lua_pushinteger(L, value->as.i);
        return;
    case VALUE_NUM:
        lua_pushnumber(L, value->as.d);
        return;
    case VALUE_STR:
        lua_pushlstring(L, value->as.s.n ? value->as.s.s : "", value->as.s.n);
        return;
    case VALUE_LIST:
        push_list(L, value);
        return;
    case VALUE_MAP:
        push_map(L, value);
        return;
    }
}

void sandbox_push_readable(lua_State *L, int index)
{
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
        lua_pushvalue(L, index);
        break;
    case LUA_TNUMBER:
        lua_pushvalue(L, index);
        lua_tostring(L, -1);
        break;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
        break;
    default:
        lua_pushstring(L, luaL_typename(L, index));
    }
}

// --- from Lua -------------------------------------------------------------------------------------

// State of reading one value. Allocates in the arena of the sandbox, so that errors leak nothing.
typedef struct ValueReader {
    const char *what; // "variable"
    Str name;         // of the variable
    size_t items;
} ValueReader;

static Value read_value(lua_State *L, int index, int depth, ValueReader *reader);

static _Noreturn void refuse(lua_State *L, const ValueReader *reader, const char *why)
{
    sandbox_raise(L, "%s \"" STR_FMT "\" cannot hold %s", reader->what,
        STR_ARG(reader->name), why);
}

static _Noreturn void refuse_more(
    lua_State *L, const ValueReader *reader, Budget budget)
{
    char message[BUDGET_SENTENCE_MAX];
    refuse(L, reader, budget_message(budget, message));
}

static Str read_words(lua_State *L, int index, const ValueReader *reader)
{
    Str words;
    words.s = lua_tolstring(L, index, &words.n);
    if (words.n > VALUE_TEXT_MAX) refuse_more(L, reader, BUDGET_VALUE_TEXT);
    // Four passes: length, UTF-8 check, clearing memory, copying.
    sandbox_charge_bytes(L, 4 * words.n);
    if (!utf8_valid(words) || strlen(words.s) != words.n)
        refuse(L, reader, "a text that is not UTF-8");
    return arena_str(&sandbox_of(L)->arena, words);
}

static Value read_list(
    lua_State *L, int index, size_t n, int depth, ValueReader *reader)
{
    Value value = {.type = VALUE_LIST};
    value.as.list.n = n;
    value.as.list.items = arena_array(&sandbox_of(L)->arena, Value, n);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, index, (lua_Integer)i + 1);
        value.as.list.items[i] = read_value(L, lua_gettop(L), depth + 1, reader);
        lua_pop(L, 1);
    }
    return value;
}

static Value read_map(lua_State *L, int index, size_t n, int depth, ValueReader *reader)
{
    Value value = {.type = VALUE_MAP};
    Arena *arena = &sandbox_of(L)->arena;
    value.as.map.n = n;
    value.as.map.keys = arena_array(arena, Str, n);
    value.as.map.items = arena_array(arena, Value, n);
    sandbox_push_keys(L, index);
    int keys = lua_gettop(L);
    for (size_t i = 0; i < n; i++) {
        if (lua_rawgeti(L, keys, (lua_Integer)i + 1) != LUA_TSTRING)
            refuse(L, reader, "a list and a map in one");
        value.as.map.keys[i] = read_words(L, -1, reader);
        lua_rawget(L, index);
        value.as.map.items[i] = read_value(L, lua_gettop(L), depth + 1, reader);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return value;
}

// Number of keys; stops counting past VALUE_ITEMS_MAX.
static size_t count_keys(lua_State *L, int index)
{
    size_t n = 0;
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        if (++n <= VALUE_ITEMS_MAX) continue;
        lua_pop(L, 2);
        break;
    }
    return n;
}

static Value read_table(lua_State *L, int index, int depth, ValueReader *reader)
{
    luaL_checkstack(L, 10, NULL);
    if (lua_getmetatable(L, index)) refuse(L, reader, "a table with a metatable");
    // Also ends a circular list.
    if (depth >= VALUE_DEPTH_MAX) refuse_more(L, reader, BUDGET_VALUE_DEPTH);
    size_t n = count_keys(L, index);
    reader->items += n;
    if (reader->items > VALUE_ITEMS_MAX) refuse_more(L, reader, BUDGET_VALUE_ITEMS);
    sandbox_charge_items(L, n);
    if (n == lua_rawlen(L, index)) return read_list(L, index, n, depth, reader);
    return read_map(L, index, n, depth, reader);
}

static Value read_text(lua_State *L, int index, const ValueReader *reader)
{
    return (Value){.type = VALUE_STR, .as.s = read_words(L, index, reader)};
}

static Value read_number(lua_State *L, int index, const ValueReader *reader)
{
    if (lua_isinteger(L, index))
        return (Value){.type = VALUE_INT, .as.i = lua_tointeger(L, index)};
    double d = lua_tonumber(L, index);
    if (!isfinite(d)) refuse(L, reader, "a number that is not finite");
    return (Value){.type = VALUE_NUM, .as.d = d};
}

// Raw access: no metamethods run. An empty table is a list.
static Value read_value(lua_State *L, int index, int depth, ValueReader *reader)
{
    switch (lua_type(L, index)) {
    case LUA_TBOOLEAN:
        return (Value){.type = VALUE_BOOL, .as.b = lua_toboolean(L, index)};
    case LUA_TNUMBER:
        return read_number(L, index, reader);
    case LUA_TSTRING:
        return read_text(L, index, reader);
    case LUA_TTABLE:
        return read_table(L, index, depth, reader);
    case LUA_TNIL:
        refuse(L, reader, "nothing");
    case LUA_TFUNCTION:
        refuse(L, reader, "a function");
    default:
        refuse(L, reader, "anything but data");
    }
}

void sandbox_fit_type(
    lua_State *L, Value *value, ValueType wanted, const char *what, Str name)
{
    if (value->type == wanted) return;
    if (value->type == VALUE_LIST && wanted == VALUE_MAP && value->as.list.n == 0) {
        *value = (Value){.type = VALUE_MAP};
        return;
    }
    if (value->type == VALUE_INT && wanted == VALUE_NUM) {
        *value = (Value){.type = VALUE_NUM, .as.d = (double)value->as.i};
        return;
    }
    double d = value->as.d;
    if (value->type == VALUE_NUM && wanted == VALUE_INT && d == floor(d) &&
        fabs(d) < 0x1p53) {
        *value = (Value){.type = VALUE_INT, .as.i = (int64_t)d};
        return;
    }
    if (value->type == VALUE_NUM && wanted == VALUE_INT && fabs(d) < 0x1p53)
        sandbox_raise(L,
            "%s \"" STR_FMT
            "\" is a whole number and cannot hold %.14g; use // for whole numbers",
            what, STR_ARG(name), d);
    sandbox_raise(L, "%s \"" STR_FMT "\" is %s and cannot hold %s", what, STR_ARG(name),
        value_type_name(wanted), value_type_name(value->type));
}

Value sandbox_read_value(lua_State *L, int index, const char *what, Str name)
{
    ValueReader reader = {what, name, 0};
    arena_reset(&sandbox_of(L)->arena); // callers have copied the previous value
    return read_value(L, lua_absindex(L, index), 0, &reader);
}
