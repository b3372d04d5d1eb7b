// Finds signs of other languages: += and !=, ++, &&, ||, and signs that stand where none can.
#include "story/load/slip_inner.h"

#define LINES_BEFORE 2 // of Lua's, in which what Lua could still read is looked for

bool slip_is_near(const SlipScript *script, int i)
{
    return slip_at(script, i)->line >= script->stop - LINES_BEFORE;
}

void slip_show_left(const SlipScript *script, int i, Buf *out)
{
    int from = i - 1;
    while (slip_is_name(script, from) && slip_is(script, from - 1, ".") &&
           slip_is_name(script, from - 2))
        from -= 2;
    for (; from < i; from++)
        slip_show(script, from, out);
}

typedef struct Habit {
    const char *first, *second; // two signs side by side; second NULL: one of them
    const char *sentence;
} Habit;

static const Habit signs[] = {
    {"!", "=", "Lua has no !=; write ~="},
    {"!", "==", "Lua has no !==; write ~="},
    {"==", "=", "Lua has no ===; write =="},
    {"<", ">", "Lua has no <>; write ~="},
    {"&", "&", "Lua has no &&; write and"},
    {"|", "|", "Lua has no ||; write or"},
    {":", "=", "Lua has no :=; write ="},
    {"=", "+", "Lua has no =+; write s.n = s.n + 1"},
    {"/", "*", "a comment of several lines stands between --[[ and ]]"},
    {"<", "!", "a comment begins with --"},
    {"-", ">", "Lua has no ->; write a point"},
    {"!", NULL, "Lua has no !; write not"},
    {"?", NULL, "Lua has no ? : ; write condition and one or other"},
    {"@", NULL, "the sign @ means nothing in Lua"},
    {"$", NULL, "the sign $ means nothing in Lua"},
    {"\\", NULL, "a \\ stands in texts only"},
};

// title = , and , = "One" and title = = "One"
static bool tell_half_field(const SlipScript *script, int i, Buf *out)
{
    bool ends = slip_is(script, i, ",") || slip_is(script, i, "}");
    if (!slip_says(script, "unexpected symbol near")) return false;
    if (ends && slip_is(script, i - 1, "=") && slip_begins_field(script, i - 2)) {
        slip_show(script, i - 2, out);
        buf_add(out, STR(" has no value behind its ="));
        return true;
    }
    if (!slip_is(script, i, "=")) return false;
    bool twice = slip_is(script, i - 1, "=");
    if (!twice && !slip_begins_field(script, i)) return false;
    buf_add(out, twice ? STR("there is one = too many")
                       : STR("the name of a field is missing before this ="));
    return true;
}

bool slip_sign_at(const SlipScript *script, int i, Buf *out)
{
    if (tell_half_field(script, i, out)) return true;
    if (slip_is(script, i, ",") &&
        (slip_is(script, i - 1, ",") || slip_is(script, i - 1, "{"))) {
        buf_add(out, STR("there is one comma too many"));
        return true;
    }
    if (slip_is(script, i, ";") && slip_begins_field(script, i) &&
        slip_says(script, "near ';'")) {
        buf_add(out, STR("there is one sign too many: one comma ends a field"));
        return true;
    }
    bool begins = slip_is(script, i - 1, "{") || slip_is(script, i - 1, ",");
    if (slip_is(script, i, "*") && begins && slip_is(script, i + 1, ",")) {
        buf_add(out, STR("* stands in quotation marks: \"*\""));
        return true;
    }
    if (slip_is(script, i, "+") && (begins || slip_is(script, i - 1, "=")) &&
        slip_at(script, i + 1)->lua.kind == TOKEN_NUMBER) {
        buf_add(out, STR("no + stands before a number; write "));
        slip_show(script, i + 1, out);
        return true;
    }
    for (int k = 0; k < COUNT_OF(signs); k++) {
        const Habit *habit = &signs[k];
        if (habit->second ? !slip_two(script, i, habit->first, habit->second)
                          : !slip_is(script, i, habit->first))
            continue;
        buf_add(out, str_of(habit->sentence));
        return true;
    }
    return false;
}

// s.x += 1, s.x++
bool slip_assignment_at(const SlipScript *script, int i, Buf *out)
{
    static const char *const operators[] = {"+", "-", "*", "/", "%", "^", ".."};
    bool twice = slip_two(script, i, "+", "+");
    if (!slip_is_name(script, i - 1)) return false;
    for (int k = 0; k < COUNT_OF(operators); k++) {
        const char *sign = operators[k];
        if (!twice && !slip_two(script, i, sign, "=")) continue;
        buf_addf(out, "Lua has no %s%s; write ", twice ? "+" : sign, twice ? "+" : "=");
        slip_show_left(script, i, out);
        buf_add(out, STR(" = "));
        slip_show_left(script, i, out);
        buf_addf(out, " %s ", twice ? "+" : sign);
        if (twice || !slip_ends_value(script, i + 2) ||
            slip_is_keyword(script, i + 2, KEYWORD_END))
            buf_add(out, twice ? STR("1") : STR("..."));
        else
            slip_show(script, i + 2, out);
        return true;
    }
    return false;
}

// s.x-- is a name and a comment, which takes the rest of the line.
bool slip_decrement_at(const SlipScript *script, int i, Buf *out)
{
    Str name = slip_at(script, i)->lua.text;
    size_t behind = (size_t)(name.s + name.n - script->text.s);
    bool begins = !slip_is(script, i - 1, ".") || slip_is_name(script, i - 2);
    if (!slip_is_name(script, i) || !begins || !slip_is_near(script, i)) return false;
    if (!str_starts(str_from(script->text, behind), STR("--"))) return false;
    if (slip_is(script, i - 1, "=") || slip_is(script, i - 1, ",")) return false;
    buf_add(out, STR("-- begins a comment; write "));
    slip_show_left(script, i + 1, out);
    buf_add(out, STR(" = "));
    slip_show_left(script, i + 1, out);
    buf_add(out, STR(" - 1"));
    return true;
}
