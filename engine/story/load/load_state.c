// The variables of a scenario and the list of renamed ids.
#include "story/load/load_readers.h"
#include "story/load/strange.h"

#include "base/utf8.h"
#include "story/game_state.h"

#include <math.h>
#include <stdlib.h>

// --- variables ------------------------------------------------------------------------------------

static void check_bounds(ParseContext *pc, const StateVar *variable)
{
    double first = value_number(&variable->first);
    if (variable->min > variable->max)
        load_report(pc, "bad-bounds",
            "has min = %g above max = %g; min is the lower of the two", variable->min,
            variable->max);
    else if (first < variable->min)
        load_report(
            pc, "bad-bounds", "begins at %g, below its min = %g", first, variable->min);
    else if (first > variable->max)
        load_report(
            pc, "bad-bounds", "begins at %g, above its max = %g", first, variable->max);
    if (variable->meter && (variable->min < -METER_MAX || variable->max > METER_MAX))
        load_report(pc, "bad-bounds",
            "is a meter, which is shown: its bounds go from -%d to %d at most",
            METER_MAX, METER_MAX);
}

static const char *const symbols[] = {"diamond", "disc", "triangle", "square", "ring"};

static void check_better(ParseContext *pc, const StateVar *variable)
{
    Str better = variable->better;
    if (better.n == 0 || str_eq(better, STR("more")) || str_eq(better, STR("less")))
        return;
    load_report(pc, "bad-better",
        "is better by \"" STR_FMT "\"; there are more and less", STR_ARG(better));
}

static void check_symbol(ParseContext *pc, const StateVar *variable)
{
    size_t n = COUNT_OF(symbols);
    for (size_t i = 0; i < n; i++)
        if (variable->symbol.n == 0 || str_eq(str_of(symbols[i]), variable->symbol))
            return;
    load_report(pc, "bad-symbol",
        "has the symbol \"" STR_FMT
        "\"; there are diamond, disc, triangle, square and ring%s",
        STR_ARG(variable->symbol), load_alike(pc, variable->symbol));
}

// number{ ... } and meter{ ... }
static void read_bounded(ParseContext *pc, const WordUse *item, StateVar *variable)
{
    variable->bounded = true;
    variable->meter = item->kind == WORD_METER;
    load_item_into(pc, item, variable);
}

static void read_plain(ParseContext *pc, StateVar *variable)
{
    lua_State *L = pc->L;
    char message[BUDGET_SENTENCE_MAX];
    Value *first = &variable->first;
    switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN:
        *first = (Value){.type = VALUE_BOOL, .as.b = lua_toboolean(L, -1)};
        return;
    case LUA_TNUMBER:
        if (lua_isinteger(L, -1))
            *first = (Value){.type = VALUE_INT, .as.i = lua_tointeger(L, -1)};
        else
            *first = (Value){.type = VALUE_NUM, .as.d = lua_tonumber(L, -1)};
        if (first->type == VALUE_NUM && !isfinite(first->as.d))
            load_report(pc, "wrong-type", "needs a number that is finite");
        return;
    case LUA_TSTRING:
        *first = (Value){.type = VALUE_STR, .as.s = load_str(pc, -1)};
        if (first->as.s.n > VALUE_TEXT_MAX)
            load_report(pc, "wrong-type", "cannot hold %s",
                budget_message(BUDGET_VALUE_TEXT, message));
        return;
    case LUA_TTABLE:
        load_report(pc, "wrong-type",
            "is a table; write list() or map(), which begin empty, or number{...} or "
            "meter{...}");
        return;
    default:
        load_report(pc, "wrong-type",
            "is true, false, a number, a text, list(), map(), number{...} or "
            "meter{...}, "
            "not a %s",
            luaL_typename(L, -1));
    }
}

// Whether there is nothing to say about the value at the top of the stack.
static bool holds_plainly(lua_State *L)
{
    switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN:
        return true;
    case LUA_TNUMBER:
        return isfinite(lua_tonumber(L, -1));
    case LUA_TSTRING:
        return lua_rawlen(L, -1) <= VALUE_TEXT_MAX;
    default:
        return false;
    }
}

// Reads the item at the top of the stack as the declaration of a variable.
static void read_item(ParseContext *pc, const WordUse *item, StateVar *variable)
{
    switch (item->kind) {
    case WORD_LIST:
        variable->first.type = VALUE_LIST;
        return;
    case WORD_MAP:
        variable->first.type = VALUE_MAP;
        return;
    case WORD_NUMBER:
    case WORD_METER:
        read_bounded(pc, item, variable);
        return;
    default:
        load_report(pc, "misplaced-item", "cannot be %s %s",
            load_article(api_words[item->kind].name), api_words[item->kind].name);
    }
}

static void report_name(ParseContext *pc, Str id)
{
    const char *alike = load_alike(pc, id);
    load_report(pc, "bad-id", "%s",
        alike[0]
            ? alike + sizeof "; it " - 1
            : "needs another name: a small letter, then small letters, digits and _");
}

// Whether all that the bounds are compared of is there; what lacks is told.
static bool has_bounds(ParseContext *pc, WordKind word)
{
    static const char *const names[] = {"min", "max"};
    lua_State *L = pc->L;
    int top = lua_gettop(L);
    lua_pushvalue(L, -1);
    load_open_item(L);
    int table = lua_gettop(L);
    bool has = lua_rawgeti(L, table, word == WORD_METER ? 2 : 1) == LUA_TNUMBER;
    for (int i = 0; i < COUNT_OF(names); i++)
        has = has && lua_getfield(L, table, names[i]) == LUA_TNUMBER;
    lua_settop(L, top);
    return has;
}

// The name is below its value at the top of the stack; both remain.
static StateVar *read_variable(ParseContext *state, size_t *order)
{
    lua_State *L = state->L;
    Loader *loader = state->loader;
    StateVar *variable = load_alloc(state, 1, sizeof *variable);
    variable->id = load_str(state, -2);
    variable->where = state->where;
    ParseContext pc = *state;
    Str id = utf8_cut(variable->id, 80);
    pc.name = load_concat(loader, (Str[]){STR("variable \""), id, STR("\"")}, 3).s;
    pc.key = load_concat(loader, (Str[]){STR("state."), id}, 2);
    const WordUse *item = load_item(L);
    *order = item ? (size_t)(item - loader->uses) : SIZE_MAX;
    if (item) pc.where = variable->where = item->where;
    pc.field = NULL; // each has a line of its own
    bool named = api_id_valid(&api_words[WORD_SCENE], variable->id);
    if (!item && (!named || !holds_plainly(L)))
        pc.where = load_field_where(state, STR("state"), variable->id);
    if (!named) report_name(&pc, variable->id);
    if (item)
        read_item(&pc, item, variable);
    else
        read_plain(&pc, variable);
    if (item && variable->bounded && has_bounds(&pc, item->kind))
        check_bounds(&pc, variable);
    if (variable->meter) check_symbol(&pc, variable);
    if (variable->meter) check_better(&pc, variable);
    return variable;
}

typedef struct Declared {
    StateVar *variable;
    size_t order; // order of calls of meter{...}, list() etc.; plain values sort last
} Declared;

// Lua tables have no order, but calls of meter{...} do: these keep the order of the script. Other
// variables are sorted by name.
static int compare_declared(const void *left, const void *right)
{
    const Declared *a = left, *b = right;
    bool meters = a->variable->meter && b->variable->meter;
    if (a->variable->meter != b->variable->meter) return a->variable->meter ? -1 : 1;
    if (meters) return (a->order > b->order) - (a->order < b->order);
    return str_cmp(a->variable->id, b->variable->id);
}

// Something in the state at this place in its braces that has no name. The variable that its text names, so that what
// asks for that is not told too; NULL: none.
static StateVar *report_nameless(ParseContext *pc, int table, lua_Integer place)
{
    Str decimal, state = STR("state");
    if (load_report_decimal(pc, state, place)) return NULL;
    ParseContext at = *pc;
    at.field = NULL;
    at.where = load_entry_where(pc, state, place, &decimal);
    lua_rawgeti(pc->L, table, place);
    Str id = lua_type(pc->L, -1) == LUA_TSTRING ? load_str(pc, -1) : (Str){0};
    if (!api_id_valid(&api_words[WORD_SCENE], id)) id = (Str){0};
    load_report(&at, "wrong-type",
        "has something without a name in its state; a variable is written name = first "
        "value%s" STR_FMT "%s",
        id.n > 0 ? ": " : "", STR_ARG(utf8_cut(id, 60)), id.n > 0 ? " = false" : "");
    if (id.n == 0) return NULL;
    StateVar *variable = load_alloc(pc, 1, sizeof *variable);
    *variable = (StateVar){
        .id = id, .where = at.where}; // of no value: no condition on it is judged
    return variable;
}

void load_state(ParseContext *pc)
{
    lua_State *L = pc->L;
    int table = lua_gettop(L);
    sandbox_push_keys(L, table);
    int keys = table + 1;
    lua_Integer n = (lua_Integer)lua_rawlen(L, keys);
    Declared *declared = load_alloc(pc, n, sizeof *declared);
    size_t count = 0;
    for (lua_Integer i = 1; i <= n; i++) {
        lua_rawgeti(L, keys, i);
        if (lua_type(L, -1) != LUA_TSTRING) {
            StateVar *flag = report_nameless(pc, table, lua_tointeger(L, -1));
            if (flag) declared[count++] = (Declared){flag, SIZE_MAX};
        } else {
            lua_pushvalue(L, -1);
            lua_rawget(L, table);
            declared[count].variable = read_variable(pc, &declared[count].order);
            count++;
        }
        lua_settop(L, keys);
    }
    size_t weight = 0;
    int meters = 0;
    for (size_t i = 0; i < count; i++) {
        weight += value_weight(&declared[i].variable->first);
        meters += declared[i].variable->meter;
    }
    if (meters > METERS_MAX) sandbox_raise_budget(L, BUDGET_METERS, METERS_MAX);
    if (weight > STATE_WEIGHT_MAX)
        sandbox_raise_budget(L, BUDGET_STATE, STATE_WEIGHT_MAX);
    qsort(declared, count, sizeof *declared, compare_declared);
    for (size_t i = 0; i < count; i++)
        load_add(&pc->loader->state, declared[i].variable);
    lua_settop(L, table);
}

// --- renamed ids ----------------------------------------------------------------------------------

static void read_rename(ParseContext *pc)
{
    Rename *rename = load_alloc(pc, 1, sizeof *rename);
    rename->from = load_str(pc, -2);
    rename->to = load_str(pc, -1);
    rename->where = pc->where;
    load_add(&pc->loader->renames, rename);
}

void load_renamed(ParseContext *pc)
{
    lua_State *L = pc->L;
    int table = lua_gettop(L), keys = table + 1;
    sandbox_push_keys(L, table);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        lua_pushvalue(L, -1);
        lua_rawget(L, table);
        if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING)
            read_rename(pc);
        else
            load_report(pc, "wrong-type",
                "has something in renamed that is no id; write renamed = { old = "
                "\"new\" }");
        lua_settop(L, keys);
    }
    lua_settop(L, table);
}
