// Finds what version control leaves in a script: the marks of a conflict, and the signs of a pasted diff.
#include "story/load/slip_inner.h"

#include "story/load/strange.h"

#define DIFF_LINES 2 // before Lua's, in which the sign of a diff is looked for

// The rest of the script from a token that begins its line in the first column, else empty.
static Str at_margin(const SlipScript *script, int i)
{
    const SlipToken *token = slip_at(script, i);
    if (!token->first || token->indent > 0 || slip_is_text(script, i)) return (Str){0};
    return str_from(script->text, (size_t)(token->lua.text.s - script->text.s));
}

static bool tell_conflict(Str rest, Buf *out)
{
    if (!strange_is_conflict(rest)) return false;
    buf_add(out, STR(STRANGE_CONFLICT));
    return true;
}

// "- Sources: what they rest on" and "- the depot": words, and no line of a script.
static bool is_prose(const SlipScript *script, int i)
{
    if (!slip_is(script, i, "-")) return false;
    if (slip_at(script, i + 1)->lua.kind == TOKEN_NUMBER) i++;
    if (slip_is(script, i + 1, ".")) i++;
    if (slip_word(script, i + 1)) return false;
    bool words = slip_is_name(script, i + 1) && slip_is_name(script, i + 2);
    bool headed = slip_is_name(script, i + 1) && slip_is(script, i + 2, ":");
    return (words || headed) &&
           slip_at(script, i + 2)->line == slip_at(script, i)->line;
}

// + and - begin no statement; a line of a long expression seldom begins with them in the first column.
static bool tell_diff(const SlipScript *script, int i, Str rest, Buf *out)
{
    static const Str heads[] = {{"@@ ", 3}, {"+++ ", 4}, {"diff --", 7}};
    for (int k = 0; k < COUNT_OF(heads); k++) {
        if (!str_starts(rest, heads[k])) continue;
        buf_add(out, STR("this line is the head of a diff, a list of changes; paste "
                         "the script itself"));
        return true;
    }
    bool sign = slip_is(script, i, "+") || slip_is(script, i, "-");
    if (!sign || slip_at(script, i)->line < script->stop - DIFF_LINES) return false;
    if (is_prose(script, i)) {
        buf_add(out, STR("a comment begins with two -, not with one"));
        return true;
    }
    buf_addf(out,
        "the %c that begins this line is of a diff, a list of changes; take out each "
        "such +, and the lines that begin with -",
        rest.s[0]);
    return true;
}

bool slip_merge(const SlipScript *script, int *line, Buf *out)
{
    for (int i = 0; i < script->n && slip_at(script, i)->line <= script->stop; i++) {
        Str rest = at_margin(script, i);
        *line = slip_at(script, i)->line;
        if (rest.n > 0 && (tell_conflict(rest, out) || tell_diff(script, i, rest, out)))
            return true;
    }
    return false;
}
