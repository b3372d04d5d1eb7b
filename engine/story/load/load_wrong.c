// Reports a field whose value is of another type than it should be.
#include "base/ascii.h"
#include "base/utf8.h"
#include "story/load/load_readers.h"
#include "story/load/strange.h"

static const char *type_at_top(lua_State *L)
{
    const WordUse *item = load_item(L);
    return item ? api_words[item->kind].name : luaL_typename(L, -1);
}

static bool is_of_entries(const ApiField *field)
{
    return field->type == FIELD_HISTORY || field->type == FIELD_DATED ||
           field->type == FIELD_NAMES || field->type == FIELD_RINGS;
}

// history = { "2022-01-09", "withdrawn", "why" }: one pair of braces where two should stand.
static bool is_flat(ParseContext *pc, const ApiField *field)
{
    if (!is_of_entries(field) || !lua_istable(pc->L, -1)) return false;
    int type = lua_rawgeti(pc->L, -1, 1);
    lua_pop(pc->L, 1);
    return type == LUA_TSTRING || type == LUA_TNUMBER;
}

// history = { { date = "2022-01-09", status = "withdrawn", why = "why" } }
static bool has_names(ParseContext *pc, const ApiField *field)
{
    lua_State *L = pc->L;
    bool rows = field->type == FIELD_HISTORY || field->type == FIELD_DATED;
    if (!rows || !lua_istable(L, -1)) return false;
    int top = lua_gettop(L);
    bool named = false;
    for (lua_Integer i = 1; !named && lua_rawgeti(L, top, i) == LUA_TTABLE; i++) {
        sandbox_charge_items(L, 1);
        named = load_has_name(L);
        lua_settop(L, top);
    }
    lua_settop(L, top);
    return named;
}

bool load_has_name(lua_State *L)
{
    int top = lua_gettop(L);
    bool named = false;
    for (lua_pushnil(L); !named && lua_next(L, top); lua_pop(L, 1)) {
        sandbox_charge_items(L, 1);
        named = lua_type(L, -2) == LUA_TSTRING;
    }
    lua_settop(L, top);
    return named;
}

// Tells which entry of a list is wrong, in its line, and what is wrong with it.
static bool report_entry(ParseContext *pc, const ApiField *field)
{
    Str decimal;
    if (!is_of_entries(field) || !lua_istable(pc->L, -1) || pc->entry == 0)
        return false;
    ParseContext at = *pc;
    at.field = NULL;
    at.where = load_entry_where(pc, str_of(field->name), pc->entry, &decimal);
    load_report(&at, "wrong-type", "has a wrong entry %d in %s: %s; it should be %s",
        pc->entry, field->name, pc->fault, api_field_expected(field->type));
    return true;
}

static bool is_number(Str text)
{
    if (str_starts(text, STR("-")) || str_starts(text, STR("+")))
        text = str_from(text, 1);
    for (size_t i = 0; i < text.n; i++)
        if (!ascii_is_digit(text.s[i]) && text.s[i] != '.') return false;
    return text.n > 0;
}

// Whether a value without a name is a date, in another place than that of the date.
static bool has_date(ParseContext *pc)
{
    lua_State *L = pc->L;
    bool found = false;
    for (int i = 1; i <= 3; i++) {
        Date date;
        lua_rawgeti(L, pc->table, i);
        found = found || (load_is_text(L) && date_parse(load_text_at_top(L), &date));
        lua_pop(L, 1);
    }
    return found;
}

// What is to be done about a value that is nearly right, "" for others.
static const char *mend_of(ParseContext *pc, const ApiField *field)
{
    lua_State *L = pc->L;
    bool text = load_is_text(L), number = lua_type(L, -1) == LUA_TNUMBER;
    Str given = text ? str_trim(load_text_at_top(L)) : (Str){0};
    switch (field->type) {
    case FIELD_BOOL:
    case FIELD_RIGHT:
        return str_eq(given, STR("true")) || str_eq(given, STR("false"))
                   ? ", without quotation marks"
                   : "";
    case FIELD_NUMBER:
    case FIELD_CREDIT:
    case FIELD_MINUTES:
    case FIELD_LEVEL:
    case FIELD_FIRST:
    case FIELD_RANGE:
        return is_number(given) ? ", without quotation marks" : "";
    case FIELD_TEXT:
    case FIELD_STR:
    case FIELD_DATE:
        if (number && pc->kind == WORD_METER && field->position == 1)
            return ", and stand before the number: meter{ \"Trust\", 3, ... }";
        if (number && pc->kind == WORD_ROW && has_date(pc))
            return "; a row has its place or \"*\", the date and the value, in this "
                   "order";
        return number ? ", in quotation marks" : "";
    case FIELD_FN:
        return ", function(s) ... end";
    case FIELD_NEEDS:
        return lua_isboolean(L, -1)
                   ? "; what must not hold is written not_(\"note\") in the condition"
                   : "";
    default:
        return "";
    }
}

const char *load_alike(ParseContext *pc, Str word)
{
    Buf alike = {0};
    const char *said = "";
    if (strange_alike(word, &alike))
        said = load_concat(pc->loader, (Str[]){STR("; it has "), buf_str(&alike)}, 2).s;
    buf_free(&alike);
    return said;
}

// The value at the top of the stack has the wrong type for the field.
void load_report_wrong_type(ParseContext *pc, const ApiField *field)
{
    lua_State *L = pc->L;
    const char *wanted = api_field_expected(field->type);
    pc->shifted |= field->position > 0;
    bool pair = field->type == FIELD_PAIR && lua_istable(L, -1);
    bool placed = field->position > 0 && lua_type(L, -1) == LUA_TNUMBER;
    if (pair && load_report_decimal(pc, str_of(field->name), 0)) return;
    if (placed && load_report_decimal(pc, (Str){0}, field->position)) return;
    if (load_report_exchanged(pc, field)) return;
    if (load_is_text(L))
        load_report_field(pc, field->name, "wrong-type",
            "has \"" STR_FMT "\" for %s; it should be %s%s%s",
            STR_ARG(utf8_cut(load_text_at_top(L), 60)), field->name, wanted,
            mend_of(pc, field), load_alike(pc, load_text_at_top(L)));
    else if (field->type == FIELD_ORDER)
        load_report_field(pc, field->name, "wrong-type",
            "has for %s what is no list of ids; write the ids of its cards in "
            "quotation marks: %s = { \"one\", \"two\" }",
            field->name, field->name);
    else if (has_names(pc, field))
        load_report_field(pc, field->name, "wrong-type",
            "has names in a row of %s, whose values stand without them, in this order: "
            "%s",
            field->name,
            field->type == FIELD_HISTORY ? "{ \"2022-01-09\", \"withdrawn\", \"why\" }"
                                         : "{ \"2022-01-09\", \"what it was\" }");
    else if (is_flat(pc, field))
        load_report_field(pc, field->name, "wrong-type",
            "has a list for %s where a list of lists should stand; put it in a second "
            "pair of braces: %s = { { ... } }",
            field->name, field->name);
    else if (field->type == FIELD_RANGE && pc->fault)
        load_report_field(pc, field->name, "wrong-type",
            "has a %s that cannot be: %s; it should be %s", field->name, pc->fault,
            wanted);
    else if (!report_entry(pc, field))
        load_report_field(pc, field->name, "wrong-type",
            "has a %s for %s; it should be %s%s", type_at_top(L), field->name, wanted,
            mend_of(pc, field));
}
