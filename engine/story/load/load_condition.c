// Reads conditions, functions or data: { "note", trust = at_least(3), any_of{ ... } }.
#include "story/load/load_readers.h"

#include <math.h>

// One condition as it is read; what is wrong in it is told once.
typedef struct ConditionReading {
    ParseContext *pc;
    int n;     // tests so far
    bool told; // it was reported
} ConditionReading;

static bool read_test(ConditionReading *r, Test *test);

static bool refuse(ConditionReading *r, const char *why)
{
    if (!r->told)
        load_report(r->pc, "bad-condition", "has a condition that cannot be: %s", why);
    r->told = true;
    r->pc->loader->refused = true;
    return false;
}

static Test *add_tests(ConditionReading *r, size_t n)
{
    r->n += (int)n;
    if (r->n > CONDITION_MAX)
        sandbox_raise_budget(r->pc->L, BUDGET_CONDITION, CONDITION_MAX);
    return load_alloc(r->pc, (ptrdiff_t)n, sizeof(Test));
}

// --- what stands behind a name ------------------------------------------------------------------------

static bool read_named(ConditionReading *r, Str name, Test *test);

// A number of at_least(3), which is open at the top of the stack.
static double number_at(lua_State *L, int place)
{
    lua_rawgeti(L, -1, place);
    double number = lua_tonumber(L, -1);
    lua_pop(L, 1);
    return number;
}

static void read_range(ConditionReading *r, WordKind kind, Test *test)
{
    lua_State *L = r->pc->L;
    test->kind = TEST_RANGE;
    test->least = kind == WORD_AT_MOST ? -INFINITY : number_at(L, 1);
    test->most = kind == WORD_AT_LEAST  ? INFINITY
                 : kind == WORD_BETWEEN ? number_at(L, 2)
                                        : number_at(L, 1);
}

// any_of{ "calm", "glad" } behind a name.
static bool read_named_list(ConditionReading *r, Str name, Test *test)
{
    lua_State *L = r->pc->L;
    size_t n = load_check_length(r->pc, -1);
    test->kind = TEST_ANY;
    test->items = add_tests(r, n);
    test->n = (int)n;
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        bool fits = read_named(r, name, &test->items[i]);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    return true;
}

// A word such as at_least(3), open at the top of the stack.
static bool read_named_word(ConditionReading *r, WordKind kind, Str name, Test *test)
{
    lua_State *L = r->pc->L;
    switch (kind) {
    case WORD_AT_LEAST:
    case WORD_AT_MOST:
    case WORD_BETWEEN:
        read_range(r, kind, test);
        return true;
    case WORD_NOT:
        test->kind = TEST_NOT;
        test->items = add_tests(r, 1);
        test->n = 1;
        lua_rawgeti(L, -1, 1);
        return read_named(r, name, &test->items[0]);
    case WORD_ANY_OF:
        lua_rawgeti(L, -1, 1);
        return read_named_list(r, name, test);
    default:
        if (str_eq(name, STR("any_of")))
            return refuse(r, "any_of stands without =, any_of{ \"one\", \"other\" }");
        if (str_eq(name, STR("not_")))
            return refuse(r, "not_ stands without =, not_({ \"one\", \"other\" })");
        if (kind == WORD_KINDS && lua_istable(r->pc->L, -1))
            return refuse(r, "of several values one of which it has, write any_of "
                             "before the braces, mood = any_of{ \"calm\", \"glad\" }");
        return refuse(r, "behind a name stand true, false, a number, a text, "
                         "at_least(3), at_most(3), between(1, 3), not_(...) or "
                         "any_of{ ... }");
    }
}

// The value behind trust = ..., at the top of the stack.
static bool read_named(ConditionReading *r, Str name, Test *test)
{
    lua_State *L = r->pc->L;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    sandbox_charge_items(L, 1);
    *test = (Test){.kind = TEST_IS, .name = name, .index = NONE};
    const WordUse *item = load_item(L);
    if (item) {
        int top = lua_gettop(L);
        WordKind kind = item->kind;
        lua_pushvalue(L, -1);
        load_open_item(L);
        bool fits = read_named_word(r, kind, name, test);
        lua_settop(L, top);
        return fits;
    }
    if (lua_isboolean(L, -1)) {
        test->value = (Value){.type = VALUE_BOOL, .as.b = lua_toboolean(L, -1)};
        return true;
    }
    if (load_read_value(r->pc, NULL, &test->value)) return true;
    return read_named_word(r, WORD_KINDS, name, test);
}

// --- what stands without a name -----------------------------------------------------------------------

// What stands in { } or any_of{ }, at the top of the stack.
static bool read_tests(ConditionReading *r, Test *test)
{
    lua_State *L = r->pc->L;
    int table = lua_gettop(L);
    sandbox_push_keys(L, table);
    int keys = lua_gettop(L);
    size_t n = load_check_length(r->pc, keys);
    test->items = add_tests(r, n);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, keys, (lua_Integer)i + 1);
        bool named = load_is_text(L);
        bool listed = lua_isinteger(L, -1);
        if (!named && !listed)
            return refuse(r, "a key in it is neither a name nor a place in the list");
        Str name = named ? load_str(r->pc, -1) : (Str){0};
        lua_rawget(L, table);
        Test *item = &test->items[test->n++];
        bool fits = named ? read_named(r, name, item) : read_test(r, item);
        lua_settop(L, keys);
        if (!fits) return false;
    }
    lua_settop(L, table);
    return true;
}

static bool read_word(ConditionReading *r, WordKind kind, Test *test)
{
    lua_State *L = r->pc->L;
    switch (kind) {
    case WORD_NOT:
        test->kind = TEST_NOT;
        test->items = add_tests(r, 1);
        test->n = 1;
        lua_rawgeti(L, -1, 1);
        return read_test(r, &test->items[0]);
    case WORD_ANY_OF:
        test->kind = TEST_ANY;
        lua_rawgeti(L, -1, 1);
        return read_tests(r, test);
    case WORD_VISITED:
    case WORD_CHOSEN:
        test->kind = kind == WORD_VISITED ? TEST_VISITED : TEST_CHOSEN;
        lua_rawgeti(L, -1, 1);
        test->name = load_str(r->pc, -1);
        return true;
    case WORD_AT_LEAST:
    case WORD_AT_MOST:
    case WORD_BETWEEN:
        return refuse(r, "at_least, at_most and between stand behind the name of a "
                         "variable, trust = at_least(3)");
    default:
        if (lua_isboolean(r->pc->L, -1))
            return refuse(r,
                "true or false stands in it alone; what must not hold is "
                "written not_ \"note\" or not_(visited \"scene\"), with a _");
        return refuse(r, "it holds texts, names with values, not_(...), any_of{ ... }, "
                         "visited \"scene\" and chosen \"scene.choice\"");
    }
}

static bool read_test(ConditionReading *r, Test *test)
{
    lua_State *L = r->pc->L;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    sandbox_charge_items(L, 1);
    *test = (Test){.kind = TEST_NAME, .index = NONE};
    if (load_is_text(L)) {
        test->name = load_str(r->pc, -1);
        return true;
    }
    test->kind = TEST_ALL;
    if (lua_istable(L, -1)) return read_tests(r, test);
    const WordUse *item = load_item(L);
    if (!item && lua_isfunction(L, -1))
        return refuse(r, "a function stands alone, not within data");
    if (!item) return read_word(r, WORD_KINDS, test);
    int top = lua_gettop(L);
    WordKind kind = item->kind;
    lua_pushvalue(L, -1);
    load_open_item(L);
    bool fits = read_word(r, kind, test);
    lua_settop(L, top);
    return fits;
}

bool load_read_condition(ParseContext *pc, Condition *into, bool needed)
{
    lua_State *L = pc->L;
    if (lua_isfunction(L, -1)) {
        *into = sandbox_store_fn(L, -1);
        return true;
    }
    if (!load_is_text(L) && !lua_istable(L, -1) && !load_item(L)) return false;
    BookCondition *condition = load_alloc(pc, 1, sizeof *condition);
    condition->where = pc->where;
    condition->subject = pc->name;
    condition->field = pc->field;
    condition->needed = needed;
    ConditionReading reading = {pc, 0, false};
    int top = lua_gettop(L);
    bool fits = read_test(&reading, &condition->test);
    lua_settop(L, top);
    if (!fits) return reading.told;
    load_add(&pc->loader->conditions, condition);
    *into = -pc->loader->conditions.n;
    return true;
}
