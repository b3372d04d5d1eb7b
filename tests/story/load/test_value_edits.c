// What is read from a small scenario that has every word and field, and what is said of it, when a value, a name or
// an entry of it is another: a hash for each line and kind of change.
#include "support/hash_lines.h"
#include "support/support.h"

#include "support/book_dump.h"
#include "support/scenario.h"

#include "story/lua_lexer.h"

#include <string.h>

#define FILES 3

// In each place one of so many is tried, others at the next.
#define EVERY_VALUE 31
#define EVERY_NAME  7
#define EVERY_ENTRY 4

// What stands in the place of a value.
static const char *const values[] = {
    "\"\"",
    "\" \"",
    "{}",
    "{ \"\" }",
    "{ 1 }",
    "{ 1, 2 }",
    "{ 1, 2, 3 }",
    "{ 91, 181 }",
    "{ 43.5, 190 }",
    "{ 100, 20 }",
    "{ 0,5, 0,7 }",
    "{ \"note\" }",
    "{ \"note\", \"note\" }",
    "{ \"note\", \"call\", \"nothing\" }",
    "{ \"led_to\", \"trigger\", \"confirmed\" }",
    "{ a = 1, b = \"x\" }",
    "{ title = \"x\" }",
    "{ {} }",
    "{ { \"x\" } }",
    "{ { \"2031-03-03\" } }",
    "{ { \"2031-03-03\", \"claimed\" }, { \"2031-02-30\", \"x\" } }",
    "{ { \"claimed\", \"2031-03-03\", \"why\" } }",
    "{ { \"2031-03-05\", \"withdrawn\", \"b\" }, { \"2031-03-01\", \"claimed\", \"a\" "
    "} }",
    "{ { 1, 2, 3, 4, 5, 6 }, { 1, 2, 3, 4 } }",
    "{ { 1, 2, 3, 4, 5 } }",
    "{ { 91, 2, 3, 181, 5, 6 } }",
    "{ { \"Lake\", 91, 2 } }",
    "{ { \"Lake\", 9, 181, \"water\" } }",
    "{ { \"Lake\", 9, 18, \"ice\" } }",
    "{ nil, \"x\" }",
    "{ function() end }",
    "function(s) return 1 end",
    "print",
    "true",
    "false",
    "nil",
    "0",
    "-1",
    "1",
    "2",
    "1.5",
    "-0.5",
    "90",
    "90.5",
    "180.5",
    "600",
    "601",
    "1000",
    "1001",
    "9999",
    "10000",
    "1000000000",
    "1000000001",
    "-1000000001",
    "1 / 0",
    "0 / 0",
    "1 << 53",
    "math.mininteger",
    "0,5",
    "\"5\"",
    "\"true\"",
    "\"false\"",
    "\"yes\"",
    "\"a b\"",
    "\"note, call\"",
    "\"stop, depot\"",
    "\"not note\"",
    "\"trust >= 3\"",
    "\"note or call\"",
    "\"rain -> bridge\"",
    "\"r, b\"",
    "\"The note\"",
    "\"River rises\"",
    "\"Ms Adler\"",
    "\"stop.back.svg\"",
    "\"stop.svg\"",
    "\"morning\"",
    "\"stop\"",
    "\"note\"",
    "\"town\"",
    "\"trust\"",
    "\"F-01\"",
    "\"F-1\"",
    "\"price\"",
    "\"stop.read\"",
    "\"stop.red\"",
    "\"read\"",
    "\"n\"",
    "\"why\"",
    "\"valley\"",
    "\"Valley\"",
    "\"invented\"",
    "\"n\xD0\xBEte\"",
    "\"2031-03-03\"",
    "\"2031-02-29\"",
    "\"2031-13-01\"",
    "\"2031-03-03 24:00\"",
    "\"2031-03-03 23:59\"",
    "\"03.03.2031\"",
    "\"31 March 2031\"",
    "\"UTC+14\"",
    "\"UTC+14:30\"",
    "\"UTC-12\"",
    "\"UTC-13\"",
    "\"GMT+3\"",
    "\"#F2C46D\"",
    "\"#f2c46d\"",
    "\"#F2C46\"",
    "\"F2C46DX\"",
    "\"#F2C46G\"",
    "\"claimed\"",
    "\"Claimed\"",
    "\"led_to\"",
    "\"led to\"",
    "\"steps\"",
    "\"counts\"",
    "\"map\"",
    "\"hours\"",
    "\"water\"",
    "\"part\"",
    "\"H\"",
    "\"wind\"",
    "\"documented\"",
    "\"{late\"",
    "\"{late }\"",
    "\"{lat}\"",
    "\"{late:minute|minutes}\"",
    "\"{told:one|two}\"",
    "\"{seen}\"",
    "\"{price}\"",
    "\"{world.prize}\"",
    "\"{world.price.vale}\"",
    "\"{#F-01,F-09}\"",
    "\"{#F-01\"",
    "\"[garage|x]\"",
    "\"[x|garage]\"",
    "\"[garages]\"",
    "\"[x](http://x.org)\"",
    "\"[garage](http://x.org)\"",
    "\"[x\"",
    "\"*a _b\"",
    "\"\\xFF\"",
    "\"a\\0b\"",
    "\"One.\\n\\nTwo.\\tThree.\\u{2028}Four.\"",
    "(\"a\"):rep(64)",
    "(\"a\"):rep(65)",
    "(\"ab \"):rep(700)",
    "(\"x\\n\\n\"):rep(1025)",
    "when(\"note\", \"x\")",
    "when(\"nothing\", \"{mod}\")",
    "when(function() return true end, \"[depot]\")",
    "{ when(\"note\", \"x\"), \"y\", when(\"told\", \"z\") }",
    "{ \"y\", 7 }",
    "choice \"q\" { \"Q\", go = \"stop\" }",
    "{ choice \"q\" { \"Q\", go = \"stop\" } }",
    "choice \"q\"",
    "choice",
    "row{ \"*\", \"2031-01-01\", 1 }",
    "at_least(2)",
    "at_most(-9)",
    "between(3, 1)",
    "not_ \"note\"",
    "any_of{}",
    "any_of{ \"note\", any_of{ \"told\", not_{ \"call\" } } }",
    "visited \"stop\"",
    "visited \"stopp\"",
    "chosen \"stop.read\"",
    "chosen \"stop.rad\"",
    "chosen \"stop\"",
    "chosen \"why.n\"",
    "{ visited \"stop\", trust = 2, mood = 5, late = \"x\" }",
    "{ trust = true, told = \"yes\", half = 1, mood = at_least(1) }",
    "{ visited = \"stop\", note = true, call = false, lat = 2 }",
    "{ trust = { 1, \"why\" }, late = 1 }",
    "{ trust = { 2000000000, \"x\" } }",
    "{ trust = { 1.5 } }",
    "{ trust = 9 }",
    "{ truts = { 1, \"why\" } }",
    "meter{ \"X\", 3, min = 5, max = 2 }",
    "number{ 5, min = 6 }",
    "list()",
    "map()",
    "expect { at = \"stop\" }",
    "{ note = \"claimed\", nate = \"claimed\", call = \"clamed\" }",
    "{ told = 1, mood = true, lat = 1, seen = 2 }",
};

// What stands in the place of a name.
static const char *const names[] = {"title", "text", "label", "id", "name", "go",
    "needs", "answer", "answers", "choices", "cards", "points", "at", "status", "date",
    "facts", "who", "n\xD0\xBEte", "correct", "value", "when", "from", "to", "expect",
    "scene", "first", "\"x\"", "[\"a b\"]", "[1]", "[true]", "[2.5]", "because",
    "gives", "min"};

// What stands before the first entry of braces.
static const char *const entries[] = {"\"stray\"", "7", "0,5", "true", "{ \"x\" }",
    "{ x = 1 }", "choice \"q\" { \"Q\", go = \"stop\" }",
    "answer \"q\" { \"Q\", because = \"x\" }", "choice", "choice \"q\"",
    "card \"q\" { \"Q\" }", "row{ \"*\", \"2031-01-01\", 1 }", "when(\"note\", \"x\")",
    "function() end", "titel = 1", "Title = \"x\"",
    "choices = { choice \"q\" { \"Q\" } }", "label = \"x\"", "id = \"x\"",
    "question = \"x\"", "status = \"claimed\"", "n\xD0\xBEte = 1", "[7] = \"x\"",
    "[true] = 1", "nil", "facts = { \"F-02\" }", "[\"\"] = 1", "list()",
    "expect { at = \"stop\" }", "by = \"2031-03-03\""};

typedef struct Edited {
    const char *names[FILES];
    Str texts[FILES];
    int file;     // that is changed
    Arena *arena; // of the texts
    HashLines hashes;
    Buf edited;
    int line;
} Edited;

// What is said of the scenario with the text [edited] in the place of the changed file, and what was read.
static void look(Edited *edited)
{
    MemoryFile files[FILES + 1] = {{0}};
    buf_addc(&edited->edited, '\0');
    for (int i = 0; i < FILES; i++)
        files[i] = (MemoryFile){edited->names[i],
            i == edited->file ? edited->edited.s : edited->texts[i].s};
    Diagnostics diagnostics = {0};
    Buf read = {0};
    Err err = {0};
    bool tests = str_eq(str_of(edited->names[edited->file]), STR(PLAY_TESTS_FILE));
    book_dump_read(files, tests ? DUMP_TESTS : DUMP_BOOK, &diagnostics, &read, &err);
    buf_addf(&edited->hashes.said, "%s\n" STR_FMT, err.text, STR_ARG(buf_str(&read)));
    diagnostics_print(&diagnostics, &edited->hashes.said);
    diagnostics_free(&diagnostics);
    buf_free(&read);
}

static bool is_sign(const LuaToken *token, const char *signs)
{
    return token->kind == TOKEN_SIGN && token->text.n == 1 &&
           strchr(signs, token->text.s[0]);
}

// The token behind the value that begins at number [i].
static int end_of_value(const LuaToken *tokens, int n, int i)
{
    for (int depth = 0; i < n; i++) {
        const LuaToken *token = &tokens[i];
        if (depth == 0 && is_sign(token, ",;})")) break;
        bool keyword = token->kind == TOKEN_KEYWORD;
        depth +=
            is_sign(token, "({[") || (keyword && token->keyword == KEYWORD_FUNCTION);
        depth -= is_sign(token, ")}]") || (keyword && token->keyword == KEYWORD_END);
    }
    return i;
}

// The text with [words] in the place of its tokens from number [first] to before number [after].
static void replace(
    Edited *edited, const LuaToken *tokens, int first, int after, const char *words)
{
    Str text = edited->texts[edited->file];
    buf_clear(&edited->edited);
    buf_add(&edited->edited, str_cut(text, 0, (size_t)(tokens[first].text.s - text.s)));
    buf_addf(&edited->edited, "%s ", words);
    buf_add(&edited->edited, str_from(text, (size_t)(tokens[after].text.s - text.s)));
    look(edited);
}

// Another part of [all] for each place, so that each of them stands beside each kind of value somewhere.
static void replace_with_some(Edited *edited, const LuaToken *tokens, int first,
    int after, const char *const *all, int n, int every)
{
    for (int k = first % every; k < n; k += every)
        replace(edited, tokens, first, after, all[k]);
}

static void end_hash(Edited *edited, const char *kind)
{
    if (edited->hashes.said.n > 0)
        hash_lines_end(&edited->hashes, "%s:%d %s", edited->names[edited->file],
            edited->line, kind);
}

typedef enum Kind { VALUES, NAMES, ENTRIES, KINDS } Kind;

static void edit_token(Edited *edited, const LuaToken *tokens, int n, int i, Kind kind)
{
    bool named = i + 1 < n && is_sign(&tokens[i + 1], "=");
    bool begins = i > 0 && is_sign(&tokens[i - 1], "{,");
    bool is_value = i > 0 && (is_sign(&tokens[i - 1], "=") || (begins && !named)) &&
                    !is_sign(&tokens[i], "},[");
    if (kind == VALUES && is_value)
        replace_with_some(edited, tokens, i, end_of_value(tokens, n, i), values,
            COUNT_OF(values), EVERY_VALUE);
    if (kind == NAMES && begins && named)
        replace_with_some(edited, tokens, i, i + 1, names, COUNT_OF(names), EVERY_NAME);
    if (kind == ENTRIES && i > 0 && is_sign(&tokens[i - 1], "{"))
        replace_with_some(
            edited, tokens, i, i, entries, COUNT_OF(entries), EVERY_ENTRY);
}

static int line_of(Str text, const char *at)
{
    int line = 1;
    for (const char *c = text.s; c < at; c++)
        line += *c == '\n';
    return line;
}

static void edit_file(Edited *edited)
{
    static const char *const kinds[KINDS] = {"values", "names", "entries"};
    Str text = edited->texts[edited->file], rest = text;
    LuaToken *tokens = arena_array(edited->arena, LuaToken, (ptrdiff_t)text.n);
    int n = 0;
    while (lua_lexer_next(&rest, &tokens[n]))
        n++;
    for (int first = 0, after; first < n; first = after) {
        edited->line = line_of(text, tokens[first].text.s);
        for (after = first; after < n; after++)
            if (line_of(text, tokens[after].text.s) != edited->line) break;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int i = first; i < after; i++)
                edit_token(edited, tokens, n, i, (Kind)kind);
            end_hash(edited, kinds[kind]);
        }
    }
}

static void test_of_each_change_is_said_what_was_said(void **state)
{
    (void)state;
    static const char *const files[] = {"scenario.lua", "more.lua", PLAY_TESTS_FILE};
    Arena arena = {0};
    Edited edited = {.arena = &arena};
    for (int i = 0; i < FILES; i++) {
        edited.names[i] = files[i];
        edited.texts[i] =
            test_file(&arena, arena_fmt(&arena, "story/load/edits/%s", files[i]).s);
    }
    for (edited.file = 0; edited.file < FILES; edited.file++)
        edit_file(&edited);
    assert_hash_lines(&edited.hashes, "story/load/values/hashes.txt");
    buf_free(&edited.edited);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_of_each_change_is_said_what_was_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
