// Assignments in the text of a Lua script: tokens, pairs of brackets, lists of variables before "=".
#include "tools/lua_scan.h"

#include "story/book.h"

#include <string.h>

typedef enum TokenKind { TOKEN_NAME, TOKEN_STRING, TOKEN_NUMBER, TOKEN_SIGN } TokenKind;

typedef struct Token {
    TokenKind kind;
    Str text; // a string with its quotes
    int line;
    int mate;        // of a bracket: its partner, or NONE
    bool in_bracket; // not where a statement can stand
} Token;

typedef struct Script {
    Token *items;
    int n;
} Script;

// --- tokens ---------------------------------------------------------------------------------------

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_number(char c) { return c >= '0' && c <= '9'; }

// Bytes of [[...]] or [==[...]==] at the front, or 0 when there is none. Unclosed: to the end.
static size_t long_bracket(Str s)
{
    size_t level = 1;
    if (s.n == 0 || s.s[0] != '[') return 0;
    while (level < s.n && s.s[level] == '=')
        level++;
    if (level >= s.n || s.s[level] != '[') return 0;
    for (size_t i = level + 1; i + level < s.n; i++) {
        size_t equals = 1;
        while (equals < level && s.s[i] == ']' && s.s[i + equals] == '=')
            equals++;
        if (s.s[i] == ']' && equals == level && s.s[i + level] == ']')
            return i + level + 1;
    }
    return s.n;
}

static size_t comment(Str s)
{
    if (!str_starts(s, STR("--"))) return 0;
    size_t held = long_bracket(str_from(s, 2));
    return held > 0 ? held + 2 : str_find(s, '\n');
}

static size_t quoted(Str s)
{
    size_t end = 1;
    while (end < s.n && s.s[end] != s.s[0] && s.s[end] != '\n')
        end += s.s[end] == '\\' ? 2 : 1;
    return end < s.n ? end + 1 : s.n;
}

static size_t word_or_number(Str s, bool number)
{
    size_t end = 1;
    while (end < s.n &&
           (is_letter(s.s[end]) || is_number(s.s[end]) || (number && s.s[end] == '.')))
        end++;
    return end;
}

static size_t sign(Str s)
{
    static const char *const pairs[] = {
        "==", "~=", "<=", ">=", "//", "::", "<<", ">>", ".."};
    if (str_starts(s, STR("..."))) return 3;
    for (int i = 0; i < COUNT_OF(pairs); i++)
        if (str_starts(s, str_of(pairs[i]))) return 2;
    return 1;
}

static Token token_at(Str s)
{
    Token token = {.kind = TOKEN_SIGN, .mate = NONE};
    size_t n = long_bracket(s);
    char c = s.s[0];
    if (n > 0 || c == '"' || c == '\'') {
        token.kind = TOKEN_STRING;
        if (n == 0) n = quoted(s);
    } else if (is_letter(c) || is_number(c)) {
        token.kind = is_letter(c) ? TOKEN_NAME : TOKEN_NUMBER;
        n = word_or_number(s, is_number(c));
    } else {
        n = sign(s);
    }
    token.text = str_cut(s, 0, n);
    return token;
}

static int lines_of(Str s)
{
    int lines = 0;
    for (size_t i = 0; i < s.n; i++)
        lines += s.s[i] == '\n';
    return lines;
}

// Takes the next token of *rest. False at the end.
static bool next_token(Str *rest, int *line, Token *token)
{
    bool found = false;
    while (rest->n > 0 && !found) {
        size_t n = comment(*rest);
        if (n == 0 && strchr(" \t\r\n\v\f", rest->s[0]) != NULL) n = 1;
        found = n == 0;
        if (found) {
            *token = token_at(*rest);
            token->line = *line;
            n = token->text.n;
        }
        *line += lines_of(str_cut(*rest, 0, n));
        *rest = str_from(*rest, n);
    }
    return found;
}

static Script tokens_of(Arena *arena, Str src)
{
    Token token;
    Script script = {0};
    int line = 1;
    size_t most = 0; // counted first: a letter may be a token, and most are not
    for (Str rest = src; next_token(&rest, &line, &token);)
        most++;
    script.items = arena_array(arena, Token, most + 1);
    line = 1;
    while (next_token(&src, &line, &script.items[script.n]))
        script.n++;
    return script;
}

// --- brackets -------------------------------------------------------------------------------------

static bool is(const Script *script, int at, const char *text)
{
    return at >= 0 && at < script->n && script->items[at].kind != TOKEN_STRING &&
           str_eq(script->items[at].text, str_of(text));
}

static bool is_one_of(const Script *script, int at, const char *const *words)
{
    for (; *words; words++)
        if (is(script, at, *words)) return true;
    return false;
}

// Finds the partner of each bracket, and what stands in one: inside of a function that stands in
// a bracket there are statements again.
static void pair_brackets(Arena *arena, Script *script)
{
    static const char *const opens[] = {
        "(", "[", "{", "function", "do", "if", "repeat", NULL};
    static const char *const closes[] = {")", "]", "}", "end", "until", NULL};
    int *stack = arena_array(arena, int, script->n + 1), depth = 0;
    for (int i = 0; i < script->n; i++) {
        Token *token = &script->items[i];
        bool field = is(script, i - 1, ".") || is(script, i - 1, ":");
        if (!field && depth > 0 && is_one_of(script, i, closes)) {
            token->mate = stack[--depth];
            script->items[token->mate].mate = i;
        }
        token->in_bracket =
            depth > 0 && script->items[stack[depth - 1]].kind == TOKEN_SIGN;
        if (!field && is_one_of(script, i, opens)) stack[depth++] = i;
    }
}

// --- assignments ----------------------------------------------------------------------------------

typedef struct Target {
    int end;      // the token behind it
    bool indexed; // ends in a field, so that it can be assigned to
    Str field;    // the first
} Target;

static Str inside_quotes(Str string) { return str_cut(string, 1, string.n - 1); }

// A field in brackets: its name when it is written out, ["price"].
static Str field_in(const Script *script, int open)
{
    bool written = script->items[open].mate == open + 2 &&
                   script->items[open + 1].kind == TOKEN_STRING;
    Str string = written ? script->items[open + 1].text : (Str){0};
    return string.n > 1 && string.s[0] != '[' ? inside_quotes(string) : (Str){0};
}

static Target target_at(const Script *script, int at)
{
    Target target = {.end = at + 1};
    for (bool first = true;; first = false) {
        int i = target.end;
        bool dot = is(script, i, ".") || is(script, i, ":");
        bool call = is(script, i, "(") || is(script, i, "{");
        bool bracket = is(script, i, "[") || call;
        if (dot && i + 1 < script->n) {
            if (first) target.field = script->items[i + 1].text;
            target.end = i + 2;
        } else if (bracket && script->items[i].mate != NONE) {
            if (first && !call) target.field = field_in(script, i);
            target.end = script->items[i].mate + 1;
        } else {
            return target;
        }
        target.indexed = !call;
    }
}

// Whether the list of variables that goes on at [at], behind one of them, ends in "=".
static bool is_assigned(const Script *script, int at)
{
    while (is(script, at, ",") && !script->items[at].in_bracket && at + 1 < script->n &&
           script->items[at + 1].kind == TOKEN_NAME)
        at = target_at(script, at + 1).end;
    return is(script, at, "=");
}

// The field of a table that is written out: { trust = 1 }.
static bool is_table_field(const Script *script, int at)
{
    return script->items[at].in_bracket && is(script, at + 1, "=") &&
           (is(script, at - 1, "{") || is(script, at - 1, ",") ||
               is(script, at - 1, ";"));
}

LuaWrites lua_writes(Arena *arena, Str src)
{
    Script script = tokens_of(arena, src);
    pair_brackets(arena, &script);
    LuaWrites writes = {arena_array(arena, LuaWrite, script.n + 1), 0};
    for (int i = 0; i < script.n; i++) {
        const Token *token = &script.items[i];
        bool field = is(&script, i - 1, ".") || is(&script, i - 1, ":");
        if (token->kind != TOKEN_NAME || field) continue;
        Target target = target_at(&script, i);
        LuaWrite *next = &writes.items[writes.n];
        *next = (LuaWrite){token->text, target.field, token->line};
        if (is_table_field(&script, i))
            *next = (LuaWrite){{0}, token->text, token->line};
        else if (!target.indexed || !is_assigned(&script, target.end))
            continue;
        writes.n++;
    }
    return writes;
}

// --- calls ----------------------------------------------------------------------------------------

// The text that the function named at [at] is called with, or nothing.
static Str only_argument(const Script *script, int at)
{
    bool wrapped = is(script, at + 1, "(");
    int string = at + 1 + wrapped;
    bool whole = string < script->n && script->items[string].kind == TOKEN_STRING &&
                 (!wrapped || is(script, string + 1, ")"));
    Str text = whole ? script->items[string].text : (Str){0};
    return text.n > 1 && text.s[0] != '[' ? inside_quotes(text) : (Str){0};
}

LuaCalls lua_calls(Arena *arena, Str src)
{
    Script script = tokens_of(arena, src);
    LuaCalls calls = {arena_array(arena, LuaCall, script.n + 1), 0};
    for (int i = 0; i < script.n; i++) {
        const Token *token = &script.items[i];
        bool field = is(&script, i - 1, ".") || is(&script, i - 1, ":");
        if (token->kind != TOKEN_NAME || field) continue;
        Str text = only_argument(&script, i);
        if (text.n > 0)
            calls.items[calls.n++] = (LuaCall){token->text, text, token->line};
    }
    return calls;
}
