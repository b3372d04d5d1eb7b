// Slips in the names that functions use: variables, words, functions of libraries; and what they return.
#include "tools/slips_inner.h"

#include "base/nearest.h"
#include "base/utf8.h"
#include "story/near_words.h"

#include <string.h>

#define NAME_SHOWN 80 // bytes of a name in a sentence

// Words of conditions without a function, and what a function has in their place.
static const struct {
    const char *word, *instead;
} of_data[] = {
    {"chosen", "taken(\"scene.choice\") > 0"},
    {"visited", "visits(\"scene\") > 0"},
    {"not_", "not"},
    {"any_of", "or between the conditions"},
    {"at_least", ">="},
    {"at_most", "<="},
    {"between", ">= and <="},
};

const char *slips_instead_of_data(Str name)
{
    for (int i = 0; i < COUNT_OF(of_data); i++)
        if (str_eq(name, str_of(of_data[i].word))) return of_data[i].instead;
    return NULL;
}

static const char *hint(SlipReading *reading, const NameList *names, Str name)
{
    Check *check = reading->check;
    if (names->ids.n > check->nearest_left) return "";
    check->nearest_left -= names->ids.n;
    Str near = nearest_name(name, names->ids.items, names->ids.n);
    if (near.n == 0) return "";
    return arena_fmt(&check->arena, "; did you mean \"" STR_FMT "\"?", STR_ARG(near)).s;
}

static Where where_of(const SlipReading *reading, const LuaUse *use)
{
    return (Where){reading->file, use->line};
}

// --- the state ------------------------------------------------------------------------------------

// { told = nil } looks like a declaration and is none.
static bool was_nil(const SlipReading *reading, Str name)
{
    for (int i = 0; i < reading->nils.n; i++)
        if (str_eq(reading->nils.items[i].field, name)) return true;
    return false;
}

static void tell_variable(SlipReading *reading, const LuaUse *use)
{
    Str name = utf8_cut(use->field, NAME_SHOWN);
    Where where = where_of(reading, use);
    if (was_nil(reading, use->field))
        slips_add(reading->check, SLIP_VARIABLE, where,
            "there is no variable \"" STR_FMT "\": \"" STR_FMT
            " = nil\" declares nothing; give it a first value, \"" STR_FMT " = false\"",
            STR_ARG(name), STR_ARG(name), STR_ARG(name));
    else if (id_index_find(&reading->words.index, use->field) != NONE)
        slips_add(reading->check, SLIP_VARIABLE, where,
            "there is no variable \"" STR_FMT "\"; \"" STR_FMT
            "\" is a word and stands alone: write it without \"" STR_FMT ".\"",
            STR_ARG(name), STR_ARG(name), STR_ARG(use->name));
    else if (book_source(reading->check->book, use->field) != NONE)
        slips_add(reading->check, SLIP_VARIABLE, where,
            "there is no variable \"" STR_FMT "\"; \"" STR_FMT
            "\" is a source: write has(\"" STR_FMT "\")",
            STR_ARG(name), STR_ARG(name), STR_ARG(name));
    else if (use->role != ROLE_PICK &&
             book_node(reading->check->book, use->field) != NONE)
        slips_add(reading->check, SLIP_VARIABLE, where,
            "there is no variable \"" STR_FMT "\"; whether a play has been there is "
            "asked by visits(\"" STR_FMT "\") > 0",
            STR_ARG(name), STR_ARG(name));
    else {
        const char *near = hint(reading, &reading->variables, use->field);
        slips_add(reading->check, SLIP_VARIABLE, where,
            "there is no variable \"" STR_FMT "\"%s", STR_ARG(name),
            near[0] ? near : "; each is declared in the state of the scenario");
    }
}

static bool can_hold(ValueType type, LuaLiteral value)
{
    switch (value) {
    case LITERAL_NONE:
        return true;
    case LITERAL_BOOL:
        return type == VALUE_BOOL;
    case LITERAL_INT:
        return value_type_is_number(type);
    case LITERAL_FLOAT: // of a whole number only a value such as 2.0, which is odd but right
        return value_type_is_number(type);
    case LITERAL_TEXT:
        return type == VALUE_STR;
    case LITERAL_TABLE:
        return type == VALUE_LIST || type == VALUE_MAP;
    case LITERAL_NIL:
    case LITERAL_FUNCTION:
        return false;
    }
    return true;
}

static const char *literal_name(LuaLiteral value)
{
    static const char *const names[] = {[LITERAL_NIL] = "nothing",
        [LITERAL_BOOL] = "true or false",
        [LITERAL_INT] = "a number",
        [LITERAL_FLOAT] = "a number",
        [LITERAL_TEXT] = "a text",
        [LITERAL_TABLE] = "a list",
        [LITERAL_FUNCTION] = "a function"};
    return names[value];
}

// s.trust = 9 of a meter that goes to 6: it would hold 6.
static void look_at_bounds(SlipReading *reading, const LuaUse *use, const StateVar *var)
{
    uint64_t value;
    if (!use->written || use->value != LITERAL_INT || !var->bounded ||
        !str_number(use->text, INT32_MAX, &value) ||
        ((double)value >= var->min && (double)value <= var->max))
        return;
    slips_add(reading->check, SLIP_VALUE, where_of(reading, use),
        "variable \"" STR_FMT "\" goes from %g to %g and cannot hold %g",
        STR_ARG(var->id), var->min, var->max, (double)value);
}

static void look_at_state(SlipReading *reading, const LuaUse *use)
{
    const Book *book = reading->check->book;
    int var = book_state(book, use->field);
    if (var == NONE) {
        tell_variable(reading, use);
        return;
    }
    ValueType type = book->state[var].first.type;
    if (use->written && (use->role == ROLE_CONDITION || use->role == ROLE_PICK))
        slips_add(reading->check, SLIP_PLACE, where_of(reading, use),
            "only an effect may change the state, and this is %s",
            use->role == ROLE_PICK ? "a pick" : "a condition");
    else if (use->written && !can_hold(type, use->value))
        slips_add(reading->check, SLIP_VALUE, where_of(reading, use),
            "variable \"" STR_FMT "\" is %s and cannot hold %s", STR_ARG(use->field),
            value_type_name(type), literal_name(use->value));
    else
        look_at_bounds(reading, use, &book->state[var]);
}

static void look_at_returned(SlipReading *reading, const LuaUse *use)
{
    const Book *book = reading->check->book;
    int var = book_state(book, use->field);
    if (var == NONE || book->state[var].first.type == VALUE_BOOL) return;
    slips_add(reading->check, SLIP_RETURN, where_of(reading, use),
        "this function must return true or false, and variable \"" STR_FMT
        "\" is %s; compare it with something",
        STR_ARG(use->field), value_type_name(book->state[var].first.type));
}

// --- other names ------------------------------------------------------------------------------------

static void look_at_member(SlipReading *reading, const LuaUse *use)
{
    Check *check = reading->check;
    Where where = where_of(reading, use);
    Str member = utf8_cut(use->field, NAME_SHOWN);
    slips_look_at_member(check, where, use);
    if (str_eq(use->name, STR("world")) &&
        id_index_find(&reading->world.index, use->field) == NONE)
        slips_add(check, SLIP_VARIABLE, where,
            "there is no world value \"" STR_FMT "\"%s", STR_ARG(member),
            hint(reading, &reading->world, use->field));
    for (int i = 0; i < SLIPS_LIBRARIES; i++) {
        const NameList *members = &reading->members[i];
        if (!str_eq(use->name, str_of(slips_libraries[i])) ||
            id_index_find(&members->index, use->field) != NONE)
            continue;
        bool random = i == 0 && str_starts(use->field, STR("random"));
        slips_add(check, SLIP_MEMBER, where,
            "there is no %s function \"" STR_FMT "\"%s", slips_libraries[i],
            STR_ARG(member),
            random ? "; write random(6) for a whole number from 1 to 6"
                   : hint(reading, members, use->field));
    }
}

// stold for s.told, state.told for s.told
static bool tell_state(SlipReading *reading, const LuaUse *use)
{
    Str rest = str_from(use->name, use->state.n);
    bool joined = use->state.n > 0 && str_starts(use->name, use->state) &&
                  id_index_find(&reading->variables.index, rest) != NONE;
    if (joined)
        slips_add(reading->check, SLIP_WORD, where_of(reading, use),
            "there is no word \"" STR_FMT "\"; write " STR_FMT "." STR_FMT,
            STR_ARG(use->name), STR_ARG(use->state), STR_ARG(rest));
    else if (use->state.n > 0 && str_eq(use->name, STR("state")))
        slips_add(reading->check, SLIP_WORD, where_of(reading, use),
            "there is no word \"state\"; the state is called " STR_FMT
            " here, as function(" STR_FMT ") says",
            STR_ARG(use->state), STR_ARG(use->state));
    else
        return false;
    return true;
}

// has(note) for has("note")
static bool tell_id(SlipReading *reading, const LuaUse *use)
{
    const Book *book = reading->check->book;
    bool id =
        book_source(book, use->name) != NONE || book_node(book, use->name) != NONE;
    if (!id || use->written) return false;
    slips_add(reading->check, SLIP_WORD, where_of(reading, use),
        "there is no word \"" STR_FMT "\"; an id stands in quotation marks: \"" STR_FMT
        "\"",
        STR_ARG(use->name), STR_ARG(use->name));
    return true;
}

// coins = coins + 1: that the name is new is told where it is written, once in a file.
static bool is_told_new(const SlipReading *reading, Str name)
{
    Buf begin = {0};
    bool told = false;
    const Slips *slips = reading->check->slips;
    buf_addf(
        &begin, "\"" STR_FMT "\" is new here", STR_ARG(utf8_cut(name, NAME_SHOWN)));
    for (int i = 0; i < slips->n && !told; i++)
        told = slips->items[i].kind == SLIP_WORD &&
               str_eq(slips->items[i].where.file, reading->file) &&
               str_starts(str_of(slips->items[i].text), buf_str(&begin));
    buf_free(&begin);
    return told;
}

// gives("note") in an effect: what stands beside the function.
static bool tell_field(SlipReading *reading, const LuaUse *use)
{
    const ApiField *field = api_words[WORD_CHOICE].fields;
    while (field->name && !str_eq(str_of(field->name), use->name))
        field++;
    if (!field->name || use->role == ROLE_NONE || (!use->called && !use->written))
        return false;
    slips_add(reading->check, SLIP_WORD, where_of(reading, use),
        "there is no word \"%s\" in a function; it is a field of the choice, and "
        "stands "
        "beside the function: %s = ...",
        field->name, field->name);
    return true;
}

// s.mood = glad, and words that are nearly others.
static void tell_unknown(SlipReading *reading, const LuaUse *use, Str name)
{
    const char *instead = near_foreign_word(use->name);
    const char *meant = instead ? instead : hint(reading, &reading->words, use->name);
    if (meant[0] || use->called)
        slips_add(reading->check, SLIP_WORD, where_of(reading, use),
            "there is no word \"" STR_FMT "\"%s%s", STR_ARG(name), instead ? "; " : "",
            meant);
    else
        slips_add(reading->check, SLIP_WORD, where_of(reading, use),
            "there is no word \"" STR_FMT
            "\"; a text stands in quotation marks: \"" STR_FMT "\"",
            STR_ARG(name), STR_ARG(name));
}

static void tell_word(SlipReading *reading, const LuaUse *use)
{
    if (!use->written && is_told_new(reading, use->name)) return;
    Check *check = reading->check;
    Where where = where_of(reading, use);
    Str name = utf8_cut(use->name, NAME_SHOWN);
    bool variable = id_index_find(&reading->variables.index, use->name) != NONE;
    if (!variable && (tell_state(reading, use) || tell_id(reading, use))) return;
    if (variable && use->state.n > 0)
        slips_add(check, SLIP_WORD, where,
            "there is no word \"" STR_FMT "\"; write " STR_FMT "." STR_FMT,
            STR_ARG(name), STR_ARG(use->state), STR_ARG(name));
    else if (variable)
        slips_add(check, SLIP_WORD, where,
            "there is no word \"" STR_FMT
            "\"; variables belong to the state, which a function is given: "
            "function(s) ... s." STR_FMT,
            STR_ARG(name), STR_ARG(name));
    else if (use->written && str_eq(use->name, STR("go")))
        slips_add(check, SLIP_WORD, where,
            "a function cannot go to a scene by go = ...; a choice that leads to one "
            "of several has go = { \"one\", \"other\" } and pick = function(s) return "
            "\"other\" end");
    else if (use->called && use->role == ROLE_PICK && str_eq(use->name, STR("go")))
        slips_add(check, SLIP_WORD, where,
            "there is no word \"go\"; a pick returns the id alone, as in return "
            "\"careful\"");
    else if (str_eq(use->name, STR("s")) || str_eq(use->name, STR("S")))
        slips_add(check, SLIP_WORD, where,
            "there is no word \"" STR_FMT
            "\" here; a function is given the state when it begins with function(s)",
            STR_ARG(name));
    else if (tell_field(reading, use))
        return;
    else if (use->written)
        slips_add(check, SLIP_WORD, where,
            "\"" STR_FMT "\" is new here; write \"local\" before it, or declare it in "
            "the state of the scenario",
            STR_ARG(name));
    else
        tell_unknown(reading, use, name);
}

static void look_at_free(SlipReading *reading, const LuaUse *use)
{
    const char *instead = slips_instead_of_data(use->name);
    if (instead && use->role != ROLE_NONE)
        slips_add(reading->check, SLIP_PLACE, where_of(reading, use),
            STR_FMT " works only in a condition without a function; in a function "
                    "write %s",
            STR_ARG(use->name), instead);
    if (instead) return;
    if (!str_eq(use->name, STR("random"))) {
        tell_word(reading, use);
        return;
    }
    if (use->role == ROLE_CONDITION && use->called)
        slips_add(reading->check, SLIP_PLACE, where_of(reading, use),
            "random works only in an effect and in pick, and this is a condition");
}

static void look_at_picked(SlipReading *reading, const LuaUse *use)
{
    if (use->role == ROLE_CONDITION) {
        bool source = book_source(reading->check->book, use->field) != NONE;
        Str text = utf8_cut(use->field, NAME_SHOWN);
        slips_add(reading->check, SLIP_RETURN, where_of(reading, use),
            "this function must return true or false, and \"" STR_FMT "\" is a text%s",
            STR_ARG(text),
            source ? arena_fmt(&reading->check->arena, "; write has(\"" STR_FMT "\")",
                         STR_ARG(text))
                         .s
                   : "");
        return;
    }
    Str near = nearest_name(use->field, use->listed, use->n_listed);
    bool node = near.n == 0 && book_node(reading->check->book, use->field) != NONE;
    // A list of one, and a list with the misspelt id of a scene, are told where they stand.
    bool told = use->n_listed < 2 ||
                (near.n > 0 && book_node(reading->check->book, near) == NONE);
    Slip *slip = slips_add(reading->check, told ? SLIP_PICK_TOLD : SLIP_PICK,
        where_of(reading, use),
        "this pick answers \"" STR_FMT "\", which is not in its go list" NEAREST_FMT
        "%s",
        STR_ARG(utf8_cut(use->field, NAME_SHOWN)), NEAREST_ARG(near),
        node ? "; write it there too" : "");
    if (slip) slip->answer = arena_str(&reading->check->kept, use->field);
}

// local told = true
static void look_at_local(SlipReading *reading, const LuaUse *use)
{
    if (use->state.n == 0 ||
        id_index_find(&reading->variables.index, use->name) == NONE)
        return;
    slips_add(reading->check, SLIP_WORD, where_of(reading, use),
        "local makes a new \"" STR_FMT
        "\" that nothing reads; to change the variable write " STR_FMT "." STR_FMT,
        STR_ARG(use->name), STR_ARG(use->state), STR_ARG(use->name));
}

static void look_at_ended(SlipReading *reading, const LuaUse *use)
{
    if (use->role == ROLE_CONDITION)
        slips_add(reading->check, SLIP_NEVER, where_of(reading, use),
            "this condition returns nothing, so it never holds; write return "
            "before what it asks");
    else
        slips_add(reading->check, SLIP_END, where_of(reading, use), "%s",
            use->written ? "this pick returns nothing here; a pick returns an id of "
                           "its go list"
                         : "this pick can come to its end without a return; write "
                           "return and an id of its go list before the end");
}

// --- each use ---------------------------------------------------------------------------------------

void slips_look_at_use(SlipReading *reading, const LuaUse *use)
{
    if (reading->check->slips->n > DIAGNOSTICS_MAX) return; // no more are told
    switch (use->kind) {
    case USE_FREE:
        look_at_free(reading, use);
        return;
    case USE_MEMBER:
        look_at_member(reading, use);
        return;
    case USE_STATE:
        look_at_state(reading, use);
        return;
    case USE_OUTSIDE:
        slips_add(reading->check, SLIP_OUTSIDE, where_of(reading, use),
            "this function changes \"" STR_FMT
            "\", which stands outside of it; what lasts belongs into the state",
            STR_ARG(utf8_cut(use->name, NAME_SHOWN)));
        return;
    case USE_RETURNED:
        look_at_returned(reading, use);
        return;
    case USE_PICKED:
        look_at_picked(reading, use);
        return;
    case USE_LOCAL:
        look_at_local(reading, use);
        return;
    case USE_ENDED:
        look_at_ended(reading, use);
        return;
    case USE_NIL:
        return;
    case USE_JOINED:
    case USE_SIGNED:
    case USE_ASKED:
    case USE_ANSWERED:
    case USE_PARTS:
    case USE_CALLED:
        slips_look_at_value(
            reading->check, &reading->values, where_of(reading, use), use);
        return;
    }
}
