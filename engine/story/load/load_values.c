// Readers of fields: plain values, ids, texts and histories.
#include "base/ascii.h"
#include "story/load/load_readers.h"

#include "story/date.h"

#include <math.h>

// --- plain values ---------------------------------------------------------------------------------

bool load_is_text(lua_State *L) { return lua_type(L, -1) == LUA_TSTRING; }

Str load_text_at_top(lua_State *L)
{
    Str s;
    s.s = lua_tolstring(L, -1, &s.n);
    return s;
}

bool load_read_text(Reading *reading, const ApiField *field, void *into)
{
    if (!load_is_text(reading->L)) return false;
    Text *text = into;
    *text = load_text(reading, field->name);
    if (field->required && str_trim(load_text_at_top(reading->L)).n == 0)
        load_fault(reading, "missing-field", "has an empty %s", field->name);
    return true;
}

bool load_read_str(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(reading->L)) return false;
    *(Str *)into = load_str(reading, -1);
    return true;
}

bool load_read_kind(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(reading->L)) return false;
    Str kind = load_text_at_top(reading->L);
    *(bool *)into = str_eq(kind, STR("documented"));
    return *(bool *)into || str_eq(kind, STR("fictional"));
}

bool load_read_bool(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isboolean(reading->L, -1)) return false;
    *(bool *)into = lua_toboolean(reading->L, -1);
    return true;
}

bool load_read_right(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isboolean(reading->L, -1)) return false;
    if (lua_toboolean(reading->L, -1)) *(double *)into = 1;
    return true;
}

bool load_read_number(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (lua_type(reading->L, -1) != LUA_TNUMBER) return false;
    *(double *)into = lua_tonumber(reading->L, -1);
    return isfinite(*(double *)into);
}

bool load_read_credit(Reading *reading, const ApiField *field, void *into)
{
    double credit;
    if (!load_read_number(reading, field, &credit) || credit < 0 || credit > 1)
        return false;
    *(double *)into = credit;
    return true;
}

bool load_read_pair(Reading *reading, const ApiField *field, void *into)
{
    lua_State *L = reading->L;
    double *pair = into;
    if (!lua_istable(L, -1) || lua_rawlen(L, -1) != 2) return false;
    for (int i = 0; i < 2; i++) {
        lua_rawgeti(L, -1, i + 1);
        bool fits = load_read_number(reading, field, &pair[i]);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    return true;
}

bool load_read_position(Reading *reading, const ApiField *field, void *into)
{
    (void)into;
    Place *place = reading->target;
    double pair[2];
    if (!load_read_pair(reading, field, pair)) return false;
    place->lat = pair[0];
    place->lon = pair[1];
    place->has_position = true;
    return fabs(pair[0]) <= 90 && fabs(pair[1]) <= 180;
}

bool load_read_colour(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(reading->L)) return false;
    Str s = load_text_at_top(reading->L);
    if (s.n != 7 || s.s[0] != '#') return false;
    uint32_t colour = 0;
    for (size_t i = 1; i < 7; i++) {
        int digit = ascii_hex(s.s[i]);
        if (digit < 0) return false;
        colour = colour * 16 + (uint32_t)digit;
    }
    *(uint32_t *)into = colour;
    return true;
}

bool load_read_date(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(reading->L)) return false;
    Str s = load_text_at_top(reading->L);
    if (!date_parse(s, into))
        load_fault(reading, "bad-date", "has the date \"" STR_FMT "\"; it should be %s",
            STR_ARG(str_cut(s, 0, 60)), api_field_wants(FIELD_DATE));
    return true;
}

bool load_read_zone(Reading *reading, const ApiField *field, void *into)
{
    if (!load_is_text(reading->L) || !zone_parse(load_text_at_top(reading->L), into))
        return false;
    if (reading->kind == WORD_PLACE)
        ((Place *)reading->target)->zone_name = load_text(reading, field->name);
    return true;
}

bool load_read_status(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(reading->L)) return false;
    Str s = load_text_at_top(reading->L);
    *(Status *)into = status_of(s);
    if (*(Status *)into == STATUS_NONE)
        load_fault(reading, "bad-status",
            "has the status \"" STR_FMT "\"; there are %s", STR_ARG(str_cut(s, 0, 60)),
            api_field_wants(FIELD_STATUS));
    return true;
}

bool load_read_first(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = reading->L;
    Value *value = into;
    if (lua_type(L, -1) != LUA_TNUMBER) return false;
    if (lua_isinteger(L, -1))
        *value = (Value){.type = VALUE_INT, .as.i = lua_tointeger(L, -1)};
    else
        *value = (Value){.type = VALUE_NUM, .as.d = lua_tonumber(L, -1)};
    return isfinite(lua_tonumber(L, -1));
}

bool load_read_value(Reading *reading, const ApiField *field, void *into)
{
    if (!load_is_text(reading->L)) return load_read_first(reading, field, into);
    *(Value *)into = (Value){.type = VALUE_STR, .as.s = load_str(reading, -1)};
    return true;
}

bool load_read_fn(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isfunction(reading->L, -1)) return false;
    *(LuaFn *)into = sandbox_keep_fn(reading->L, -1);
    return true;
}

// --- ids ------------------------------------------------------------------------------------------

// One text, or a list of texts.
bool load_read_ids(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = reading->L;
    Ids *ids = into;
    size_t n = load_is_text(L)      ? 1
               : lua_istable(L, -1) ? load_check_length(reading, -1)
                                    : 0;
    if (n == 0 && !lua_istable(L, -1)) return false;
    ids->items = load_keep(reading, n, sizeof *ids->items);
    for (size_t i = 0; i < n; i++) {
        bool alone = load_is_text(L);
        if (!alone && lua_rawgeti(L, -1, (lua_Integer)i + 1) != LUA_TSTRING) {
            lua_pop(L, 1);
            return false;
        }
        ids->items[ids->n++] = load_str(reading, -1);
        if (!alone) lua_pop(L, 1);
    }
    return true;
}

// The same, each resolved to an index.
static bool read_refs(
    Reading *reading, RefKind kind, Ids *ids, Indexes *indexes, const char *verb)
{
    if (!load_read_ids(reading, NULL, ids)) return false;
    indexes->n = ids->n;
    indexes->items = load_keep(reading, (size_t)ids->n, sizeof *indexes->items);
    for (int i = 0; i < ids->n; i++) {
        indexes->items[i] = NONE;
        load_ref(reading, kind, ids->items[i], &indexes->items[i], verb);
    }
    return true;
}

bool load_read_facts(Reading *reading, const ApiField *field, void *into)
{
    if (!load_read_ids(reading, field, into)) return false;
    const Ids *ids = into;
    for (int i = 0; i < ids->n; i++)
        load_ref(reading, REF_FACT, ids->items[i], NULL, NULL);
    return true;
}

bool load_read_ref(Reading *reading, const ApiField *field, void *into)
{
    static const RefKind kinds[FIELD_TYPES] = {
        [FIELD_PLACE] = REF_PLACE,
        [FIELD_PERSON] = REF_PERSON,
        [FIELD_PICTURE] = REF_PICTURE,
        [FIELD_CHAIN] = REF_CHAIN,
        [FIELD_OUTLINE] = REF_OUTLINE,
        [FIELD_NODE] = REF_TARGET,
        [FIELD_START] = REF_START,
    };
    if (!load_is_text(reading->L)) return false;
    *(int *)into = NONE;
    load_ref(reading, kinds[field->type], load_str(reading, -1), into, NULL);
    return true;
}

bool load_read_sources(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    Ids ids = {0};
    return read_refs(reading, REF_SOURCE, &ids, into, "gives");
}

bool load_read_go(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    Choice *choice = reading->target;
    return read_refs(reading, REF_TARGET, &choice->go_ids, into, NULL);
}

bool load_read_needs(Reading *reading, const ApiField *field, void *into)
{
    Choice *choice = reading->target;
    if (lua_isfunction(reading->L, -1))
        return load_read_fn(reading, field, &choice->needs_fn);
    Ids ids = {0};
    return read_refs(reading, REF_SOURCE, &ids, into, "needs");
}

// --- larger things --------------------------------------------------------------------------------

// An item of a list of texts: a text, or when(function, text).
static bool read_part(Reading *reading, const ApiField *field, Node *node)
{
    lua_State *L = reading->L;
    if (load_is_text(L)) {
        load_passages(reading, field->name, node, 0);
        return true;
    }
    const Pending *item = load_item(L);
    if (!item || item->kind != WORD_WHEN) return false;
    lua_pushvalue(L, -1);
    load_open_item(L);
    lua_rawgeti(L, -1, 1);
    LuaFn when = sandbox_keep_fn(L, -1);
    lua_pop(L, 1);
    lua_rawgeti(L, -1, 2);
    load_passages(reading, field->name, node, when);
    lua_pop(L, 2);
    return true;
}

bool load_read_passages(Reading *reading, const ApiField *field, void *into)
{
    (void)into;
    lua_State *L = reading->L;
    Node *node = reading->target;
    bool fits = true;
    if (lua_istable(L, -1)) {
        for (lua_Integer i = 1; fits && lua_rawgeti(L, -1, i) != LUA_TNIL; i++) {
            fits = read_part(reading, field, node);
            lua_pop(L, 1);
        }
        if (fits) lua_pop(L, 1);
    } else {
        fits = read_part(reading, field, node);
    }
    bool bad_bytes = load_is_text(L) && str_trim(load_text_at_top(L)).n > 0;
    if (fits && node->n_passages == 0 && field->required && !bad_bytes)
        load_fault(reading, "missing-field", "has an empty %s", field->name);
    return fits;
}

// The plainer words are read as the text is, which is put back after them.
bool load_read_plain(Reading *reading, const ApiField *field, void *into)
{
    Node *node = reading->target;
    Passage *text = node->passages;
    int n_text = node->n_passages;
    node->passages = NULL;
    node->n_passages = 0;
    bool fits = load_read_passages(reading, field, into);
    node->plain = node->passages;
    node->n_plain = node->n_passages;
    node->passages = text;
    node->n_passages = n_text;
    return fits;
}

bool load_read_state(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    if (!lua_istable(reading->L, -1)) return false;
    load_state(reading);
    return true;
}

bool load_read_renamed(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    if (!lua_istable(reading->L, -1)) return false;
    load_renamed(reading);
    return true;
}

// { "2022-01-09", "withdrawn", "why" }
static bool read_change(Reading *reading, StatusChange *change, int number)
{
    lua_State *L = reading->L;
    if (!lua_istable(L, -1)) return false;
    lua_rawgeti(L, -1, 1);
    bool fits = load_read_date(reading, NULL, &change->date);
    lua_rawgeti(L, -2, 2);
    fits = fits && load_read_status(reading, NULL, &change->status);
    lua_rawgeti(L, -3, 3);
    fits = fits && load_is_text(L);
    if (fits)
        change->note =
            load_text(reading, load_format(reading->loader, "history.%d", number));
    lua_pop(L, 3);
    return fits;
}

bool load_read_history(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    lua_State *L = reading->L;
    Source *source = reading->target;
    if (!lua_istable(L, -1)) return false;
    int n = (int)load_check_length(reading, -1);
    source->history = load_keep(reading, (size_t)n, sizeof *source->history);
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, -1, i + 1);
        StatusChange change = {0};
        bool fits = read_change(reading, &change, i + 1);
        lua_pop(L, 1);
        if (!fits) return false;
        sandbox_charge_items(L, (size_t)i);
        int to = source->n_history++; // by date; those of one date as they were written
        for (; to > 0 && date_cmp(source->history[to - 1].date, change.date) > 0; to--)
            source->history[to] = source->history[to - 1];
        source->history[to] = change;
    }
    return true;
}
