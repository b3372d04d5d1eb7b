// Finds syntax of other languages: : for =, // and #, else if, braces around a function, parentheses for braces, numbers
// that are texts; and the signs of slip_signs.c.
#include "story/load/slip_inner.h"

#include "base/ascii.h"
#include "base/utf8.h"

// Tokens that are looked at behind one: a list of names or a condition is no longer, and a script of nothing
// but "function" or "if" is read in linear time.
#define AHEAD_MAX 64

// --- comments ---------------------------------------------------------------------------------------

static bool stands_behind_item(const SlipScript *script, int i)
{
    return slip_at(script, i)->first || slip_is(script, i - 1, ",") ||
           slip_is(script, i - 1, ";") || slip_is(script, i - 1, "{") ||
           slip_is(script, i - 1, "}") || slip_is_text(script, i - 1) ||
           slip_is_keyword(script, i - 1, KEYWORD_END);
}

static bool tell_comment(const SlipScript *script, int i, Buf *out)
{
    bool slashes = slip_is(script, i, "//"), hash = slip_is(script, i, "#");
    if ((!slashes && !hash) || !slip_is_near(script, i) ||
        !stands_behind_item(script, i))
        return false;
    if (hash && slip_is(script, i + 1, "include") && slip_is_text(script, i + 2)) {
        buf_add(out, STR("write include without #"));
        return true;
    }
    bool apart = !slip_at(script, i + 1)->glued || slip_says(script, "near '#'");
    if (hash && !apart) return false;
    buf_addf(out, "a comment begins with --, not with %s", slashes ? "//" : "#");
    return true;
}

// --- names and words --------------------------------------------------------------------------------

// let x = 1, elif, function(s) { ... }
static bool tell_word(const SlipScript *script, int i, Buf *out)
{
    static const char *const locals[] = {"let", "var", "const", "int", "auto", "my"};
    static const char *const elses[] = {"elif", "elsif", "elsei", "elseIf"};
    static const char *const functions[] = {"def", "func", "fn", "fun"};
    Str text = slip_at(script, i)->lua.text;
    if (!slip_is_name(script, i)) return false;
    if (slip_is_name(script, i + 1) && str_among(text, locals, COUNT_OF(locals))) {
        buf_addf(out, "write local in place of " STR_FMT, STR_ARG(text));
        return true;
    }
    if (slip_is_name(script, i + 1) && str_eq(text, STR("If"))) {
        buf_add(out, STR("Lua writes if in small letters, not If"));
        return true;
    }
    if (str_among(text, elses, COUNT_OF(elses))) {
        buf_addf(out, "Lua writes elseif, not " STR_FMT, STR_ARG(text));
        return true;
    }
    if (slip_is_name(script, i + 1) && slip_is(script, i + 2, "(") &&
        str_among(text, functions, COUNT_OF(functions))) {
        buf_addf(out, "write function in place of " STR_FMT, STR_ARG(text));
        return true;
    }
    return false;
}

// Where the tokens end that are looked at from [i] on.
static int last_ahead(const SlipScript *script, int i)
{
    return i + AHEAD_MAX < script->n ? i + AHEAD_MAX : script->n;
}

// Behind the next ")", or behind all of the script; no list of names goes past another function.
static int behind_parentheses(const SlipScript *script, int i)
{
    for (int end = last_ahead(script, i); i < end; i++)
        if (slip_is(script, i, ")"))
            return i + 1;
        else if (slip_is_keyword(script, i, KEYWORD_FUNCTION))
            break;
    return script->n;
}

// The words that a condition or a count stands behind, and the word that ends it.
static const struct {
    LuaKeyword keyword;
    const char *name, *then, *written;
} heads[] = {{KEYWORD_IF, "an if", "then", "if condition then ... end"},
    {KEYWORD_ELSEIF, "an elseif", "then", "elseif condition then ..."},
    {KEYWORD_WHILE, "a while", "do", "while condition do ... end"},
    {KEYWORD_FOR, "a for", "do", "for i = 1, 3 do ... end"}};

static int head_at(const SlipScript *script, int i)
{
    for (int head = 0; head < COUNT_OF(heads); head++)
        if (slip_is_keyword(script, i, heads[head].keyword)) return head;
    return NONE;
}

// if (s.n > 1) {, if s.told { s.n = 1: a brace behind the condition and no then in the line
static bool opens_with_brace(const SlipScript *script, int i)
{
    int line = slip_at(script, i)->line, end = last_ahead(script, i), depth = 0;
    bool opened = false, near = slip_is_near(script, i);
    for (int k = i + 1; k < end && slip_at(script, k)->line == line; k++) {
        if (slip_is_keyword(script, k, KEYWORD_THEN) ||
            slip_is_keyword(script, k, KEYWORD_DO))
            return false;
        bool last = slip_at(script, k + 1)->line > line;
        opened = opened || (depth == 0 && slip_is(script, k, "{") &&
                               slip_ends_value(script, k - 1) && (near || last));
        depth += slip_is(script, k, "(") - slip_is(script, k, ")");
    }
    return opened;
}

static int behind_name(const SlipScript *script, int i)
{
    while (slip_is_name(script, i) && slip_is(script, i + 1, ".") &&
           slip_is_name(script, i + 2))
        i += 2;
    return slip_is_name(script, i) ? i + 1 : i;
}

// What is written for the function of a field whose name stands before the = at [i].
static void add_function(const SlipScript *script, int i, Buf *out)
{
    buf_add(out, slip_is(script, i - 1, "effect") ? STR("function(s) ... end")
                                                  : STR("function(s) return ... end"));
}

// effect = func(s) ..., needs = (s) s.told, needs = s => s.told, needs = lambda s: s.told, needs = function(s) s.told,
static bool tell_short_function(const SlipScript *script, int i, Buf *out)
{
    static const char *const words[] = {"def", "func", "fn", "fun", "lambda"};
    if (!slip_is(script, i, "=") || !slip_is_name(script, i - 1) ||
        !slip_is_near(script, i))
        return false;
    Str word = slip_at(script, i + 1)->lua.text;
    bool foreign =
        slip_is_name(script, i + 1) && str_among(word, words, COUNT_OF(words));
    bool called = foreign && slip_is(script, i + 2, "(");
    bool lambda = foreign && slip_is_name(script, i + 2) && slip_is(script, i + 3, ":");
    if (called || lambda) {
        buf_addf(out, "Lua has no " STR_FMT "; write ", STR_ARG(word));
        add_function(script, i, out);
        return true;
    }
    int arrow = slip_is(script, i + 1, "(") ? i + 4 : i + 2;
    bool given = slip_is_name(script, i + 2) && slip_is(script, i + 3, ")");
    bool bare =
        arrow == i + 4 && given &&
        (slip_is_name(script, arrow) || slip_is_keyword(script, arrow, KEYWORD_NOT));
    bool pointed =
        (arrow == i + 4 ? given : slip_is_name(script, i + 1)) &&
        (slip_two(script, arrow, "=", ">") || slip_two(script, arrow, "-", ">"));
    bool colon = arrow == i + 2 && slip_two(script, arrow, "-", ">") &&
                 !slip_is(script, arrow + 3, "."); // s->told
    if (bare || (pointed && !colon)) {
        buf_add(out, STR("a function is written "));
        add_function(script, i, out);
        return true;
    }
    int from = i + 5, end = behind_name(script, from); // = function(s) s.told,
    if (!slip_is_keyword(script, i + 1, KEYWORD_FUNCTION) ||
        !slip_is(script, i + 2, "(") || !slip_is_name(script, i + 3) ||
        !slip_is(script, i + 4, ")") || end == from ||
        (!slip_is(script, end, ",") && !slip_is(script, end, "}")))
        return false;
    buf_add(out, STR("return is missing before "));
    slip_show_left(script, end, out);
    buf_add(out, STR(", and end behind it"));
    return true;
}

static bool tell_braces(const SlipScript *script, int i, Buf *out)
{
    if (slip_two(script, i, "=", ">") ||
        (slip_is(script, i, "=") && slip_is(script, i + 1, ">"))) {
        buf_add(out, STR("Lua has no =>; write function(s) ... end"));
        return true;
    }
    int head = head_at(script, i);
    if (head != NONE && opens_with_brace(script, i)) {
        buf_addf(
            out, "%s has no braces; write %s", heads[head].name, heads[head].written);
        return true;
    }
    if (slip_is_keyword(script, i, KEYWORD_ELSE) && slip_is(script, i + 1, "{")) {
        buf_add(out, STR("an else has no braces; write else ... end"));
        return true;
    }
    if (slip_is_keyword(script, i, KEYWORD_FUNCTION) &&
        slip_is(script, behind_parentheses(script, i + 1), "{")) {
        buf_add(out, STR("a function has no braces; write function(s) ... end"));
        return true;
    }
    return false;
}

// if s.told: and if s.told: s.n = 1 end, as Python writes it; a method has no space behind its colon
static bool tell_colon(const SlipScript *script, int i, Buf *out)
{
    int head = head_at(script, i), line = slip_at(script, i)->line;
    if (slip_is_keyword(script, i, KEYWORD_ELSE) && slip_is(script, i + 1, ":")) {
        buf_add(out, STR("else has no : behind it"));
        return true;
    }
    if (head == NONE) return false;
    for (int k = i + 1, end = last_ahead(script, i);
         k < end && slip_at(script, k)->line == line; k++) {
        const SlipToken *next = slip_at(script, k + 1);
        if (slip_is_keyword(script, k, KEYWORD_THEN) ||
            slip_is_keyword(script, k, KEYWORD_DO))
            return false;
        if (!slip_is(script, k, ":") || (next->glued && next->line == line)) continue;
        buf_addf(out, "write %s in place of the : %s", heads[head].then,
            next->line == line ? "behind the condition" : "at the end of this line");
        return true;
    }
    return false;
}

// An expression begins behind it, and ends before the next such word.
static bool begins_expression(const SlipScript *script, int i)
{
    return slip_is_keyword(script, i, KEYWORD_IF) ||
           slip_is_keyword(script, i, KEYWORD_ELSEIF) ||
           slip_is_keyword(script, i, KEYWORD_WHILE) ||
           slip_is_keyword(script, i, KEYWORD_UNTIL) ||
           slip_is_keyword(script, i, KEYWORD_RETURN);
}

// s.n => 3, s.n =< 3, s.n =! 3
static bool tell_order(const SlipScript *script, int i, Buf *out)
{
    static const char *const turned[][2] = {{">", ">="}, {"<", "<="}, {"!", "~="}};
    for (int k = 0; k < COUNT_OF(turned); k++) {
        if (!slip_two(script, i, "=", turned[k][0])) continue;
        buf_addf(out, "Lua has no =%s; write %s", turned[k][0], turned[k][1]);
        return true;
    }
    return false;
}

// if s.n = 1 then, if (s.n) { ... }
static bool tell_condition(const SlipScript *script, int i, Buf *out)
{
    int line = slip_at(script, i)->line;
    if (!begins_expression(script, i) || line != script->stop) return false;
    bool returns = slip_is_keyword(script, i, KEYWORD_RETURN);
    int end = last_ahead(script, i);
    for (int k = i + 1; k < end && slip_at(script, k)->line == line; k++) {
        if (begins_expression(script, k) || slip_is_keyword(script, k, KEYWORD_THEN) ||
            slip_is_keyword(script, k, KEYWORD_DO) ||
            slip_is_keyword(script, k, KEYWORD_END) || slip_is(script, k, ",") ||
            slip_is(script, k, "("))
            break;
        if (tell_order(script, k, out) || slip_sign_at(script, k, out)) return true;
        if (slip_is(script, k, "=") && slip_says(script, "near '='")) {
            buf_add(out, STR("= gives a value; write == to compare"));
            return true;
        }
    }
    if (returns || !slip_says(script, "'then' expected")) return false;
    buf_add(out, slip_says(script, "near '{'") || slip_says(script, "near '}'")
                     ? STR("an if has no braces; write if condition then ... end")
                     : STR("then is missing behind the condition of this if"));
    return true;
}

static bool is_comparison(const SlipScript *script, int i)
{
    static const char *const signs_of[] = {">", "<", ">=", "<=", "==", "~="};
    const LuaToken *token = &slip_at(script, i)->lua;
    return token->kind == TOKEN_SIGN &&
           str_among(token->text, signs_of, COUNT_OF(signs_of));
}

// needs = function(s) s.n > 1 end, effect = s.n = 1, function s.n = 1 end
static bool tell_function(const SlipScript *script, int i, Buf *out)
{
    if (slip_at(script, i)->line != script->stop) return false;
    if (slip_is_keyword(script, i, KEYWORD_FUNCTION)) {
        if (slip_says(script, "'(' expected")) {
            buf_add(out, STR("a function says what it is given: function(s) ... end"));
            return true;
        }
        int from = behind_parentheses(script, i + 1), end = behind_name(script, from);
        if (end == from || !is_comparison(script, end)) return false;
        if (slip_is(script, i - 2, "effect")) {
            if (!slip_is(script, end, "==")) return false;
            buf_add(out, STR("== compares; write = to give a value"));
            return true;
        }
        buf_add(out, STR("return is missing before "));
        slip_show_left(script, end, out);
        return true;
    }
    if (!slip_is(script, i, "=") || !slip_is_name(script, i - 1)) return false;
    static const char *const with_function[] = {"effect", "needs", "pick", "when"};
    Str field = slip_at(script, i - 1)->lua.text;
    int end = behind_name(script, i + 1);
    if (end == i + 1 || !slip_is(script, end, "=") ||
        !slip_begins_field(script, i - 1) || slip_is(script, end + 1, ">"))
        return false;
    if (!str_among(field, with_function, COUNT_OF(with_function))) {
        buf_addf(out,
            "braces stand around what belongs to " STR_FMT ": " STR_FMT " = { ",
            STR_ARG(field), STR_ARG(field));
        slip_show_left(script, end, out);
        buf_add(out, STR(" = ... }"));
        return true;
    }
    buf_add(out, STR("what a choice does stands in a function: "));
    slip_show(script, i - 1, out);
    buf_add(out, STR(" = function(s) "));
    slip_show_left(script, end, out);
    buf_add(out, STR(" = ... end"));
    return true;
}

// meter("Trust", 3, min = 0), go = ("a", "b")
static bool tell_parenthesis(const SlipScript *script, int i, Buf *out)
{
    if (slip_at(script, i)->line != script->stop || !slip_is(script, i, "("))
        return false;
    bool called = slip_is_name(script, i - 1) || slip_is_text(script, i - 1);
    if (called && slip_says(script, "')' expected near '='")) {
        buf_add(out, STR("fields stand in { }, not in ( )"));
        return true;
    }
    if (!slip_is(script, i - 1, "=") || !slip_says(script, "')' expected near ','"))
        return false;
    buf_add(out, STR("a list stands in { }, not in ( )"));
    return true;
}

static bool tell_number(const SlipScript *script, int i, Buf *out)
{
    if (slip_at(script, i)->line != script->stop ||
        !slip_says(script, "malformed number") ||
        slip_at(script, i)->lua.kind != TOKEN_NUMBER)
        return false;
    Str text = slip_at(script, i)->lua.text;
    if (!slip_says(script, "near '")) return false;
    Str rest = text;
    while (rest.n > 0 && (ascii_is_digit(rest.s[0]) || rest.s[0] == '.'))
        rest = str_from(rest, 1);
    if (rest.n == 0 && str_has(text, STR(".."))) return false;
    if (rest.n == 0) { // 0.1.0, 3.7.2031
        Str shown = utf8_cut(text, 40);
        buf_addf(out,
            STR_FMT " is no number; a text stands in quotation marks: \"" STR_FMT "\"",
            STR_ARG(shown), STR_ARG(shown));
        return true;
    }
    buf_addf(out,
        STR_FMT
        " is no number; a text stands in quotation marks, and a name does not begin "
        "with a digit",
        STR_ARG(utf8_cut(text, 40)));
    return true;
}

bool slip_habits(const SlipScript *script, int *line, Buf *out)
{
    for (int i = 0; i < script->n && slip_at(script, i)->line <= script->stop; i++) {
        *line = slip_at(script, i)->line;
        if (slip_use_at(script, i, out) || slip_include_at(script, i, out) ||
            tell_short_function(script, i, out) || slip_field_at(script, i, out) ||
            slip_when_at(script, i, out) || slip_assignment_at(script, i, out) ||
            tell_comment(script, i, out) || tell_colon(script, i, out) ||
            tell_braces(script, i, out) || slip_sign_at(script, i, out) ||
            tell_word(script, i, out) || slip_decrement_at(script, i, out) ||
            tell_condition(script, i, out) || tell_function(script, i, out) ||
            slip_bare_at(script, i, out) || tell_number(script, i, out) ||
            tell_parenthesis(script, i, out) || slip_keyword_at(script, i, out))
            return true;
    }
    return false;
}
