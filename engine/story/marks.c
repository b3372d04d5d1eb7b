// Parser of the marks in a source text.
#include "story/marks.h"

#include "base/ascii.h"
#include "base/plural.h"

static bool is_special(char c) { return c == '{' || c == '}' || c == '[' || c == ']'; }

// Where the next of these begins that is not escaped. Every byte of a text passes here: most are no more than looked up.
static size_t plain_length(Str s)
{
    static const bool stops[256] = {
        ['{'] = true, ['}'] = true, ['['] = true, [']'] = true, ['\\'] = true};
    size_t n = 0;
    while (n < s.n) {
        if (!stops[(unsigned char)s.s[n]])
            n++;
        else if (s.s[n] == '\\')
            n += 2;
        else
            break;
    }
    return n;
}

// Byte index of the next [c] that is not escaped by a backslash, or s.n.
static size_t find_closing(Str s, char c)
{
    if (str_find(s, c) == s.n) return s.n; // far faster than the loop below
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] == '\\')
            i++;
        else if (s.s[i] == c)
            return i;
    }
    return s.n;
}

static bool is_name(Str s)
{
    if (s.n == 0 || !ascii_is_lower(s.s[0])) return false;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.s[i];
        if (!ascii_is_lower(c) && !ascii_is_digit(c) && c != '_') return false;
    }
    return true;
}

static void set_bad(TextMark *mark, const char *problem)
{
    mark->kind = MARK_BAD;
    mark->problem = problem;
}

// world.price or world.price@aktau
static void read_world(Str inside, TextMark *mark)
{
    mark->kind = MARK_WORLD;
    inside = str_from(inside, 6);
    size_t at = str_find(inside, '@');
    mark->name = str_cut(inside, 0, at);
    mark->place = str_from(inside, at + 1);
    if (!is_name(mark->name)) set_bad(mark, "a {world. } without a name");
    if (at < inside.n && mark->place.n == 0)
        set_bad(mark, "a {world. @ } without a place");
}

// Whether what stands after the bar are forms of a word.
static bool is_counting(const TextMark *mark)
{
    return mark->kind != MARK_FACTS && plural_forms_valid(mark->forms) &&
           find_closing(mark->forms, '{') == mark->forms.n &&
           find_closing(mark->forms, '[') == mark->forms.n;
}

// {told and "yes" or "no"}, {% if told %}, {if told: yes}
static bool is_condition(Str inside)
{
    static const Str joins[] = {{" and ", 5}, {" or ", 4}, {" ? ", 3}};
    for (int i = 0; i < COUNT_OF(joins); i++)
        if (str_has(inside, joins[i])) return true;
    inside = str_trim(str_from(inside, str_starts(inside, STR("%"))));
    return str_starts(inside, STR("if ")) || str_eq(inside, STR("endif"));
}

static void read_braces(Str inside, TextMark *mark)
{
    size_t bar = find_closing(inside, '|');
    bool formed = bar < inside.n;
    mark->forms = str_from(inside, bar + 1);
    inside = str_cut(inside, 0, bar);
    mark->name = inside;
    if (str_starts(inside, STR("world."))) {
        read_world(inside, mark);
    } else if (str_starts(inside, STR("#"))) {
        mark->kind = MARK_FACTS;
        mark->name = str_trim(str_from(inside, 1));
        if (mark->name.n == 0) set_bad(mark, "a {# } without a fact");
    } else {
        mark->kind = MARK_NAME;
        if (str_starts(inside, STR("s.")) || str_starts(inside, STR("state.")))
            set_bad(mark, "{s. } for a variable, which is written by its name alone, "
                          "as {trust}");
        else if (str_starts(inside, STR("{")))
            set_bad(mark, "{{ }}; one { and one } stand around a name, as {trust}");
        else if (!is_name(inside) && is_condition(inside))
            set_bad(mark, "{ } around a condition; words that are there at times are a "
                          "part of their own: when(\"told\", [[ ... ]])");
        else if (!is_name(inside))
            set_bad(mark,
                "{ } around something that is no name (small letters, digits and _, "
                "no spaces)");
    }
    if (formed && mark->kind != MARK_BAD && !is_counting(mark))
        set_bad(mark, "{ | } without forms as one:litre|other:litres, other the last");
}

static void read_brackets(Str inside, TextMark *mark)
{
    mark->kind = MARK_TERM;
    size_t bar = find_closing(inside, '|');
    mark->words = str_cut(inside, 0, bar);
    mark->name = bar < inside.n ? str_from(inside, bar + 1) : mark->words;
    if (str_trim(mark->name).n == 0) set_bad(mark, "a [ | ] without a term");
    if (str_trim(mark->words).n == 0) set_bad(mark, "a [ ] without words");
    if (str_starts(inside, STR("[")))
        set_bad(mark, "[[ ]], which is no way to a scene; that is a choice with go");
    else if (find_closing(inside, '{') < inside.n ||
             find_closing(inside, '[') < inside.n)
        set_bad(mark, "a { or [ inside of [ ]");
}

// The problem of a bracket without its partner.
static const char *unpaired_problem(char open)
{
    switch (open) {
    case '{':
        return "a { without its }";
    case '[':
        return "a [ without its ]";
    case '}':
        return "a } without its {";
    default:
        return "a ] without its [";
    }
}

static void read_mark(Str rest, TextMark *mark)
{
    char open = rest.s[0], close = open == '{' ? '}' : ']';
    bool opens = open == '{' || open == '[';
    Str within = str_cut(rest, 1, rest.n < MARK_MAX ? rest.n : MARK_MAX);
    size_t end = opens ? find_closing(within, close) + 1 : rest.n;
    if (!opens || end == within.n + 1) {
        mark->src = str_cut(rest, 0, 1);
        set_bad(mark, unpaired_problem(open));
        return;
    }
    mark->src = str_cut(rest, 0, end + 1);
    Str inside = str_cut(rest, 1, end);
    if (open == '{')
        read_braces(inside, mark);
    else
        read_brackets(inside, mark);
}

bool marks_next(Str *rest, TextMark *mark)
{
    if (rest->n == 0) return false;
    *mark = (TextMark){.kind = MARK_WORDS};
    if (is_special(rest->s[0])) {
        read_mark(*rest, mark);
    } else {
        mark->src = str_cut(*rest, 0, plain_length(*rest));
    }
    *rest = str_from(*rest, mark->src.n);
    return true;
}

bool marks_next_fact(Str *ids, Str *id)
{
    *ids = str_trim(*ids);
    return str_split(ids, ' ', id);
}

size_t marks_count(Str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.n; i++)
        count += text.s[i] == '{';
    return count;
}
