// The fields of a word: one reader for each type of field, and what is left over told as a fault.
#include "story/load.h"

#include "story/date.h"

#include <math.h>
#include <string.h>

#define NEAREST_STEPS 64 // what comparing two ids letter by letter costs
#define FIELDS_MAX    32 // of one word; the test of the table says so

// Reads the value at the top of the stack. False: it is of another type.
typedef bool (*FieldReader)(Reading *reading, const ApiField *field, void *into);

// --- plain values ---------------------------------------------------------------------------------

static bool is_text(lua_State *L) { return lua_type(L, -1) == LUA_TSTRING; }

static Str text_at_top(lua_State *L)
{
    Str s;
    s.s = lua_tolstring(L, -1, &s.n);
    return s;
}

static bool read_text(Reading *reading, const ApiField *field, void *into)
{
    if (!is_text(reading->L)) return false;
    Text *text = into;
    *text = load_text(reading, field->name);
    if (text->src.n == 0 && field->required)
        load_fault(reading, "missing-field", "has an empty %s", field->name);
    return true;
}

static bool read_str(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!is_text(reading->L)) return false;
    *(Str *)into = load_str(reading, -1);
    return true;
}

static bool read_kind(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!is_text(reading->L)) return false;
    Str kind = text_at_top(reading->L);
    *(bool *)into = str_eq(kind, STR("documented"));
    return *(bool *)into || str_eq(kind, STR("fictional"));
}

static bool read_bool(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isboolean(reading->L, -1)) return false;
    *(bool *)into = lua_toboolean(reading->L, -1);
    return true;
}

static bool read_right(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isboolean(reading->L, -1)) return false;
    if (lua_toboolean(reading->L, -1)) *(double *)into = 1;
    return true;
}

static bool read_number(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (lua_type(reading->L, -1) != LUA_TNUMBER) return false;
    *(double *)into = lua_tonumber(reading->L, -1);
    return isfinite(*(double *)into);
}

static bool read_credit(Reading *reading, const ApiField *field, void *into)
{
    double credit;
    if (!read_number(reading, field, &credit) || credit < 0 || credit > 1) return false;
    *(double *)into = credit;
    return true;
}

static bool read_pair(Reading *reading, const ApiField *field, void *into)
{
    lua_State *L = reading->L;
    double *pair = into;
    if (!lua_istable(L, -1) || lua_rawlen(L, -1) != 2) return false;
    for (int i = 0; i < 2; i++) {
        lua_rawgeti(L, -1, i + 1);
        bool fits = read_number(reading, field, &pair[i]);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    return true;
}

static bool read_position(Reading *reading, const ApiField *field, void *into)
{
    (void)into;
    Place *place = reading->target;
    double pair[2];
    if (!read_pair(reading, field, pair)) return false;
    place->lat = pair[0];
    place->lon = pair[1];
    place->has_position = true;
    return fabs(pair[0]) <= 90 && fabs(pair[1]) <= 180;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool read_colour(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!is_text(reading->L)) return false;
    Str s = text_at_top(reading->L);
    if (s.n != 7 || s.s[0] != '#') return false;
    uint32_t colour = 0;
    for (size_t i = 1; i < 7; i++) {
        int digit = hex_digit(s.s[i]);
        if (digit < 0) return false;
        colour = colour * 16 + (uint32_t)digit;
    }
    *(uint32_t *)into = colour;
    return true;
}

static bool read_date(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!is_text(reading->L)) return false;
    Str s = text_at_top(reading->L);
    if (!date_parse(s, into))
        load_fault(reading, "bad-date", "has the date \"" STR_FMT "\"; it should be %s",
            STR_ARG(str_cut(s, 0, 60)), api_field_wants(FIELD_DATE) + 2);
    return true;
}

static bool read_zone(Reading *reading, const ApiField *field, void *into)
{
    if (!is_text(reading->L) || !zone_parse(text_at_top(reading->L), into))
        return false;
    if (reading->kind == WORD_PLACE)
        ((Place *)reading->target)->zone_name = load_text(reading, field->name);
    return true;
}

static bool read_status(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!is_text(reading->L)) return false;
    Str s = text_at_top(reading->L);
    *(Status *)into = status_of(s);
    if (*(Status *)into == STATUS_NONE)
        load_fault(reading, "bad-status",
            "has the status \"" STR_FMT "\"; there are %s", STR_ARG(str_cut(s, 0, 60)),
            api_field_wants(FIELD_STATUS));
    return true;
}

static bool read_first(Reading *reading, const ApiField *field, void *into)
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

static bool read_value(Reading *reading, const ApiField *field, void *into)
{
    if (!is_text(reading->L)) return read_first(reading, field, into);
    *(Value *)into = (Value){.type = VALUE_STR, .as.s = load_str(reading, -1)};
    return true;
}

static bool read_fn(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!lua_isfunction(reading->L, -1)) return false;
    *(LuaFn *)into = sandbox_keep_fn(reading->L, -1);
    return true;
}

// --- ids ------------------------------------------------------------------------------------------

// One text, or a list of texts.
static bool read_ids(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = reading->L;
    Ids *ids = into;
    size_t n = is_text(L) ? 1 : lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
    if (n == 0 && !lua_istable(L, -1)) return false;
    ids->items = load_keep(reading, n, sizeof *ids->items);
    for (size_t i = 0; i < n; i++) {
        bool alone = is_text(L);
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
    if (!read_ids(reading, NULL, ids)) return false;
    indexes->n = ids->n;
    indexes->items = load_keep(reading, (size_t)ids->n, sizeof *indexes->items);
    for (int i = 0; i < ids->n; i++) {
        indexes->items[i] = NONE;
        load_ref(reading, kind, ids->items[i], &indexes->items[i], verb);
    }
    return true;
}

static bool read_facts(Reading *reading, const ApiField *field, void *into)
{
    if (!read_ids(reading, field, into)) return false;
    const Ids *ids = into;
    for (int i = 0; i < ids->n; i++)
        load_ref(reading, REF_FACT, ids->items[i], NULL, NULL);
    return true;
}

static bool read_ref(Reading *reading, const ApiField *field, void *into)
{
    static const RefKind kinds[FIELD_TYPES] = {
        [FIELD_PLACE] = REF_PLACE,
        [FIELD_PERSON] = REF_PERSON,
        [FIELD_PICTURE] = REF_PICTURE,
        [FIELD_CHAIN] = REF_CHAIN,
        [FIELD_NODE] = REF_TARGET,
        [FIELD_START] = REF_START,
    };
    if (!is_text(reading->L)) return false;
    *(int *)into = NONE;
    load_ref(reading, kinds[field->type], load_str(reading, -1), into, NULL);
    return true;
}

static bool read_sources(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    Ids ids = {0};
    return read_refs(reading, REF_SOURCE, &ids, into, "gives");
}

static bool read_go(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    Choice *choice = reading->target;
    return read_refs(reading, REF_TARGET, &choice->go_ids, into, NULL);
}

static bool read_needs(Reading *reading, const ApiField *field, void *into)
{
    Choice *choice = reading->target;
    if (lua_isfunction(reading->L, -1))
        return read_fn(reading, field, &choice->needs_fn);
    Ids ids = {0};
    return read_refs(reading, REF_SOURCE, &ids, into, "needs");
}

// --- larger things --------------------------------------------------------------------------------

// An item of a list of texts: a text, or when(function, text).
static bool read_part(Reading *reading, const ApiField *field, Node *node)
{
    lua_State *L = reading->L;
    if (is_text(L)) {
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

static bool read_passages(Reading *reading, const ApiField *field, void *into)
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
    if (fits && node->n_passages == 0 && field->required)
        load_fault(reading, "missing-field", "has an empty %s", field->name);
    return fits;
}

static bool read_state(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    if (!lua_istable(reading->L, -1)) return false;
    load_state(reading);
    return true;
}

static bool read_renamed(Reading *reading, const ApiField *field, void *into)
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
    bool fits = read_date(reading, NULL, &change->date);
    lua_rawgeti(L, -2, 2);
    fits = fits && read_status(reading, NULL, &change->status);
    lua_rawgeti(L, -3, 3);
    fits = fits && is_text(L);
    if (fits)
        change->note =
            load_text(reading, load_format(reading->loader, "history.%d", number));
    lua_pop(L, 3);
    return fits;
}

static bool read_history(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    lua_State *L = reading->L;
    Source *source = reading->target;
    if (!lua_istable(L, -1)) return false;
    int n = (int)lua_rawlen(L, -1);
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

// --- the board --------------------------------------------------------------------------------------

static Str card_id(const Reading *board, int index)
{
    return ((const Node *)board->target)->board->cards[index].id;
}

// The card at the top of the stack, or NONE with a fault.
static int find_card(Reading *reading, const Reading *board_reading, const char *rule)
{
    const Board *board = ((const Node *)board_reading->target)->board;
    Str id = text_at_top(reading->L);
    sandbox_charge_items(reading->L, (size_t)board->n_cards);
    for (int i = 0; i < board->n_cards; i++)
        if (str_eq(board->cards[i].id, id)) return i;
    sandbox_charge_items(reading->L, (size_t)board->n_cards * NEAREST_STEPS);
    Str *names =
        lua_newuserdatauv(reading->L, ((size_t)board->n_cards + 1) * sizeof *names, 0);
    for (int i = 0; i < board->n_cards; i++)
        names[i] = card_id(board_reading, i);
    Str near = str_nearest(id, names, (size_t)board->n_cards);
    load_fault(reading, rule,
        "names the card \"" STR_FMT "\", which is not on this board%s" STR_FMT "%s",
        STR_ARG(str_cut(id, 0, 60)), near.n ? "; did you mean \"" : "", STR_ARG(near),
        near.n ? "\"?" : "");
    lua_pop(reading->L, 1);
    return NONE;
}

static bool read_card(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    if (!is_text(reading->L)) return false;
    *(int *)into = find_card(reading, reading->outer, "unknown-card");
    return true;
}

static bool order_card(Reading *reading, Board *board)
{
    if (!is_text(reading->L)) return false;
    int index = find_card(reading, reading, "order-unknown-card");
    if (index == NONE) return true;
    Card *card = &board->cards[index];
    if (card->group != NONE)
        load_fault(reading, "order-repeats-card",
            "has the card \"" STR_FMT "\" twice in its order", STR_ARG(card->id));
    card->group = board->n_groups;
    return true;
}

// One place of the order: a card, or a list of cards that are equal.
static bool order_group(Reading *reading, Board *board)
{
    lua_State *L = reading->L;
    if (!lua_istable(L, -1)) return order_card(reading, board);
    bool fits = true;
    for (lua_Integer i = 1; fits && lua_rawgeti(L, -1, i) != LUA_TNIL; i++) {
        fits = order_card(reading, board);
        lua_pop(L, 1);
    }
    if (fits) lua_pop(L, 1);
    return fits;
}

static bool read_order(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    lua_State *L = reading->L;
    Board *board = *(Board **)into;
    if (!lua_istable(L, -1)) return false;
    int n = (int)lua_rawlen(L, -1);
    for (; board->n_groups < n; board->n_groups++) {
        lua_rawgeti(L, -1, board->n_groups + 1);
        bool fits = order_group(reading, board);
        lua_pop(L, 1);
        if (!fits) return false;
    }
    for (int i = 0; i < board->n_cards; i++)
        if (board->cards[i].group == NONE && !board->cards[i].given)
            load_fault(reading, "order-misses-card",
                "has the card \"" STR_FMT "\", which its order does not name",
                STR_ARG(board->cards[i].id));
    return true;
}

static bool read_link_type(Reading *reading, LinkType *type)
{
    if (!is_text(reading->L)) return false;
    Str s = text_at_top(reading->L);
    *type = link_type_of(s);
    if (*type == LINK_NONE)
        load_fault(reading, "bad-link-type",
            "has the type \"" STR_FMT "\"; there are %s", STR_ARG(str_cut(s, 0, 60)),
            api_field_wants(FIELD_LINK));
    return true;
}

static bool read_link(Reading *reading, const ApiField *field, void *into)
{
    (void)field;
    return read_link_type(reading, into);
}

// One type or a list; each takes its credit.
static bool read_credits(Reading *reading, const ApiField *field, void *into)
{
    lua_State *L = reading->L;
    double credit = field->type == FIELD_FULL ? 1 : 0.5, *credits = into;
    bool alone = is_text(L);
    if (!alone && !lua_istable(L, -1)) return false;
    int n = alone ? 1 : (int)lua_rawlen(L, -1);
    for (int i = 0; i < n; i++) {
        LinkType type;
        if (!alone) lua_rawgeti(L, -1, i + 1);
        bool fits = read_link_type(reading, &type);
        if (!alone) lua_pop(L, 1);
        if (!fits) return false;
        if (type != LINK_NONE) credits[type] = credit;
    }
    return true;
}

// --- all fields -------------------------------------------------------------------------------------

static const FieldReader readers[FIELD_TYPES] = {
    [FIELD_TEXT] = read_text,
    [FIELD_PASSAGES] = read_passages,
    [FIELD_STR] = read_str,
    [FIELD_KIND] = read_kind,
    [FIELD_BOOL] = read_bool,
    [FIELD_RIGHT] = read_right,
    [FIELD_CREDIT] = read_credit,
    [FIELD_NUMBER] = read_number,
    [FIELD_PAIR] = read_pair,
    [FIELD_COLOUR] = read_colour,
    [FIELD_DATE] = read_date,
    [FIELD_ZONE] = read_zone,
    [FIELD_STATUS] = read_status,
    [FIELD_VALUE] = read_value,
    [FIELD_FIRST] = read_first,
    [FIELD_IDS] = read_ids,
    [FIELD_FACTS] = read_facts,
    [FIELD_PLACE] = read_ref,
    [FIELD_PERSON] = read_ref,
    [FIELD_PICTURE] = read_ref,
    [FIELD_CHAIN] = read_ref,
    [FIELD_NODE] = read_ref,
    [FIELD_START] = read_ref,
    [FIELD_SOURCES] = read_sources,
    [FIELD_GO] = read_go,
    [FIELD_NEEDS] = read_needs,
    [FIELD_FN] = read_fn,
    [FIELD_STATE] = read_state,
    [FIELD_RENAMED] = read_renamed,
    [FIELD_HISTORY] = read_history,
    [FIELD_POSITION] = read_position,
    [FIELD_ORDER] = read_order,
    [FIELD_CARD] = read_card,
    [FIELD_LINK] = read_link,
    [FIELD_HALF] = read_credits,
    [FIELD_FULL] = read_credits,
};

static const char *type_at_top(lua_State *L)
{
    const Pending *item = load_item(L);
    return item ? api_words[item->kind].name : luaL_typename(L, -1);
}

static void read_field(Reading *reading, const ApiField *field)
{
    lua_State *L = reading->L;
    sandbox_charge_items(L, 1);
    lua_settop(L, reading->table);
    if (field->position > 0) {
        lua_rawgeti(L, reading->table, field->position);
    } else {
        lua_pushstring(L, field->name);
        lua_rawget(L, reading->table);
    }
    bool is_given = !lua_isnil(L, -1);
    if (field->position > 0 && lua_isuserdata(L, -1))
        is_given = false; // the first item
    if (!is_given) {
        if (field->required)
            load_fault(reading, "missing-field", "needs %s: %s", field->name,
                api_field_wants(field->type));
        return;
    }
    int top = lua_gettop(L);
    if (!readers[field->type](
            reading, field, (char *)reading->target + field->offset)) {
        lua_settop(L, top);
        if (is_text(L))
            load_fault(reading, "wrong-type", "has a %s that is not %s", field->name,
                api_field_wants(field->type));
        else
            load_fault(reading, "wrong-type", "has a %s that is a %s; it should be %s",
                field->name, type_at_top(L), api_field_wants(field->type));
    }
}

static bool is_field(const ApiWord *word, Str name)
{
    for (const ApiField *field = word->fields; field->name; field++)
        if (field->position == 0 && str_eq(str_of(field->name), name)) return true;
    return false;
}

static void tell_unknown(Reading *reading, Str name)
{
    Str names[FIELDS_MAX];
    size_t n = 0;
    for (const ApiField *field = api_words[reading->kind].fields; field->name; field++)
        if (field->position == 0) names[n++] = str_of(field->name);
    Str near = str_nearest(name, names, n);
    load_fault(reading, "unknown-field", "has no field \"" STR_FMT "\"%s" STR_FMT "%s",
        STR_ARG(str_cut(name, 0, 60)), near.n ? "; did you mean \"" : "", STR_ARG(near),
        near.n ? "\"?" : "");
}

static bool stands_in(const ApiWord *item, const ApiWord *word)
{
    return item->parents && str_eq(str_of(item->parents), str_of(word->name));
}

static int count_positions(const ApiWord *word)
{
    int n = 0;
    for (const ApiField *field = word->fields; field->name; field++)
        n += field->position > 0;
    return n;
}

// A value without a name that is no positional field: an item of this word, or a fault.
static void check_item(Reading *reading, lua_Integer place)
{
    const ApiWord *word = &api_words[reading->kind];
    const Pending *item = load_item(reading->L);
    if (!item && place > count_positions(word))
        load_fault(reading, "stray-value", "holds a %s without a name",
            luaL_typename(reading->L, -1));
    if (item && !stands_in(&api_words[item->kind], word))
        load_fault(reading, "misplaced-item", "cannot hold a %s; it stands in: %s",
            api_words[item->kind].name, api_words[item->kind].parents);
}

static void check_keys(Reading *reading)
{
    lua_State *L = reading->L;
    const ApiWord *word = &api_words[reading->kind];
    sandbox_push_keys(L, reading->table);
    int keys = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        if (lua_type(L, -1) == LUA_TSTRING) {
            if (!is_field(word, text_at_top(L))) tell_unknown(reading, text_at_top(L));
        } else {
            lua_Integer place = lua_tointeger(L, -1);
            lua_rawget(L, reading->table);
            check_item(reading, place);
        }
        lua_settop(L, keys);
    }
}

void load_fields(Reading *reading)
{
    lua_State *L = reading->L;
    luaL_checkstack(L, 20, NULL);
    for (const ApiField *field = api_words[reading->kind].fields; field->name; field++)
        read_field(reading, field);
    lua_settop(L, reading->table);
    check_keys(reading);
    lua_settop(L, reading->table);
}

void load_each_item(Reading *reading, WordKind kind,
    void (*each)(Reading *reading, const Pending *item, void *into), void *into)
{
    lua_State *L = reading->L;
    lua_Integer n = (lua_Integer)lua_rawlen(L, reading->table);
    for (lua_Integer i = 1; i <= n; i++) {
        sandbox_charge_items(L, 1);
        lua_rawgeti(L, reading->table, i);
        const Pending *item = load_item(L);
        if (item && item->kind == kind) each(reading, item, into);
        lua_settop(L, reading->table);
    }
}

static void count_item(Reading *reading, const Pending *item, void *into)
{
    (void)reading;
    (void)item;
    ++*(int *)into;
}

int load_count_items(Reading *reading, WordKind kind)
{
    int n = 0;
    load_each_item(reading, kind, count_item, &n);
    return n;
}
