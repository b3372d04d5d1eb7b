// The interface of script functions to the play: s, world, has, visits, taken, answered, arrow, random.
#include "story/sandbox/sandbox_inner.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

// Registry keys, by address.
static const char key_state = 0, key_lists = 0;

// What a condition without a function has in place of a word of functions.
static const char *outside_of_functions(const char *word)
{
    static const char *const words[][2] = {
        {"has",
            "; outside of one the name of the source stands alone: needs = \"note\""},
        {"visits", "; outside of one write visited \"scene\""},
        {"taken", "; outside of one write chosen \"scene.choice\""}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i][0], word) == 0) return words[i][1];
    return "";
}

// The current call. Raises if there is none; [word] is for the message.
static const SandboxCall *call_of(lua_State *L, const char *word)
{
    const Sandbox *sandbox = sandbox_of(L);
    if (!sandbox->call)
        sandbox_raise(L,
            "%s works only inside of functions, while the story is played%s", word,
            outside_of_functions(word));
    return sandbox->call;
}

static Str name_at(lua_State *L, int index, const char *word)
{
    if (lua_type(L, index) != LUA_TSTRING)
        sandbox_raise(L, "%s needs a name, not a %s", word, luaL_typename(L, index));
    Str name;
    name.s = lua_tolstring(L, index, &name.n);
    sandbox_charge_bytes(L, name.n);
    return name;
}

// Raises if there is more than one argument. Lua would ignore it: has("a", "b") is no answer about "b".
static void refuse_more(
    lua_State *L, const char *word, const char *what, const char *advice)
{
    int n = lua_gettop(L);
    if (n <= 1) return;
    sandbox_of(L)->fault = FAULT_ARGUMENTS;
    sandbox_raise(L, "%s takes one %s, not %d: %s", word, what, n, advice);
}

// The name that a question is about.
static Str name_asked(lua_State *L, const char *word)
{
    refuse_more(L, word, "name", "ask for each in a call of its own");
    return name_at(L, 1, word);
}

// --- s ----------------------------------------------------------------------------------------------

// Raises [sentence], which is true of every play.
static _Noreturn void raise_place(lua_State *L, const char *sentence)
{
    sandbox_of(L)->fault = FAULT_PLACE;
    sandbox_raise(L, "%s", sentence);
}

static int find_variable(lua_State *L, Str name)
{
    const Book *book = sandbox_of(L)->book;
    int index = book_state(book, name);
    if (index != NONE) return index;
    size_t n = (size_t)book->n_state;
    Str *names = lua_newuserdatauv(L, (n + 1) * sizeof *names, 0);
    for (size_t i = 0; i < n; i++)
        names[i] = book->state[i].id;
    sandbox_of(L)->fault = FAULT_VARIABLE;
    sandbox_raise_unknown(L, "variable", name, names, n);
}

static bool holds_table(const Book *book, int variable)
{
    ValueType type = book->state[variable].first.type;
    return type == VALUE_LIST || type == VALUE_MAP;
}

// A list or map is converted to a table once per call, which is written back when the call ends.
static int state_index(lua_State *L)
{
    const SandboxCall *call = call_of(L, "the state");
    const Book *book = sandbox_of(L)->book;
    int variable = find_variable(L, name_at(L, 2, "the state"));
    if (!holds_table(book, variable)) {
        sandbox_push_value(L, call->play->read(call->play->ctx, variable));
        return 1;
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_lists);
    if (lua_rawgeti(L, -1, variable) != LUA_TNIL) return 1;
    lua_pop(L, 1);
    sandbox_push_value(L, call->play->read(call->play->ctx, variable));
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, variable);
    return 1;
}

static Value read_variable(lua_State *L, int index, int variable)
{
    const StateVar *declared = &sandbox_of(L)->book->state[variable];
    Value value = sandbox_read_value(L, index, "variable", declared->id);
    bool never_fits =
        value.type == VALUE_STR || value.type == VALUE_LIST || value.type == VALUE_MAP;
    if (never_fits) sandbox_of(L)->fault = FAULT_VALUE; // should it not fit
    sandbox_fit_type(L, &value, declared->first.type, "variable", declared->id);
    sandbox_of(L)->fault = FAULT_NONE;
    return value;
}

static void write_variable(
    lua_State *L, const SandboxCall *call, int variable, const Value *value)
{
    Err err = {0};
    if (!call->play->write(call->play->ctx, variable, value, &err))
        sandbox_raise(L, "%s", err.text);
}

static int state_newindex(lua_State *L)
{
    const SandboxCall *call = call_of(L, "the state");
    int variable = find_variable(L, name_at(L, 2, "the state"));
    if (!call->play->write) raise_place(L, "only an effect may change the state");
    Value value = read_variable(L, 3, variable);
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

// The function has returned: errors are reported at its first line.
void sandbox_state_end(lua_State *L)
{
    const SandboxCall *call = sandbox_of(L)->call;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &key_lists);
    sandbox_push_keys(L, -1); // sorted, so that the order of writes is deterministic
    int keys = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        int variable = (int)lua_tointeger(L, -1);
        lua_rawget(L, keys - 1);
        Value value = read_variable(L, keys + 1, variable);
        lua_settop(L, keys);
        if (call->play->write) {
            write_variable(L, call, variable, &value);
        } else {
            const Value *held = call->play->read(call->play->ctx, variable);
            if (!value_eq(held, &value))
                raise_place(L, "only an effect may change the state");
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
    sandbox_charge_items(L, 4 * (size_t)sandbox_of(L)->book->world[table].n_rows);
    Value value = call->play->world(call->play->ctx, table);
    sandbox_push_value(L, &value);
    return 1;
}

static int world_newindex(lua_State *L)
{
    const SandboxCall *call = call_of(L, "world");
    if (sandbox_of(L)->book->documented)
        sandbox_raise(L, "history is locked in a documented scenario");
    int table = find_world(L, name_at(L, 2, "world"));
    if (!call->play->world_write) raise_place(L, "only an effect may change the world");
    Str name = sandbox_of(L)->book->world[table].name;
    Value value = sandbox_read_value(L, 3, "world value", name);
    if (value.type == VALUE_LIST || value.type == VALUE_MAP)
        sandbox_raise(
            L, "world value \"" STR_FMT "\" cannot hold a table", STR_ARG(name));
    Err err = {0};
    if (!call->play->world_write(call->play->ctx, table, &value, &err))
        sandbox_raise(L, "%s", err.text);
    return 0;
}

// --- queries ----------------------------------------------------------------------------------------

// Raises with the nearest of [count] ids, which are at offset [at] in structs of [step] bytes.
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

static int query_has(lua_State *L)
{
    const SandboxCall *call = call_of(L, "has");
    const Book *book = sandbox_of(L)->book;
    Str id = name_asked(L, "has");
    int source = book_source(book, id);
    if (source == NONE)
        raise_no_id(L, "source", id, book->sources, sizeof *book->sources,
            offsetof(Source, id), book->n_sources);
    lua_pushboolean(L, call->play->has(call->play->ctx, source));
    return 1;
}

static int query_visits(lua_State *L)
{
    const SandboxCall *call = call_of(L, "visits");
    int node = find_node(L, name_asked(L, "visits"));
    lua_pushinteger(L, call->play->visits(call->play->ctx, node));
    return 1;
}

static int query_taken(lua_State *L)
{
    const SandboxCall *call = call_of(L, "taken");
    Str path = name_asked(L, "taken");
    size_t dot = str_find(path, '.');
    if (dot == path.n) sandbox_raise(L, "taken needs \"scene.choice\"");
    int index = find_node(L, str_cut(path, 0, dot));
    const Node *node = &sandbox_of(L)->book->nodes[index];
    Str id = str_from(path, dot + 1);
    int choice = book_node_choice(node, id);
    if (choice == NONE)
        raise_no_id(L, "choice", id, node->choices, sizeof *node->choices,
            offsetof(Choice, id), node->n_choices);
    lua_pushinteger(L, call->play->taken(call->play->ctx, index, choice));
    return 1;
}

static int query_answered(lua_State *L)
{
    const SandboxCall *call = call_of(L, "answered");
    int index = find_node(L, name_asked(L, "answered"));
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

// What it costs to see whether a board is done.
static size_t board_cost(const Book *book, const Board *board)
{
    size_t cost = (size_t)board->n_links + (size_t)board->n_claims;
    for (int i = 0; i < board->n_links; i++)
        if (book_link_has_evidence(&board->links[i])) cost += (size_t)book->n_sources;
    return cost;
}

static int query_arrow(lua_State *L)
{
    const SandboxCall *call = call_of(L, "arrow");
    Str path = name_asked(L, "arrow");
    size_t dot = str_find(path, '.');
    if (dot == path.n) sandbox_raise(L, "arrow needs \"board.link\"");
    int index = find_node(L, str_cut(path, 0, dot));
    const Node *node = &sandbox_of(L)->book->nodes[index];
    if (node->kind != NODE_BOARD)
        sandbox_raise(L, "\"" STR_FMT "\" is no board", STR_ARG(node->id));
    const Board *board = node->board;
    sandbox_charge_items(L, board_cost(sandbox_of(L)->book, board));
    Str id = str_from(path, dot + 1);
    int link = book_board_link(board, id);
    if (link == NONE)
        raise_no_id(L, "link", id, board->links, sizeof *board->links,
            offsetof(Link, id), board->n_links);
    LinkType said = call->play->arrow(call->play->ctx, index, link);
    if (said == LINK_NONE) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushstring(L, book_link_type_id(said));
    lua_pushnumber(L, board->links[link].credit[said]);
    return 2;
}

int sandbox_query_edition(lua_State *L)
{
    const SandboxCall *call = call_of(L, "edition()");
    int edition = call->play->edition(call->play->ctx);
    if (edition == NONE) {
        lua_pushnil(L);
    } else {
        Str id = sandbox_of(L)->book->editions[edition].id;
        lua_pushlstring(L, id.s, id.n);
    }
    return 1;
}

static int query_random(lua_State *L)
{
    const SandboxCall *call = call_of(L, "random");
    if (!call->play->random)
        raise_place(L, "random works only in an effect and in pick");
    refuse_more(
        L, "random", "number", "random(6) is 1 to 6, and random(6) + 9 is 10 to 15");
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
        {"answered", query_answered},
        {"arrow", query_arrow},
        {"has", query_has},
        {"random", query_random},
        {"taken", query_taken},
        {"visits", query_visits},
        {NULL, NULL},
    };
    luaL_setfuncs(L, questions, 0);
    push_proxy(L, state, "state");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key_state);
    push_proxy(L, world, "world");
    lua_setfield(L, -2, "world");
}
