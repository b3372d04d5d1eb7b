// Rules about what Lua takes without a word and nobody means: a field given twice, a value that decides nothing.
#include "story/lua_lexer.h"
#include "story/play_tests.h"
#include "tools/slips.h"

#include <string.h>

// --- values that decide nothing -------------------------------------------------------------------

// Whether a text or number behind it begins an operand of and and or: behind a comparison it would be part of one.
static bool begins_operand(const LuaToken *before)
{
    static const char *const signs[] = {"=", "(", "{", "[", ",", ";"};
    if (before->kind == TOKEN_SIGN)
        return str_among(before->text, signs, COUNT_OF(signs));
    if (before->kind != TOKEN_KEYWORD) return false;
    switch (before->keyword) {
    case KEYWORD_IF:
    case KEYWORD_ELSEIF:
    case KEYWORD_WHILE:
    case KEYWORD_UNTIL:
    case KEYWORD_RETURN:
    case KEYWORD_NOT:
    case KEYWORD_OR:
        return true;
    default:
        return false;
    }
}

static bool is_keyword(const LuaToken *token, LuaKeyword keyword)
{
    return token->kind == TOKEN_KEYWORD && token->keyword == keyword;
}

static bool is_literal(const LuaToken *token)
{
    return token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER;
}

#define READ_BEFORE 4 // tokens

// What stands before [next] decides nothing, as a text or a number always holds; NULL: it may decide something.
static const char *decides_nothing(const LuaToken *before, const LuaToken *next)
{
    const LuaToken *value = &before[READ_BEFORE - 1], *sign = value - 1;
    if (!is_literal(value)) return NULL;
    if (is_keyword(next, KEYWORD_AND) && begins_operand(sign))
        return "before 'and' changes nothing, since every text and number counts as "
               "true; to ask for two things write { \"one\", \"other\" }";
    if (is_keyword(next, KEYWORD_OR) && begins_operand(sign))
        return "before 'or' is always taken, since every text and number counts as "
               "true; to ask for one of two things write any_of{ \"one\", \"other\" }, "
               "to choose between scenes go = { \"one\", \"other\" } with a pick";
    static const char *const closing[] = {")", "}", ",", ";"};
    bool ends =
        next->kind != TOKEN_SIGN || str_among(next->text, closing, COUNT_OF(closing));
    bool compares =
        str_eq(before[0].text, STR("==")) || str_eq(before[0].text, STR("~="));
    if (ends && compares && is_literal(&before[1]) && is_keyword(sign, KEYWORD_OR))
        return "behind 'or' always counts as true, since it is compared with nothing; "
               "write the comparison again: s.mood == \"calm\" or s.mood == \"glad\"";
    return NULL;
}

static void check_constants(Check *check, Arena *arena, Str file, void *ctx)
{
    (void)ctx;
    Str rest = check_read_script(check, arena, file);
    const char *counted = rest.s;
    Where where = {file, 1};
    LuaToken before[READ_BEFORE] = {{.kind = TOKEN_SIGN}};
    for (LuaToken token; lua_lexer_next(&rest, &token) && !token.broken;) {
        const char *why = decides_nothing(before, &token);
        Str value = before[READ_BEFORE - 1].text;
        for (; why && counted < value.s; counted++)
            where.line += *counted == '\n';
        if (why && !check_report(check, where, STR_FMT " %s",
                       STR_ARG(check_quote(check, value)), why))
            return;
        memmove(before, before + 1, (READ_BEFORE - 1) * sizeof *before);
        before[READ_BEFORE - 1] = token;
    }
}

void rule_always_holds(Check *check)
{
    check_each_script(check, check_constants, NULL);
    slips_tell(check, SLIP_ALWAYS);
}

// --- fields given twice ---------------------------------------------------------------------------

#define DEPTH_MAX    200      // of braces and blocks: Lua's own limit
#define FIELDS_MAX   4096     // of all braces that are open
#define COMPARED_MAX 20000000 // names, in all scripts together
#define NAME_SHOWN   60       // bytes

typedef struct FieldSeen {
    Str name;
    int line;
} FieldSeen;

typedef struct Braces {
    bool
        is_block; // or a block in them, such as a function: it assigns, and has no fields
    int first;    // of its fields
} Braces;

typedef struct FieldReading {
    Check *check;
    Str file;
    Braces braces[DEPTH_MAX];
    FieldSeen fields[FIELDS_MAX];
    int depth, n, compared;
} FieldReading;

static bool open_braces(FieldReading *reading, bool is_block)
{
    if (reading->depth == DEPTH_MAX) return false;
    reading->braces[reading->depth++] = (Braces){is_block, reading->n};
    return true;
}

static void close_braces(FieldReading *reading)
{
    if (reading->depth > 0) reading->n = reading->braces[--reading->depth].first;
}

static bool see_field(FieldReading *reading, Str name, int line)
{
    const Braces *in = &reading->braces[reading->depth - 1];
    for (int i = in->first; i < reading->n; i++) {
        const FieldSeen *seen = &reading->fields[i];
        if (++reading->compared > COMPARED_MAX) return false;
        if (!str_eq(seen->name, name)) continue;
        return check_report(reading->check, (Where){reading->file, line},
            STR_FMT " is given twice in the same braces, and Lua keeps the last one; "
                    "the first is in line %d%s",
            STR_ARG(str_cut(name, 0, NAME_SHOWN)), seen->line,
            str_eq(name, STR("expect"))
                ? ", and what is expected between steps is written expect { ... }, "
                  "without ="
                : "");
    }
    if (reading->n < FIELDS_MAX)
        reading->fields[reading->n++] = (FieldSeen){name, line};
    return true;
}

// False when there is nothing more to find.
static bool read_field_token(
    FieldReading *reading, const LuaToken *before, const LuaToken *token, int line)
{
    if (token->kind == TOKEN_SIGN && str_eq(token->text, STR("{")))
        return open_braces(reading, false);
    if (token->kind == TOKEN_SIGN && str_eq(token->text, STR("}")))
        close_braces(reading);
    if (is_keyword(token, KEYWORD_FUNCTION) || is_keyword(token, KEYWORD_IF) ||
        is_keyword(token, KEYWORD_DO) || is_keyword(token, KEYWORD_REPEAT))
        return open_braces(reading, true);
    if (is_keyword(token, KEYWORD_END) || is_keyword(token, KEYWORD_UNTIL))
        close_braces(reading);
    static const char *const beginning[] = {"{", ",", ";"};
    bool fits = reading->depth > 0 && !reading->braces[reading->depth - 1].is_block &&
                token->kind == TOKEN_SIGN && str_eq(token->text, STR("=")) &&
                before[1].kind == TOKEN_NAME && before[0].kind == TOKEN_SIGN &&
                str_among(before[0].text, beginning, COUNT_OF(beginning));
    return !fits || see_field(reading, before[1].text, line);
}

static void check_fields(Check *check, Arena *arena, Str file, void *ctx)
{
    FieldReading *reading = ctx;
    Str rest = check_read_script(check, arena, file);
    const char *counted = rest.s;
    int line = 1;
    reading->file = file;
    reading->depth = reading->n = 0;
    LuaToken before[2] = {{.kind = TOKEN_NAME}, {.kind = TOKEN_NAME}};
    for (LuaToken token; lua_lexer_next(&rest, &token) && !token.broken;) {
        for (; counted < token.text.s; counted++)
            line += *counted == '\n';
        if (!read_field_token(reading, before, &token, line)) return;
        before[0] = before[1];
        before[1] = token;
    }
}

void rule_field_twice(Check *check)
{
    FieldReading *reading = arena_new(&check->arena, FieldReading);
    reading->check = check;
    check_each_script(check, check_fields, reading);
    Arena arena = {0};
    check_fields(check, &arena, STR(PLAY_TESTS_FILE), reading);
    arena_free(&arena);
}
