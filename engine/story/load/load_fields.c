// Reads the fields of a word by the table of the language.
#include "base/utf8.h"
#include "story/load/load_readers.h"
#include "story/near_words.h"

#include <string.h>

// Fields of one word: the bits of Given.fields. A test checks the table for this.
#define FIELDS_MAX 32

static const FieldReader readers[FIELD_TYPES] = {
    [FIELD_TEXT] = load_read_text,
    [FIELD_PASSAGES] = load_read_passages,
    [FIELD_PLAIN] = load_read_plain,
    [FIELD_STR] = load_read_str,
    [FIELD_KIND] = load_read_kind,
    [FIELD_BOOL] = load_read_bool,
    [FIELD_RIGHT] = load_read_right,
    [FIELD_CREDIT] = load_read_credit,
    [FIELD_NUMBER] = load_read_number,
    [FIELD_PAIR] = load_read_pair,
    [FIELD_COLOUR] = load_read_colour,
    [FIELD_DATE] = load_read_date,
    [FIELD_ZONE] = load_read_zone,
    [FIELD_STATUS] = load_read_status,
    [FIELD_VALUE] = load_read_value,
    [FIELD_FIRST] = load_read_first,
    [FIELD_IDS] = load_read_ids,
    [FIELD_FACTS] = load_read_facts,
    [FIELD_PLACE] = load_read_ref,
    [FIELD_PERSON] = load_read_ref,
    [FIELD_PICTURE] = load_read_ref,
    [FIELD_CHAIN] = load_read_ref,
    [FIELD_NODE] = load_read_ref,
    [FIELD_START] = load_read_ref,
    [FIELD_SOURCES] = load_read_sources,
    [FIELD_GO] = load_read_go,
    [FIELD_NEEDS] = load_read_needs,
    [FIELD_FN] = load_read_fn,
    [FIELD_STATE] = load_read_state,
    [FIELD_RENAMED] = load_read_renamed,
    [FIELD_HISTORY] = load_read_history,
    [FIELD_POSITION] = load_read_position,
    [FIELD_ORDER] = load_read_order,
    [FIELD_CARD] = load_read_card,
    [FIELD_LINK] = load_read_link,
    [FIELD_OUTLINE] = load_read_ref,
    [FIELD_RINGS] = load_read_rings,
    [FIELD_CHART] = load_read_chart,
    [FIELD_FIGURE] = load_read_ref,
    [FIELD_DATED] = load_read_dated,
    [FIELD_NAMES] = load_read_names,
    [FIELD_FORM] = load_read_form,
    [FIELD_RANGE] = load_read_range,
    [FIELD_LEVEL] = load_read_level,
    [FIELD_GRADE] = load_read_grade,
    [FIELD_HALF] = load_read_credits,
    [FIELD_FULL] = load_read_credits,
    [FIELD_MOVES] = load_read_moves,
    [FIELD_TALK] = load_read_talk,
    [FIELD_LAYERS] = load_read_layers,
    [FIELD_BED] = load_read_sound,
    [FIELD_SOUND] = load_read_sound,
    [FIELD_STATUSES] = load_read_half_status,
    [FIELD_DAYS] = load_read_days,
    [FIELD_API] = load_read_api,
    [FIELD_MINUTES] = load_read_minutes,
};

// Contents of a word's table, collected in one iteration.
typedef struct Given {
    uint32_t fields; // bit set by index in the list of fields: present
    bool odd;        // has an entry that needs a diagnostic
} Given;

// Whether the table lacks the field as well, which is of the same kind: min and max.
static bool lacks_too(ParseContext *pc, const ApiField *field, const ApiField *other)
{
    if (!other->name || !other->required || other->type != field->type) return false;
    if (other->position > 0 || field->position > 0) return false;
    lua_pushstring(pc->L, other->name);
    bool lacks = lua_rawget(pc->L, pc->table) == LUA_TNIL;
    lua_pop(pc->L, 1);
    return lacks &&
           !(pc->meant && pc->meant[field - api_words[pc->kind].fields + 1].misnamed);
}

static void report_missing(ParseContext *pc, const ApiField *field)
{
    const char *expected = api_field_expected(field->type);
    if ((field->position > 0 && pc->shifted) || field == pc->told_missing) return;
    if (lacks_too(pc, field, field + 1)) {
        pc->told_missing = field + 1;
        load_report(pc, "missing-field", "needs %s and %s: %s each", field->name,
            pc->told_missing->name, expected);
        return;
    }
    if (field->position > 0)
        load_report(pc, "missing-field", "needs %s, %s in the braces: %s", field->name,
            load_places[field->position - 1], expected);
    else
        load_report(pc, "missing-field", "needs %s: %s", field->name, expected);
}

// Pushes the value that is most likely meant for the field, which is not given. Whatever is told of it, it is not
// told to be missing as well. False: there is none, and nothing is pushed.
static bool push_meant(ParseContext *pc, const Meant *meant)
{
    lua_State *L = pc->L;
    if (meant->place > 0) {
        lua_rawgeti(L, pc->table, meant->place);
        return true;
    }
    if (meant->written.n == 0) return false;
    pc->field = meant->written.s;
    lua_pushlstring(L, meant->written.s, meant->written.n);
    lua_rawget(L, pc->table);
    return true;
}

// check "why" { title = "Which of the two?", ... }: the question stands there as its title.
static bool report_titled_question(ParseContext *pc, const ApiField *field)
{
    if (pc->kind != WORD_CHECK || field->position != 1) return false;
    Node *node = pc->target;
    Str title = str_trim(node->title.src);
    if (!str_has_ending(title, STR("?"))) return false;
    lua_getfield(pc->L, pc->table, "title");
    load_report_field(pc, "title", "missing-field",
        "has its question for a title; the question stands without a name, first in "
        "the braces");
    node->title = (Text){0};
    readers[field->type](pc, field, (char *)pc->target + field->offset);
    return true;
}

// Of a field that is not given.
static void read_meant(ParseContext *pc, const ApiField *field)
{
    const Meant *meant =
        pc->meant ? &pc->meant[field - api_words[pc->kind].fields] : NULL;
    if (!meant || (!meant->misnamed && meant->place == 0)) {
        if (field->required && !report_titled_question(pc, field))
            report_missing(pc, field);
        return;
    }
    if (push_meant(pc, meant) &&
        !readers[field->type](pc, field, (char *)pc->target + field->offset))
        pc->loader->refused = true; // it is told already that it stands there
    pc->field = NULL;
}

static void read_field(ParseContext *pc, const ApiField *field, bool is_given)
{
    lua_State *L = pc->L;
    sandbox_charge_items(L, 1);
    lua_settop(L, pc->table);
    if (field->position > 0) {
        lua_rawgeti(L, pc->table, field->position);
        // A userdata is the first item, not the field.
        is_given = !lua_isnil(L, -1) && !lua_isuserdata(L, -1);
    } else if (is_given) {
        lua_pushstring(L, field->name);
        lua_rawget(L, pc->table);
    }
    if (!is_given) {
        read_meant(pc, field);
        return;
    }
    if (field->position > 0 && load_meant_at(pc, field->position)) return;
    int top = lua_gettop(L);
    pc->field = field->name;
    pc->entry = 0;
    pc->fault = NULL;
    if (!readers[field->type](pc, field, (char *)pc->target + field->offset)) {
        lua_settop(L, top);
        load_report_wrong_type(pc, field);
        pc->loader->refused = true;
    }
    pc->field = NULL;
}

static bool is_text_at(const ApiWord *word, lua_Integer place)
{
    for (const ApiField *field = word->fields; field->name; field++)
        if (field->position == place) return field->type == FIELD_TEXT;
    return false;
}

// Whether the entry at the top of the stack has an integer key and is an item allowed here or a
// positional field.
static bool is_expected(lua_State *L, const ApiWord *word, int n_positions)
{
    const WordUse *item = load_item(L);
    if (!lua_isinteger(L, -2)) return false;
    if (item) return api_stands_in(&api_words[item->kind], word);
    lua_Integer place = lua_tointeger(L, -2);
    bool number = lua_type(L, -1) == LUA_TNUMBER;
    return place <= n_positions && !(number && is_text_at(word, place));
}

static Given look_through(ParseContext *pc)
{
    lua_State *L = pc->L;
    const ApiWord *word = &api_words[pc->kind];
    Given given = {0};
    int n_positions = api_count_places(word);
    for (lua_pushnil(L); lua_next(L, pc->table); lua_pop(L, 1)) {
        sandbox_charge_items(L, 1);
        int field = NONE;
        if (lua_type(L, -2) == LUA_TSTRING) {
            Str name;
            name.s = lua_tolstring(L, -2, &name.n);
            field = api_find_field(word, name);
            given.odd |= field == NONE;
        } else {
            given.odd |= !is_expected(L, word, n_positions);
        }
        if (field != NONE) given.fields |= UINT32_C(1) << field;
    }
    return given;
}

void load_fields(ParseContext *pc)
{
    lua_State *L = pc->L;
    luaL_checkstack(L, 20, NULL);
    load_check_length(pc, pc->table);
    lua_settop(L, pc->table);
    Given given = look_through(pc);
    Meant meant[FIELDS_MAX];
    if (given.odd) {
        memset(meant, 0, sizeof meant);
        load_find_meant(pc, given.fields, meant);
        pc->meant = meant;
    }
    const ApiField *fields = api_words[pc->kind].fields;
    for (int i = 0; fields[i].name; i++) {
        if (given.fields >> i & 1)
            load_api_use(pc->loader, pc->kind, fields[i].name, pc->where);
        read_field(pc, &fields[i], given.fields >> i & 1);
    }
    lua_settop(L, pc->table);
    if (given.odd) load_report_odd(pc);
    pc->meant = NULL;
    lua_settop(L, pc->table);
}

void load_each_item(ParseContext *pc, WordKind kind,
    void (*each)(ParseContext *pc, const WordUse *item, void *into), void *into)
{
    lua_State *L = pc->L;
    lua_Integer n = (lua_Integer)lua_rawlen(L, pc->table);
    for (lua_Integer i = 1; i <= n; i++) {
        sandbox_charge_items(L, 1);
        lua_rawgeti(L, pc->table, i);
        const WordUse *item = load_item(L);
        if (item && item->kind == kind) each(pc, item, into);
        lua_settop(L, pc->table);
    }
}

static void count_item(ParseContext *pc, const WordUse *item, void *into)
{
    (void)pc;
    (void)item;
    ++*(int *)into;
}

int load_count_items(ParseContext *pc, WordKind kind)
{
    int n = 0;
    load_each_item(pc, kind, count_item, &n);
    return n;
}
