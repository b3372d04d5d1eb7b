// The lines of scripts on which a reference, a mark of a text or a value stands: what is resolved has only the line of its word.
#include "base/ascii.h"
#include "story/load/resolve_inner.h"

static bool read_again(Resolving *r, Str name)
{
    if (str_eq(r->script_name, name)) return true;
    const Host *host = r->loader->host;
    buf_clear(&r->script);
    r->script_name = (Str){0};
    if (!host->read(host->ctx, name, &r->script, NULL)) return false;
    r->script_name = name;
    r->script_line = 1;
    r->script_offset = 0;
    return true;
}

// The script from the line on, as far as a reference is looked for. Refs are mostly in the order of lines.
static Str from_line(Resolving *r, int line)
{
    if (line < r->script_line) {
        r->script_line = 1;
        r->script_offset = 0;
    }
    Str rest = str_from(buf_str(&r->script), r->script_offset);
    while (r->script_line < line && rest.n > 0) {
        rest = str_from(rest, str_find(rest, '\n') + 1);
        r->script_line++;
    }
    r->script_offset = r->script.n - rest.n;
    return str_cut(rest, 0, LINE_SEARCH);
}

// Whether the line has the name with a = behind it, from *at on; *at is then behind the name.
static bool gives_value(Str line, Str name, size_t *at)
{
    for (size_t i = *at; i + name.n < line.n; i++) {
        if (line.s[i] != name.s[0] || !str_starts(str_from(line, i), name)) continue;
        bool begins =
            i == 0 || !(ascii_is_alnum(line.s[i - 1]) || line.s[i - 1] == '_');
        Str behind = str_trim(str_from(line, i + name.n));
        *at = i + name.n;
        if (begins && str_starts(behind, STR("=")) && !str_starts(behind, STR("==")))
            return true;
    }
    return false;
}

// Whether the line has the id in quotation marks, from [at] on.
static bool quotes(Str line, Str id, size_t at)
{
    for (size_t i = at + 1; i + id.n < line.n; i++) {
        char mark = line.s[i - 1];
        if (line.s[i] == id.s[0] && (mark == '"' || mark == '\'') &&
            line.s[i + id.n] == mark && str_starts(str_from(line, i), id))
            return true;
    }
    return false;
}

Where resolve_where(Resolving *r, Where where, const char *field, Str id, bool named)
{
    bool told =
        r->loader->diagnostics->errors < DIAGNOSTICS_MAX; // else nobody reads it
    if (!told || id.n == 0 || where.line <= 0 || !read_again(r, where.file))
        return where;
    Str all = from_line(r, where.line), line;
    bool begun = !field;
    Where found = where;
    for (int pass = 0; pass < 2; pass++, begun = true) { // without the field at last
        Str rest = all;
        for (int number = where.line; str_split(&rest, '\n', &line); number++) {
            size_t at = 0;
            if (!begun) begun = gives_value(line, str_of(field), &at);
            if (!begun) continue;
            size_t from = at;
            if (quotes(line, id, at) || (named && gives_value(line, id, &from)))
                return (Where){where.file, number};
        }
        if (!field) break;
    }
    return found;
}

Where resolve_mark_where(Resolving *r, Where where, Str mark)
{
    bool told = r->loader->diagnostics->errors < DIAGNOSTICS_MAX;
    if (!told || mark.n == 0 || where.line <= 0 || !read_again(r, where.file))
        return where;
    Str all = from_line(r, where.line), line;
    // It may go on in the next line of the script.
    const Str parts[] = {mark, str_cut(mark, 0, str_find(mark, ' '))};
    for (int i = 0; i < COUNT_OF(parts); i++) {
        Str rest = all;
        for (int number = where.line; str_split(&rest, '\n', &line); number++)
            if (str_has(line, parts[i])) return (Where){where.file, number};
    }
    return where;
}

bool resolve_gives(Resolving *r, Where where, Str name, Str value)
{
    size_t at = 0;
    if (where.line <= 0 || name.n == 0 || !read_again(r, where.file)) return false;
    Str rest = from_line(r, where.line), line;
    if (!str_split(&rest, '\n', &line) || !gives_value(line, name, &at)) return false;
    Str given = str_trim(str_from(line, at + str_find(str_from(line, at), '=') + 1));
    return str_starts(given, value) &&
           (given.n == value.n || !ascii_is_alnum(given.s[value.n]));
}

void resolve_release_script(Resolving *r)
{
    buf_free(&r->script);
    r->script_name = (Str){0};
}
