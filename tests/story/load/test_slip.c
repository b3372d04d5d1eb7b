#include "support/scenario.h"
#include "support/support.h"

#include "story/load/slip.h"

#include <stdlib.h>
#include <string.h>

// slips.txt holds scripts and what is said of each: "=== NAME", the script, "--- file NAME" before each further
// file, "--- says" before the faults. What is found is written anew and compared.

#define FILES_MAX 4

typedef struct Case {
    Str name;
    Buf texts[FILES_MAX];
    const char *names[FILES_MAX];
    int n;
    bool says; // what follows is what was found last time
} Case;

static void write_case(Case *now, Buf *out)
{
    MemoryFile files[FILES_MAX + 1] = {{0}};
    if (now->n == 0) return;
    buf_addf(out, "=== " STR_FMT "\n", STR_ARG(now->name));
    for (int i = 0; i < now->n; i++) {
        files[i] = (MemoryFile){now->names[i], now->texts[i].s ? now->texts[i].s : ""};
        if (i > 0) buf_addf(out, "--- file %s\n", now->names[i]);
        buf_add(out, buf_str(&now->texts[i]));
    }
    buf_add(out, STR("--- says\n"));
    scenario_faults(files, out);
    for (int i = 0; i < now->n; i++)
        buf_free(&now->texts[i]);
    *now = (Case){0};
}

static void take_line(Arena *arena, Case *now, Str line, Buf *out)
{
    if (str_starts(line, STR("=== "))) {
        write_case(now, out);
        now->name = str_from(line, 4);
        now->names[now->n++] = "scenario.lua";
    } else if (str_starts(line, STR("--- file "))) {
        assert_true(now->n < FILES_MAX);
        now->names[now->n++] = arena_str(arena, str_from(line, 9)).s;
    } else if (str_starts(line, STR("--- says"))) {
        now->says = true;
    } else if (!now->says && now->n > 0) {
        buf_addf(&now->texts[now->n - 1], STR_FMT "\n", STR_ARG(line));
    }
}

static void test_each_slip_is_told_once_and_where_the_hand_slipped(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf out = {0};
    Case now = {0};
    Str rest = test_file(&arena, "story/load/slips.txt"), line;
    while (str_split(&rest, '\n', &line))
        take_line(&arena, &now, line, &out);
    write_case(&now, &out);
    assert_text_file(buf_str(&out), "story/load/slips.txt");
    buf_free(&out);
    arena_free(&arena);
}

static void assert_file(const char *script, size_t n, const char *words)
{
    Buf out = {0};
    int line = 5;
    assert_true(slip_find(
        (Str){script, n}, STR("unexpected symbol near '<\\3>'"), &line, &out));
    assert_str(buf_str(&out), words);
    assert_int_equal(line, 1);
    buf_free(&out);
}

static void test_a_file_that_is_no_script_is_told_by_its_kind(void **state)
{
    (void)state;
    assert_file("PK\3\4...", 7,
        "the file is a zip (so are .docx and .odt) and no script; save it as plain "
        "text, in "
        "UTF-8");
    assert_file("{\\rtf1 x}", 9,
        "the file is RTF and no script; save it as plain text, in UTF-8");
    assert_file("<!DOCTYPE html>", 15,
        "the file is HTML and no script; save the script alone, as plain text");
    assert_file("%PDF-1.7", 8,
        "the file is a PDF and no script; a script is plain text, in UTF-8");
    assert_file("\x89PNG\r\n", 6,
        "the file is a picture and no script; pictures stand in pictures/");
}

// A script of more tokens than are looked at, and one whose fault nobody knows: Lua's own words stand.
static void test_what_is_not_known_changes_nothing(void **state)
{
    (void)state;
    Buf script = {0}, out = {0};
    for (int i = 0; i < 120000; i++)
        buf_add(&script, STR("a "));
    int line = 7, word = 0;
    assert_false(
        slip_find(buf_str(&script), STR("syntax error near 'a'"), &line, &out));
    assert_false(
        slip_find(STR("goto goto"), STR("syntax error near 'goto'"), &line, &out));
    assert_false(slip_find((Str){0}, STR("'=' expected near <eof>"), &line, &out));
    assert_false(slip_find_swallowed(buf_str(&script), &line, &word, &out));
    assert_int_equal(line, 7);
    assert_int_equal(out.n, 0);
    buf_free(&script);
}

// Whatever is cut off or left out of a script, the second look ends and says nothing outside of it.
static void test_no_cut_of_a_script_breaks_the_second_look(void **state)
{
    (void)state;
    static const char *const messages[] = {"'}' expected near <eof>",
        "unfinished string near '\"'",
        "unfinished long string (starting at line 2) near <eof>",
        "unexpected symbol near '<\\226>'", "'end' expected near '='",
        "malformed number near '3x'"};
    const char *whole =
        "scene \"a\" { text = [[ x [y] ]], n = '\\'', d = \"е\",\n"
        " choice \"b\" { \"B\", f = function(s) if s.x += 3x then else if } end, },\n"
        " // x\n # y\n --[[ z ]] ( [ { ) } ] until do repeat end";
    Buf out = {0};
    for (size_t from = 0; from < strlen(whole); from++)
        for (size_t to = from; to <= strlen(whole); to++)
            for (int i = 0; i < COUNT_OF(messages); i++) {
                int line = 2;
                buf_clear(&out);
                slip_find(
                    (Str){whole + from, to - from}, str_of(messages[i]), &line, &out);
                assert_true(line >= 1 && line <= 4);
            }
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_slip_is_told_once_and_where_the_hand_slipped),
        cmocka_unit_test(test_a_file_that_is_no_script_is_told_by_its_kind),
        cmocka_unit_test(test_what_is_not_known_changes_nothing),
        cmocka_unit_test(test_no_cut_of_a_script_breaks_the_second_look),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
