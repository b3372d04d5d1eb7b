// Finds the line of a field in its script when there is something to report: Lua's values have no lines.
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
static bool find_braces(const ParseContext *pc, Search *search)
{
    Str word = str_of(api_words[pc->kind].name);
    LuaToken token;
    while (next(search, &token)) {
        if (!is_name(&token, word)) continue;
        Search ahead = *search;
        if (!next(&ahead, &token)) return false;
        if (pc->id.n > 0) {
            bool same = token.kind == TOKEN_STRING && token.text.n > 2 &&
                        str_eq(str_cut(token.text, 1, token.text.n - 1), pc->id);
            if (!same || !next(&ahead, &token)) continue;
        }
        if (!is_sign(&token, '{')) continue;
        *search = ahead;
        search->depth = 1;
        return true;
    }
    return false;
}

// Moves behind "name =" between the braces.
static bool find_name(Search *search, Str name)
{
    for (LuaToken token; search->depth > 0 && next(search, &token);) {
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

Where load_field_where(const ParseContext *pc, Str field, Str inner)
{
    ScriptFile *file = load_find_file(pc->loader, pc->where.file);
    bool told =
        pc->loader->diagnostics->errors < DIAGNOSTICS_MAX; // else nobody reads it
    if (!file || pc->where.line <= 0 || !told) return pc->where;
    Str text = load_text_from(pc, file, pc->where.line);
    Search search = {.rest = text, .counted = text.s, .line = pc->where.line};
    Where where = pc->where;
    if (find_braces(pc, &search) && find_name(&search, field)) {
        where.line = search.line;
        if (inner.n > 0 && enter(&search) && find_name(&search, inner))
            where.line = search.line;
    }
    sandbox_charge_bytes(pc->L, LEX_COST * (text.n - search.rest.n));
    return where;
}
