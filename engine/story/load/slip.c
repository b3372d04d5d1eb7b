// Tries the parts of the diagnosis (slip_inner.h) in order.
#include "story/load/slip_inner.h"

#include "story/load/strange.h"

#include <stdlib.h>

// Whether Lua stopped at a byte that is not part of its syntax.
static bool is_at_byte(const SlipScript *script)
{
    return slip_says(script, "near '<\\") || slip_says(script, "near '`'");
}

// A letter or the encoding of the file, which Lua shows as "<\226>".
static bool find_letters(const SlipScript *script, int *line, Buf *out)
{
    const char *encoding = strange_encoding(script->text);
    if (encoding && (is_at_byte(script) || slip_says(script, "unfinished"))) {
        buf_addf(out, "the file is in %s; save it as UTF-8", encoding);
        return true;
    }
    return is_at_byte(script) && strange_letter(script->text, line, out);
}

// The parts answer with a line only when they know the fault.
static bool look(const SlipScript *script, int *line, Buf *out)
{
    static bool (*const parts[])(const SlipScript *, int *, Buf *) = {slip_merge,
        slip_quotes, find_letters, slip_keyword, slip_point, slip_return, slip_loop,
        slip_instead, slip_habits, slip_function, slip_swallowed, slip_blocks,
        slip_ends};
    int stop = *line;
    for (int i = 0; i < COUNT_OF(parts); i++) {
        *line = stop;
        if (parts[i](script, line, out)) return true;
    }
    return false;
}

bool slip_find(Str script, Str message, int *line, Buf *out)
{
    SlipScript read = {.text = script, .message = message, .stop = *line};
    if (strange_file(script, out)) {
        *line = 1;
        return true;
    }
    if (str_starts(script, STR("\xEF\xBB\xBF"))) read.text = str_from(script, 3);
    int where = *line;
    bool found =
        slip_read(&read) ? look(&read, &where, out) : find_letters(&read, &where, out);
    if (found) *line = where;
    free(read.tokens);
    return found;
}

bool slip_find_swallowed(Str script, int *line, int *word, Buf *out)
{
    SlipScript read = {.text = script};
    bool found = slip_read(&read) && slip_swallowed(&read, line, out);
    *word = 1;
    for (int i = 0; found && i < read.n && read.tokens[i].line <= *line; i++)
        if (read.tokens[i].indent == 0 && slip_word(&read, i))
            *word = read.tokens[i].line;
    free(read.tokens);
    return found;
}

// Whether Lua takes the token behind [i] for the argument of a call.
static bool calls_item(const SlipScript *script, int i)
{
    return (slip_is(script, i, "}") || slip_is(script, i, ")")) &&
           (slip_is_text(script, i + 1) || slip_is(script, i + 1, "{") ||
               slip_is(script, i + 1, "("));
}

bool slip_find_called(Str script, int *line, Buf *out)
{
    SlipScript read = {.text = script};
    bool found = false;
    int n = slip_read(&read) ? read.n : 0;
    for (int i = 0; i < n && !found; i++) {
        int end = slip_at(&read, i)->end;
        found = end >= *line && calls_item(&read, i);
        if (!found) continue;
        *line = end;
        buf_add(out, STR("a comma is missing "));
        if (slip_at(&read, i + 1)->line > end) {
            buf_add(out, STR("at the end of this line"));
        } else {
            buf_add(out, STR("before "));
            slip_show(&read, i + 1, out);
        }
    }
    free(read.tokens);
    return found;
}
