#include "support/support.h"

#include "support/scenario.h"

static const char *const head = "scenario 't' { title='T', start='a' } ";

static void assert_files(const MemoryFile *files, const char *expected)
{
    Buf out = {0};
    scenario_faults(files, &out);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static const char *opened(const MemoryFile *files, const Limits *limits)
{
    static Err err;
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    err = (Err){0};
    story_close(story_open(&host, limits, &diagnostics, &err));
    diagnostics_free(&diagnostics);
    return err.text;
}

static void test_an_included_file_belongs_to_the_scenario(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a' }\ninclude 'parts/a.lua'"},
        {"parts/a.lua", "\n\nending 'a' { text='x' }"}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    assert_int_equal(book->n_files, 2);
    assert_str(book->files[0], "scenario.lua");
    assert_str(book->files[1], "parts/a.lua");
    assert_str(book->nodes[0].where.file, "parts/a.lua");
    assert_int_equal(book->nodes[0].where.line, 3);
    story_close(story);
}

static void test_include_returns_what_the_file_returns(void **state)
{
    (void)state;
    assert_diagnostics("if include 'more.lua' ~= 7 then error('no') end", "");
}

static void test_a_missing_file_is_told_at_its_include(void **state)
{
    (void)state;
    assert_diagnostics("\ninclude 'pumpe.lua'",
        "scenario.lua:6: include \"pumpe.lua\": pumpe.lua: there is no such file "
        "[missing-file]\n");
}

static void test_a_file_beside_the_script_that_includes_it_is_named(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' }\n"
                         "ending 'a' { text='x' }\ninclude 'parts/one.lua'"},
        {"parts/one.lua", "include 'two.lua'\ninclude 'three.lua'"},
        {"parts/two.lua", "return 1"}, {NULL, NULL}};
    assert_files(files,
        "parts/one.lua:1: include \"two.lua\": two.lua: there is no such file; names "
        "begin in the folder of scenario.lua, so write include \"parts/two.lua\" "
        "[missing-file]\n"
        "parts/one.lua:2: include \"three.lua\": three.lua: there is no such file "
        "[missing-file]\n");
}

static void test_a_file_that_returned_something_gives_it_again(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' } include 'b.lua'\n"
                         "if include 'c.lua' ~= include 'c.lua' then error('no') end "
                         "ending 'a' { text='x' }"},
        {"b.lua", "if include('c.lua').n ~= 7 then error('no') end"},
        {"c.lua", "return { n = 7 }"}, {NULL, NULL}};
    assert_files(files, "");
}

// A function of a file that has run declares: what it declares has its line in that file, whose text is read again.
static void test_a_file_that_has_run_still_has_lines(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "local make = include 'b.lua'\ninclude 'c.lua'\nmake()\n"
                         "scenario 't' { title='T', start='a' }"},
        {"b.lua", "return function()\n  ending 'a' {\n    text='x',\n    title=5,\n"
                  "  }\n  ending 'e' {\n    text='y',\n    sound=6 }\nend"},
        {"c.lua", "-- a text that takes the place of the one before\n"}, {NULL, NULL}};
    Buf out = {0};
    scenario_faults(files, &out);
    assert_true(str_has(buf_str(&out), STR("b.lua:4: ending \"a\" has a number")));
    assert_true(str_has(buf_str(&out), STR("b.lua:8: ending \"e\" has a number")));
    buf_free(&out);
}

static void test_a_file_that_declares_is_included_once(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' }\ninclude 'b.lua'\n"
                         "include 'b.lua'"},
        {"b.lua", "ending 'a' { text='x' }"}, {NULL, NULL}};
    assert_files(
        files, "scenario.lua:3: \"b.lua\" is included twice [included-twice]\n");
    assert_diagnostics("include 'scenario.lua'",
        "scenario.lua:5: \"scenario.lua\" is included twice [included-twice]\n");
}

static void test_names_cannot_leave_the_folder(void **state)
{
    (void)state;
    static const char *const names[] = {"../x.lua", "/etc/passwd", "a/../../x", "./x",
        "a//b", "C:x", "a\\\\b", "a\\0b", "", "x/"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        char line[64];
        Buf text = {0}, out = {0};
        snprintf(line, sizeof line, "include '%s'", names[i]);
        buf_add(&text,
            STR("scenario 't' { title='T', start='a' } ending 'a' { text='x' }\n"));
        buf_add(&text, str_of(line));
        const MemoryFile files[] = {{"scenario.lua", text.s}, {NULL, NULL}};
        scenario_faults(files, &out);
        Str rest = buf_str(&out), tail = STR("[bad-file-name]\n");
        assert_true(str_starts(rest, STR("scenario.lua:2: ")));
        assert_true(rest.n > tail.n && str_eq(str_from(rest, rest.n - tail.n), tail));
        buf_free(&text);
        buf_free(&out);
    }
}

static void test_a_name_has_fifty_bytes_at_most(void **state)
{
    (void)state;
    // 46 + ".lua" is there to be read, or would be; 47 + ".lua" is not asked for.
    assert_diagnostics("include(('x'):rep(46) .. '.lua')",
        "scenario.lua:5: include "
        "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.lua\": "
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.lua: there is no such "
        "file "
        "[missing-file]\n");
    assert_diagnostics("include(('x'):rep(47) .. '.lua')",
        "scenario.lua:5: the name of a script has 50 bytes at most [bad-file-name]\n");
}

static void test_a_syntax_error_has_its_line(void **state)
{
    (void)state;
    assert_diagnostics(
        "scene 'b' { text='x', choice 'c' { 'C', go='a' }\nchoice 'd' { } }",
        "scenario.lua:5: Lua cannot read this: a comma is missing at the end of this "
        "line [lua-syntax]\n");
    assert_diagnostics("goto goto",
        "scenario.lua:5: Lua cannot read this: <name> expected near 'goto' "
        "[lua-syntax]\n");
}

static void test_after_a_broken_file_the_others_are_read(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' }\n"
                         "include 'a.lua'\ninclude 'b.lua'\ninclude 'c.lua'"},
        {"a.lua", "scene 'a' { txt = 'x', text = 'x' }\n"
                  "scene 'z' { text = 'x', choice 'c' { 'C', go = 'unsaid' } }"},
        {"b.lua", "ending 'q' { text = }"},
        {"c.lua", "ending 'e' { text = 5 }\nlocal x = nil .. 'x'"}, {NULL, NULL}};
    // "unsaid" may stand in what could not be read, so it is no diagnostic yet.
    assert_files(files,
        "a.lua:1: scene \"a\" has no field \"txt\"; did you mean \"text\"? "
        "[unknown-field]\n"
        "b.lua:1: Lua cannot read this: text has no value behind its = [lua-syntax]\n"
        "c.lua:1: ending \"e\" has a number for text; it should be a text, or a list "
        "of texts "
        "and when(...) [wrong-type]\n"
        "c.lua:2: attempt to concatenate a nil value [lua-error]\n");
}

static void test_a_limit_ends_all_reading(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", "include 'a.lua'\ninclude 'b.lua'"},
        {"a.lua", "\nwhile true do end"}, {"b.lua", "ending 'e' { text = 5 }"},
        {NULL, NULL}};
    assert_files(files,
        "a.lua:2: the script works too long: reading a scenario may take 200000000 "
        "steps; is there a loop without an end? [limit]\n");
}

static void test_files_have_their_size(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, str_of(head));
    buf_add(&text, STR("ending 'a' { text='x' }"));
    const Limits enough = {.file_bytes = text.n}, less = {.file_bytes = text.n - 1};
    const MemoryFile files[] = {{"scenario.lua", text.s}, {NULL, NULL}};
    assert_string_equal(opened(files, &enough), "");
    char expected[128];
    snprintf(expected, sizeof expected,
        "scenario.lua: a script has %zu bytes at most; this file has %zu", text.n - 1,
        text.n);
    assert_string_equal(opened(files, &less), expected);
    buf_free(&text);
}

static void test_files_have_their_number(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a' } ending 'a' { text='x' }\n"
            "include 'a.lua'\ninclude 'b.lua'"},
        {"a.lua", ""}, {"b.lua", ""}, {NULL, NULL}};
    const Limits three = {.files = 3}, two = {.files = 2};
    assert_string_equal(opened(files, &three), "");
    assert_string_equal(
        opened(files, &two), "scenario.lua:3: a scenario has 2 scripts at most");
}

static void test_files_include_files_to_a_depth(void **state)
{
    (void)state;
    char texts[20][40], names[20][24];
    MemoryFile files[22] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' } ending 'a' { text='x' "
                         "} include 'f0.lua'"}};
    for (int i = 0; i < 20; i++) {
        snprintf(names[i], sizeof names[i], "f%d.lua", i);
        texts[i][0] = '\0';
        if (i < 14) snprintf(texts[i], sizeof texts[i], "include 'f%d.lua'", i + 1);
        files[i + 1] = (MemoryFile){names[i], texts[i]};
    }
    assert_string_equal(opened(files, NULL), ""); // scenario.lua and f0 to f14: 16 deep
    snprintf(texts[14], sizeof texts[14], "include 'f15.lua'");
    assert_string_equal(
        opened(files, NULL), "f14.lua:1: files include files more than 16 deep");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_included_file_belongs_to_the_scenario),
        cmocka_unit_test(test_include_returns_what_the_file_returns),
        cmocka_unit_test(test_a_missing_file_is_told_at_its_include),
        cmocka_unit_test(test_a_file_beside_the_script_that_includes_it_is_named),
        cmocka_unit_test(test_a_file_that_returned_something_gives_it_again),
        cmocka_unit_test(test_a_file_that_has_run_still_has_lines),
        cmocka_unit_test(test_a_file_that_declares_is_included_once),
        cmocka_unit_test(test_names_cannot_leave_the_folder),
        cmocka_unit_test(test_a_name_has_fifty_bytes_at_most),
        cmocka_unit_test(test_a_syntax_error_has_its_line),
        cmocka_unit_test(test_after_a_broken_file_the_others_are_read),
        cmocka_unit_test(test_a_limit_ends_all_reading),
        cmocka_unit_test(test_files_have_their_size),
        cmocka_unit_test(test_files_have_their_number),
        cmocka_unit_test(test_files_include_files_to_a_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
