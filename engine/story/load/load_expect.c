// Reads the fields of play and expect in tests.lua, and looks up what they name.
#include "base/nearest.h"
#include "base/utf8.h"
#include "story/load/load_tests.h"
#include "story/load/load_words.h"

#include <string.h>

#define NAMES_MAX 4096 // among which a name that was meant is searched

Str load_text_at(lua_State *L, int index)
{
    Str text;
    text.s = lua_tolstring(L, index, &text.n);
    return text;
}

Str load_test_str(lua_State *L, int index)
{
    Str text = load_text_at(L, index);
    sandbox_charge_memory(L, text.n + 1);
    return arena_str(&load_of(L)->book->arena, text);
}

static lua_State *lua_of(const TestReading *reading)
{
    return reading->loader->base.sandbox->lua;
}

static void *new_array(TestReading *reading, size_t count, size_t size)
{
    sandbox_charge_memory(lua_of(reading), count * size);
    return arena_alloc_array(
        &reading->loader->base.book->arena, (ptrdiff_t)count, size);
}

// --- names ------------------------------------------------------------------------------------------

const ApiField *load_test_field(TestWord word, Str name)
{
    for (const ApiField *field = api_test_words[word].fields; field->name; field++)
        if (str_eq(str_of(field->name), name)) return field;
    return NULL;
}

typedef struct Names {
    Str *items;
    size_t n;
} Names;

static Names names_new(TestReading *reading, size_t count)
{
    if (count > NAMES_MAX) count = NAMES_MAX;
    return (Names){lua_newuserdatauv(lua_of(reading), (count + 1) * sizeof(Str), 0), 0};
}

static void names_add(Names *names, Str name)
{
    if (names->n < NAMES_MAX) names->items[names->n++] = name;
}

// "... no field "x"; did you mean "y"?"
static void report_unknown(
    TestReading *reading, const char *rule, const char *what, Str name, Names names)
{
    sandbox_charge_items(lua_of(reading), names.n * SANDBOX_NEAREST_STEPS);
    Str near = nearest_name(name, names.items, (ptrdiff_t)names.n);
    load_test_fault(reading, rule, "%s \"" STR_FMT "\"" NEAREST_FMT, what,
        STR_ARG(utf8_cut(name, 60)), NEAREST_ARG(near));
}

static void add_fields(Names *names, TestWord word)
{
    for (const ApiField *field = api_test_words[word].fields; field->name; field++)
        names_add(names, str_of(field->name));
}

void load_test_unknown(TestReading *reading, TestWord word, Str name)
{
    lua_State *L = lua_of(reading);
    int top = lua_gettop(L);
    Names names = names_new(reading, NAMES_MAX);
    add_fields(&names, word);
    report_unknown(reading, "unknown-field", "has no field", name, names);
    lua_settop(L, top);
}

// Things of the book are structs that begin with their id.
static int find(TestReading *reading, const char *what, Str id, int found,
    const void *things, size_t size, int n)
{
    lua_State *L = lua_of(reading);
    if (found != NONE) return found;
    int top = lua_gettop(L);
    Names names = names_new(reading, (size_t)n);
    for (int i = 0; i < n; i++)
        names_add(&names, *(const Str *)((const char *)things + (size_t)i * size));
    report_unknown(reading, "test-unknown", what, id, names);
    lua_settop(L, top);
    return NONE;
}

static int find_source(TestReading *reading, Str id)
{
    const Book *book = reading->loader->of;
    return find(reading, "names a source that is not declared,", id,
        book_source(book, id), book->sources, sizeof *book->sources, book->n_sources);
}

static int find_edition(TestReading *reading, Str id)
{
    const Book *book = reading->loader->of;
    return find(reading, "names an edition that is not declared,", id,
        book_edition(book, id), book->editions, sizeof *book->editions,
        book->n_editions);
}

// The id of a node is not the first of its struct.
static int find_node(TestReading *reading, Str id)
{
    const Book *book = reading->loader->of;
    lua_State *L = lua_of(reading);
    int node = book_node(book, id), top = lua_gettop(L);
    if (node != NONE) return node;
    Names names = names_new(reading, (size_t)book->n_nodes);
    for (int i = 0; i < book->n_nodes; i++)
        names_add(&names, book->nodes[i].id);
    report_unknown(
        reading, "test-unknown", "names a scene that is not declared,", id, names);
    lua_settop(L, top);
    return NONE;
}

// --- values -----------------------------------------------------------------------------------------

static void report_type(TestReading *reading, const ApiField *field)
{
    lua_State *L = lua_of(reading);
    if (lua_type(L, -1) == LUA_TSTRING)
        load_test_fault(reading, "test-field",
            "has \"" STR_FMT "\" for %s; it should be %s",
            STR_ARG(utf8_cut(load_text_at(L, -1), 60)), field->name,
            api_field_expected(field->type));
    else
        load_test_fault(reading, "test-field", "has a %s for %s; it should be %s",
            luaL_typename(L, -1), field->name, api_field_expected(field->type));
}

// A text, or a list of them, at the top of the stack. False when it is neither.
static bool read_ids(TestReading *reading, Ids *ids)
{
    lua_State *L = lua_of(reading);
    bool one = lua_type(L, -1) == LUA_TSTRING;
    if (!one && !lua_istable(L, -1)) return false;
    int top = lua_gettop(L);
    size_t n = one ? 1 : lua_rawlen(L, -1);
    if (n > ITEMS_MAX) sandbox_raise_budget(L, BUDGET_ITEMS, ITEMS_MAX);
    ids->items = new_array(reading, n, sizeof *ids->items);
    for (size_t i = 0; i < n; i++) {
        if (!one) lua_rawgeti(L, top, (lua_Integer)i + 1);
        bool fits = lua_type(L, -1) == LUA_TSTRING;
        if (fits) ids->items[ids->n++] = load_test_str(L, -1);
        lua_settop(L, top);
        if (!fits) return false;
    }
    return true;
}

static bool read_sources(TestReading *reading, Indexes *sources)
{
    Ids ids = {0};
    if (!read_ids(reading, &ids)) return false;
    sources->items = new_array(reading, (size_t)ids.n, sizeof *sources->items);
    for (int i = 0; i < ids.n; i++) {
        int source = find_source(reading, ids.items[i]);
        if (source != NONE) sources->items[sources->n++] = source;
    }
    return true;
}

static bool read_seed(lua_State *L, uint64_t *seed)
{
    if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) < 0) return false;
    *seed = (uint64_t)lua_tointeger(L, -1);
    return true;
}

// Whether the value at the top of the stack fits the field; what it names is reported when it is not there.
static bool read_value(TestReading *reading, const ApiField *field, void *into)
{
    lua_State *L = lua_of(reading);
    bool text = lua_type(L, -1) == LUA_TSTRING;
    switch (field->type) {
    case FIELD_STR:
        if (text) *(Str *)into = load_test_str(L, -1);
        return text;
    case FIELD_IDS:
        return read_ids(reading, into);
    case FIELD_SOURCE_LIST:
        return read_sources(reading, into);
    case FIELD_AT:
        if (text) *(int *)into = find_node(reading, load_text_at(L, -1));
        return text;
    case FIELD_EDITION:
        if (text) *(int *)into = find_edition(reading, load_text_at(L, -1));
        return text;
    case FIELD_TRISTATE:
        if (lua_isboolean(L, -1)) *(int *)into = lua_toboolean(L, -1);
        return lua_isboolean(L, -1);
    case FIELD_SEED:
        return read_seed(L, into);
    default:
        return false;
    }
}

static bool is_choice(const Book *book, Str id, Names *names)
{
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++) {
            if (str_eq(book->nodes[i].choices[k].id, id)) return true;
            names_add(names, book->nodes[i].choices[k].id);
        }
    return false;
}

// closed = "tel" would hold of every page. Pages have actions of their own, so only what is nearly a choice is told.
static void look_at_closed(TestReading *reading, const Ids *ids)
{
    lua_State *L = lua_of(reading);
    for (int i = 0; i < ids->n; i++) {
        int top = lua_gettop(L);
        Names names = names_new(reading, NAMES_MAX);
        bool known = is_choice(reading->loader->of, ids->items[i], &names);
        sandbox_charge_items(L, names.n * SANDBOX_NEAREST_STEPS);
        if (!known && !load_is_action(ids->items[i]) &&
            nearest_name(ids->items[i], names.items, (ptrdiff_t)names.n).n > 0)
            report_unknown(reading, "test-unknown",
                "names a choice that is not declared,", ids->items[i], names);
        lua_settop(L, top);
    }
}

void load_test_value(TestReading *reading, const ApiField *field, void *into)
{
    if (!read_value(reading, field, into))
        report_type(reading, field);
    else if (strcmp(field->name, "closed") == 0)
        look_at_closed(reading, into);
}

// --- pairs ------------------------------------------------------------------------------------------

// Calls [each] for the pairs of the table at the top of the stack in the order of their names, the value
// at the top; keys without a name are left out.
static void each_pair(TestReading *reading,
    void (*each)(TestReading *reading, Str name, void *into), void *into)
{
    lua_State *L = lua_of(reading);
    int table = lua_gettop(L);
    luaL_checkstack(L, 12, NULL);
    sandbox_push_keys(L, table);
    int keys = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        if (lua_type(L, -1) == LUA_TSTRING) {
            Str name = load_text_at(L, -1);
            lua_pushvalue(L, -1);
            lua_rawget(L, table);
            each(reading, name, into);
        }
        lua_settop(L, keys);
    }
    lua_settop(L, table);
}

static size_t count_keys(lua_State *L)
{
    size_t n = 0;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
        n++;
    sandbox_charge_items(L, n);
    return n;
}

static void read_status(TestReading *reading, Str name, void *into)
{
    lua_State *L = lua_of(reading);
    Expectation *expect = into;
    int source = find_source(reading, name);
    Status status = lua_type(L, -1) == LUA_TSTRING ? book_status_of(load_text_at(L, -1))
                                                   : STATUS_NONE;
    if (status == STATUS_NONE)
        load_test_fault(reading, "test-field",
            "has no status for \"" STR_FMT "\"; it should be %s", STR_ARG(name),
            api_field_expected(FIELD_STATUS));
    else if (source != NONE)
        expect->status[expect->n_status++] = (ExpectedStatus){source, status};
}

static void read_variable(TestReading *reading, Str name, Expectation *expect)
{
    lua_State *L = lua_of(reading);
    const Book *book = reading->loader->of;
    int variable = book_state(book, name);
    ValueType type = book->state[variable].first.type;
    if (lua_type(L, -1) == LUA_TSTRING && type != VALUE_STR) {
        load_test_fault(reading, "test-field",
            "expects a text of \"" STR_FMT
            "\", which is %s; write it without quotation "
            "marks",
            STR_ARG(utf8_cut(name, 60)), value_type_name(type));
        return;
    }
    Value value = sandbox_read_value(L, -1, "variable", name);
    sandbox_fit_type(L, &value, type, "variable", name);
    sandbox_charge_memory(L, value_weight(&value) + sizeof value);
    expect->values[expect->n_values++] = (ExpectedValue){
        variable, value_copy(&reading->loader->base.book->arena, &value)};
}

static void add_variables(Names *names, const Book *book)
{
    for (int i = 0; i < book->n_state; i++)
        names_add(names, book->state[i].id);
}

static void read_stated(TestReading *reading, Str name, void *into)
{
    const Book *book = reading->loader->of;
    if (book_state(book, name) != NONE)
        read_variable(reading, name, into);
    else
        find(reading, "names a variable that is not declared,", name, NONE, book->state,
            sizeof *book->state, book->n_state);
}

// --- expect -----------------------------------------------------------------------------------------

// Neither a field nor a variable: it may have been meant for either.
static void report_neither(TestReading *reading, Str name)
{
    lua_State *L = lua_of(reading);
    const Book *book = reading->loader->of;
    static const char *const places[] = {
        "scene", "ending", "board", "check", "node", "where"};
    if (str_among(name, places, COUNT_OF(places))) {
        load_test_fault(reading, "test-unknown",
            "expects what is neither a field of expect nor a variable, \"" STR_FMT
            "\"; write at = \"...\" for where the play is",
            STR_ARG(name));
        return;
    }
    int top = lua_gettop(L);
    Names names = names_new(reading, NAMES_MAX);
    add_fields(&names, TEST_EXPECT);
    add_variables(&names, book);
    report_unknown(reading, "test-unknown",
        "expects what is neither a field of expect nor a variable,", name, names);
    lua_settop(L, top);
}

static void read_status_table(
    TestReading *reading, const ApiField *field, Expectation *expect)
{
    if (!lua_istable(lua_of(reading), -1))
        report_type(reading, field);
    else
        each_pair(reading, read_status, expect);
}

static void read_state_table(
    TestReading *reading, const ApiField *field, Expectation *expect)
{
    if (!lua_istable(lua_of(reading), -1))
        report_type(reading, field);
    else
        each_pair(reading, read_stated, expect);
}

static void read_expected(TestReading *reading, Str name, void *into)
{
    const ApiField *field = load_test_field(TEST_EXPECT, name);
    Expectation *expect = into;
    if (field && field->type == FIELD_STATUS_TABLE)
        read_status_table(reading, field, expect);
    else if (field && field->type == FIELD_VALUES)
        read_state_table(reading, field, expect);
    else if (field)
        load_test_value(reading, field, (char *)expect + field->offset);
    else if (book_state(reading->loader->of, name) != NONE)
        read_variable(reading, name, expect);
    else
        report_neither(reading, name);
}

// How many pairs the table under that name has, or 0.
static size_t count_in(lua_State *L, const char *name)
{
    size_t n = 0;
    lua_pushstring(L, name);
    if (lua_rawget(L, -2) == LUA_TTABLE) n = count_keys(L);
    lua_pop(L, 1);
    return n;
}

const Expectation *load_expectation(TestReading *reading)
{
    lua_State *L = lua_of(reading);
    Expectation *expect = new_array(reading, 1, sizeof *expect);
    *expect = (Expectation){.where = reading->where, .at = NONE, .ended = NONE};
    if (lua_rawlen(L, -1) > 0)
        load_test_fault(reading, "test-field",
            "expects something without a name; write at = \"noon\", trust = 3");
    size_t values = count_keys(L) + count_in(L, "state");
    expect->values = new_array(reading, values, sizeof *expect->values);
    expect->status = new_array(reading, count_in(L, "status"), sizeof *expect->status);
    each_pair(reading, read_expected, expect);
    return expect;
}
