#include "support/script_edits.h"

#include "base/arena.h"
#include "story/lua_lexer.h"

typedef enum Edit {
    EDIT_OUT,      // the token is left out
    EDIT_TYPE,     // is of another type
    EDIT_MISSPELT, // has another spelling
    EDIT_HABIT,    // is what other languages have
    EDIT_SWAPPED,  // stands behind the next one
    EDIT_TWICE,    // stands twice
    EDIT_END,      // is the last of the file
    EDIT_LINE_OUT, // the line is left out, of the first token of a line
    EDIT_LINE_TWICE,
    EDITS,
} Edit;

static const char *const edit_names[] = {"out", "type", "misspelt", "habit", "swapped",
    "twice", "end", "line-out", "line-twice"};

// What hands used to other languages, or to none, write.
static const char *const habits[] = {"=", ",", "{", "}", "(", ".", "\"", "]",
    "!=", "==", "&&", "||", "!", "//", ";", ":", "=>", "+=", "null", "then", "do",
    "end", "[[", "]]", "--", "'", "“", "”", "#include", "else if", "return", "function",
    "if", "elseif x", "local", "~", "@", "*"};

static const char *other_type(const LuaToken *token, int n)
{
    static const char *const for_text[] = {
        "7", "{}", "true", "\"\"", "function(s) end"};
    static const char *const for_number[] = {"\"x\"", "-1", "1e9", "0.5", "{ 2 }", "0"};
    static const char *const for_name[] = {
        "nil", "title", "\"x\"", "list()", "unknown"};
    static const char *const for_keyword[] = {"nil", "x", "true", "end", "1"};
    static const char *const for_sign[] = {"{", "}", ",", "(", "="};
    switch (token->kind) {
    case TOKEN_STRING:
        return for_text[n % COUNT_OF(for_text)];
    case TOKEN_NUMBER:
        return for_number[n % COUNT_OF(for_number)];
    case TOKEN_NAME:
        return for_name[n % COUNT_OF(for_name)];
    case TOKEN_KEYWORD:
        return for_keyword[n % COUNT_OF(for_keyword)];
    case TOKEN_SIGN:
        break;
    }
    return for_sign[n % COUNT_OF(for_sign)];
}

// The token without its last letter, with a capital, or with another letter in the middle.
static void add_misspelt(Buf *out, Str token, int n)
{
    size_t quote = token.s[0] == '"', last = token.n - 1 - quote;
    if (token.n < 2 + 2 * quote) {
        buf_addf(out, STR_FMT "x", STR_ARG(token));
        return;
    }
    size_t middle = quote + (last - quote) / 2;
    for (size_t i = 0; i < token.n; i++) {
        char c = token.s[i];
        if (n % 3 == 0 && i == last) continue;
        if (n % 3 == 1 && i == quote && c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
        if (n % 3 == 2 && i == middle) c = 'q';
        buf_addc(out, c);
    }
}

typedef struct Tokens {
    LuaToken *items;
    int n;
} Tokens;

static Tokens tokens_of(Arena *arena, Str text)
{
    Tokens tokens = {arena_array(arena, LuaToken, (ptrdiff_t)text.n), 0};
    while (lua_lexer_next(&text, &tokens.items[tokens.n]))
        tokens.n++;
    return tokens;
}

static int line_of(Str text, const char *at)
{
    int line = 1;
    for (const char *c = text.s; c < at; c++)
        line += *c == '\n';
    return line;
}

static Str between(const char *from, const char *to)
{
    return (Str){from, (size_t)(to - from)};
}

static const char *end_of(Str s) { return s.s + s.n; }

// What stands in the place of token number [i].
static void add_changed(Buf *out, const LuaToken *token, Edit edit, int i)
{
    if (edit == EDIT_TWICE)
        buf_addf(out, STR_FMT " " STR_FMT, STR_ARG(token->text), STR_ARG(token->text));
    else if (edit == EDIT_TYPE)
        buf_add(out, str_of(other_type(token, i)));
    else if (edit == EDIT_MISSPELT)
        add_misspelt(out, token->text, i);
    else if (edit == EDIT_HABIT)
        buf_add(out, str_of(habits[i % COUNT_OF(habits)]));
    else if (edit == EDIT_END)
        buf_add(out, token->text);
}

// The text with one change at token number [i]. False when it has none of that kind there.
static bool add_edited(Buf *out, Str text, const Tokens *tokens, int i, Edit edit)
{
    Str token = tokens->items[i].text;
    const char *from = token.s, *to = end_of(token);
    buf_clear(out);
    if (edit >= EDIT_LINE_OUT) {
        const char *begin = from, *end = to;
        while (begin > text.s && begin[-1] != '\n')
            begin--;
        while (end < end_of(text) && end[-1] != '\n')
            end++;
        if (i > 0 && tokens->items[i - 1].text.s >= begin) return false;
        buf_add(out, between(text.s, begin));
        buf_add(out, between(edit == EDIT_LINE_TWICE ? begin : end, end));
        buf_add(out, between(edit == EDIT_LINE_TWICE ? begin : end, end_of(text)));
        return true;
    }
    buf_add(out, between(text.s, from));
    if (edit == EDIT_SWAPPED) {
        if (i + 1 == tokens->n) return false;
        Str next = tokens->items[i + 1].text;
        buf_addf(out, STR_FMT " " STR_FMT, STR_ARG(next), STR_ARG(token));
        to = end_of(next);
    } else {
        add_changed(out, &tokens->items[i], edit, i);
    }
    if (edit != EDIT_END) buf_add(out, between(to, end_of(text)));
    return true;
}

// The first kinds of change are made at every word, and the others at some.
static bool is_made(const LuaToken *token, Edit edit, int i)
{
    int others = EDIT_LINE_OUT - EDIT_SWAPPED;
    if (edit >= EDIT_LINE_OUT) return true;
    if (edit >= EDIT_SWAPPED) return (int)edit - EDIT_SWAPPED == i % others;
    return edit == EDIT_OUT || edit == EDIT_HABIT || token->kind != TOKEN_SIGN;
}

static void edit_line(Str text, const Tokens *tokens, int first, int after,
    ScriptEditEach *each, void *ctx)
{
    Buf edited = {0};
    int line = line_of(text, tokens->items[first].text.s);
    for (int edit = 0; edit < EDITS; edit++)
        for (int i = first; i < after; i++) {
            if (!is_made(&tokens->items[i], (Edit)edit, i) ||
                !add_edited(&edited, text, tokens, i, (Edit)edit))
                continue;
            buf_addc(&edited, '\0');
            each(ctx, line, edit_names[edit], edited.s);
        }
    buf_free(&edited);
}

void script_edits(Str text, ScriptEditEach *each, void *ctx)
{
    Arena arena = {0};
    Tokens tokens = tokens_of(&arena, text);
    for (int first = 0, after; first < tokens.n; first = after) {
        int line = line_of(text, tokens.items[first].text.s);
        for (after = first; after < tokens.n; after++)
            if (line_of(text, tokens.items[after].text.s) != line) break;
        edit_line(text, &tokens, first, after, each, ctx);
    }
    arena_free(&arena);
}
