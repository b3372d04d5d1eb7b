// What is read from a small scenario that has every word and field, and what is said of it, when any one token or
// line of it is changed: a hash for each line and kind of change. QANTAR_SHOW=LINE prints what is said of that line.
#include "support/support.h"

#include "base/hash.h"
#include "story/lua_lexer.h"
#include "support/book_dump.h"
#include "support/scenario.h"

#include <stdlib.h>
#include <string.h>

#define FILES 3

typedef struct Edited {
    const char *names[FILES];
    Str texts[FILES];
    int file;     // that is changed
    Arena *arena; // of the texts
    Buf said, out;
} Edited;

// The scenario with [text] in the place of the changed file: what is said, and what was read.
static void look(Edited *edited, Str text)
{
    MemoryFile files[FILES + 1] = {{0}};
    for (int i = 0; i < FILES; i++)
        files[i] = (MemoryFile){
            edited->names[i], i == edited->file ? text.s : edited->texts[i].s};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    PlayTests tests = {0};
    Err err = {0};
    Story *story = story_open_to_check(&host, NULL, &diagnostics, &err);
    buf_addf(&edited->said, "%s\n", err.text);
    if (story && str_eq(str_of(edited->names[edited->file]), STR(PLAY_TESTS_FILE))) {
        play_tests_read(&host, NULL, story_book(story), &tests, &diagnostics);
        book_dump_tests(&tests, &edited->said);
        play_tests_free(&tests);
    } else if (story) {
        book_dump(story_book(story), &edited->said);
    }
    diagnostics_print(&diagnostics, &edited->said);
    diagnostics_free(&diagnostics);
    if (story) story_close(story);
}

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

static bool is_shown(int line)
{
    const char *shown = getenv("QANTAR_SHOW");
    return shown && atoi(shown) == line;
}

// The first kinds of change are made at every word, and the others at some.
static bool is_made(const LuaToken *token, Edit edit, int i)
{
    int others = EDIT_LINE_OUT - EDIT_SWAPPED;
    if (edit >= EDIT_LINE_OUT) return true;
    if (edit >= EDIT_SWAPPED) return (int)edit - EDIT_SWAPPED == i % others;
    return edit == EDIT_OUT || edit == EDIT_HABIT || token->kind != TOKEN_SIGN;
}

// The line of the golden file for all tokens of the line of token number [first].
static void add_hash(
    Edited *edited, const Tokens *tokens, int first, int after, Edit edit)
{
    Buf text = {0};
    Str whole = edited->texts[edited->file];
    int line = line_of(whole, tokens->items[first].text.s);
    uint64_t hash = HASH_START;
    for (int i = first; i < after; i++) {
        if (!is_made(&tokens->items[i], edit, i) ||
            !add_edited(&text, whole, tokens, i, edit))
            continue;
        buf_addc(&text, '\0');
        buf_clear(&edited->said);
        look(edited, str_of(text.s));
        if (is_shown(line)) print_message("%s\n%s", edit_names[edit], edited->said.s);
        hash = hash_add(hash, buf_str(&edited->said));
    }
    buf_addf(&edited->out, "%s:%d %s %08x\n", edited->names[edited->file], line,
        edit_names[edit], (unsigned)(hash >> 32));
    buf_free(&text);
}

static void edit_file(Edited *edited)
{
    Str text = edited->texts[edited->file];
    Tokens tokens = tokens_of(edited->arena, text);
    for (int first = 0, after; first < tokens.n; first = after) {
        int line = line_of(text, tokens.items[first].text.s);
        for (after = first; after < tokens.n; after++)
            if (line_of(text, tokens.items[after].text.s) != line) break;
        for (int edit = 0; edit < EDITS; edit++)
            add_hash(edited, &tokens, first, after, (Edit)edit);
    }
}

static void open_files(Edited *edited)
{
    static const char *const names[] = {"scenario.lua", "more.lua", PLAY_TESTS_FILE};
    for (int i = 0; i < FILES; i++) {
        edited->names[i] = names[i];
        edited->texts[i] = test_file(
            edited->arena, arena_fmt(edited->arena, "story/load/edits/%s", names[i]).s);
    }
}

static void test_the_scenario_is_read_whole(void **state)
{
    (void)state;
    Arena arena = {0};
    Edited edited = {.arena = &arena};
    open_files(&edited);
    for (edited.file = 0; edited.file < FILES; edited.file += FILES - 1)
        look(&edited, edited.texts[edited.file]);
    assert_text_file(buf_str(&edited.said), "story/load/edits/read.txt");
    buf_free(&edited.said);
    arena_free(&arena);
}

static void test_of_each_change_is_said_what_was_said(void **state)
{
    (void)state;
    Arena arena = {0};
    Edited edited = {.arena = &arena};
    open_files(&edited);
    for (edited.file = 0; edited.file < FILES; edited.file++)
        edit_file(&edited);
    assert_text_file(buf_str(&edited.out), "story/load/edits/hashes.txt");
    buf_free(&edited.said);
    buf_free(&edited.out);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_scenario_is_read_whole),
        cmocka_unit_test(test_of_each_change_is_said_what_was_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
