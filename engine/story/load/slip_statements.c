// Finds statements that lack something at the place where Lua gave up: a point, a return, the numbers of a loop.
#include "story/load/slip_inner.h"

// Tokens that are looked at before one: a script of nothing but names is read in linear time.
#define BEFORE_MAX 512

// What the function is given that stands around the token: the s of function(s).
static Str parameter_before(const SlipScript *script, int i)
{
    for (int last = i - BEFORE_MAX; i > 2 && i > last; i--)
        if (slip_is_keyword(script, i - 3, KEYWORD_FUNCTION) &&
            slip_is(script, i - 2, "(") && slip_is_name(script, i - 1) &&
            slip_is(script, i, ")"))
            return slip_at(script, i - 1)->lua.text;
    return (Str){0};
}

static bool tell_point(
    const SlipScript *script, int from, int field, int *line, Buf *out)
{
    Str given = slip_at(script, from)->lua.text;
    if (!slip_is_name(script, from) || !slip_is_name(script, field) ||
        slip_is(script, from - 1, ".") ||
        slip_at(script, from)->line != slip_at(script, field)->line ||
        !str_eq(parameter_before(script, from - 1), given))
        return false;
    *line = slip_at(script, from)->line;
    buf_addf(out,
        "a point stands between " STR_FMT " and the name: write " STR_FMT "." STR_FMT,
        STR_ARG(given), STR_ARG(given), STR_ARG(slip_at(script, field)->lua.text));
    return true;
}

// s:told = true
static bool tell_colon(const SlipScript *script, int *line, Buf *out)
{
    if (!slip_says(script, "function arguments expected")) return false;
    for (int i = 0; i < script->n && slip_at(script, i)->line <= script->stop; i++)
        if (slip_at(script, i)->line == script->stop && slip_is(script, i, ":") &&
            tell_point(script, i - 1, i + 1, line, out))
            return true;
    return false;
}

// s told = true, s..told = true
bool slip_point(const SlipScript *script, int *line, Buf *out)
{
    if (tell_colon(script, line, out)) return true;
    for (int stop = -1; (stop = slip_stop(script, stop + 1)) != NONE;) {
        bool joined = slip_is(script, stop, "..");
        if (tell_point(script, stop - 1, joined ? stop + 1 : stop, line, out))
            return true;
    }
    return false;
}

// Whether a statement begins with the token: behind then, else, or what a function is given.
static bool begins_statement(const SlipScript *script, int i)
{
    if (slip_is_keyword(script, i - 1, KEYWORD_THEN) ||
        slip_is_keyword(script, i - 1, KEYWORD_ELSE))
        return true;
    int k = i - 1;
    if (!slip_is(script, k, ")")) return false;
    while (slip_is_name(script, k - 1) || slip_is(script, k - 1, ","))
        k--;
    return slip_is(script, k - 1, "(") &&
           slip_is_keyword(script, k - 2, KEYWORD_FUNCTION);
}

static bool is_value(const SlipScript *script, int i)
{
    return slip_is_text(script, i) || slip_is_keyword(script, i, KEYWORD_TRUE) ||
           slip_is_keyword(script, i, KEYWORD_FALSE) ||
           slip_at(script, i)->lua.kind == TOKEN_NUMBER;
}

// s.told and return "yes" or "no"
static bool tell_inner_return(const SlipScript *script, int stop, int *line, Buf *out)
{
    bool joins = slip_is_keyword(script, stop - 1, KEYWORD_AND) ||
                 slip_is_keyword(script, stop - 1, KEYWORD_OR);
    if (!joins || !slip_is_keyword(script, stop, KEYWORD_RETURN)) return false;
    *line = slip_at(script, stop)->line;
    buf_addf(out,
        "no return stands behind " STR_FMT
        "; one return stands before the whole: return s.told and \"one\" or \"other\"",
        STR_ARG(slip_at(script, stop - 1)->lua.text));
    return true;
}

// if s.told then "a" else "b" end, function(s) s.told end
bool slip_return(const SlipScript *script, int *line, Buf *out)
{
    for (int stop = -1; (stop = slip_stop(script, stop + 1)) != NONE;) {
        if (tell_inner_return(script, stop, line, out)) return true;
        bool field = slip_is_keyword(script, stop, KEYWORD_END) &&
                     slip_is_name(script, stop - 1) && slip_is(script, stop - 2, ".") &&
                     slip_is_name(script, stop - 3);
        int from = field ? stop - 3 : stop;
        bool last = !field && slip_at(script, stop)->first &&
                    slip_is_keyword(script, stop + 1, KEYWORD_END) &&
                    slip_ends_value(script, stop - 1); // "a" alone before an end
        if ((!field && !is_value(script, stop)) ||
            (!last && !begins_statement(script, from)))
            continue;
        *line = slip_at(script, from)->line;
        buf_add(out, STR("return is missing before "));
        for (int i = from; i < stop || i == from; i++)
            slip_show(script, i, out);
        if (field) buf_add(out, STR(", or = and a value behind it"));
        return true;
    }
    return false;
}

// for i in 1..3 do, for i = 1 to 3 do
bool slip_loop(const SlipScript *script, int *line, Buf *out)
{
    bool dots = slip_says(script, "malformed number") && slip_says(script, "..");
    if (!dots && !slip_says(script, "expected near 'to'") &&
        !slip_says(script, "'=' or 'in' expected near"))
        return false;
    for (int i = 0; i < script->n && slip_at(script, i)->line <= script->stop; i++) {
        if (slip_at(script, i)->line != script->stop ||
            !slip_is_keyword(script, i, KEYWORD_FOR))
            continue;
        *line = script->stop;
        buf_add(out, STR("a loop that counts is written for i = 1, 3 do ... end"));
        return true;
    }
    return false;
}

// if s.n > 1 and for i = 1, 3 whose then or do is missing at the end of their line.
static bool tell_line_end(const SlipScript *script, int *line, Buf *out)
{
    bool then = slip_says(script, "'then' expected near");
    if (!then && !slip_says(script, "'do' expected near")) return false;
    int stop = slip_stop(script, 0);
    if (stop == NONE || !slip_at(script, stop)->first ||
        !slip_ends_value(script, stop - 1))
        return false;
    *line = slip_at(script, stop - 1)->line;
    buf_add(out, then ? STR("then is missing at the end of this if")
                      : STR("do is missing at the end of this loop"));
    return true;
}

static bool is_operator(const SlipScript *script, int i)
{
    static const char *const signs[] = {
        "+", "-", "*", "/", "..", "<", ">", "=", "==", "~=", "<=", ">="};
    return str_among(slip_at(script, i)->lua.text, signs, COUNT_OF(signs));
}

static bool is_order(const SlipScript *script, int i)
{
    static const char *const signs[] = {"<", ">", "~=", "<=", ">="};
    return str_among(slip_at(script, i)->lua.text, signs, COUNT_OF(signs));
}

// s.told = true, and s.n = s.n + before the end of a function.
static bool tell_before_end(const SlipScript *script, int stop, int *line, Buf *out)
{
    bool comma = slip_is(script, stop - 1, ",");
    if (!slip_is_keyword(script, stop, KEYWORD_END) ||
        (!comma && !is_operator(script, stop - 1)))
        return false;
    *line = slip_at(script, stop - 1)->line;
    if (comma)
        buf_add(out, STR("in a function no comma stands behind a line"));
    else
        buf_addf(out, "a value is missing behind " STR_FMT,
            STR_ARG(slip_at(script, stop - 1)->lua.text));
    return true;
}

// s.told == true and s.n + 1 as statements
static bool tell_no_statement(const SlipScript *script, int stop, int *line, Buf *out)
{
    if (!slip_says(script, "syntax error")) return false;
    *line = slip_at(script, stop)->line;
    Str text = slip_at(script, stop)->lua.text;
    if (str_eq(text, STR("==")))
        buf_add(out, STR("== compares; write = to give a value"));
    else if (is_order(script, stop))
        buf_add(out, STR("a comparison alone does nothing; is a return or an if "
                         "missing before it?"));
    else if (is_operator(script, stop) && slip_is_name(script, stop - 1) &&
             slip_is(script, stop - 2, ".") && slip_is_name(script, stop - 3))
        buf_addf(out, "this changes nothing; write " STR_FMT "." STR_FMT " = before it",
            STR_ARG(slip_at(script, stop - 3)->lua.text),
            STR_ARG(slip_at(script, stop - 1)->lua.text));
    else
        return false;
    return true;
}

// effect = function(s) ... end(), and a function in place of a statement.
static bool tell_called(const SlipScript *script, int *line, Buf *out)
{
    if (!slip_says(script, " near '('")) return false;
    for (int stop = -1; (stop = slip_stop(script, stop + 1)) != NONE;) {
        bool nameless = slip_is_keyword(script, stop - 1, KEYWORD_FUNCTION) &&
                        slip_says(script, "<name> expected");
        bool called = slip_is_keyword(script, stop - 1, KEYWORD_END) &&
                      slip_at(script, stop)->glued;
        if (!nameless && !called) continue;
        *line = slip_at(script, stop)->line;
        buf_add(out, called ? STR("no ( ) stands behind the end of a function")
                            : STR("return is missing before function"));
        return true;
    }
    return false;
}

bool slip_function(const SlipScript *script, int *line, Buf *out)
{
    if (tell_called(script, line, out)) return true;
    int stop = slip_stop(script, 0), before = *line;
    if (stop == NONE || stop == 0) return false;
    if (tell_before_end(script, stop, line, out) ||
        tell_no_statement(script, stop, line, out))
        return true;
    *line = before;
    return false;
}

// when("told" [[ ... ]]): Lua counts lines to the end of the text.
static bool tell_text_behind(const SlipScript *script, int *line, Buf *out)
{
    if (!slip_says(script, "')' expected")) return false;
    for (int i = 1; i < script->n; i++) {
        if (slip_at(script, i)->end != script->stop || !slip_is_text(script, i) ||
            !slip_ends_value(script, i - 1) || slip_is_name(script, i - 1))
            continue;
        *line = slip_at(script, i - 1)->line;
        buf_add(out, STR("a comma is missing behind "));
        slip_show(script, i - 1, out);
        return true;
    }
    return false;
}

// if("told", [[ ... ]]) in a text, a goto where go is meant, a point where a comma is
bool slip_instead(const SlipScript *script, int *line, Buf *out)
{
    if (slip_says(script, "no visible label")) {
        *line = script->stop;
        buf_add(
            out, STR("goto is no way to a scene; a choice says it with go = \"...\""));
        return true;
    }
    if (tell_line_end(script, line, out) || tell_text_behind(script, line, out))
        return true;
    int stop = slip_stop(script, 0);
    if (stop == NONE) return false;
    bool branch = slip_begins_branch(script, stop);
    bool point = slip_is(script, stop, ".") && slip_is_text(script, stop - 1);
    if (!branch && !point) return false;
    *line = slip_at(script, stop)->line;
    buf_add(out, branch ? STR("a part of a text that is there at times is written "
                              "when(condition, [[ ... ]]), not if")
                        : STR("a comma stands behind a text, not a point"));
    return true;
}
