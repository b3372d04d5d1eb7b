// Words of a scenario, their ids and their fields, written as in other languages: title: "X", scene = "x" {.
#include "story/load/slip_inner.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <string.h>

// title: "X", "title": "X", "title" = "X", content-note = "X"
bool slip_field_at(const SlipScript *script, int i, Buf *out)
{
    bool colon = slip_is(script, i, ":") && !slip_is_name(script, i + 1) &&
                 !slip_is(script, i + 1, "=");
    bool paired = slip_is(script, i, ":") && slip_begins_field(script, i - 1);
    bool arrow = slip_two(script, i, "=", ">") && slip_begins_field(script, i - 1);
    bool name = slip_is_name(script, i - 1), text = slip_is_text(script, i - 1);
    arrow =
        arrow || (slip_two(script, i, "-", ">") && slip_begins_field(script, i - 1));
    if (slip_at(script, i - 1)->lua.kind == TOKEN_NUMBER && slip_is(script, i, ":")) {
        buf_add(out,
            STR("a date or an hour stands in quotation marks: \"2022-01-02 09:10\""));
        return true;
    }
    if ((colon || paired || arrow) && (name || text)) {
        Str shown = slip_at(script, i - 1)->lua.text;
        if (text && shown.n >= 2) shown = str_cut(shown, 1, shown.n - 1);
        buf_addf(out, "behind the name of a field stands =; write " STR_FMT " = ...",
            STR_ARG(utf8_cut(shown, 40)));
        return true;
    }
    if (slip_is(script, i, "=") && text && slip_begins_field(script, i - 1)) {
        Str shown = slip_at(script, i - 1)->lua.text;
        buf_addf(out,
            "the name of a field has no quotation marks; write " STR_FMT " = ...",
            STR_ARG(str_cut(shown, 1, shown.n < 42 ? shown.n - 1 : 41)));
        return true;
    }
    bool dash = slip_is(script, i, "=") && name && slip_is(script, i - 2, "-") &&
                slip_is_name(script, i - 3) && slip_begins_field(script, i - 3) &&
                slip_at(script, i - 1)->glued && slip_at(script, i - 2)->glued;
    if (!dash) return false;
    buf_addf(out, "a name has no -; write " STR_FMT "_" STR_FMT,
        STR_ARG(slip_at(script, i - 3)->lua.text),
        STR_ARG(slip_at(script, i - 1)->lua.text));
    return true;
}

// scene = "x" {, scene "x" = {, scene x {, scene "x" [
bool slip_use_at(const SlipScript *script, int i, Buf *out)
{
    const ApiWord *word = slip_word(script, i);
    if (!word) return false;
    bool equals = slip_is(script, i + 1, "=") || slip_is(script, i + 1, ":");
    bool id = slip_is_text(script, i + 1);
    if (equals && slip_is_text(script, i + 2) && slip_is(script, i + 3, "{")) {
        buf_addf(out, "no " STR_FMT " stands behind %s: write %s " STR_FMT " { ... }",
            STR_ARG(slip_at(script, i + 1)->lua.text), word->name, word->name,
            STR_ARG(slip_at(script, i + 2)->lua.text));
        return true;
    }
    if (slip_is_name(script, i + 1) &&
        (slip_is(script, i + 2, "{") || slip_is_name(script, i + 2) ||
            slip_is(script, i + 2, "-"))) {
        buf_addf(out,
            "an id stands in quotation marks: write %s \"" STR_FMT "\" { ... }",
            word->name, STR_ARG(slip_at(script, i + 1)->lua.text));
        return true;
    }
    bool between = slip_is(script, i + 2, "=") || slip_is(script, i + 2, ":") ||
                   (slip_is(script, i + 2, ",") && slip_at(script, i)->indent == 0 &&
                       slip_at(script, i)->first);
    if (id && between && slip_is(script, i + 3, "{")) {
        buf_addf(out, "no " STR_FMT " stands before {: write %s " STR_FMT " { ... }",
            STR_ARG(slip_at(script, i + 2)->lua.text), word->name,
            STR_ARG(slip_at(script, i + 1)->lua.text));
        return true;
    }
    if (slip_is(script, i + 1, "(") && slip_is_text(script, i + 2) &&
        slip_is(script, i + 3, ",")) { // scene("x", {
        buf_addf(out,
            "%s and its id stand without parentheses and comma: %s " STR_FMT " { ... }",
            word->name, word->name, STR_ARG(slip_at(script, i + 2)->lua.text));
        return true;
    }
    bool round = slip_is(script, i + 2, "(") && slip_is_name(script, i + 3) &&
                 slip_is(script, i + 4, "=");
    bool bracket =
        id && (round || slip_is(script, i + 2, "[") || slip_is(script, i + 2, "<"));
    bool nothing =
        id && (slip_is_text(script, i + 2) ||
                  (slip_is_name(script, i + 2) && slip_is(script, i + 3, "=")));
    if (!bracket && !nothing) return false;
    buf_addf(out, "%s " STR_FMT " needs { behind it%s", word->name,
        STR_ARG(slip_at(script, i + 1)->lua.text), bracket ? ", not a bracket" : "");
    return true;
}

// at_least 4, between 2, 4
static bool tell_bounds(const SlipScript *script, int i, Buf *out)
{
    static const char *const words[] = {"at_least", "at_most", "between"};
    Str word = slip_at(script, i)->lua.text;
    if (!slip_is_name(script, i) || !str_among(word, words, COUNT_OF(words)) ||
        slip_at(script, i + 1)->lua.kind != TOKEN_NUMBER)
        return false;
    buf_addf(out, "the number stands in parentheses: " STR_FMT "(", STR_ARG(word));
    slip_show(script, i + 1, out);
    bool two = str_eq(word, STR("between")) && slip_is(script, i + 2, ",") &&
               slip_at(script, i + 3)->lua.kind == TOKEN_NUMBER;
    if (two) buf_add(out, STR(", "));
    if (two) slip_show(script, i + 3, out);
    buf_addc(out, ')');
    return true;
}

// needs = { trust = 3+ }, s.trust > 3+
static bool tell_or_more(const SlipScript *script, int i, Buf *out)
{
    bool closed = slip_is(script, i + 2, "}") || slip_is(script, i + 2, ",");
    if (slip_at(script, i)->lua.kind != TOKEN_NUMBER || !slip_is(script, i - 1, "=") ||
        !slip_is(script, i + 1, "+") || !closed)
        return false;
    slip_show(script, i, out);
    buf_add(out, STR(" or more is written at_least("));
    slip_show(script, i, out);
    buf_addc(out, ')');
    return true;
}

// not_ told, not_ chosen "stop.tell", visited depot
static bool tell_condition_word(const SlipScript *script, int i, Buf *out)
{
    static const char *const words[] = {"not_", "visited", "chosen"};
    Str word = slip_at(script, i)->lua.text, behind = slip_at(script, i + 1)->lua.text;
    if (!slip_is_name(script, i) || !slip_is_name(script, i + 1) ||
        !str_among(word, words, COUNT_OF(words)) ||
        slip_at(script, i)->line != slip_at(script, i + 1)->line)
        return false;
    bool call =
        str_among(behind, words, COUNT_OF(words)) || str_eq(behind, STR("any_of"));
    if (call) {
        buf_addf(out,
            "parentheses stand around what is behind " STR_FMT ": " STR_FMT "(" STR_FMT,
            STR_ARG(word), STR_ARG(word), STR_ARG(behind));
        buf_addc(out, ' ');
        if (slip_is_text(script, i + 2))
            slip_show(script, i + 2, out);
        else
            buf_add(out, STR("..."));
        buf_addc(out, ')');
        return true;
    }
    bool more = slip_is(script, i + 2, ".") && slip_is_name(script, i + 3);
    buf_addf(out,
        "what stands behind " STR_FMT " stands in quotation marks: " STR_FMT
        " \"" STR_FMT,
        STR_ARG(word), STR_ARG(word), STR_ARG(utf8_cut(behind, 40)));
    if (more)
        buf_addf(
            out, "." STR_FMT, STR_ARG(utf8_cut(slip_at(script, i + 3)->lua.text, 40)));
    buf_addc(out, '"');
    return true;
}

// needs = { "note" and trust = at_least(3) }
static bool tell_joined(const SlipScript *script, int i, Buf *out)
{
    bool both = slip_is_keyword(script, i, KEYWORD_AND);
    bool one = slip_is_keyword(script, i, KEYWORD_OR);
    if ((!both && !one) || !slip_is_name(script, i + 1) ||
        !slip_is(script, i + 2, "=") || slip_at(script, i)->line != script->stop ||
        !slip_says(script, "near '='"))
        return false;
    buf_add(
        out, both ? STR("conditions in braces are joined by commas; write , in place "
                        "of and")
                  : STR("of conditions one of which is enough write any_of{ "
                        "\"note\", { trust = at_least(3) } }"));
    return true;
}

// at = { 47.5 N, 8.7 E }, minutes = 22 minutes
static bool tell_unit(const SlipScript *script, int i, Buf *out)
{
    bool apart = slip_is(script, i - 1, "=") || slip_is(script, i - 1, "{") ||
                 slip_is(script, i - 1, ",") || slip_is(script, i - 1, "-");
    if (slip_at(script, i)->lua.kind != TOKEN_NUMBER || !apart ||
        !slip_is_name(script, i + 1) || slip_at(script, i)->line != script->stop ||
        slip_at(script, i + 1)->line != script->stop ||
        !(slip_is(script, i + 2, ",") || slip_is(script, i + 2, "}")))
        return false;
    if (slip_keyword_at(script, i + 1, out)) return true;
    Str unit = slip_at(script, i + 1)->lua.text;
    buf_add(out, STR("a number stands alone: "));
    slip_show(script, i, out);
    buf_addf(out, ", without " STR_FMT, STR_ARG(utf8_cut(unit, 40)));
    if (str_eq(unit, STR("N")) || str_eq(unit, STR("E")))
        buf_add(out, STR("; south and west have a minus before them"));
    if (str_eq(unit, STR("S")) || str_eq(unit, STR("W")))
        buf_add(out, STR("; south and west have a minus before them: -")),
            slip_show(script, i, out);
    return true;
}

// when "told", [[ ... ]]
bool slip_when_at(const SlipScript *script, int i, Buf *out)
{
    bool given = slip_is_text(script, i + 1) || slip_is(script, i + 1, "{");
    if (tell_bounds(script, i, out) || tell_or_more(script, i, out) ||
        tell_condition_word(script, i, out) || tell_joined(script, i, out) ||
        tell_unit(script, i, out))
        return true;
    if (!slip_is(script, i, "when") || !slip_is_name(script, i) || !given) return false;
    buf_add(out, STR("what belongs to when stands in parentheses: when("));
    slip_show(script, i + 1, out);
    buf_add(out,
        slip_is(script, i + 1, "{") ? STR(" ... }, [[ ... ]])") : STR(", [[ ... ]])"));
    return true;
}

// include board.lua, include "board".lua, include <board.lua>, include = "board.lua"
bool slip_include_at(const SlipScript *script, int i, Buf *out)
{
    const SlipToken *word = slip_at(script, i), *behind = slip_at(script, i + 1);
    if (!slip_is(script, i, "include") || !word->first || behind->line != word->line)
        return false;
    if (slip_is_text(script, i + 1) && slip_is(script, i + 2, ",")) {
        buf_add(out, STR("no comma stands behind include and its file"));
        return true;
    }
    bool ending = slip_is_text(script, i + 1) && slip_is(script, i + 2, ".") &&
                  slip_at(script, i + 2)->glued;
    bool sign = slip_is(script, i + 1, "=") || slip_is(script, i + 1, ":") ||
                slip_is(script, i + 1, "<");
    if (!ending && !sign && !slip_is_name(script, i + 1)) return false;
    Str rest = str_from(script->text, (size_t)(behind->lua.text.s - script->text.s));
    Str line = str_cut(rest, 0, str_find(rest, '\n'));
    Buf name = {0}; // the name of a file is of these letters and has no signs around it
    for (size_t k = 0; k < line.n && !str_starts(str_from(line, k), STR("--")); k++)
        if (ascii_is_alnum(line.s[k]) || strchr("_-./", line.s[k]))
            buf_addc(&name, line.s[k]);
    buf_addf(out,
        "the name of a file stands in quotation marks: write include \"" STR_FMT "\"",
        STR_ARG(utf8_cut(buf_str(&name), 80)));
    buf_free(&name);
    return true;
}

// end = "two", goto = "two"; title = The well; &quot;
bool slip_bare_at(const SlipScript *script, int i, Buf *out)
{
    const LuaToken *token = &slip_at(script, i)->lua;
    if (token->kind == TOKEN_KEYWORD && slip_begins_field(script, i) &&
        slip_is(script, i + 1, "=")) {
        buf_addf(out, STR_FMT " is a word of Lua and cannot name a field%s",
            STR_ARG(token->text),
            token->keyword == KEYWORD_GOTO ? "; did you mean \"go\"?"
            : token->keyword == KEYWORD_IF ? "; did you mean \"needs\"?"
                                           : "");
        return true;
    }
    if (slip_is_keyword(script, i, KEYWORD_END) && slip_is_text(script, i + 1) &&
        slip_is(script, i + 2, "{")) {
        buf_add(out, STR("end is a word of Lua; did you mean \"ending\"?"));
        return true;
    }
    if (slip_is(script, i, "&") && slip_is_name(script, i + 1) &&
        slip_is(script, i + 2, ";") && slip_at(script, i + 2)->glued) {
        buf_addf(out, "&" STR_FMT "; is of a web page; write the sign itself",
            STR_ARG(slip_at(script, i + 1)->lua.text));
        return true;
    }
    bool two_names = slip_is(script, i - 1, "=") && slip_is_name(script, i) &&
                     slip_is_name(script, i + 1) && !slip_word(script, i + 1) &&
                     slip_at(script, i)->line == slip_at(script, i + 1)->line;
    if (!two_names || slip_is(script, i + 2, "=") || slip_is(script, i + 2, "("))
        return false;
    buf_addf(out,
        "a text stands in quotation marks, as the one that begins with " STR_FMT,
        STR_ARG(token->text));
    return true;
}
