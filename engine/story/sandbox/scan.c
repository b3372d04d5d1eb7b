// A reading of Lua's tokens, only as exact as counting them needs.
#include "story/sandbox/scan.h"

#include <string.h>

#define DEPTH_MAX        220 // blocks in blocks; Lua itself ends at 200
#define VARIABLES_MAX    200 // local variables of one function; Lua ends there too
#define VARIABLES_A_STEP 4   // of them are looked at in a step

// A block that is open: closed by end, and whether a function.
typedef struct Block {
    bool is_function;
    int64_t jumps, variables; // of the function around it, when that began here
} Block;

// Where names are new variables: between a "function" and its ")", and in the list behind "local"
// and "for".
typedef enum Naming { NAMING_NOTHING, NAMING_LIST, NAMING_HEADING } Naming;

typedef struct Scan {
    Str rest;
    Block blocks[DEPTH_MAX];
    int depth;
    int64_t jumps;     // in the function at hand, so far
    int64_t variables; // of all functions around
    int64_t inner;     // of these, those of the function at hand
    Naming naming;
    bool broken; // Lua will stop here
    int64_t cost;
} Scan;

static void skip(Scan *scan, size_t n) { scan->rest = str_from(scan->rest, n); }

static char at(const Scan *scan, size_t i)
{
    return i < scan->rest.n ? scan->rest.s[i] : '\0';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// --- what is passed over ------------------------------------------------------------------------

// [==[ ... ]==]. False, at its place, when there is none.
static bool skip_long(Scan *scan)
{
    size_t level = 0;
    if (at(scan, 0) != '[') return false;
    while (at(scan, level + 1) == '=')
        level++;
    if (at(scan, level + 1) != '[') return false;
    skip(scan, level + 2);
    for (;;) {
        size_t end = str_find(scan->rest, ']'), equal = 0;
        skip(scan, end + 1);
        if (scan->rest.n == 0) return true;
        while (at(scan, equal) == '=')
            equal++;
        if (equal == level && at(scan, equal) == ']') {
            skip(scan, equal + 1);
            return true;
        }
        skip(scan, equal);
    }
}

static void skip_comment(Scan *scan)
{
    skip(scan, 2);
    if (skip_long(scan)) return;
    while (scan->rest.n > 0 && at(scan, 0) != '\n' && at(scan, 0) != '\r')
        skip(scan, 1);
}

// What stands behind a backslash: \z swallows the white space after it, lines too.
static void skip_escape(Scan *scan)
{
    bool swallows = at(scan, 1) == 'z';
    bool two = at(scan, 1) == '\r' && at(scan, 2) == '\n';
    skip(scan, two ? 3 : 2);
    while (swallows && scan->rest.n > 0 && memchr(" \t\n\v\f\r", at(scan, 0), 6))
        skip(scan, 1);
}

static void skip_quoted(Scan *scan)
{
    char quote = at(scan, 0);
    skip(scan, 1);
    while (scan->rest.n > 0 && at(scan, 0) != quote) {
        if (at(scan, 0) == '\n' || at(scan, 0) == '\r') scan->broken = true;
        if (scan->broken) return;
        if (at(scan, 0) == '\\')
            skip_escape(scan);
        else
            skip(scan, 1);
    }
    skip(scan, 1);
}

// With its exponent; what Lua takes for one number is never taken for two words here.
static void skip_number(Scan *scan)
{
    bool is_hex = at(scan, 0) == '0' && (at(scan, 1) == 'x' || at(scan, 1) == 'X');
    while (is_letter(at(scan, 0)) || is_digit(at(scan, 0)) || at(scan, 0) == '.') {
        bool exponent = memchr(is_hex ? "pP" : "eE", at(scan, 0), 2) != NULL;
        skip(scan, 1);
        if (exponent && (at(scan, 0) == '+' || at(scan, 0) == '-')) skip(scan, 1);
    }
}

// --- what is counted ----------------------------------------------------------------------------

static void count_jump(Scan *scan) { scan->cost += scan->jumps++; }

static void open_block(Scan *scan, bool is_function)
{
    if (scan->depth == DEPTH_MAX) {
        scan->broken = true;
        return;
    }
    scan->blocks[scan->depth++] = (Block){is_function, scan->jumps, scan->inner};
    if (is_function) scan->jumps = scan->inner = 0;
}

static void close_block(Scan *scan)
{
    if (scan->depth == 0) {
        scan->broken = true;
        return;
    }
    const Block *block = &scan->blocks[--scan->depth];
    if (!block->is_function) return;
    scan->variables -= scan->inner;
    scan->jumps = block->jumps;
    scan->inner = block->variables;
}

static void count_name(Scan *scan)
{
    scan->cost += scan->variables / VARIABLES_A_STEP;
    if (scan->naming == NAMING_NOTHING || scan->inner == VARIABLES_MAX) return;
    scan->variables++;
    scan->inner++;
}

typedef enum Word {
    WORD_NAME,
    WORD_PLAIN, // a word of Lua that is no name
    WORD_JUMP,
    WORD_OPEN,
    WORD_FUNCTION,
    WORD_CLOSE,
    WORD_NEW,
} Word;

static Word word_of(Str word)
{
    static const struct {
        const char *text;
        Word word;
    } words[] = {
        {"and", WORD_JUMP},
        {"or", WORD_JUMP},
        {"elseif", WORD_JUMP},
        {"break", WORD_JUMP},
        {"goto", WORD_JUMP},
        {"if", WORD_OPEN},
        {"do", WORD_OPEN},
        {"function", WORD_FUNCTION},
        {"end", WORD_CLOSE},
        {"local", WORD_NEW},
        {"for", WORD_NEW},
        {"in", WORD_PLAIN},
        {"then", WORD_PLAIN},
        {"else", WORD_PLAIN},
        {"return", WORD_PLAIN},
        {"not", WORD_PLAIN},
        {"nil", WORD_PLAIN},
        {"true", WORD_PLAIN},
        {"false", WORD_PLAIN},
        {"while", WORD_PLAIN},
        {"repeat", WORD_PLAIN},
        {"until", WORD_PLAIN},
    };
    for (int i = 0; i < COUNT_OF(words); i++)
        if (str_eq(word, str_of(words[i].text))) return words[i].word;
    return WORD_NAME;
}

static void count_word(Scan *scan)
{
    size_t n = 1;
    while (is_letter(at(scan, n)) || is_digit(at(scan, n)))
        n++;
    Word word = word_of(str_cut(scan->rest, 0, n));
    skip(scan, n);
    if (word == WORD_NAME) count_name(scan);
    if (word == WORD_JUMP) count_jump(scan);
    if (word == WORD_CLOSE) close_block(scan);
    if (word == WORD_OPEN || word == WORD_FUNCTION)
        open_block(scan, word == WORD_FUNCTION);
    if (word == WORD_FUNCTION)
        scan->naming = NAMING_HEADING;
    else if (word != WORD_NAME)
        scan->naming = word == WORD_NEW ? NAMING_LIST : NAMING_NOTHING;
}

static void count_sign(Scan *scan)
{
    bool is_label = at(scan, 0) == ':' && at(scan, 1) == ':';
    if (is_label) count_jump(scan);
    // local a <const>, b
    bool goes_on = scan->naming == NAMING_LIST ? memchr(",<>", at(scan, 0), 3) != NULL
                                               : at(scan, 0) != ')';
    if (!goes_on) scan->naming = NAMING_NOTHING;
    skip(scan, is_label ? 2 : 1);
}

static void take_token(Scan *scan)
{
    char c = at(scan, 0);
    if (c == '-' && at(scan, 1) == '-')
        skip_comment(scan);
    else if (c == '"' || c == '\'')
        skip_quoted(scan);
    else if (is_digit(c) || (c == '.' && is_digit(at(scan, 1))))
        skip_number(scan);
    else if (is_letter(c))
        count_word(scan);
    else if (memchr(" \t\n\v\f\r", c, 6))
        skip(scan, 1);
    else if (!skip_long(scan))
        count_sign(scan);
}

int64_t scan_cost(Str script)
{
    Scan scan = {.rest = script};
    while (scan.rest.n > 0 && !scan.broken)
        take_token(&scan);
    return scan.cost;
}
