// The lexer for Lua, used to estimate the cost of compiling a script and by `check`.
#include "story/lua_lexer.h"

#include "base/ascii.h"

#include <string.h>

// In alphabetical order.
static const Str keywords[KEYWORDS] = {
    [KEYWORD_AND] = {"and", 3},
    [KEYWORD_BREAK] = {"break", 5},
    [KEYWORD_DO] = {"do", 2},
    [KEYWORD_ELSE] = {"else", 4},
    [KEYWORD_ELSEIF] = {"elseif", 6},
    [KEYWORD_END] = {"end", 3},
    [KEYWORD_FALSE] = {"false", 5},
    [KEYWORD_FOR] = {"for", 3},
    [KEYWORD_FUNCTION] = {"function", 8},
    [KEYWORD_GOTO] = {"goto", 4},
    [KEYWORD_IF] = {"if", 2},
    [KEYWORD_IN] = {"in", 2},
    [KEYWORD_LOCAL] = {"local", 5},
    [KEYWORD_NIL] = {"nil", 3},
    [KEYWORD_NOT] = {"not", 3},
    [KEYWORD_OR] = {"or", 2},
    [KEYWORD_REPEAT] = {"repeat", 6},
    [KEYWORD_RETURN] = {"return", 6},
    [KEYWORD_THEN] = {"then", 4},
    [KEYWORD_TRUE] = {"true", 4},
    [KEYWORD_UNTIL] = {"until", 5},
    [KEYWORD_WHILE] = {"while", 5},
};

static char at(Str s, size_t i) { return i < s.n ? s.s[i] : '\0'; }

static bool is_letter(char c) { return ascii_is_letter(c) || c == '_'; }

static bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Length of [[...]] or [==[...]==] at the start of [s], or 0. Unclosed, it extends to the end.
static size_t long_bracket(Str s)
{
    size_t level = 0;
    if (at(s, 0) != '[') return 0;
    while (at(s, level + 1) == '=')
        level++;
    if (at(s, level + 1) != '[') return 0;
    for (size_t i = level + 2; i < s.n;) {
        size_t equals = 0;
        i += str_find(str_from(s, i), ']') + 1;
        while (at(s, i + equals) == '=')
            equals++;
        if (equals == level && at(s, i + equals) == ']') return i + equals + 1;
        i += equals;
    }
    return s.n;
}

// Length of white space or a comment at the start of [s], or 0.
static size_t blank(Str s)
{
    size_t n = 0;
    while (n < s.n && ascii_is_space(s.s[n]))
        n++;
    if (n > 0 || at(s, 0) != '-' || at(s, 1) != '-') return n;
    size_t bracket = long_bracket(str_from(s, 2));
    if (bracket > 0) return bracket + 2;
    while (n < s.n && !is_line_end(s.s[n]))
        n++;
    return n;
}

// Length of an escape sequence. \z includes the white space after it, also line breaks.
static size_t escape(Str s)
{
    size_t n = at(s, 1) == '\r' && at(s, 2) == '\n' ? 3 : 2;
    while (at(s, 1) == 'z' && n < s.n && ascii_is_space(s.s[n]))
        n++;
    return n;
}

static size_t quoted(Str s, bool *broken)
{
    // Most bytes are no more than looked up.
    static const bool stops[256] = {
        ['"'] = true, ['\''] = true, ['\\'] = true, ['\n'] = true, ['\r'] = true};
    for (size_t n = 1; n < s.n;) {
        char c = s.s[n];
        if (!stops[(unsigned char)c]) {
            n++;
            continue;
        }
        if (c == s.s[0]) return n + 1;
        *broken = is_line_end(c);
        if (*broken) return n;
        n += c == '\\' ? escape(str_from(s, n)) : 1;
    }
    return s.n;
}

// Length of a number. Accepts malformed numbers too, because Lua also reads them as a single token.
static size_t number(Str s)
{
    bool is_hex = at(s, 0) == '0' && ascii_lower(at(s, 1)) == 'x';
    size_t n = 1;
    for (; is_letter(at(s, n)) || ascii_is_digit(at(s, n)) || at(s, n) == '.'; n++) {
        bool exponent = ascii_lower(at(s, n)) == (is_hex ? 'p' : 'e');
        if (exponent && (at(s, n + 1) == '+' || at(s, n + 1) == '-')) n++;
    }
    return n;
}

static size_t word(Str s)
{
    size_t n = 1;
    while (n < s.n && (is_letter(s.s[n]) || ascii_is_digit(s.s[n])))
        n++;
    return n;
}

static size_t sign(Str s)
{
    char a = at(s, 0), b = at(s, 1);
    if (a == '.' && b == '.' && at(s, 2) == '.') return 3;
    bool comparison = b == '=' && (a == '=' || a == '~' || a == '<' || a == '>');
    bool twice = a == b && (a == '/' || a == ':' || a == '<' || a == '>' || a == '.');
    return comparison || twice ? 2 : 1;
}

// The first keyword of each letter, and 1 more: 0 for letters that begin none.
static const unsigned char first_of[256] = {['a'] = 1 + KEYWORD_AND,
    ['b'] = 1 + KEYWORD_BREAK,
    ['d'] = 1 + KEYWORD_DO,
    ['e'] = 1 + KEYWORD_ELSE,
    ['f'] = 1 + KEYWORD_FALSE,
    ['g'] = 1 + KEYWORD_GOTO,
    ['i'] = 1 + KEYWORD_IF,
    ['l'] = 1 + KEYWORD_LOCAL,
    ['n'] = 1 + KEYWORD_NIL,
    ['o'] = 1 + KEYWORD_OR,
    ['r'] = 1 + KEYWORD_REPEAT,
    ['t'] = 1 + KEYWORD_THEN,
    ['u'] = 1 + KEYWORD_UNTIL,
    ['w'] = 1 + KEYWORD_WHILE};

static void find_keyword(LuaToken *token)
{
    char letter = token->text.s[0];
    int first = first_of[(unsigned char)letter];
    if (first == 0) return;
    for (int i = first - 1; i < KEYWORDS; i++) {
        const Str *word = &keywords[i];
        if (word->s[0] != letter) return;
        if (word->n != token->text.n || !str_eq(token->text, *word)) continue;
        token->kind = TOKEN_KEYWORD;
        token->keyword = (LuaKeyword)i;
        return;
    }
}

bool lua_lexer_next(Str *rest, LuaToken *token)
{
    for (size_t n; (n = blank(*rest)) > 0;)
        *rest = str_from(*rest, n);
    if (rest->n == 0) return false;
    *token = (LuaToken){.kind = TOKEN_SIGN};
    char c = rest->s[0];
    size_t n = c == '[' ? long_bracket(*rest) : 0;
    if (n > 0 || c == '"' || c == '\'') {
        token->kind = TOKEN_STRING;
        if (n == 0) n = quoted(*rest, &token->broken);
    } else if (is_letter(c)) {
        token->kind = TOKEN_NAME;
        n = word(*rest);
    } else if (ascii_is_digit(c) || (c == '.' && ascii_is_digit(at(*rest, 1)))) {
        token->kind = TOKEN_NUMBER;
        n = number(*rest);
    } else {
        n = sign(*rest);
    }
    token->text = str_cut(*rest, 0, n);
    *rest = str_from(*rest, n);
    if (token->kind == TOKEN_NAME) find_keyword(token);
    return true;
}
