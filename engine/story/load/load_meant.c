// Finds where a field that is not given under its name most likely stands: under a name that is nearly its own, or
// without a name.
#include "story/load/load_readers.h"

#include "story/date.h"
#include "story/near_words.h"

#include <string.h>

static void charge_near(ParseContext *pc)
{
    size_t n = 0;
    for (const ApiField *field = api_words[pc->kind].fields; field->name; field++)
        n++;
    sandbox_charge_items(pc->L, n * SANDBOX_NEAREST_STEPS);
}

const ApiField *load_near_field(ParseContext *pc, Str name)
{
    charge_near(pc);
    return near_field(&api_words[pc->kind], name);
}

// --- under another name -----------------------------------------------------------------------------

static void find_misnamed(ParseContext *pc, Meant *meant)
{
    lua_State *L = pc->L;
    const ApiWord *word = &api_words[pc->kind];
    sandbox_push_keys(L, pc->table);
    int keys = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, keys, i) != LUA_TNIL; i++) {
        if (lua_type(L, -1) == LUA_TSTRING &&
            api_find_field(word, load_text_at_top(L)) == NONE) {
            const ApiField *field = load_near_field(pc, load_text_at_top(L));
            Meant *one = field ? &meant[field - word->fields] : NULL;
            if (one && one->misnamed) // two that may both be it
                *one = (Meant){.misnamed = true};
            else if (one)
                *one = (Meant){.misnamed = true,
                    .written =
                        arena_str(&pc->loader->book->arena, load_text_at_top(L))};
        }
        lua_settop(L, keys);
    }
    lua_settop(L, pc->table);
}

// --- without a name ---------------------------------------------------------------------------------

// Whether the text at the top of the stack may be meant for the field.
static bool fits_text(lua_State *L, const ApiField *field)
{
    Str text = load_text_at_top(L);
    bool words = str_has(text, STR(" ")) || str_has(text, STR("\n"));
    Date date;
    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_PASSAGES:
        return words;
    case FIELD_GO:
    case FIELD_NODE:
    case FIELD_START:
    case FIELD_LINK:
        return !words && !date_parse(text, &date);
    case FIELD_STATUS:
        return book_status_of(text) != STATUS_NONE;
    case FIELD_DATE:
        return date_parse(text, &date);
    default:
        return false;
    }
}

static bool takes_number(const ApiField *field)
{
    return field->type == FIELD_NUMBER || field->type == FIELD_RANGE ||
           field->type == FIELD_CREDIT || field->type == FIELD_MINUTES;
}

// Whether the word takes no other number by a name.
static bool is_only_number(const ApiWord *word, const ApiField *field)
{
    for (const ApiField *other = word->fields; other->name; other++)
        if (other != field && takes_number(other)) return false;
    return true;
}

// Whether the field is one that the value at the top of the stack can have lost its name for: surely, since the word
// needs it, or likely.
static bool can_lose(ParseContext *pc, const ApiField *field, bool surely)
{
    static const Str likely[] = {{"title", 5}, {"text", 4}, {"because", 7}};
    Str name = str_of(field->name);
    if (lua_type(pc->L, -1) == LUA_TNUMBER)
        return takes_number(field) &&
               (field->required || is_only_number(&api_words[pc->kind], field));
    if (!load_is_text(pc->L)) return false;
    if (surely) return field->required && fits_text(pc->L, field);
    if (str_eq(name, likely[0]) || str_eq(name, likely[1])) return true;
    return str_eq(name, likely[2]) && fits_text(pc->L, field);
}

// Gives the value at the top of the stack, which stands at that place, to the first field that lacks it.
static bool give_to(
    ParseContext *pc, uint32_t given, lua_Integer place, Meant *meant, bool surely)
{
    const ApiField *fields = api_words[pc->kind].fields;
    for (int i = 0; fields[i].name; i++) {
        bool lacks = fields[i].position == 0 && !(given >> i & 1) &&
                     !meant[i].misnamed && meant[i].place == 0;
        if (!lacks || !can_lose(pc, &fields[i], surely)) continue;
        meant[i].place = place;
        return true;
    }
    return false;
}

static void give(ParseContext *pc, uint32_t given, lua_Integer place, Meant *meant)
{
    if (!give_to(pc, given, place, meant, true))
        give_to(pc, given, place, meant, false);
}

#define NAMELESS_MAX 16 // values that are looked at

static void find_nameless(ParseContext *pc, uint32_t given, Meant *meant)
{
    lua_State *L = pc->L;
    int n = api_count_places(&api_words[pc->kind]);
    for (int place = n + 1; place <= n + NAMELESS_MAX; place++) {
        int type = lua_rawgeti(L, pc->table, place);
        bool decimal = type == LUA_TNUMBER && load_report_decimal(pc, (Str){0}, place);
        if (!decimal) give(pc, given, place, meant);
        lua_settop(L, pc->table);
    }
}

// A number in the place of a text that may be left out: point "friday" { "2031-02-28", 10 }
static void find_early(ParseContext *pc, uint32_t given, Meant *meant)
{
    lua_State *L = pc->L;
    for (const ApiField *field = api_words[pc->kind].fields; field->name; field++) {
        if (field->position == 0 || field->required || field->type != FIELD_TEXT)
            continue;
        lua_rawgeti(L, pc->table, field->position);
        if (lua_type(L, -1) == LUA_TNUMBER) give(pc, given, field->position, meant);
        lua_settop(L, pc->table);
    }
}

void load_find_meant(ParseContext *pc, uint32_t given, Meant *meant)
{
    find_misnamed(pc, meant);
    find_early(pc, given, meant);
    find_nameless(pc, given, meant);
}

const ApiField *load_meant_at(const ParseContext *pc, lua_Integer place)
{
    const ApiField *fields = api_words[pc->kind].fields;
    for (int i = 0; pc->meant && fields[i].name; i++)
        if (pc->meant[i].place == place) return &fields[i];
    return NULL;
}

// --- in each other's place --------------------------------------------------------------------------

static bool stands_as_date(lua_State *L)
{
    Date date;
    return load_is_text(L) && date_parse(load_text_at_top(L), &date);
}

// Whether the value at the top of the stack can stand in the field, by its kind alone.
static bool fits(lua_State *L, const ApiField *field)
{
    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_STR:
        return load_is_text(L) && !stands_as_date(L);
    case FIELD_DATE:
        return stands_as_date(L);
    case FIELD_FIRST:
        return lua_type(L, -1) == LUA_TNUMBER;
    default:
        return false;
    }
}

static bool fits_at(ParseContext *pc, const ApiField *field, int place)
{
    lua_rawgeti(pc->L, pc->table, place);
    bool found = fits(pc->L, field);
    lua_pop(pc->L, 1);
    return found;
}

bool load_report_exchanged(ParseContext *pc, const ApiField *field)
{
    const ApiWord *word = &api_words[pc->kind];
    if (field->position == 0) return false;
    if (pc->exchanged) return true;
    for (const ApiField *other = word->fields; other->name; other++) {
        if (other == field || other->position == 0 ||
            !fits_at(pc, field, other->position) ||
            !fits_at(pc, other, field->position))
            continue;
        bool first = field->position < other->position;
        ParseContext at = *pc;
        Str decimal;
        at.field = NULL;
        at.where = load_entry_where(pc, (Str){0}, field->position, &decimal);
        load_report(&at, "wrong-type",
            "has %s and %s in each other's place; they stand as in %s",
            first ? field->name : other->name, first ? other->name : field->name,
            word->usage);
        pc->exchanged = pc->shifted = true;
        return true;
    }
    return false;
}
