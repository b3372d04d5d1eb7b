// Reports what the braces of a word hold beside its fields and items: unknown names, values without one, misplaced
// items.
#include "base/utf8.h"
#include "story/load/load_readers.h"
#include "story/near_words.h"

#include <stdio.h>
#include <string.h>

const char *const load_places[] = {"first", "second", "third", "fourth"};

#define PLACED_MAX 64 // items of a field that is none

// Items that stand in a field that is none are told with it. Whether there are any.
static bool place_items(ParseContext *pc, Str name)
{
    lua_State *L = pc->L;
    int top = lua_gettop(L);
    lua_pushlstring(L, name.s, name.n);
    lua_rawget(L, pc->table);
    bool any = load_item(L) != NULL;
    for (int i = 1; lua_istable(L, -1) && i <= PLACED_MAX; i++) {
        lua_rawgeti(L, -1, i);
        any |= load_item(L) != NULL;
        lua_pop(L, 1);
    }
    lua_settop(L, top);
    return any;
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
// [rule]: of items that stand there they are lost.
static bool report_of_item(ParseContext *pc, const char *rule, Str name)
{
    const ApiWord *word = &api_words[pc->kind];
    for (int kind = 0; kind < WORD_KINDS; kind++) {
        const ApiWord *item = &api_words[kind];
        Str alone = str_of(item->name);
        if (item->shape != SHAPE_ITEM || !api_stands_in(item, word)) continue;
        bool many =
            str_starts(name, alone) && str_eq(str_from(name, alone.n), STR("s"));
        const ApiField *field = near_field(item, name);
        if (many || str_eq(name, alone))
            load_report(pc, rule,
                "has no field \"" STR_FMT "\"; each %s stands there by itself: %s",
                STR_ARG(utf8_cut(name, 60)), item->name, item->usage);
        else if (field && field->position == 0)
            load_report(pc, "unknown-field",
                "has no field \"" STR_FMT "\"; \"%s\" stands in %s %s of it",
                STR_ARG(utf8_cut(name, 60)), field->name, load_article(item->name),
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

// How many values that stand by their places are given by name.
static int count_named(ParseContext *pc)
{
    int n = 0;
    for (const ApiField *field = api_words[pc->kind].fields; field->name; field++) {
        if (field->position == 0) continue;
        lua_pushstring(pc->L, field->name);
        n += lua_rawget(pc->L, pc->table) != LUA_TNIL;
        lua_pop(pc->L, 1);
    }
    return n;
}

static void report_unknown(ParseContext *pc, Str name)
{
    const ApiWord *word = &api_words[pc->kind];
    Str shown = utf8_cut(name, 60);
    const ApiField *near = load_near_field(pc, name);
    pc->misnamed = true;
    if (pc->outer) pc->outer->misnamed_within = true;
    const char *rule = place_items(pc, name) ? "misplaced-item" : "unknown-field";
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
    bool placed = near && near->position > 0 && str_eq(name, str_of(near->name));
    if (placed && count_named(pc) > 1) {
        if (pc->names_told) return;
        pc->names_told = true;
        load_report(&at, "named-position",
            "names values that stand without their names, first in the braces: %s",
            word->usage);
    } else if (placed)
        load_report(&at, "named-position",
            "has %s = ...; write %s without its name, %s in the braces", near->name,
            near->name, load_places[near->position - 1]);
    else if (near && near->position > 0)
        load_report(&at, "unknown-field",
            "has no field \"" STR_FMT "\"; its %s stands without a name, %s in the "
            "braces: %s",
            STR_ARG(shown), near->name, load_places[near->position - 1], word->usage);
    else if (near)
        load_report(&at, "unknown-field",
            "has no field \"" STR_FMT "\"; did you mean \"%s\"?%s", STR_ARG(shown),
            near->name, ahead);
    else if (!report_of_item(&at, rule, name) && !report_of_others(&at, name))
        load_report(&at, rule, "has no field \"" STR_FMT "\"%s", STR_ARG(shown), ahead);
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
        if (api_stands_in(&api_words[kind], word)) return &api_words[kind];
    return NULL;
}

// The number at the top of the stack, and those behind it that have lost their names too.
static void report_nameless_number(ParseContext *pc, lua_Integer place)
{
    lua_State *L = pc->L;
    const ApiField *fields = api_words[pc->kind].fields;
    Arena *arena = &pc->loader->book->arena; // reports may not come back
    Str named = {0};
    if (pc->numbers_told) return;
    for (int i = 0; fields[i].name; i++) {
        if (pc->meant[i].place < place) continue;
        lua_rawgeti(L, pc->table, pc->meant[i].place);
        if (lua_type(L, -1) == LUA_TNUMBER)
            named = arena_fmt(arena, STR_FMT "%s%s = %.14g", STR_ARG(named),
                named.n > 0 ? ", " : "", fields[i].name, lua_tonumber(L, -1));
        lua_pop(L, 1);
    }
    ParseContext at = *pc;
    Str decimal;
    at.where = load_entry_where(pc, (Str){0}, place, &decimal);
    load_report(&at, "stray-value",
        "holds the number %.14g without the name of a field; write " STR_FMT,
        lua_tonumber(L, -1), STR_ARG(named));
    pc->numbers_told = true;
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
        quote, STR_ARG(use->id), quote, load_article(item->name), item->name,
        item->parents, here ? "; here stands " : "", here ? here->usage : "");
}

// Reports a value without a name that is neither a positional field nor an item allowed here.
// [lacks]: a word beside it is without its braces, and told.
static void check_item(ParseContext *pc, lua_Integer place, bool lacks)
{
    const ApiWord *word = &api_words[pc->kind];
    const WordUse *item = load_item(pc->L);
    bool early = !item && place > 0 && lua_type(pc->L, -1) == LUA_TNUMBER &&
                 load_meant_at(pc, place);
    bool nameless = !item && !lacks && (early || place > api_count_places(word));
    if (nameless && load_is_text(pc->L))
        report_nameless(pc, place);
    else if (nameless)
        report_stray(pc, place);
    if (item && !api_stands_in(&api_words[item->kind], word))
        report_misplaced(pc, item);
}

void load_report_odd(ParseContext *pc)
{
    lua_State *L = pc->L;
    const ApiWord *word = &api_words[pc->kind];
    sandbox_push_keys(L, pc->table);
    int keys = lua_gettop(L);
    bool lacks = lacks_braces(pc);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        if (lua_type(L, -1) == LUA_TSTRING) {
            if (!lacks && api_find_field(word, load_text_at_top(L)) == NONE)
                report_unknown(pc, load_text_at_top(L));
        } else {
            lua_Integer place = lua_tointeger(L, -1);
            lua_rawget(L, pc->table);
            check_item(pc, place, lacks);
        }
        lua_settop(L, keys);
    }
}
