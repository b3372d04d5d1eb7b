// Reports the error that ended a script: what Lua says, where the slip is, and what was most likely meant.
#include "base/utf8.h"
#include "story/load/load.h"
#include "story/load/slip.h"
#include "story/lua_lexer.h"

#define FILE_SHOWN 80 // bytes

static const StateVar *find_variable(const Loader *loader, Str id)
{
    for (int i = 0; i < loader->state.n; i++) {
        const StateVar *var = loader->state.items[i];
        if (str_eq(var->id, id)) return var;
    }
    return NULL;
}

// The tokens of a line around a name.
typedef struct Around {
    LuaToken before[3], behind[2]; // the nearest one first
} Around;

static Around look_around(Loader *loader, Where where, Str name)
{
    Str line = load_line(loader, where);
    Around around = {0};
    for (LuaToken token; lua_lexer_next(&line, &token);) {
        if (token.kind == TOKEN_NAME && str_eq(token.text, name)) {
            for (int i = 0; i < COUNT_OF(around.behind); i++)
                if (!lua_lexer_next(&line, &around.behind[i])) break;
            return around;
        }
        around.before[2] = around.before[1];
        around.before[1] = around.before[0];
        around.before[0] = token;
    }
    return (Around){0};
}

static bool is_not(const LuaToken *token)
{
    return token->kind == TOKEN_KEYWORD && token->keyword == KEYWORD_NOT;
}

// Of s.told outside of a function, where it is a condition.
static bool add_outside(const Loader *loader, const Around *around, Buf *out)
{
    const LuaToken *before = around->before + is_not(&around->before[0]);
    bool asks =
        (str_eq(before[0].text, STR("(")) && str_eq(before[1].text, STR("when"))) ||
        (str_eq(before[0].text, STR("=")) && str_eq(before[1].text, STR("needs")));
    const StateVar *var = find_variable(loader, around->behind[1].text);
    if (!asks || !var || !str_eq(around->behind[0].text, STR("."))) return false;
    Str name = var->id;
    buf_add(out, STR(" outside of a function; there a condition is written "));
    if (value_type_is_number(var->first.type))
        buf_addf(out, "{ " STR_FMT " = at_least(3) }", STR_ARG(name));
    else
        buf_addf(out, "%s\"" STR_FMT "\"", is_not(&around->before[0]) ? "not_ " : "",
            STR_ARG(name));
    return true;
}

// What to write for a name that is no word: a variable, the state, a text.
static void add_meant(Loader *loader, Where where, Str name, Buf *out)
{
    const StateVar *var = find_variable(loader, name);
    Around around = look_around(loader, where, name);
    if (var && value_type_is_number(var->first.type))
        buf_addf(out,
            "; in a condition write " STR_FMT
            " = at_least(3), in a function s." STR_FMT,
            STR_ARG(name), STR_ARG(name));
    else if (var && is_not(&around.before[0]))
        buf_addf(out,
            "; that it must not hold is written not_ \"" STR_FMT "\", or not s." STR_FMT
            " in a function",
            STR_ARG(name), STR_ARG(name));
    else if (var)
        buf_addf(out,
            "; of a variable write \"" STR_FMT "\", or s." STR_FMT " in a function",
            STR_ARG(name), STR_ARG(name));
    else if (str_eq(name, STR("s")) && add_outside(loader, &around, out))
        return;
    else if (str_eq(name, STR("s")))
        buf_add(
            out, STR("; the state is known in functions alone, function(s) ... end, "
                     "and a text shows a variable by {its_name}"));
    else
        buf_add(out, STR("; a text stands in quotation marks"));
}

// Whether a field of that name is true or false: alone it is a field whose = true is missing.
static bool is_flag(Str name)
{
    for (int kind = 0; kind < WORD_KINDS; kind++)
        for (const ApiField *field = api_words[kind].fields; field && field->name;
             field++)
            if ((field->type == FIELD_BOOL || field->type == FIELD_RIGHT) &&
                str_eq(str_of(field->name), name))
                return true;
    return false;
}

// Whether the name stands in the line behind a =, or alone before a comma or brace: for a value, and no field.
static bool stands_as_value(Loader *loader, Where where, Str name)
{
    Str line = load_line(loader, where);
    bool given = false, named = false;
    for (LuaToken token; lua_lexer_next(&line, &token);) {
        bool ends = token.kind == TOKEN_SIGN && token.text.n == 1 &&
                    (token.text.s[0] == ',' || token.text.s[0] == '}');
        if (named && ends && !is_flag(name)) return true;
        named = token.kind == TOKEN_NAME && str_eq(token.text, name);
        if (given && named) return true;
        given = token.kind == TOKEN_SIGN && str_eq(token.text, STR("="));
    }
    return false;
}

// Whether the name stands in the state of the scenario alone, told, where told = false is meant: Lua tells it at a later
// line. The line is then in *where.
static bool stands_in_state(Loader *loader, Where *where, Str name)
{
    ScriptFile *file = load_find_file(loader, where->file);
    Str rest = file ? load_script_text(loader, file) : (Str){0};
    if (!rest.s) return false;
    const char *counted = rest.s;
    LuaToken before[3] = {
        {.kind = TOKEN_SIGN}, {.kind = TOKEN_SIGN}, {.kind = TOKEN_SIGN}};
    int line = 1, depth = 0, state = 0, found = 0; // [state]: the depth in its braces
    for (LuaToken token; lua_lexer_next(&rest, &token) && !token.broken;) {
        for (; counted < token.text.s; counted++)
            line += *counted == '\n';
        if (line > where->line) break;
        bool sign = token.kind == TOKEN_SIGN && token.text.n == 1;
        char c = sign ? token.text.s[0] : 0;
        bool ends = c == ',' || c == ';' || c == '}';
        bool begins =
            str_eq(before[1].text, STR("{")) || str_eq(before[1].text, STR(","));
        bool alone = before[2].kind == TOKEN_NAME && str_eq(before[2].text, name);
        if (state > 0 && depth == state && ends && begins && alone && found == 0)
            found = line;
        if (c == '{' && ++depth > 0 && state == 0 && str_eq(before[2].text, STR("=")) &&
            str_eq(before[1].text, STR("state")))
            state = depth;
        if (c == '}' && depth-- == state) state = 0;
        before[0] = before[1];
        before[1] = before[2];
        before[2] = token;
    }
    if (found > 0) where->line = found;
    return found > 0;
}

// require "town": the file itself in place of the example.
static bool add_file(Loader *loader, Where where, Str message, Buf *out)
{
    static const Str example = {"include \"places.lua\"", 20};
    Str start = STR("there is no word \""), name = str_from(message, start.n);
    if (!str_starts(message, start) || !str_has_ending(message, example)) return false;
    name = str_cut(name, 0, str_find(name, '"'));
    Around around = look_around(loader, where, name);
    const LuaToken *file = &around.behind[0];
    if (str_eq(file->text, STR("("))) file++;
    if (file->kind != TOKEN_STRING || file->text.n < 3 || file->text.s[0] == '[')
        return false;
    Str inside = utf8_cut(str_cut(file->text, 1, file->text.n - 1), FILE_SHOWN);
    buf_add(out, str_cut(message, 0, message.n - example.n));
    buf_addf(out, "include \"" STR_FMT "%s\"", STR_ARG(inside),
        str_has_ending(inside, STR(".lua")) ? "" : ".lua");
    return true;
}

// What Lua says, and what may have been meant: the name of a variable, a text, two texts side by side.
static bool add_hint(Loader *loader, Where *where, Str message, Buf *out)
{
    Str start = STR("there is no word \""), name = str_from(message, start.n);
    if (add_file(loader, *where, message, out)) return true;
    Str field = STR("\"; a field is written with = behind its name");
    if (str_starts(message, start) && str_has_ending(name, field)) {
        Str given = str_cut(name, 0, name.n - field.n);
        if (!stands_as_value(loader, *where, given)) return false;
        message = str_cut(message, 0, start.n + given.n + 1);
        name = str_from(message, start.n);
    }
    bool joins = str_has(message, STR("arithmetic on a string value"));
    bool bare = str_starts(message, start) && name.n > 0 && name.s[name.n - 1] == '"' &&
                str_find(message, ';') == message.n;
    if (!joins && !bare) return false;
    name = str_cut(name, 0, name.n - 1);
    buf_add(out, message);
    if (joins)
        buf_add(out, STR("; texts are joined by .."));
    else if (stands_in_state(loader, where, name))
        buf_addf(out,
            "; a variable is written with its first value: " STR_FMT " = false",
            STR_ARG(name));
    else
        add_meant(loader, *where, name, out);
    return true;
}

// An item that is called, since no comma stands behind it.
static bool find_called(Loader *loader, Where *where, Str message, Buf *out)
{
    ScriptFile *file = load_find_file(loader, where->file);
    return file && str_has(message, STR("attempt to call a userdata value")) &&
           slip_find_called(load_script_text(loader, file), &where->line, out);
}

// Turns the error value at the top of the stack into a diagnostic, and pops it.
void load_report_raised(Loader *loader, lua_State *L, Str file, bool is_syntax)
{
    Err err = {0};
    sandbox_explain(L, &err);
    Str message = str_of(err.text);
    Where where = load_read_where(loader, &message);
    if (where.line == 0) where = (Where){file, 0};
    loader->broken |= !is_syntax;
    loader->partial = true;
    Buf why = {0};
    ScriptFile *read = is_syntax ? load_find_file(loader, where.file) : NULL;
    if (read && slip_find(load_script_text(loader, read), message, &where.line, &why))
        message = buf_str(&why);
    if (!is_syntax && (find_called(loader, &where, message, &why) ||
                          add_hint(loader, &where, message, &why)))
        message = buf_str(&why);
    bool newer = load_api_ahead(loader) && str_starts(message, STR("there is no word"));
    if (newer) message = str_cut(message, 0, str_find(message, ';'));
    diagnostics_add(loader->diagnostics, SEVERITY_ERROR,
        is_syntax ? "lua-syntax" : "lua-error", where, "%s" STR_FMT "%s",
        is_syntax ? "Lua cannot read this: " : "", STR_ARG(message),
        newer ? LOAD_API_HINT : "");
    buf_free(&why);
}
