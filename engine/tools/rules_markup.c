// The rule about marks in texts: those of other systems, which a player would read as they stand.
#include "base/ascii.h"
#include "story/lua_lexer.h"
#include "story/marks.h"
#include "tools/rules.h"

#include "text/markup.h"

#include <string.h>

#define UNDERLINED_MAX 120 // bytes between two signs of emphasis, or of what is asked

// Brackets that name nothing were told when the text was read.
static bool has_bad_mark(Str src)
{
    for (TextMark mark; marks_next(&src, &mark);)
        if (mark.kind == MARK_BAD) return true;
    return false;
}

static void check_markup(Check *check, const Text *text)
{
    if (has_bad_mark(text->src)) return;
    Str diagnostic = markup_fault(&check->arena, text->src);
    if (diagnostic.n > 0)
        check_report(check, text->where, STR_FMT, STR_ARG(diagnostic));
}

// <b>, <i>, <br>, &nbsp;: players would read the signs.
static void check_tags(Check *check, const Text *text)
{
    static const char *const tags[] = {"</b>", "</i>", "</em>", "</strong>", "</u>",
        "</p>", "</span>", "</div>", "</a>", "</h1>", "</h2>", "</h3>", "<br>", "<br/>",
        "<br />", "<b>", "<i>", "<em>", "<strong>", "<u>", "<p>", "<li>", "<img "};
    static const char *const signs[] = {"&nbsp;", "&amp;", "&quot;", "&lt;", "&gt;",
        "&mdash;", "&ndash;", "&hellip;", "&laquo;", "&raquo;"};
    for (int i = 0; i < COUNT_OF(tags); i++) {
        if (!str_has(text->src, str_of(tags[i]))) continue;
        check_report(check, text->where,
            "the text has %s, which is of a web page; write *words* to emphasise "
            "them, and leave a line empty between paragraphs",
            tags[i]);
        return;
    }
    for (int i = 0; i < COUNT_OF(signs); i++) {
        if (!str_has(text->src, str_of(signs[i]))) continue;
        check_report(check, text->where,
            "the text has %s, which is of a web page; write the sign itself", signs[i]);
        return;
    }
}

// # Heading
static void check_heading(Check *check, const Text *text)
{
    Str rest = text->src, line;
    while (str_split(&rest, '\n', &line)) {
        line = str_trim(line);
        size_t n = 0;
        while (n < line.n && line.s[n] == '#')
            n++;
        if (n == 0 || n > 6 || n == line.n || line.s[n] != ' ') continue;
        check_report(check, text->where,
            "the text has the line \"" STR_FMT
            "\", and # makes no heading; a scene has title = \"...\", and **words** "
            "are bold",
            STR_ARG(check_quote(check, line)));
        return;
    }
}

// \n within [[ ]]
static void check_line_break(Check *check, const Text *text)
{
    size_t at = str_find_part(text->src, STR("\\n"));
    if (at == text->src.n || (at > 0 && text->src.s[at - 1] == '\\')) return;
    check_report(check, text->where,
        "the text has \\n, which is shown as it stands; begin a new line there, and "
        "leave a line empty between paragraphs");
}

// Reads the name at the beginning: small letters, digits and _.
static Str name_at(Str text)
{
    size_t n = 0;
    while (n < text.n &&
           (ascii_is_lower(text.s[n]) || ascii_is_digit(text.s[n]) || text.s[n] == '_'))
        n++;
    return str_cut(text, 0, n);
}

static bool is_item(Str line)
{
    line = str_trim(line);
    return str_starts(line, STR("- ")) || str_starts(line, STR("\xE2\x80\xA2 "));
}

// "- the note" in two lines, one after the other: all lines of a paragraph are shown as one. A text has lost its lines.
static void check_lists(Check *check, Arena *arena, Str file, void *ctx)
{
    (void)ctx;
    Str rest = check_read_script(check, arena, file);
    const char *counted = rest.s;
    Where where = {file, 1};
    for (LuaToken token; lua_lexer_next(&rest, &token) && !token.broken;) {
        if (token.kind != TOKEN_STRING || token.text.s[0] != '[') continue;
        Str lines = token.text, line;
        for (bool before = false; str_split(&lines, '\n', &line);) {
            bool item = is_item(line);
            for (; item && before && counted < line.s; counted++)
                where.line += *counted == '\n';
            if (item && before)
                check_report(check, where,
                    "lines that begin with - make no list: the lines of a paragraph "
                    "are shown as one; leave a line empty before each");
            if (item && before) break;
            before = item;
        }
    }
}

static bool is_in_word(char c)
{
    return ascii_is_alnum(c) || c == '_' || (unsigned char)c > 127;
}

// Where _words_ in one line end, that begin at [from] with the line; or 0.
static size_t end_of_underlined(Str src, size_t from)
{
    size_t begin = from + (from + 1 < src.n && src.s[from + 1] == '_') + 1;
    if (begin >= src.n || !is_in_word(src.s[begin]) || src.s[begin] == '_') return 0;
    for (size_t i = begin; i < src.n && i < begin + UNDERLINED_MAX; i++) {
        if (src.s[i] == '\n' || src.s[i] == '{') return 0;
        if (src.s[i] != '_' || src.s[i - 1] == ' ') continue;
        size_t end = i;
        while (end < src.n && src.s[end] == '_')
            end++;
        if (end - i == begin - from && (end == src.n || !is_in_word(src.s[end])))
            return end;
    }
    return 0;
}

// _words_, as other systems emphasise them
static void check_underlined(Check *check, const Text *text)
{
    Str src = text->src;
    for (size_t i = 0; i < src.n; i++) {
        bool begins =
            src.s[i] == '_' && (i == 0 || strchr(" \n(\"", src.s[i - 1]) != NULL);
        size_t end = begins ? end_of_underlined(src, i) : 0;
        if (end == 0) continue;
        Str shown = str_cut(src, i, end);
        size_t n = str_starts(shown, STR("__")) ? 2 : 1;
        Str stars = str_cut(STR("**"), 0, n);
        check_report(check, text->where,
            "the text has " STR_FMT
            ", which is shown as it stands; write " STR_FMT STR_FMT STR_FMT
            ", or \\_ for the sign itself",
            STR_ARG(shown), STR_ARG(stars), STR_ARG(str_cut(shown, n, shown.n - n)),
            STR_ARG(stars));
        return;
    }
}

// <<trust>>, <<$trust>>, <<if $told>>
static void check_angles(Check *check, const Text *text)
{
    static const Str opens = {"<<", 2}, closes = {">>", 2};
    Str rest = text->src;
    for (size_t at; (at = str_find_part(rest, opens)) < rest.n;) {
        rest = str_from(rest, at + 2);
        Str inside = str_cut(rest, 0, str_find_part(rest, closes));
        bool asks = str_starts(inside, STR("if "));
        Str name = str_from(inside, str_starts(inside, STR("$")));
        if (inside.n == rest.n || inside.n > UNDERLINED_MAX ||
            (!asks && book_state(check->book, name) == NONE))
            continue;
        if (asks)
            check_report(check, text->where,
                "the text has <<" STR_FMT
                ">>, which is shown as it stands; words that are there at times are a "
                "part of their own: when(\"told\", [[ ... ]])",
                STR_ARG(inside));
        else
            check_report(check, text->where,
                "the text has <<" STR_FMT
                ">>, which is shown as it stands; the value of a variable is written "
                "{" STR_FMT "}",
                STR_ARG(inside), STR_ARG(name));
        return;
    }
}

// $trust, %trust% and s.trust, as other languages write a variable.
static void check_variables(Check *check, const Text *text)
{
    Str src = text->src;
    for (size_t i = 0; i < src.n; i++) {
        char c = src.s[i];
        bool begins = i == 0 || (!ascii_is_alnum(src.s[i - 1]) && src.s[i - 1] != '_' &&
                                    src.s[i - 1] != '{');
        if (i > 1 && src.s[i - 1] == '<' && src.s[i - 2] == '<') continue;
        bool field = c == 's' && begins && str_starts(str_from(src, i), STR("s."));
        if (c != '$' && c != '%' && !field) continue;
        Str name = name_at(str_from(src, i + (field ? 2 : 1)));
        size_t end = i + (field ? 2 : 1) + name.n;
        bool closed = end < src.n && src.s[end] == '%';
        if ((c == '%' && !closed) || book_state(check->book, name) == NONE) continue;
        check_report(check, text->where,
            "the text has " STR_FMT
            ", which is shown as it stands; the value of a variable is written "
            "{" STR_FMT "}",
            STR_ARG(str_cut(src, i, end + (c == '%'))), STR_ARG(name));
        return;
    }
}

void rule_markup(Check *check)
{
    check_each_text(check, check_markup);
    check_each_text(check, check_tags);
    check_each_text(check, check_heading);
    check_each_text(check, check_line_break);
    check_each_text(check, check_variables);
    check_each_script(check, check_lists, NULL);
    check_each_text(check, check_underlined);
    check_each_text(check, check_angles);
}
