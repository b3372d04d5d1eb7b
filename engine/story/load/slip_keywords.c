// Finds words of Lua that are misspelt, or of another language, where Lua gave up.
#include "story/load/slip_inner.h"

#include "base/nearest.h"
#include "story/near_words.h"

static const Str keywords[] = {{"function", 8}, {"return", 6}, {"local", 5},
    {"elseif", 6}, {"then", 4}, {"else", 4}, {"end", 3}, {"and", 3}, {"not", 3},
    {"if", 2}, {"or", 2}};

// The keyword that a name is nearly, or {0}.
static Str near_keyword(const SlipScript *script, int i)
{
    Str text = slip_at(script, i)->lua.text;
    if (!slip_is_name(script, i) || slip_is(script, i - 1, ".") ||
        slip_is(script, i + 1, "=") || near_is_word(text) ||
        (slip_is(script, i - 1, "=") && slip_is_name(script, i + 1)))
        return (Str){0};
    return nearest_name(text, keywords, COUNT_OF(keywords));
}

static bool tell_near(const SlipScript *script, int i, int *line, Buf *out)
{
    Str near = near_keyword(script, i);
    if (near.n == 0) return false;
    *line = slip_at(script, i)->line;
    buf_addf(out, "there is no \"" STR_FMT "\"; did you mean \"" STR_FMT "\"?",
        STR_ARG(slip_at(script, i)->lua.text), STR_ARG(near));
    return true;
}

// fi, endif; an elseif without its condition
static bool tell_foreign(const SlipScript *script, int i, int *line, Buf *out)
{
    static const char *const ends[] = {
        "fi", "endif", "endfor", "endwhile", "endfunction", "done"};
    Str text = slip_at(script, i)->lua.text;
    *line = slip_at(script, i)->line;
    if (slip_is_keyword(script, i, KEYWORD_ELSEIF)) {
        buf_add(out, STR("elseif asks for a condition: write elseif condition then, or "
                         "else alone"));
        return true;
    }
    if (!slip_is_name(script, i) || !str_among(text, ends, COUNT_OF(ends)))
        return false;
    buf_addf(out, "Lua writes end, not " STR_FMT, STR_ARG(text));
    return true;
}

// fucntion(s), retrun s.n, thne, esle: where Lua stopped, or the name alone before it.
bool slip_keyword(const SlipScript *script, int *line, Buf *out)
{
    if (slip_says(script, "invalid escape")) return false;
    int stop = slip_stop(script, 0);
    if (stop == NONE || slip_begins_branch(script, stop)) return false;
    if (tell_near(script, stop, line, out)) return true;
    return slip_at(script, stop)->lua.kind != TOKEN_SIGN &&
           (tell_near(script, stop - 1, line, out) ||
               tell_foreign(script, stop - 1, line, out) ||
               (slip_says(script, "'end' expected") &&
                   tell_foreign(script, stop, line, out)));
}

bool slip_keyword_at(const SlipScript *script, int i, Buf *out)
{
    int line;
    return slip_at(script, i)->line == script->stop &&
           !slip_says(script, "invalid escape") && tell_near(script, i, &line, out);
}
