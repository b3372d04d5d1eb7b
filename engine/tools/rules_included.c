// The rule about scripts that lie in the folder and that no script includes.
#include "base/id_index.h"
#include "base/utf8.h"
#include "story/lua_lexer.h"
#include "story/play_tests.h"
#include "story/translation.h"
#include "tools/allows.h"
#include "tools/rules.h"

#define SEARCHED_MAX                                                                   \
    (1 << 18) // bytes of a script in which unknown names are looked for

// Where a script could not be read to its end, what it includes is not known.
static bool is_read_whole(const Diagnostics *diagnostics)
{
    static const char *const ending[] = {
        "lua-syntax", "lua-error", "limit", "missing-file", "bad-file-name"};
    return !diagnostics_has(diagnostics, ending, COUNT_OF(ending));
}

// Whether the name that a fault says is unknown stands in the script: ... "mill", which is not declared
static bool is_in_unread(const void *ctx, const Diagnostic *fault)
{
    const IdIndex *texts = ctx;
    size_t end = str_find_part(fault->text, STR("\", wh")), from = end;
    if (!str_starts(fault->rule, STR("unknown-")) || end == fault->text.n) return false;
    while (from > 0 && fault->text.s[from - 1] != '"')
        from--;
    return id_index_find(texts, str_cut(fault->text, from, end)) != NONE;
}

static IdIndex index_texts(Arena *arena, Str script)
{
    Str *texts = NULL;
    int room = 0, n = 0;
    for (LuaToken token; lua_lexer_next(&script, &token);) {
        if (token.kind != TOKEN_STRING || token.text.n < 3) continue;
        texts = arena_room(arena, texts, n, &room, sizeof *texts);
        texts[n++] = str_cut(token.text, 1, token.text.n - 1);
    }
    return id_index_make(arena, texts, n);
}

// What is unknown only because nothing includes the script is told with it, as one error.
static bool tell_asked_for(Check *check, Str name)
{
    Where where = check->book->where;
    if (check->diagnostics->errors == 0 ||
        (check->allows && allows_find(check->allows, str_of(check->rule->id), where)))
        return false;
    Arena arena = {0};
    Str script = check_read_script(check, &arena, name);
    IdIndex texts = index_texts(&arena, str_cut(script, 0, SEARCHED_MAX));
    bool lacks = diagnostics_drop(check->diagnostics, is_in_unread, &texts) > 0;
    arena_free(&arena);
    if (lacks)
        diagnostics_add(check->diagnostics, SEVERITY_ERROR, check->rule->id, where,
            "no file includes \"" STR_FMT "\", and what it has is asked for "
            "elsewhere; write include \"" STR_FMT "\"",
            STR_ARG(name), STR_ARG(name));
    return lacks;
}

// The first id that the script declares and the scenario has already; {0}: none.
static Str declared_again(const Book *book, Str script)
{
    Str word = {0};
    for (LuaToken token; lua_lexer_next(&script, &token) && !token.broken;) {
        bool text = token.kind == TOKEN_STRING && token.text.n > 2;
        Str id = text ? str_cut(token.text, 1, token.text.n - 1) : (Str){0};
        static const char *const nodes[] = {"scene", "check", "board", "ending"};
        bool again =
            text &&
            ((str_eq(word, STR("scenario")) && str_eq(id, book->id)) ||
                (str_eq(word, STR("source")) && book_source(book, id) != NONE) ||
                (str_eq(word, STR("fact")) && book_fact(book, id) != NONE) ||
                (str_eq(word, STR("term")) && book_term(book, id) != NONE) ||
                (str_among(word, nodes, COUNT_OF(nodes)) &&
                    book_node(book, id) != NONE));
        if (again) return id;
        word = token.kind == TOKEN_NAME ? token.text : (Str){0};
    }
    return (Str){0};
}

// A copy that was left in the folder.
static bool tell_copy(Check *check, Str name)
{
    Arena arena = {0};
    Str again = declared_again(
        check->book, str_cut(check_read_script(check, &arena, name), 0, SEARCHED_MAX));
    if (again.n > 0)
        check_report(check, check->book->where,
            "no file includes \"" STR_FMT "\", and it declares \"" STR_FMT
            "\", which the scenario has already; if it is a copy, take it out of the "
            "folder",
            STR_ARG(name), STR_ARG(utf8_cut(again, 80)));
    arena_free(&arena);
    return again.n > 0;
}

static void tell_not_included(Check *check, Str name)
{
    Str typed = STR(".txt"), tests = STR(PLAY_TESTS_FILE);
    Where where = check->book->where;
    if (str_has_ending(name, typed))
        check_report(check, where,
            "\"" STR_FMT "\" is not read; take the .txt off its name", STR_ARG(name));
    else if (str_same_word(name, tests) || str_eq(name, STR("test.lua")))
        check_report(check, where,
            "no file includes \"" STR_FMT
            "\"; plays that check goes through stand in " PLAY_TESTS_FILE,
            STR_ARG(name));
    else if (!tell_asked_for(check, name) && !tell_copy(check, name))
        check_report(check, where,
            "no file includes \"" STR_FMT
            "\", so nothing of it is in the scenario; write include \"" STR_FMT "\"",
            STR_ARG(name), STR_ARG(name));
}

void rule_not_included(Check *check)
{
    const Book *book = check->book;
    if (!is_read_whole(check->diagnostics)) return;
    Str rest = check->setup->scripts, name;
    while (str_split(&rest, '\n', &name)) {
        bool read = name.n == 0 || str_eq(name, STR(PLAY_TESTS_FILE)) ||
                    str_starts(name, STR(TRANSLATION_FOLDER));
        for (int i = 0; i < book->n_files && !read; i++)
            read = str_eq(book->files[i], name);
        if (!read) tell_not_included(check, name);
    }
}
