#include "support/rule_example.h"

#include "base/ascii.h"

#include <string.h>

#define FILE_MARK "-- file: "

// What stands before the first file of its own.
static Str script_of(const char *piece)
{
    const char *mark = strstr(piece, FILE_MARK);
    return mark ? (Str){piece, (size_t)(mark - piece)} : str_of(piece);
}

bool rule_example_file(const char *piece, int i, Str *name, Str *text)
{
    const char *mark = strstr(piece, FILE_MARK);
    for (; mark && i > 0; i--)
        mark = strstr(mark + 1, FILE_MARK);
    if (!mark) return false;
    Str rest = str_of(mark + strlen(FILE_MARK));
    str_split(&rest, '\n', name);
    const char *next = strstr(rest.s, FILE_MARK);
    *text = next ? (Str){rest.s, (size_t)(next - rest.s)} : rest;
    return true;
}

static bool has(Str script, const char *part) { return str_has(script, str_of(part)); }

// A piece of a scene begins with a choice or with "name =".
static bool is_of_scene(Str script)
{
    size_t n = 0;
    while (n < script.n && (ascii_is_lower(script.s[n]) || script.s[n] == '_'))
        n++;
    Str word = str_cut(script, 0, n), rest = str_from(script, n);
    if (str_eq(word, STR("choice"))) return !has(script, "scene 'one'");
    return n > 0 && str_starts(rest, STR(" = "));
}

void rule_example_script(const char *piece, Buf *script)
{
    Str text = script_of(piece);
    bool none = str_starts(text, STR("-- no scenario"));
    bool inner = is_of_scene(text);
    if (!none && !has(text, "scenario '"))
        buf_add(script, STR("scenario 'example' { title = 'Example', start = 'one',\n"
                            "  state = { told = false, n = 0, trust = meter{ 'Trust', "
                            "3, min = 0, max = "
                            "8 } } }\n"));
    if (!has(text, "chapter '"))
        buf_add(script, STR("chapter 'all' { title = 'All' }\n"));
    if (!inner) buf_addf(script, STR_FMT "\n", STR_ARG(text));
    if (inner)
        buf_addf(script, "scene 'one' { %s%s" STR_FMT "%s }\n",
            has(text, "title =") ? "" : "title = 'One', ",
            has(text, "text =") ? "" : "text = 'You wait.',\n  ", STR_ARG(text),
            has(text, "choice '") ? "" : ",\n  choice 'go_on' { 'Go on', go = 'two' }");
    else if (!has(text, "scene 'one'") && !has(text, "ending 'one'"))
        buf_add(script, STR("scene 'one' { title = 'One', text = 'You wait.', choice "
                            "'go_on' { 'Go on', go = 'two' } }\n"));
    if (!has(text, "ending 'two'") && !has(text, "ending 'one'"))
        buf_add(script, STR("ending 'two' { title = 'Two', text = 'The end.' }\n"));
}
