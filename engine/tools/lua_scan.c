// Scans the tokens of a Lua script: matching brackets, then lists of variables before "=".
#include "tools/lua_scan.h"

#include "story/book.h"
#include "story/lua_lexer.h"

typedef struct Token {
    LuaToken lua;
    int line;
    int mate;        // of a bracket: the matching one, or NONE
    bool in_bracket; // inside an expression, where no statement can be
} Token;

typedef struct Tokens {
    Token *items;
    int n;
} Tokens;

static Tokens tokens_of(Arena *arena, Str src)
{
    LuaToken token;
    Tokens tokens = {0};
    int line = 1, room = 0;
    const char *at = src.s;
    for (Str rest = src; lua_lexer_next(&rest, &token);) {
        tokens.items = arena_room(arena, tokens.items, tokens.n, &room, sizeof(Token));
        for (; at < token.text.s; at++)
            line += *at == '\n';
        tokens.items[tokens.n++] = (Token){token, line, NONE, false};
    }
    return tokens;
}

// --- brackets -------------------------------------------------------------------------------------

static bool is(const Tokens *tokens, int at, const char *text)
{
    return at >= 0 && at < tokens->n && tokens->items[at].lua.kind != TOKEN_STRING &&
           str_eq(tokens->items[at].lua.text, str_of(text));
}

static bool is_one_of(const Tokens *tokens, int at, const char *const *words, int n)
{
    return tokens->items[at].lua.kind != TOKEN_STRING &&
           str_among(tokens->items[at].lua.text, words, n);
}

// Matches brackets and sets in_bracket. Functions inside brackets contain statements again.
static void pair_brackets(Arena *arena, Tokens *tokens)
{
    static const char *const opens[] = {
        "(", "[", "{", "function", "do", "if", "repeat"};
    static const char *const closes[] = {")", "]", "}", "end", "until"};
    int *stack = arena_array(arena, int, tokens->n), depth = 0;
    for (int i = 0; i < tokens->n; i++) {
        Token *token = &tokens->items[i];
        bool field = is(tokens, i - 1, ".") || is(tokens, i - 1, ":");
        if (!field && depth > 0 && is_one_of(tokens, i, closes, COUNT_OF(closes))) {
            token->mate = stack[--depth];
            tokens->items[token->mate].mate = i;
        }
        token->in_bracket =
            depth > 0 && tokens->items[stack[depth - 1]].lua.kind == TOKEN_SIGN;
        if (!field && is_one_of(tokens, i, opens, COUNT_OF(opens))) stack[depth++] = i;
    }
}

// --- assignments ----------------------------------------------------------------------------------

typedef struct Target {
    int end;      // the token after it
    bool indexed; // ends in a field, so it is assignable
    Str field;    // the first field
} Target;

static Str inside_quotes(Str string) { return str_cut(string, 1, string.n - 1); }

// The name of a field in brackets if it is a string literal, ["price"].
static Str field_in(const Tokens *tokens, int open)
{
    bool written = tokens->items[open].mate == open + 2 &&
                   tokens->items[open + 1].lua.kind == TOKEN_STRING;
    Str string = written ? tokens->items[open + 1].lua.text : (Str){0};
    return string.n > 1 && string.s[0] != '[' ? inside_quotes(string) : (Str){0};
}

static Target target_at(const Tokens *tokens, int at)
{
    Target target = {.end = at + 1};
    for (bool first = true;; first = false) {
        int i = target.end;
        bool dot = is(tokens, i, ".") || is(tokens, i, ":");
        bool call = is(tokens, i, "(") || is(tokens, i, "{");
        bool bracket = is(tokens, i, "[") || call;
        if (dot && i + 1 < tokens->n) {
            if (first) target.field = tokens->items[i + 1].lua.text;
            target.end = i + 2;
        } else if (bracket && tokens->items[i].mate != NONE) {
            if (first && !call) target.field = field_in(tokens, i);
            target.end = tokens->items[i].mate + 1;
        } else {
            return target;
        }
        target.indexed = !call;
    }
}

// Whether the list of variables that continues at [at], after one of them, ends in "=".
static bool is_assigned(const Tokens *tokens, int at)
{
    while (is(tokens, at, ",") && !tokens->items[at].in_bracket && at + 1 < tokens->n &&
           tokens->items[at + 1].lua.kind == TOKEN_NAME)
        at = target_at(tokens, at + 1).end;
    return is(tokens, at, "=");
}

// A field in a table constructor: { trust = 1 }.
static bool is_table_field(const Tokens *tokens, int at)
{
    return tokens->items[at].in_bracket && is(tokens, at + 1, "=") &&
           (is(tokens, at - 1, "{") || is(tokens, at - 1, ",") ||
               is(tokens, at - 1, ";"));
}

LuaWrites lua_scan_writes(Arena *arena, Str src)
{
    Tokens tokens = tokens_of(arena, src);
    pair_brackets(arena, &tokens);
    LuaWrites writes = {arena_array(arena, LuaWrite, tokens.n), 0};
    for (int i = 0; i < tokens.n; i++) {
        const Token *token = &tokens.items[i];
        bool field = is(&tokens, i - 1, ".") || is(&tokens, i - 1, ":");
        if (token->lua.kind != TOKEN_NAME || field) continue;
        Target target = target_at(&tokens, i);
        LuaWrite *next = &writes.items[writes.n];
        *next = (LuaWrite){token->lua.text, target.field, token->line};
        if (is_table_field(&tokens, i))
            *next = (LuaWrite){{0}, token->lua.text, token->line};
        else if (!target.indexed || !is_assigned(&tokens, target.end))
            continue;
        writes.n++;
    }
    return writes;
}

// --- calls ----------------------------------------------------------------------------------------

// The string literal that the function named at [at] is called with, or {0}.
static Str only_argument(const Tokens *tokens, int at)
{
    bool wrapped = is(tokens, at + 1, "(");
    int string = at + 1 + wrapped;
    bool whole = string < tokens->n && tokens->items[string].lua.kind == TOKEN_STRING &&
                 (!wrapped || is(tokens, string + 1, ")"));
    Str text = whole ? tokens->items[string].lua.text : (Str){0};
    return text.n > 1 && text.s[0] != '[' ? inside_quotes(text) : (Str){0};
}

// The string literal that a call at [at] without arguments is compared with, or {0}.
static Str compared_with(const Tokens *tokens, int at)
{
    int sign = at + 3, string = at + 4;
    bool compares = is(tokens, at + 1, "(") && is(tokens, at + 2, ")") &&
                    (is(tokens, sign, "==") || is(tokens, sign, "~="));
    bool written = compares && string < tokens->n &&
                   tokens->items[string].lua.kind == TOKEN_STRING;
    Str text = written ? tokens->items[string].lua.text : (Str){0};
    return text.n > 1 && text.s[0] != '[' ? inside_quotes(text) : (Str){0};
}

LuaCalls lua_scan_calls(Arena *arena, Str src)
{
    Tokens tokens = tokens_of(arena, src);
    LuaCalls calls = {arena_array(arena, LuaCall, tokens.n), 0};
    for (int i = 0; i < tokens.n; i++) {
        const Token *token = &tokens.items[i];
        bool field = is(&tokens, i - 1, ".") || is(&tokens, i - 1, ":");
        if (token->lua.kind != TOKEN_NAME || field) continue;
        Str given = only_argument(&tokens, i), compared = compared_with(&tokens, i);
        Str text = given.n > 0 ? given : compared;
        if (text.n > 0)
            calls.items[calls.n++] =
                (LuaCall){token->lua.text, text, token->line, compared.n > 0};
    }
    return calls;
}
