// Readers of fields that hold one plain value: texts, numbers, dates, functions.
#include "base/ascii.h"
#include "base/utf8.h"
#include "story/load/load_readers.h"

#include "story/date.h"
#include "story/near_words.h"

#include <math.h>

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

static bool means_false(lua_State *L)
{
    return load_is_text(L) && str_eq(str_trim(load_text_at_top(L)), STR("false"));
}

bool load_read_right(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    bool flag = lua_isboolean(pc->L, -1);
    // What is no flag is told, and not that no answer is right as well.
    if (flag ? lua_toboolean(pc->L, -1) : !means_false(pc->L)) *(double *)into = 1;
    return flag;
}

bool load_read_number(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    if (lua_type(pc->L, -1) != LUA_TNUMBER) return false;
    *(double *)into = lua_tonumber(pc->L, -1);
    return isfinite(*(double *)into);
}

static bool read_whole(ParseContext *pc, int max, void *into)
{
    if (!lua_isinteger(pc->L, -1)) return false;
    lua_Integer number = lua_tointeger(pc->L, -1);
    if (number < 1 || number > max) return false;
    *(int *)into = (int)number;
    return true;
}

bool load_read_minutes(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    return read_whole(pc, MINUTES_MAX, into);
}

bool load_read_api(ParseContext *pc, const ApiField *field, void *into)
{
    pc->loader->api_where = load_field_where(pc, str_of(field->name), (Str){0});
    return read_whole(pc, API_MAX, into);
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

// Why the value at the top of the stack is no pair of numbers.
static const char *fault_of_pair(lua_State *L)
{
    if (load_is_text(L)) return "the numbers stand in braces and not in a text";
    if (!lua_istable(L, -1)) return "two numbers stand in braces";
    switch (lua_rawlen(L, -1)) {
    case 0:
        return "the numbers have no names";
    case 1:
        return "there is one number";
    case 2:
        return "one of the two is no number";
    case 4:
        return "a decimal has a point and no comma, 43.34";
    default:
        return "there are more than two";
    }
}

bool load_read_position(ParseContext *pc, const ApiField *field, void *into)
{
    (void)into;
    Place *place = pc->target;
    double pair[2];
    const char *fault = NULL;
    if (!load_read_pair(pc, field, pair))
        fault = fault_of_pair(pc->L);
    else if (fabs(pair[0]) > 90 && fabs(pair[1]) <= 90 && fabs(pair[0]) <= 180)
        fault = "latitude comes first, and goes from -90 to 90";
    else if (fabs(pair[0]) > 90)
        fault = "latitude goes from -90 to 90";
    else if (fabs(pair[1]) > 180)
        fault = "longitude goes from -180 to 180";
    place->has_position = true; // told here once, and not of each point that is there
    if (fault) {
        load_report_field(pc, field->name, "wrong-type",
            "has no position for %s: %s; it should be %s", field->name, fault,
            api_field_expected(FIELD_POSITION));
        return true;
    }
    place->lat = pair[0];
    place->lon = pair[1];
    return true;
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
    if (!load_is_text(pc->L)) return false;
    Str s = load_text_at_top(pc->L);
    if (date_parse(s, into) || (field && load_report_exchanged(pc, field))) return true;
    load_report_value(pc, s, "bad-date",
        "has the date \"" STR_FMT "\": %s; it should be %s", STR_ARG(utf8_cut(s, 60)),
        date_fault(s), api_field_expected(FIELD_DATE));
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
        load_report_value(pc, s, "bad-status",
            "has the status \"" STR_FMT "\"; there are %s%s", STR_ARG(utf8_cut(s, 60)),
            api_field_expected(FIELD_STATUS), load_alike(pc, s));
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
            field->name, STR_ARG(utf8_cut(s, 60)), api_field_expected(field->type));
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
