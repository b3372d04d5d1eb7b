// Readers of fields: plain values, ids, texts and histories.
#include "base/ascii.h"
#include "story/load/load_readers.h"

#include "story/date.h"

#include <math.h>
#include <stdio.h>

// --- plain values ---------------------------------------------------------------------------------

bool load_is_text(lua_State *L) { return lua_type(L, -1) == LUA_TSTRING; }

Str load_text_at_top(lua_State *L)
{
    Str s;
    s.s = lua_tolstring(L, -1, &s.n);
    return s;
}

bool load_read_text(ParseContext *pc, const ApiField *field, void *into)
{
    if (!load_is_text(pc->L)) return false;
    Text *text = into;
    *text = load_text(pc, field->name);
    if (field->required && str_trim(load_text_at_top(pc->L)).n == 0)
        load_report(pc, "missing-field", "has an empty %s", field->name);
    return true;
}

bool load_read_str(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(pc->L)) return false;
    *(Str *)into = load_str(pc, -1);
    return true;
}

bool load_read_kind(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(pc->L)) return false;
    Str kind = load_text_at_top(pc->L);
    *(bool *)into = str_eq(kind, STR("documented"));
    return *(bool *)into || str_eq(kind, STR("fictional"));
}

bool load_read_bool(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isboolean(pc->L, -1)) return false;
    *(bool *)into = lua_toboolean(pc->L, -1);
    return true;
}

bool load_read_right(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isboolean(pc->L, -1)) return false;
    if (lua_toboolean(pc->L, -1)) *(double *)into = 1;
    return true;
}

bool load_read_number(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (lua_type(pc->L, -1) != LUA_TNUMBER) return false;
    *(double *)into = lua_tonumber(pc->L, -1);
    return isfinite(*(double *)into);
}

bool load_read_credit(ParseContext *pc, const ApiField *field, void *into)
{
    double credit;
    if (!load_read_number(pc, field, &credit) || credit < 0 || credit > 1) return false;
    *(double *)into = credit;
    return true;
}

bool load_read_pair(ParseContext *pc, const ApiField *field, void *into)
{
    lua_State *L = pc->L;
    double *pair = into;
    if (!lua_istable(L, -1) || lua_rawlen(L, -1) != 2) return false;
    for (int i = 0; i < 2; i++) {
        lua_rawgeti(L, -1, i + 1);
        bool fits = load_read_number(pc, field, &pair[i]);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    return true;
}

bool load_read_position(ParseContext *pc, const ApiField *field, void *into)
{
    (void)into;
    Place *place = pc->target;
    double pair[2];
    if (!load_read_pair(pc, field, pair)) return false;
    place->lat = pair[0];
    place->lon = pair[1];
    place->has_position = true;
    return fabs(pair[0]) <= 90 && fabs(pair[1]) <= 180;
}

bool load_read_colour(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(pc->L)) return false;
    Str s = load_text_at_top(pc->L);
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

bool load_read_date(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(pc->L)) return false;
    Str s = load_text_at_top(pc->L);
    if (!date_parse(s, into))
        load_report(pc, "bad-date", "has the date \"" STR_FMT "\"; it should be %s",
            STR_ARG(str_cut(s, 0, 60)), api_field_expected(FIELD_DATE));
    return true;
}

bool load_read_zone(ParseContext *pc, const ApiField *field, void *into)
{
    if (!load_is_text(pc->L) || !date_parse_zone(load_text_at_top(pc->L), into))
        return false;
    if (pc->kind == WORD_PLACE)
        ((Place *)pc->target)->zone_name = load_text(pc, field->name);
    return true;
}

bool load_read_status(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!load_is_text(pc->L)) return false;
    Str s = load_text_at_top(pc->L);
    *(Status *)into = book_status_of(s);
    if (*(Status *)into == STATUS_NONE)
        load_report(pc, "bad-status", "has the status \"" STR_FMT "\"; there are %s",
            STR_ARG(str_cut(s, 0, 60)), api_field_expected(FIELD_STATUS));
    return true;
}

// A bed where a sound is heard once, or the other way round, is as wrong as a name that is none.
bool load_read_sound(ParseContext *pc, const ApiField *field, void *into)
{
    if (!load_is_text(pc->L)) return false;
    Str s = load_text_at_top(pc->L);
    Sound sound = sounds_find(s);
    if (sound != SOUND_NONE && sounds_is_bed(sound) == (field->type == FIELD_BED))
        *(Sound *)into = sound;
    else
        load_report(pc, "bad-sound", "has the %s \"" STR_FMT "\"; there are %s",
            field->name, STR_ARG(str_cut(s, 0, 60)), api_field_expected(field->type));
    return true;
}

bool load_read_first(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = pc->L;
    Value *value = into;
    if (lua_type(L, -1) != LUA_TNUMBER) return false;
    if (lua_isinteger(L, -1))
        *value = (Value){.type = VALUE_INT, .as.i = lua_tointeger(L, -1)};
    else
        *value = (Value){.type = VALUE_NUM, .as.d = lua_tonumber(L, -1)};
    return isfinite(lua_tonumber(L, -1));
}

bool load_read_value(ParseContext *pc, const ApiField *field, void *into)
{
    if (!load_is_text(pc->L)) return load_read_first(pc, field, into);
    *(Value *)into = (Value){.type = VALUE_STR, .as.s = load_str(pc, -1)};
    return true;
}

bool load_read_fn(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isfunction(pc->L, -1)) return false;
    if (pc->kind == WORD_CHOICE && into == &((Choice *)pc->target)->effect)
        ((Choice *)pc->target)->effect_lines = load_fn_lines(pc);
    *(LuaFn *)into = sandbox_store_fn(pc->L, -1);
    return true;
}

size_t load_check_length(const ParseContext *pc, int index)
{
    size_t n = lua_rawlen(pc->L, index);
    if (n > ITEMS_MAX) sandbox_raise_budget(pc->L, BUDGET_ITEMS, ITEMS_MAX);
    return n;
}

// --- ids ------------------------------------------------------------------------------------------

// One id, or a list of ids.
bool load_read_ids(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = pc->L;
    Ids *ids = into;
    size_t n = load_is_text(L) ? 1 : lua_istable(L, -1) ? load_check_length(pc, -1) : 0;
    if (n == 0 && !lua_istable(L, -1)) return false;
    ids->items = load_alloc(pc, n, sizeof *ids->items);
    for (size_t i = 0; i < n; i++) {
        bool alone = load_is_text(L);
        if (!alone && lua_rawgeti(L, -1, (lua_Integer)i + 1) != LUA_TSTRING) {
            lua_pop(L, 1);
            return false;
        }
        ids->items[ids->n++] = load_str(pc, -1);
        if (!alone) lua_pop(L, 1);
    }
    return true;
}

// The same, each resolved to an index.
static bool read_refs(
    ParseContext *pc, RefKind kind, Ids *ids, Indexes *indexes, const char *verb)
{
    if (!load_read_ids(pc, NULL, ids)) return false;
    indexes->n = ids->n;
    indexes->items = load_alloc(pc, ids->n, sizeof *indexes->items);
    for (int i = 0; i < ids->n; i++) {
        indexes->items[i] = NONE;
        load_ref(pc, kind, ids->items[i], &indexes->items[i], verb);
    }
    return true;
}

bool load_read_facts(ParseContext *pc, const ApiField *field, void *into)
{
    if (!load_read_ids(pc, field, into)) return false;
    const Ids *ids = into;
    for (int i = 0; i < ids->n; i++)
        load_ref(pc, REF_FACT, ids->items[i], NULL, NULL);
    return true;
}

bool load_read_ref(ParseContext *pc, const ApiField *field, void *into)
{
    static const RefKind kinds[FIELD_TYPES] = {
        [FIELD_PLACE] = REF_PLACE,
        [FIELD_PERSON] = REF_PERSON,
        [FIELD_PICTURE] = REF_PICTURE,
        [FIELD_CHAIN] = REF_CHAIN,
        [FIELD_OUTLINE] = REF_OUTLINE,
        [FIELD_FIGURE] = REF_CHART,
        [FIELD_NODE] = REF_TARGET,
        [FIELD_START] = REF_START,
    };
    if (!load_is_text(pc->L)) return false;
    *(int *)into = NONE;
    load_ref(pc, kinds[field->type], load_str(pc, -1), into, NULL);
    return true;
}

bool load_read_sources(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    Ids ids = {0};
    return read_refs(pc, REF_SOURCE, &ids, into, "gives");
}

bool load_read_go(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    Choice *choice = pc->target;
    return read_refs(pc, REF_TARGET, &choice->go_ids, into, NULL);
}

bool load_read_needs(ParseContext *pc, const ApiField *field, void *into)
{
    Choice *choice = pc->target;
    if (lua_isfunction(pc->L, -1)) return load_read_fn(pc, field, &choice->needs_fn);
    Ids ids = {0};
    return read_refs(pc, REF_SOURCE, &ids, into, "needs");
}

// --- larger things --------------------------------------------------------------------------------

// An item of a list of texts: a text, or when(function, text).
static bool read_part(ParseContext *pc, const ApiField *field, Node *node)
{
    lua_State *L = pc->L;
    if (load_is_text(L)) {
        load_passages(pc, field->name, node, 0);
        return true;
    }
    const WordUse *item = load_item(L);
    if (!item || item->kind != WORD_WHEN) return false;
    lua_pushvalue(L, -1);
    load_open_item(L);
    lua_rawgeti(L, -1, 1);
    LuaFn when = sandbox_store_fn(L, -1);
    lua_pop(L, 1);
    lua_rawgeti(L, -1, 2);
    load_passages(pc, field->name, node, when);
    lua_pop(L, 2);
    return true;
}

bool load_read_passages(ParseContext *pc, const ApiField *field, void *into)
{
    (void)into;
    lua_State *L = pc->L;
    Node *node = pc->target;
    bool fits = true;
    if (lua_istable(L, -1)) {
        for (lua_Integer i = 1; fits && lua_rawgeti(L, -1, i) != LUA_TNIL; i++) {
            fits = read_part(pc, field, node);
            lua_pop(L, 1);
        }
        if (fits) lua_pop(L, 1);
    } else {
        fits = read_part(pc, field, node);
    }
    bool bad_bytes = load_is_text(L) && str_trim(load_text_at_top(L)).n > 0;
    if (fits && node->n_passages == 0 && field->required && !bad_bytes)
        load_report(pc, "missing-field", "has an empty %s", field->name);
    return fits;
}

// A file, or when(function, file), at the top of the stack.
static bool read_layer(ParseContext *pc, Picture *picture)
{
    lua_State *L = pc->L;
    const WordUse *item = load_is_text(L) ? NULL : load_item(L);
    int n = picture->layers.n;
    if (load_is_text(L)) {
        picture->layers.items[n] = load_str(pc, -1);
    } else if (item && item->kind == WORD_WHEN) {
        lua_pushvalue(L, -1);
        load_open_item(L);
        lua_rawgeti(L, -1, 1);
        picture->layers_when[n] = sandbox_store_fn(L, -1);
        lua_pop(L, 1);
        lua_rawgeti(L, -1, 2);
        picture->layers.items[n] = load_str(pc, -1);
        lua_pop(L, 2);
    } else {
        return false;
    }
    picture->layers.n++;
    return true;
}

bool load_read_layers(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field, (void)into;
    lua_State *L = pc->L;
    Picture *picture = pc->target;
    bool list = lua_istable(L, -1);
    size_t n = list ? load_check_length(pc, -1) : 1;
    picture->layers.items = load_alloc(pc, n, sizeof *picture->layers.items);
    picture->layers_when = load_alloc(pc, n, sizeof *picture->layers_when);
    if (!list) return read_layer(pc, picture);
    bool fits = true;
    for (size_t i = 1; fits && i <= n; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i);
        fits = read_layer(pc, picture);
        lua_pop(L, 1);
    }
    return fits;
}

// Reads [plain] with the reader of passages, saving and restoring the node's own.
bool load_read_plain(ParseContext *pc, const ApiField *field, void *into)
{
    Node *node = pc->target;
    Passage *text = node->passages;
    int n_text = node->n_passages;
    node->passages = NULL;
    node->n_passages = 0;
    bool fits = load_read_passages(pc, field, into);
    node->plain = node->passages;
    node->n_plain = node->n_passages;
    node->passages = text;
    node->n_passages = n_text;
    return fits;
}

bool load_read_state(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    if (!lua_istable(pc->L, -1)) return false;
    load_state(pc);
    return true;
}

bool load_read_renamed(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    if (!lua_istable(pc->L, -1)) return false;
    load_renamed(pc);
    return true;
}

// { "2022-01-09", "withdrawn", "why" }
static bool read_change(ParseContext *pc, StatusChange *change, int number)
{
    lua_State *L = pc->L;
    if (!lua_istable(L, -1)) return false;
    lua_rawgeti(L, -1, 1);
    bool fits = load_read_date(pc, NULL, &change->date);
    lua_rawgeti(L, -2, 2);
    fits = fits && load_read_status(pc, NULL, &change->status);
    lua_rawgeti(L, -3, 3);
    fits = fits && load_is_text(L);
    if (fits) {
        char name[32];
        snprintf(name, sizeof name, "history.%d", number);
        change->note = load_text(pc, name);
    }
    lua_pop(L, 3);
    return fits;
}

bool load_read_history(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    lua_State *L = pc->L;
    Source *source = pc->target;
    if (!lua_istable(L, -1)) return false;
    int n = (int)load_check_length(pc, -1);
    source->history = load_alloc(pc, n, sizeof *source->history);
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, -1, i + 1);
        StatusChange change = {0};
        bool fits = read_change(pc, &change, i + 1);
        lua_pop(L, 1);
        if (!fits) return false;
        sandbox_charge_items(L, (size_t)i);
        int to = source->n_history++; // insertion sort by date, stable
        for (; to > 0 && date_cmp(source->history[to - 1].date, change.date) > 0; to--)
            source->history[to] = source->history[to - 1];
        source->history[to] = change;
    }
    return true;
}
