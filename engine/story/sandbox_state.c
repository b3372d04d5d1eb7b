// What functions of a script see of the play: s, world, has, visits, taken, answered, random.
#include "story/sandbox_inner.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

// Keys into the registry, by address.
static const char key_state = 0, key_lists = 0;

// The call in hand; [word] is for the sentence when there is none.
static const SandboxCall *call_of(lua_State *L, const char *word)
{
    const Sandbox *sandbox = sandbox_of(L);
    if (!sandbox->call)
        sandbox_raise(
            L, "%s works only inside of functions, while the story is played", word);
    return sandbox->call;
}

static Str name_at(lua_State *L, int index, const char *word)
{
    if (lua_type(L, index) != LUA_TSTRING)
        sandbox_raise(L, "%s needs a name, not a %s", word, luaL_typename(L, index));
    Str name;
    name.s = lua_tolstring(L, index, &name.n);
    return name;
}

// --- values out to Lua ----------------------------------------------------------------------------

static void push_value(lua_State *L, const Value *value);

static void push_list(lua_State *L, const Value *value)
{
    luaL_checkstack(L, 4, NULL);
    lua_createtable(L, (int)value->as.list.n, 0);
    for (size_t i = 0; i < value->as.list.n; i++) {
        push_value(L, &value->as.list.items[i]);
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
        push_value(L, &value->as.map.items[i]);
        lua_rawset(L, -3);
    }
}

static void push_value(lua_State *L, const Value *value)
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

// --- values in from Lua ---------------------------------------------------------------------------

// One reading of a value; all of it goes to the arena of the sandbox, so raising leaks nothing.
typedef struct Taking {
    const char *what; // "variable"
    Str name;         // of what it is for
    size_t items;
} Taking;

static Value take_value(lua_State *L, int index, int depth, Taking *taking);

static _Noreturn void refuse(lua_State *L, const Taking *taking, const char *why)
{
    sandbox_raise(L, "%s \"" STR_FMT "\" cannot hold %s", taking->what,
        STR_ARG(taking->name), why);
}

static Value take_list(lua_State *L, int index, size_t n, int depth, Taking *taking)
{
    Value value = {.type = VALUE_LIST};
    value.as.list.n = n;
    value.as.list.items = arena_array(&sandbox_of(L)->arena, Value, n);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, index, (lua_Integer)i + 1);
        value.as.list.items[i] = take_value(L, lua_gettop(L), depth + 1, taking);
        lua_pop(L, 1);
    }
    return value;
}

static Value take_map(lua_State *L, int index, size_t n, int depth, Taking *taking)
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
            refuse(L, taking, "a list and a map in one");
        Str key;
        key.s = lua_tolstring(L, -1, &key.n);
        if (key.n > VALUE_TEXT_MAX) refuse(L, taking, "a key that long");
        value.as.map.keys[i] = arena_str(arena, key);
        lua_rawget(L, index);
        value.as.map.items[i] = take_value(L, lua_gettop(L), depth + 1, taking);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return value;
}

// How many keys there are; more than a value may have are not counted.
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

static Value take_table(lua_State *L, int index, int depth, Taking *taking)
{
    luaL_checkstack(L, 10, NULL);
    if (lua_getmetatable(L, index)) refuse(L, taking, "a table with a metatable");
    // A list that holds itself ends here too.
    if (depth >= VALUE_DEPTH_MAX)
        refuse(L, taking, "tables nested so deep, or in themselves");
    size_t n = count_keys(L, index);
    taking->items += n;
    if (taking->items > VALUE_ITEMS_MAX) refuse(L, taking, "so many items");
    sandbox_charge_items(L, n);
    if (n == lua_rawlen(L, index)) return take_list(L, index, n, depth, taking);
    return take_map(L, index, n, depth, taking);
}

static Value take_text(lua_State *L, int index, const Taking *taking)
{
    Value value = {.type = VALUE_STR};
    value.as.s.s = lua_tolstring(L, index, &value.as.s.n);
    if (value.as.s.n > VALUE_TEXT_MAX) refuse(L, taking, "a text that long");
    value.as.s = arena_str(&sandbox_of(L)->arena, value.as.s);
    return value;
}

static Value take_number(lua_State *L, int index, const Taking *taking)
{
    if (lua_isinteger(L, index))
        return (Value){.type = VALUE_INT, .as.i = lua_tointeger(L, index)};
    double d = lua_tonumber(L, index);
    if (!isfinite(d)) refuse(L, taking, "a number that is not finite");
    return (Value){.type = VALUE_NUM, .as.d = d};
}

// Reads raw: no code of the script runs. An empty table is a list.
static Value take_value(lua_State *L, int index, int depth, Taking *taking)
{
    switch (lua_type(L, index)) {
    case LUA_TBOOLEAN:
        return (Value){.type = VALUE_BOOL, .as.b = lua_toboolean(L, index)};
    case LUA_TNUMBER:
        return take_number(L, index, taking);
    case LUA_TSTRING:
        return take_text(L, index, taking);
    case LUA_TTABLE:
        return take_table(L, index, depth, taking);
    case LUA_TNIL:
        refuse(L, taking, "nothing");
    case LUA_TFUNCTION:
        refuse(L, taking, "a function");
    default:
        refuse(L, taking, "anything but data");
    }
}

// Makes [value] one of the type that is declared, or raises.
static void fit_type(lua_State *L, Value *value, ValueType wanted, const Taking *taking)
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
    sandbox_raise(L, "%s \"" STR_FMT "\" is %s and cannot hold %s", taking->what,
        STR_ARG(taking->name), value_type_name(wanted), value_type_name(value->type));
}

// --- s ----------------------------------------------------------------------------------------------

static int find_variable(lua_State *L, Str name)
{
    const Book *book = sandbox_of(L)->book;
    int index = book_state(book, name);
    if (index != NONE) return index;
    size_t n = (size_t)book->n_state;
    Str *names = lua_newuserdatauv(L, (n + 1) * sizeof *names, 0);
    for (size_t i = 0; i < n; i++)
        names[i] = book->state[i].id;
    sandbox_raise_unknown(L, "variable", name, names, n);
}

static bool holds_table(const Book *book, int variable)
{
    ValueType type = book->state[variable].first.type;
    return type == VALUE_LIST || type == VALUE_MAP;
}

// A list or map becomes a table once in a call: what the function does to it stays there until
// the call ends.
static int state_index(lua_State *L)
{
    const SandboxCall *call = call_of(L, "the state");
    const Book *book = sandbox_of(L)->book;
    int variable = find_variable(L, name_at(L, 2, "the state"));
    if (!holds_table(book, variable)) {
        push_value(L, call->play->read(call->play->ctx, variable));
        return 1;
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_lists);
    if (lua_rawgeti(L, -1, variable) != LUA_TNIL) return 1;
    lua_pop(L, 1);
    push_value(L, call->play->read(call->play->ctx, variable));
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, variable);
    return 1;
}

static Value take_variable(lua_State *L, int index, int variable)
{
    const StateVar *declared = &sandbox_of(L)->book->state[variable];
    Taking taking = {"variable", declared->id, 0};
    Value value = take_value(L, index, 0, &taking);
    fit_type(L, &value, declared->first.type, &taking);
    return value;
}

static void write_variable(
    lua_State *L, const SandboxCall *call, int variable, const Value *value)
{
    Err err = {0};
    if (!call->play->write(call->play->ctx, variable, value, &err))
        sandbox_raise_err(L, &err);
}

static int state_newindex(lua_State *L)
{
    const SandboxCall *call = call_of(L, "the state");
    int variable = find_variable(L, name_at(L, 2, "the state"));
    if (!call->play->write) sandbox_raise(L, "only an effect may change the state");
    Value value = take_variable(L, 3, variable);
    if (!holds_table(sandbox_of(L)->book, variable)) {
        write_variable(L, call, variable, &value);
        return 0;
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_lists);
    lua_pushvalue(L, 3);
    lua_rawseti(L, -2, variable);
    return 0;
}

void sandbox_state_begin(lua_State *L)
{
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_lists);
}

// Nothing of the script runs here, so the line told is that of the function itself.
void sandbox_state_end(lua_State *L)
{
    const SandboxCall *call = sandbox_of(L)->call;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_lists);
    sandbox_push_keys(
        L, -1); // in order, so that the same play writes in the same order
    int keys = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        int variable = (int)lua_tointeger(L, -1);
        lua_rawget(L, keys - 1);
        Value value = take_variable(L, keys + 1, variable);
        lua_settop(L, keys);
        if (call->play->write) {
            write_variable(L, call, variable, &value);
        } else {
            const Value *held = call->play->read(call->play->ctx, variable);
            if (!value_eq(held, &value))
                sandbox_raise(L, "only an effect may change the state");
        }
    }
}

void sandbox_push_state(lua_State *L) { lua_rawgetp(L, LUA_REGISTRYINDEX, &key_state); }

// --- world ------------------------------------------------------------------------------------------

static int find_world(lua_State *L, Str name)
{
    const Book *book = sandbox_of(L)->book;
    int index = book_world(book, name);
    if (index != NONE) return index;
    size_t n = (size_t)book->n_world;
    Str *names = lua_newuserdatauv(L, (n + 1) * sizeof *names, 0);
    for (size_t i = 0; i < n; i++)
        names[i] = book->world[i].name;
    sandbox_raise_unknown(L, "world value", name, names, n);
}

static int world_index(lua_State *L)
{
    const SandboxCall *call = call_of(L, "world");
    int table = find_world(L, name_at(L, 2, "world"));
    Value value = call->play->world(call->play->ctx, table);
    push_value(L, &value);
    return 1;
}

static int world_newindex(lua_State *L)
{
    const SandboxCall *call = call_of(L, "world");
    if (sandbox_of(L)->book->documented)
        sandbox_raise(L, "history is locked in a documented scenario");
    int table = find_world(L, name_at(L, 2, "world"));
    if (!call->play->world_write)
        sandbox_raise(L, "only an effect may change the world");
    Taking taking = {"world value", sandbox_of(L)->book->world[table].name, 0};
    Value value = take_value(L, 3, 0, &taking);
    if (value.type == VALUE_LIST || value.type == VALUE_MAP)
        refuse(L, &taking, "a table");
    Err err = {0};
    if (!call->play->world_write(call->play->ctx, table, &value, &err))
        sandbox_raise_err(L, &err);
    return 0;
}

// --- questions to the play --------------------------------------------------------------------------

// Pushes nothing; raises with the nearest of [count] ids, [at] bytes into an array of structs
// that are [step] bytes long.
static _Noreturn void raise_no_id(lua_State *L, const char *kind, Str name,
    const void *items, size_t step, size_t at, int count)
{
    Str *names = lua_newuserdatauv(L, ((size_t)count + 1) * sizeof *names, 0);
    for (int i = 0; i < count; i++)
        memcpy(&names[i], (const char *)items + (size_t)i * step + at, sizeof *names);
    sandbox_raise_unknown(L, kind, name, names, (size_t)count);
}

static int find_node(lua_State *L, Str id)
{
    const Book *book = sandbox_of(L)->book;
    int node = book_node(book, id);
    if (node == NONE)
        raise_no_id(L, "scene", id, book->nodes, sizeof *book->nodes,
            offsetof(Node, id), book->n_nodes);
    return node;
}

static int play_has(lua_State *L)
{
    const SandboxCall *call = call_of(L, "has");
    const Book *book = sandbox_of(L)->book;
    Str id = name_at(L, 1, "has");
    int source = book_source(book, id);
    if (source == NONE)
        raise_no_id(L, "source", id, book->sources, sizeof *book->sources,
            offsetof(Source, id), book->n_sources);
    lua_pushboolean(L, call->play->has(call->play->ctx, source));
    return 1;
}

static int play_visits(lua_State *L)
{
    const SandboxCall *call = call_of(L, "visits");
    int node = find_node(L, name_at(L, 1, "visits"));
    lua_pushinteger(L, call->play->visits(call->play->ctx, node));
    return 1;
}

static int play_taken(lua_State *L)
{
    const SandboxCall *call = call_of(L, "taken");
    Str path = name_at(L, 1, "taken");
    size_t dot = str_find(path, '.');
    if (dot == path.n) sandbox_raise(L, "taken needs \"scene.choice\"");
    int index = find_node(L, str_cut(path, 0, dot));
    const Node *node = &sandbox_of(L)->book->nodes[index];
    Str id = str_from(path, dot + 1);
    int choice = node_choice(node, id);
    if (choice == NONE)
        raise_no_id(L, "choice", id, node->choices, sizeof *node->choices,
            offsetof(Choice, id), node->n_choices);
    lua_pushinteger(L, call->play->taken(call->play->ctx, index, choice));
    return 1;
}

static int play_answered(lua_State *L)
{
    const SandboxCall *call = call_of(L, "answered");
    int index = find_node(L, name_at(L, 1, "answered"));
    const Node *node = &sandbox_of(L)->book->nodes[index];
    if (node->kind != NODE_CHECK)
        sandbox_raise(L, "\"" STR_FMT "\" is no check", STR_ARG(node->id));
    int answer = call->play->answered(call->play->ctx, index);
    if (answer == NONE)
        lua_pushnil(L);
    else
        lua_pushlstring(L, node->answers[answer].id.s, node->answers[answer].id.n);
    return 1;
}

static int play_random(lua_State *L)
{
    const SandboxCall *call = call_of(L, "random");
    if (!call->play->random)
        sandbox_raise(L, "random works only in an effect and in pick");
    lua_Integer bound = luaL_checkinteger(L, 1);
    if (bound < 1 || bound > UINT32_MAX)
        sandbox_raise(L, "random needs a whole number from 1 up");
    uint32_t drawn = call->play->random(call->play->ctx, (uint32_t)bound);
    lua_pushinteger(L, (lua_Integer)drawn + 1);
    return 1;
}

static void push_proxy(lua_State *L, const luaL_Reg *functions, const char *name)
{
    lua_newuserdatauv(L, 0, 0);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
}

void sandbox_add_state(lua_State *L)
{
    static const luaL_Reg state[] = {
        {"__index", state_index}, {"__newindex", state_newindex}, {NULL, NULL}};
    static const luaL_Reg world[] = {
        {"__index", world_index}, {"__newindex", world_newindex}, {NULL, NULL}};
    static const luaL_Reg questions[] = {
        {"answered", play_answered},
        {"has", play_has},
        {"random", play_random},
        {"taken", play_taken},
        {"visits", play_visits},
        {NULL, NULL},
    };
    luaL_setfuncs(L, questions, 0);
    push_proxy(L, state, "state");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_state);
    push_proxy(L, world, "world");
    lua_setfield(L, -2, "world");
}
