#include "support/luals.h"

#include "base/ascii.h"

#include <assert.h>
#include <string.h>

static void add_name(LualsNames *names, Str name)
{
    assert(names->n < LUALS_MAX);
    names->items[names->n++] = name;
}

bool luals_has(const LualsNames *names, const char *name)
{
    for (int i = 0; i < names->n; i++)
        if (str_eq(names->items[i], str_of(name))) return true;
    return false;
}

static bool take(Str *rest, const char *what)
{
    if (!str_starts(*rest, str_of(what))) return false;
    *rest = str_from(*rest, strlen(what));
    return true;
}

static Str name_of(Str *rest, const char *more)
{
    size_t n = 0;
    while (n < rest->n && (ascii_is_alnum(rest->s[n]) || strchr(more, rest->s[n])))
        n++;
    Str name = str_cut(*rest, 0, n);
    *rest = str_from(*rest, n);
    return name;
}

// --- types ------------------------------------------------------------------------------------------------

static bool read_type(Luals *luals, Str *rest);

static bool read_function(Luals *luals, Str *rest)
{
    while (!take(rest, ")")) {
        if (name_of(rest, "_").n == 0 || !take(rest, ":") || !read_type(luals, rest))
            return false;
        take(rest, ",");
    }
    return !take(rest, ":") || read_type(luals, rest);
}

static bool read_single(Luals *luals, Str *rest)
{
    if (take(rest, "\"")) {
        size_t end = str_find(*rest, '"');
        bool closed = end < rest->n;
        *rest = str_from(*rest, end + 1);
        return closed;
    }
    if (take(rest, "(")) return read_type(luals, rest) && take(rest, ")");
    if (take(rest, "fun(")) return read_function(luals, rest);
    Str name = name_of(rest, "._");
    if (name.n == 0) return false;
    add_name(&luals->spoken, name);
    if (!take(rest, "<")) return true;
    return read_type(luals, rest) && take(rest, ",") && read_type(luals, rest) &&
           take(rest, ">");
}

static bool read_type(Luals *luals, Str *rest)
{
    do {
        if (!read_single(luals, rest)) return false;
        while (take(rest, "[]"))
            ;
    } while (take(rest, "|"));
    return true;
}

// A type, and behind it nothing or words.
static bool read_last_type(Luals *luals, Str rest)
{
    return read_type(luals, &rest) && (rest.n == 0 || rest.s[0] == ' ');
}

// --- lines --------------------------------------------------------------------------------------------------

typedef struct Reading {
    Luals *luals;
    Str owner;  // the class or alias that the next lines belong to
    Str params; // "id" of the function that comes
    int n_params;
} Reading;

static bool read_field(Reading *reading, Str rest)
{
    Luals *luals = reading->luals;
    Str name;
    if (reading->owner.n == 0) return false;
    if (take(&rest, "[")) {
        size_t end = str_find(rest, ']');
        name = str_cut(rest, 0, end);
        rest = str_from(rest, end + 1);
    } else {
        name = name_of(&rest, "_?");
    }
    add_name(&luals->fields, arena_fmt(&luals->arena, STR_FMT "." STR_FMT,
                                 STR_ARG(reading->owner), STR_ARG(name)));
    return name.n > 0 && take(&rest, " ") && read_last_type(luals, rest);
}

static bool read_value(Reading *reading, Str rest)
{
    Str value = rest;
    if (reading->owner.n == 0 || !read_type(reading->luals, &rest)) return false;
    value.n -= rest.n;
    add_name(
        &reading->luals->values, arena_fmt(&reading->luals->arena, STR_FMT "=" STR_FMT,
                                     STR_ARG(reading->owner), STR_ARG(value)));
    return rest.n == 0 || str_starts(rest, STR(" # "));
}

static bool declare(Reading *reading, Str rest, bool alias)
{
    reading->owner = name_of(&rest, "._");
    add_name(&reading->luals->types, reading->owner);
    if (rest.n == 0) return reading->owner.n > 0;
    return alias && take(&rest, " ") && read_last_type(reading->luals, rest);
}

static bool read_param(Reading *reading, Str rest)
{
    Str name = str_starts(rest, STR("...")) ? str_cut(rest, 0, 3) : name_of(&rest, "_");
    if (str_eq(name, STR("..."))) rest = str_from(rest, 3);
    reading->params = arena_fmt(&reading->luals->arena, STR_FMT "%s" STR_FMT,
        STR_ARG(reading->params), reading->n_params++ > 0 ? ", " : "", STR_ARG(name));
    return name.n > 0 && take(&rest, " ") && read_last_type(reading->luals, rest);
}

static bool read_annotation(Reading *reading, Str rest)
{
    Luals *luals = reading->luals;
    if (take(&rest, "meta ")) return rest.n > 0;
    if (take(&rest, "class ")) return declare(reading, rest, false);
    if (take(&rest, "alias ")) return declare(reading, rest, true);
    if (take(&rest, "field ")) return read_field(reading, rest);
    if (take(&rest, "param ")) return read_param(reading, rest);
    return (take(&rest, "return ") || take(&rest, "overload ") ||
               take(&rest, "type ")) &&
           read_last_type(luals, rest);
}

// "function scene(id) end": with the parameters that were announced.
static bool read_declaration(Reading *reading, Str line)
{
    Luals *luals = reading->luals;
    Str rest = line;
    bool function = take(&rest, "function ");
    Str name = name_of(&rest, "_");
    Str wanted = function ? arena_fmt(&luals->arena, "(" STR_FMT ") end",
                                STR_ARG(reading->params))
                          : STR(" = {}");
    add_name(&luals->globals,
        function ? arena_fmt(&luals->arena, STR_FMT "(" STR_FMT ")", STR_ARG(name),
                       STR_ARG(reading->params))
                 : arena_fmt(&luals->arena, STR_FMT "=", STR_ARG(name)));
    reading->params = (Str){0};
    reading->n_params = 0;
    return name.n > 0 && str_eq(rest, wanted);
}

static bool read_line(Reading *reading, Str line)
{
    if (line.n == 0) {
        reading->owner = (Str){0};
        return true;
    }
    if (take(&line, "---@")) return read_annotation(reading, line);
    if (take(&line, "---| ")) return read_value(reading, line);
    if (str_starts(line, STR("--"))) return true;
    return read_declaration(reading, line);
}

void luals_read(Luals *luals, Str text)
{
    Reading reading = {.luals = luals};
    Str line;
    for (int n = 1; luals->fault.n == 0 && str_split(&text, '\n', &line); n++)
        if (!read_line(&reading, line))
            buf_addf(&luals->fault, "%d: " STR_FMT, n, STR_ARG(line));
}

void luals_free(Luals *luals)
{
    arena_free(&luals->arena);
    buf_free(&luals->fault);
}

Str luals_unknown(const Luals *luals)
{
    static const char *const known[] = {"string", "number", "integer", "boolean",
        "table", "any", "nil", "true", "false"};
    for (int i = 0; i < luals->spoken.n; i++) {
        Str name = luals->spoken.items[i];
        bool is = str_among(name, known, COUNT_OF(known));
        for (int k = 0; k < luals->types.n && !is; k++)
            is = str_eq(luals->types.items[k], name);
        if (!is) return name;
    }
    return (Str){0};
}
