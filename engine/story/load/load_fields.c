// Reads the fields of a word by the table of the language; reports unknown fields.
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

static const char *const places[] = {"first", "second", "third", "fourth"};

static const char *article(const char *name)
{
    return strchr("aeiou", name[0]) ? "an" : "a";
}

// Contents of a word's table, collected in one iteration.
typedef struct Given {
    uint32_t fields; // bit set by index in the list of fields: present
    bool odd;        // has an entry that needs a diagnostic
} Given;

// The index of the field of that name, or NONE.
static int find_field(const ApiWord *word, Str name)
{
    for (int i = 0; word->fields[i].name; i++) {
        const ApiField *field = &word->fields[i];
        if (field->position == 0 && field->name[0] == name.s[0] &&
            str_eq(str_of(field->name), name))
            return i;
    }
    return NONE;
}

static int count_positions(const ApiWord *word)
{
    int n = 0;
    for (const ApiField *field = word->fields; field->name; field++)
        n += field->position > 0;
    return n;
}

static void report_missing(ParseContext *pc, const ApiField *field)
{
    const char *expected = api_field_expected(field->type);
    if (field->position > 0 && pc->shifted) return;
    if (field->position > 0)
        load_report(pc, "missing-field", "needs %s, %s in the braces: %s", field->name,
            places[field->position - 1], expected);
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
        "the "
        "braces");
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

#define PLACED_MAX 64 // items of a field that is none

// Items that stand in a field that is none are told with it.
static void place_items(ParseContext *pc, Str name)
{
    lua_State *L = pc->L;
    int top = lua_gettop(L);
    lua_pushlstring(L, name.s, name.n);
    lua_rawget(L, pc->table);
    load_item(L);
    for (int i = 1; lua_istable(L, -1) && i <= PLACED_MAX; i++) {
        lua_rawgeti(L, -1, i);
        load_item(L);
        lua_pop(L, 1);
    }
    lua_settop(L, top);
}

static bool is_allowed_in(const ApiWord *item, const ApiWord *word)
{
    return item->parents && strcmp(item->parents, word->name) == 0;
}

// Whether one of the words in the braces has none behind it: what belongs into them stands here.
static bool lacks_braces(ParseContext *pc)
{
    lua_State *L = pc->L;
    lua_Integer n = (lua_Integer)lua_rawlen(L, pc->table);
    bool lacks = false;
    for (lua_Integer i = 1; !lacks && i <= n; i++) {
        sandbox_charge_items(L, 1);
        lua_rawgeti(L, pc->table, i);
        lacks = lua_iscfunction(L, -1);
        lua_pop(L, 1);
    }
    return lacks;
}

// answers = { ... } in a check, correct = "..." in it: of the words that stand in this one.
static bool report_of_item(ParseContext *pc, Str name)
{
    const ApiWord *word = &api_words[pc->kind];
    for (int kind = 0; kind < WORD_KINDS; kind++) {
        const ApiWord *item = &api_words[kind];
        Str alone = str_of(item->name);
        if (item->shape != SHAPE_ITEM || !is_allowed_in(item, word)) continue;
        bool many =
            str_starts(name, alone) && str_eq(str_from(name, alone.n), STR("s"));
        const ApiField *field = near_field(item, name);
        if (many || str_eq(name, alone))
            load_report(pc, "unknown-field",
                "has no field \"" STR_FMT "\"; each %s stands there by itself: %s",
                STR_ARG(utf8_cut(name, 60)), item->name, item->usage);
        else if (field && field->position == 0)
            load_report(pc, "unknown-field",
                "has no field \"" STR_FMT "\"; \"%s\" stands in %s %s of it",
                STR_ARG(utf8_cut(name, 60)), field->name, article(item->name),
                item->name);
        else
            continue;
        return true;
    }
    return false;
}

#define OTHERS_SHOWN 3

// A field that other words have, if they are few: status in a scene.
static bool report_of_others(ParseContext *pc, Str name)
{
    const char *words[OTHERS_SHOWN] = {"", "", ""};
    int n = 0;
    for (int kind = 0; kind < WORD_KINDS; kind++)
        for (const ApiField *field = api_words[kind].fields; field && field->name;
             field++) {
            if (field->position > 0 || !str_eq(str_of(field->name), name)) continue;
            if (n == OTHERS_SHOWN) return false;
            words[n++] = api_words[kind].name;
        }
    if (n == 0) return false;
    char list[OTHERS_SHOWN * 32]; // of names in api_words
    snprintf(list, sizeof list, "%s%s%s%s%s", words[0],
        n == 3   ? ", "
        : n == 2 ? " and "
                 : "",
        words[1], n == 3 ? " and " : "", words[2]);
    load_report(pc, "unknown-field",
        "has no field \"" STR_FMT "\"; it is a field of %s", STR_ARG(name), list);
    return true;
}

static void report_unknown(ParseContext *pc, Str name)
{
    const ApiWord *word = &api_words[pc->kind];
    Str shown = utf8_cut(name, 60);
    const ApiField *near = load_near_field(pc, name);
    pc->misnamed = true;
    if (pc->outer) pc->outer->misnamed_within = true;
    place_items(pc, name);
    Where where = load_field_where(pc, name, (Str){0});
    ParseContext at = *pc;
    at.where = where;
    const char *ahead = load_api_ahead(pc->loader) ? LOAD_API_HINT : "";
    const char *alike = load_alike(pc, name);
    if (alike[0]) {
        load_report(&at, "unknown-field", "has no field \"" STR_FMT "\"%s",
            STR_ARG(shown), alike);
        return;
    }
    if (near && near->position > 0 && str_eq(name, str_of(near->name)))
        load_report(&at, "named-position",
            "has %s = ...; write %s without its name, %s in the braces", near->name,
            near->name, places[near->position - 1]);
    else if (near && near->position > 0)
        load_report(&at, "unknown-field",
            "has no field \"" STR_FMT "\"; its %s stands without a name, %s in the "
            "braces: %s",
            STR_ARG(shown), near->name, places[near->position - 1], word->usage);
    else if (near)
        load_report(&at, "unknown-field",
            "has no field \"" STR_FMT "\"; did you mean \"%s\"?%s", STR_ARG(shown),
            near->name, ahead);
    else if (!report_of_item(&at, name) && !report_of_others(&at, name))
        load_report(&at, "unknown-field", "has no field \"" STR_FMT "\"%s",
            STR_ARG(shown), ahead);
}

// Reports a text without a name, at the top of the stack.
static void report_nameless(ParseContext *pc, lua_Integer place)
{
    Str shown = utf8_cut(str_trim(load_text_at_top(pc->L)), 60), decimal;
    const ApiField *field = load_meant_at(pc, place);
    ParseContext at = *pc;
    at.where = load_entry_where(pc, (Str){0}, place, &decimal);
    if (field)
        load_report(&at, "stray-value",
            "holds the text \"" STR_FMT
            "\" without the name of a field; write %s = before it",
            STR_ARG(shown), field->name);
    else
        load_report(&at, "stray-value",
            "holds the text \"" STR_FMT
            "\" without the name of a field; several texts of one field stand "
            "together in { }",
            STR_ARG(shown));
}

bool load_report_decimal(ParseContext *pc, Str field, lua_Integer place)
{
    Str decimal;
    ParseContext at = *pc;
    if (pc->decimal) return true;
    at.where = load_entry_where(pc, field, place, &decimal);
    at.field = NULL;
    if (decimal.n == 0) return false;
    size_t comma = str_find(decimal, ',');
    load_report(&at, "wrong-type",
        "has the number " STR_FMT " with a comma; a decimal has a point: " STR_FMT
        "." STR_FMT,
        STR_ARG(utf8_cut(decimal, 60)),
        STR_ARG(utf8_cut(str_cut(decimal, 0, comma), 30)),
        STR_ARG(utf8_cut(str_from(decimal, comma + 1), 30)));
    pc->decimal = true;
    return true;
}

// The first word that belongs into the braces, NULL for none.
static const ApiWord *first_item(const ApiWord *word)
{
    for (int kind = 0; kind < WORD_KINDS; kind++)
        if (is_allowed_in(&api_words[kind], word)) return &api_words[kind];
    return NULL;
}

// The number at the top of the stack, and those behind it that have lost their names too.
static void report_nameless_number(ParseContext *pc, lua_Integer place)
{
    lua_State *L = pc->L;
    const ApiField *fields = api_words[pc->kind].fields;
    Buf named = {0};
    if (pc->numbers_told) return;
    for (int i = 0; fields[i].name; i++) {
        if (pc->meant[i].place < place) continue;
        lua_rawgeti(L, pc->table, pc->meant[i].place);
        if (lua_type(L, -1) == LUA_TNUMBER)
            buf_addf(&named, "%s%s = %.14g", named.n > 0 ? ", " : "", fields[i].name,
                lua_tonumber(L, -1));
        lua_pop(L, 1);
    }
    ParseContext at = *pc;
    Str decimal;
    at.where = load_entry_where(pc, (Str){0}, place, &decimal);
    load_report(&at, "stray-value",
        "holds the number %.14g without the name of a field; write " STR_FMT,
        lua_tonumber(L, -1), STR_ARG(buf_str(&named)));
    pc->numbers_told = true;
    buf_free(&named);
}

// A value without a name, at the top of the stack, that is no text.
static void report_stray(ParseContext *pc, lua_Integer place)
{
    Str decimal;
    bool number = lua_type(pc->L, -1) == LUA_TNUMBER;
    if (number && load_report_decimal(pc, (Str){0}, place)) return;
    if (number && load_meant_at(pc, place)) {
        report_nameless_number(pc, place);
        return;
    }
    const ApiWord *item =
        lua_istable(pc->L, -1) ? first_item(&api_words[pc->kind]) : NULL;
    ParseContext at = *pc;
    at.where = load_entry_where(pc, (Str){0}, place, &decimal);
    if (item)
        load_report(&at, "stray-value",
            "holds { ... } without the word that belongs before it, as in %s",
            item->usage);
    else
        load_report(
            &at, "stray-value", "holds a %s without a name", luaL_typename(pc->L, -1));
}

// choice "leave", or a row
static void report_misplaced(ParseContext *pc, const WordUse *use)
{
    const ApiWord *item = &api_words[use->kind];
    const ApiWord *here = first_item(&api_words[pc->kind]);
    const char *quote = use->id.n > 0 ? "\"" : "", *gap = use->id.n > 0 ? " " : "";
    ParseContext at = *pc;
    at.where = use->where;
    pc->misnamed = true;
    load_report(&at, "misplaced-item",
        "cannot hold %s%s%s" STR_FMT "%s; %s %s stands in: %s%s%s", item->name, gap,
        quote, STR_ARG(use->id), quote, article(item->name), item->name, item->parents,
        here ? "; here stands " : "", here ? here->usage : "");
}

// Reports a value without a name that is neither a positional field nor an item allowed here.
// [lacks]: a word beside it is without its braces, and told.
static void check_item(ParseContext *pc, lua_Integer place, bool lacks)
{
    const ApiWord *word = &api_words[pc->kind];
    const WordUse *item = load_item(pc->L);
    bool early = !item && place > 0 && lua_type(pc->L, -1) == LUA_TNUMBER &&
                 load_meant_at(pc, place);
    bool nameless = !item && !lacks && (early || place > count_positions(word));
    if (nameless && load_is_text(pc->L))
        report_nameless(pc, place);
    else if (nameless)
        report_stray(pc, place);
    if (item && !is_allowed_in(&api_words[item->kind], word))
        report_misplaced(pc, item);
}

// In sorted order of keys, so that the order of diagnostics is deterministic.
static void check_keys(ParseContext *pc)
{
    lua_State *L = pc->L;
    const ApiWord *word = &api_words[pc->kind];
    sandbox_push_keys(L, pc->table);
    int keys = lua_gettop(L);
    bool lacks = lacks_braces(pc);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        if (lua_type(L, -1) == LUA_TSTRING) {
            if (!lacks && find_field(word, load_text_at_top(L)) == NONE)
                report_unknown(pc, load_text_at_top(L));
        } else {
            lua_Integer place = lua_tointeger(L, -1);
            lua_rawget(L, pc->table);
            check_item(pc, place, lacks);
        }
        lua_settop(L, keys);
    }
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
    if (item) return is_allowed_in(&api_words[item->kind], word);
    lua_Integer place = lua_tointeger(L, -2);
    bool number = lua_type(L, -1) == LUA_TNUMBER;
    return place <= n_positions && !(number && is_text_at(word, place));
}

static Given look_through(ParseContext *pc)
{
    lua_State *L = pc->L;
    const ApiWord *word = &api_words[pc->kind];
    Given given = {0};
    int n_positions = count_positions(word);
    for (lua_pushnil(L); lua_next(L, pc->table); lua_pop(L, 1)) {
        sandbox_charge_items(L, 1);
        int field = NONE;
        if (lua_type(L, -2) == LUA_TSTRING) {
            Str name;
            name.s = lua_tolstring(L, -2, &name.n);
            field = find_field(word, name);
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
    if (given.odd) check_keys(pc);
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
