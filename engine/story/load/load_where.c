// Finds the line of a field in its script when there is something to report: Lua's values have no lines.
#include "story/load/load_where.h"
#include "story/load/load.h"
#include "story/lua_lexer.h"

#define LEX_COST 4 // a byte that is lexed, in bytes that are searched

typedef struct Search {
    Str rest;
    const char *counted; // lines are counted up to here
    int line, depth;     // depth: of brackets
} Search;

static bool next(Search *search, LuaToken *token)
{
    if (!lua_lexer_next(&search->rest, token) || token->broken) return false;
    for (; search->counted < token->text.s; search->counted++)
        search->line += *search->counted == '\n';
    if (token->kind == TOKEN_SIGN && token->text.n == 1) {
        char c = token->text.s[0];
        search->depth += c == '{' || c == '(' || c == '[';
        search->depth -= c == '}' || c == ')' || c == ']';
    }
    return true;
}

static bool is_sign(const LuaToken *token, char sign)
{
    return token->kind == TOKEN_SIGN && token->text.n == 1 && token->text.s[0] == sign;
}

static bool is_name(const LuaToken *token, Str name)
{
    return token->kind == TOKEN_NAME && str_eq(token->text, name);
}

// Moves behind the { of the word: with its id, or with the brace alone.
static bool find_braces(Search *search, WordKind kind, Str id)
{
    Str word = str_of(api_words[kind].name);
    LuaToken token;
    while (next(search, &token)) {
        if (!is_name(&token, word)) continue;
        Search ahead = *search;
        if (!next(&ahead, &token)) return false;
        if (id.n > 0) {
            bool same = token.kind == TOKEN_STRING && token.text.n > 2 &&
                        str_eq(str_cut(token.text, 1, token.text.n - 1), id);
            if (!same || !next(&ahead, &token)) continue;
        }
        if (!is_sign(&token, '{')) continue;
        *search = ahead;
        search->depth = 1;
        return true;
    }
    return false;
}

// Moves behind the name in "name =" between the braces.
static bool find_name(Search *search, Str name)
{
    bool bracket = false; // ["name"] = ...
    for (LuaToken token; search->depth > 0 && next(search, &token);) {
        bool quoted = bracket && search->depth == 2 && token.kind == TOKEN_STRING &&
                      token.text.n > 2 &&
                      str_eq(str_cut(token.text, 1, token.text.n - 1), name);
        bracket = is_sign(&token, '[');
        if (quoted) return true;
        if (search->depth != 1 || !is_name(&token, name)) continue;
        Search ahead = *search;
        if (next(&ahead, &token) && is_sign(&token, '=')) return true;
    }
    return false;
}

static bool enter(Search *search)
{
    LuaToken token;
    bool found = next(search, &token) && is_sign(&token, '=') && next(search, &token) &&
                 is_sign(&token, '{');
    search->depth = 1;
    return found;
}

// The search from the word on; false when nobody reads what is found.
static bool begin(const ParseContext *pc, Search *search)
{
    ScriptFile *file = load_find_file(pc->loader, pc->where.file);
    bool told = pc->loader->diagnostics->errors < DIAGNOSTICS_MAX;
    if (!file || pc->where.line <= 0 || !told) return false;
    Str text = load_text_from(pc, file, pc->where.line);
    *search = (Search){.rest = text, .counted = text.s, .line = pc->where.line};
    return true;
}

static void charge(const ParseContext *pc, size_t bytes)
{
    sandbox_charge_bytes(pc->L, LEX_COST * bytes);
}

// Moves to what the braces hold: those of the field, behind its =, or of the word when it has no such field.
static bool find_held(const ParseContext *pc, Search *search, Str field)
{
    if (!find_braces(search, pc->kind, pc->id)) return false;
    Search ahead = *search;
    if (field.n == 0 || !find_name(&ahead, field)) return true;
    LuaToken token;
    *search = ahead;
    search->depth = 0;
    bool found = next(search, &token); // the =
    ahead = *search;
    if (!found || !next(&ahead, &token) || !is_sign(&token, '{')) {
        search->depth = 1; // one value; the braces of the word end it
        return found;
    }
    *search = ahead;
    return true;
}

Where load_value_where(const ParseContext *pc, Str field, Str value)
{
    Search search;
    Where where = pc->where;
    if (!begin(pc, &search)) return where;
    size_t all = search.rest.n;
    bool found = find_held(pc, &search, field);
    if (found && field.n > 0) where.line = search.line;
    for (LuaToken token; found && search.depth > 0 && next(&search, &token);) {
        if (token.kind != TOKEN_STRING || token.text.n < 2 || token.text.s[0] == '[' ||
            !str_eq(str_cut(token.text, 1, token.text.n - 1), value))
            continue;
        where.line = search.line;
        break;
    }
    charge(pc, all - search.rest.n);
    return where;
}

// Whether 0,5 ends with this number: [before] are the two tokens before it.
static bool ends_decimal(const LuaToken *before, const LuaToken *token)
{
    const char *comma = before[1].text.s;
    return token->kind == TOKEN_NUMBER && before[0].kind == TOKEN_NUMBER &&
           is_sign(&before[1], ',') && comma + 1 == token->text.s &&
           before[0].text.s + before[0].text.n == comma;
}

Where load_entry_where(const ParseContext *pc, Str field, lua_Integer n, Str *decimal)
{
    Search search;
    Where where = pc->where;
    *decimal = (Str){0};
    if (!begin(pc, &search)) return where;
    size_t all = search.rest.n;
    bool found = find_held(pc, &search, field), begins = true;
    LuaToken before[2] = {{.kind = TOKEN_SIGN}, {.kind = TOKEN_SIGN}};
    int depth = 1;
    for (LuaToken token; found && search.depth > 0 && next(&search, &token);) {
        Search ahead = search;
        LuaToken behind;
        bool named = begins && (is_sign(&token, '[') ||
                                   (token.kind == TOKEN_NAME && next(&ahead, &behind) &&
                                       is_sign(&behind, '=')));
        if (begins && !named && search.depth > 0 && --n == 0) where.line = search.line;
        begins = depth == 1 && search.depth == 1 &&
                 (is_sign(&token, ',') || is_sign(&token, ';'));
        if (depth == 1 && ends_decimal(before, &token)) {
            const char *from = before[0].text.s;
            *decimal = (Str){from, (size_t)(token.text.s + token.text.n - from)};
            where.line = search.line;
            break;
        }
        depth = search.depth;
        before[0] = before[1];
        before[1] = token;
    }
    charge(pc, all - search.rest.n);
    return where;
}

static bool find_field(
    Search *search, WordKind kind, Str id, Str field, Str inner, int *line)
{
    if (!find_braces(search, kind, id) || !find_name(search, field)) return false;
    *line = search->line;
    if (inner.n > 0 && enter(search) && find_name(search, inner)) *line = search->line;
    return true;
}

bool load_line_of_field(
    Str text, WordKind kind, Str id, Str field, Str inner, int *line)
{
    Search search = {.rest = text, .counted = text.s, .line = *line};
    return find_field(&search, kind, id, field, inner, line);
}

Where load_field_where(const ParseContext *pc, Str field, Str inner)
{
    Search search;
    Where where = pc->where;
    if (!begin(pc, &search)) return where;
    size_t all = search.rest.n;
    find_field(&search, pc->kind, pc->id, field, inner, &where.line);
    charge(pc, all - search.rest.n);
    return where;
}
