// Finds texts that end too early, too late or never: quotation marks, apostrophes, long brackets.
#include "story/load/slip_inner.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "story/load/strange.h"

static bool is_long(const SlipScript *script, int i)
{
    return slip_is_text(script, i) && slip_at(script, i)->lua.text.s[0] == '[';
}

static bool is_quoted(const SlipScript *script, int i)
{
    return slip_is_text(script, i) && !is_long(script, i);
}

static bool is_open(Str text, bool broken)
{
    return broken || text.n < 2 || text.s[text.n - 1] != text.s[0];
}

// What stands between the marks, without white space at its ends.
static Str inside(Str text)
{
    return text.n < 2 ? (Str){0} : str_trim(str_cut(text, 1, text.n - 1));
}

static bool ends_with(Str text, char c)
{
    return text.n > 0 && text.s[text.n - 1] == c;
}

static bool begins_word(const SlipScript *script, int i)
{
    const LuaToken *token = &slip_at(script, i)->lua;
    return token->kind == TOKEN_NAME || token->kind == TOKEN_KEYWORD ||
           token->kind == TOKEN_NUMBER ||
           (token->text.n > 0 && (unsigned char)token->text.s[0] >= 0x80 &&
               strange_word(script->text, token->text).n > 0);
}

static void tell_unclosed(const SlipScript *script, int i, Buf *out)
{
    Str text = slip_at(script, i)->lua.text;
    uint32_t curly = strange_curly(text);
    if (curly) {
        buf_addf(out, "a text that begins with %c is not closed by ", text.s[0]);
        utf8_add(out, curly);
        buf_addf(out, "; write %c at its end", text.s[0]);
        return;
    }
    Str shown = str_cut(text, 0, str_find(text, ','));
    shown = str_trim(str_cut(shown, 0, str_find(shown, '{')));
    SlipToken token = {.lua = {.text = shown.n < 2 ? text : shown}};
    SlipScript one = {.tokens = &token, .n = 1};
    buf_addf(out, "this text is not closed, write %c behind it: ", text.s[0]);
    slip_show(&one, 0, out);
}

// Whether the line behind the broken text goes on with it: the mark stands there, and no code before it.
static bool goes_on(const SlipScript *script, int i)
{
    Str text = slip_at(script, i)->lua.text;
    size_t from = (size_t)(text.s + text.n - script->text.s);
    Str rest = str_from(script->text, from + 1);
    Str before = str_cut(rest, 0, str_find(rest, text.s[0]));
    if (before.n == rest.n) return false;
    for (size_t k = 0; k < before.n; k++)
        if (before.s[k] == '=' || before.s[k] == '{' || before.s[k] == '}')
            return false;
    return str_trim(before).n > 0;
}

static bool tell_broken(const SlipScript *script, int i, Buf *out)
{
    Str text = slip_at(script, i)->lua.text;
    if (goes_on(script, i))
        buf_addf(out,
            "the text that begins with %c goes on in the next line; a text of several "
            "lines stands in [[ and ]]",
            text.s[0]);
    else
        tell_unclosed(script, i, out);
    return true;
}

// A text, and a word that touches its end.
static bool tell_cut_short(const SlipScript *script, int i, Buf *out)
{
    Str text = slip_at(script, i)->lua.text, next = slip_at(script, i + 1)->lua.text;
    Str in = inside(text);
    if (ends_with(in, '=') || ends_with(in, '{') || ends_with(in, '(')) {
        tell_unclosed(script, i, out);
        return true;
    }
    size_t word = in.n; // the last word of the text
    while (word > 0 && !ascii_is_space(in.s[word - 1]))
        word--;
    if (text.s[0] == '\'' && word < in.n && !ends_with(in, ',')) {
        buf_addf(out,
            "the apostrophe of " STR_FMT "'" STR_FMT
            " ends the text; write \" around a text with an apostrophe",
            STR_ARG(str_from(in, word)), STR_ARG(strange_word(script->text, next)));
        return true;
    }
    buf_addf(out,
        "the text that begins at this line's %c ends before \"" STR_FMT
        "\"; a quotation mark inside of a text is written \\%c",
        text.s[0], STR_ARG(strange_word(script->text, next)), text.s[0]);
    return true;
}

// text = You wait.",: the mark that closes the text seems to begin one.
static bool tell_unopened(const SlipScript *script, int i, Buf *out)
{
    const SlipToken *token = slip_at(script, i), *before = slip_at(script, i - 1);
    Str text = token->lua.text, rest = str_trim(str_from(text, 1));
    bool ends = rest.n == 0 || rest.s[0] == ',' || rest.s[0] == '}' || rest.s[0] == ')';
    bool value = slip_is(script, i - 1, "=") || slip_is(script, i - 1, ",") ||
                 slip_is(script, i - 1, "{") || slip_is(script, i - 1, "(") ||
                 slip_is(script, i - 1, "..");
    if (!ends || value || !token->glued || before->line != token->line ||
        slip_word(script, i - 1) || text.n < 2 || slip_is_text(script, i - 1))
        return false;
    int from = i - 1;
    while (from > 0 && !slip_at(script, from)->first &&
           !slip_is(script, from - 1, "=") && !slip_is(script, from - 1, "{") &&
           !slip_is_text(script, from - 1))
        from--;
    bool begins = slip_at(script, from)->first && !slip_begins_field(script, from);
    if (slip_is(script, from, ",") || begins) return false;
    // 'The drivers' strike'
    if (from > 0 && slip_is_text(script, from - 1) && text.s[0] == '\'' &&
        slip_at(script, from - 1)->lua.text.s[0] == '\'') {
        buf_addf(out,
            "the apostrophe before \"" STR_FMT
            "\" ends the text; write \" around a text with an apostrophe",
            STR_ARG(utf8_cut(slip_at(script, from)->lua.text, 40)));
        return true;
    }
    const char *start = slip_at(script, from)->lua.text.s;
    Str shown = utf8_cut((Str){start, (size_t)(text.s - start)}, 40);
    buf_addf(
        out, "a %c is missing before this text: " STR_FMT, text.s[0], STR_ARG(shown));
    return true;
}

static bool find_in_line(const SlipScript *script, int i, Buf *out)
{
    if (tell_unopened(script, i, out)) return true;
    const SlipToken *token = slip_at(script, i), *next = slip_at(script, i + 1);
    if (is_open(token->lua.text, token->lua.broken)) return tell_broken(script, i, out);
    if (!next->glued || next->line != token->line) return false;
    if (token->lua.text.n == 2 && is_quoted(script, i + 1)) {
        buf_addf(out, "Lua has no %c%c%c; a text of several lines stands in [[ and ]]",
            token->lua.text.s[0], token->lua.text.s[0], token->lua.text.s[0]);
        return true;
    }
    return begins_word(script, i + 1) && tell_cut_short(script, i, out);
}

// --- [[ and ]] --------------------------------------------------------------------------------------

// The line of the first ] in the text that stands alone where ]] could: before a comma, a brace or a line's end.
static int find_single(Str text, int line)
{
    int opened = 0; // a [ in a text marks a term and wants its ]
    for (size_t i = 2; i < text.n; i++) {
        char c = text.s[i];
        if (c == '[') opened++;
        if (c == '\n') {
            line++;
            if (text.s[i - 1] == '\n') opened = 0; // no term goes over a blank line
        }
        if (c != ']') continue;
        if (opened > 0) {
            opened--;
            continue;
        }
        bool twice = i + 1 < text.n && text.s[i + 1] == ']';
        if (!twice) return line;
        i++;
    }
    return 0;
}

// A long text or comment to the end of the file; Lua's message has its line.
static bool find_endless(const SlipScript *script, int *line, Buf *out)
{
    bool comment = slip_says(script, "unfinished long comment");
    if (!comment && !slip_says(script, "unfinished long string")) return false;
    Str rest = script->message;
    rest = str_from(rest, str_find_part(rest, STR("at line ")) + 8);
    uint64_t begun = 0;
    size_t digits = 0;
    while (digits < rest.n && ascii_is_digit(rest.s[digits]))
        digits++;
    if (!str_number(str_cut(rest, 0, digits), INT32_MAX, &begun)) return false;
    *line = (int)begun;
    const SlipToken *last = slip_at(script, script->n - 1);
    bool text = !comment && is_long(script, script->n - 1);
    int single = text ? find_single(last->lua.text, last->line) : 0;
    if (single > 0) {
        *line = single;
        buf_addf(out,
            "this ] should be ]]: the text that begins with [[ in line %d is not "
            "closed",
            last->line);
        return true;
    }
    buf_addf(out,
        "the %s that begins here with %s[[ is not closed; write ]] at its end",
        comment ? "comment" : "text", comment ? "--" : "");
    return true;
}

// Words in [[ ]] inside of a text, as other systems write a way on: the ]] of the text is left over behind them.
static bool tell_inner_link(const SlipScript *script, int i, int *line, Buf *out)
{
    static const Str opens = {"[[", 2}, closes = {"]]", 2}, arrow = {"->", 2};
    const SlipToken *token = slip_at(script, i);
    Str text = token->lua.text, inner = str_from(text, 2);
    Str rest = str_from(script->text, (size_t)(text.s - script->text.s) + text.n);
    for (size_t at; (at = str_find_part(inner, opens)) < inner.n;)
        inner = str_from(inner, at + 2);
    inner = str_cut(inner, 0, str_find_part(inner, closes));
    if (str_find(inner, '\n') < inner.n || str_find(inner, '"') < inner.n ||
        str_find_part(rest, closes) >= str_find_part(rest, opens))
        return false;
    size_t bar = str_find(inner, '|'), wide = 1;
    if (bar == inner.n) {
        bar = str_find_part(inner, arrow);
        wide = 2;
    }
    Str words = utf8_cut(str_trim(str_cut(inner, 0, bar)), 60);
    Str to = utf8_cut(str_trim(str_from(inner, bar + wide)), 60);
    *line = token->end;
    buf_addf(out,
        "[[ ]] inside of a text is no way to a scene; that is a choice of the scene: "
        "choice \"id\" { \"" STR_FMT "\", go = \"" STR_FMT "\" }",
        STR_ARG(words), STR_ARG(to.n > 0 ? to : STR("...")));
    return true;
}

bool slip_swallowed(const SlipScript *script, int *line, Buf *out)
{
    for (int i = 0; i < script->n; i++) {
        const SlipToken *token = slip_at(script, i);
        Str text = token->lua.text;
        if (!is_long(script, i) || !str_starts(text, STR("[["))) continue;
        bool again = false;
        for (size_t k = 2; k + 1 < text.n && !again; k++)
            again = text.s[k] == '[' && text.s[k + 1] == '[';
        if (!again) continue;
        if (tell_inner_link(script, i, line, out)) return true;
        int single = find_single(text, token->line);
        *line = single > 0 ? single : token->line;
        if (single > 0)
            buf_addf(out,
                "this ] should be ]]: the text that begins with [[ in line %d ends "
                "only in line %d",
                token->line, token->end);
        else
            buf_addf(out,
                "the text that begins here with [[ ends only in line %d, and another "
                "[[ stands in it: is a ]] missing?",
                token->end);
        return true;
    }
    return false;
}

// A comment that begins with --[[ and ends at the ]] of a text behind it, with the rest of that line.
static bool tell_long_comment(const SlipScript *script, int *line, Buf *out)
{
    const char *from = script->text.s;
    for (int i = 0; i < script->n && slip_at(script, i)->line <= script->stop; i++) {
        Str token = slip_at(script, i)->lua.text;
        Str gap = {from, (size_t)(token.s - from)};
        Str begun = str_from(gap, str_find_part(gap, STR("--[[")));
        Str inner = str_from(begun, 4);
        size_t end = str_find_part(inner, STR("]]"));
        Str held = str_cut(inner, 0, end);
        Str behind = str_from(inner, end + 2);
        bool ends =
            str_find(behind, '\n') < behind.n; // nothing stands there in its line
        from = token.s + token.n;
        if (ends || inner.n == 0 || str_find_part(held, STR("[[")) == held.n ||
            str_find(held, '\n') == held.n)
            continue;
        int last = slip_at(script, i)->line;
        *line = last - (int)str_count(begun, '\n');
        buf_addf(out,
            "the comment that begins here with --[[ ends only at the ]] in line %d, "
            "where a "
            "text ends; write ]] where the comment should end",
            last);
        return true;
    }
    return false;
}

// text = [ Somebody waits., layers = [ "back.svg" ]
static bool tell_bracket(const SlipScript *script, int *line, Buf *out)
{
    if (!slip_says(script, "unexpected symbol near '['")) return false;
    int stop = slip_stop(script, 0);
    if (stop == NONE || !slip_is(script, stop - 1, "=")) return false;
    *line = slip_at(script, stop)->line;
    bool list = slip_is_text(script, stop + 1) || slip_is(script, stop + 1, "{") ||
                slip_is(script, stop + 1, "]");
    buf_add(out, list ? STR("a list stands in { }, not in [ ]")
                      : STR("a text of several lines begins with [[ and ends with ]]"));
    return true;
}

// text = [[ The bus]] has not come. ]]
static bool tell_ended(const SlipScript *script, int i, Buf *out)
{
    const SlipToken *text = slip_at(script, i), *next = slip_at(script, i + 1);
    if (next->line != text->end || next->line != script->stop ||
        !slip_is_name(script, i + 1) || slip_is(script, i + 2, "=") ||
        slip_is(script, i + 2, "(") || slip_is(script, i + 2, "{") ||
        slip_is_text(script, i + 2))
        return false;
    buf_addf(out,
        "the text that begins with [[ in line %d ends at the ]] before \"" STR_FMT
        "\"; take out that ]], or write a comma behind it",
        text->line, STR_ARG(utf8_cut(next->lua.text, 40)));
    return true;
}

bool slip_quotes(const SlipScript *script, int *line, Buf *out)
{
    if (tell_bracket(script, line, out) || tell_long_comment(script, line, out))
        return true;
    if (slip_says(script, "invalid escape sequence")) {
        buf_add(out, STR("a \\ in a text begins an escape, as in \\n; write \\\\ for a "
                         "\\ itself"));
        return true;
    }
    if (find_endless(script, line, out)) return true;
    if (slip_says(script, "unfinished string") &&
        strange_quote(script->text, line, out))
        return true;
    for (int i = 0; i < script->n && slip_at(script, i)->line <= script->stop; i++) {
        const SlipToken *token = slip_at(script, i);
        *line = script->stop;
        if (is_long(script, i) && tell_ended(script, i, out)) return true;
        if (!is_quoted(script, i) || token->end != script->stop) continue;
        *line = token->line;
        if (find_in_line(script, i, out)) return true;
    }
    return false;
}
