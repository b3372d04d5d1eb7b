#include "story/load/load_tests.h"

#include "support/scenario.h"
#include "support/support.h"

#include <string.h>

#define TOWN                                                                           \
    "scenario 't' { title='T', start='a', state={ trust=3, gold=0.5, told=false, "     \
    "asked=list(), at=1 } }\n"                                                         \
    "source 'note' { 'A note', text='Wait.', date='2021-07-02', status='reported' }\n" \
    "chapter 'c' { title='C', start='a' }\n"                                           \
    "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='end' } }\n"             \
    "ending 'end' { title='E', text='E.' }\n"

static const MemoryFile town[] = {{"scenario.lua", TOWN}, {0}};

typedef struct Given {
    Story *story;
    Host plain, host;
    MemoryFile files[3];
    PlayTests tests;
    Diagnostics diagnostics;
    Buf said;
} Given;

static void read_with(Given *given, const char *script, const Limits *limits)
{
    *given = (Given){.plain = scenario_host(town)};
    given->story = scenario_open(&given->plain);
    given->files[0] = town[0];
    given->files[1] = (MemoryFile){PLAY_TESTS_FILE, script};
    given->host = scenario_host(given->files);
    play_tests_read(&given->host, limits, story_book(given->story), &given->tests,
        &given->diagnostics);
    diagnostics_print(&given->diagnostics, &given->said);
}

static void end(Given *given)
{
    play_tests_free(&given->tests);
    diagnostics_free(&given->diagnostics);
    buf_free(&given->said);
    story_close(given->story);
}

static void assert_said(const char *script, const char *sentence)
{
    Given given;
    read_with(&given, script, NULL);
    if (!given.said.s || !strstr(given.said.s, sentence))
        fail_msg("%s\nsays:\n%s", script, given.said.s ? given.said.s : "nothing");
    end(&given);
}

// --- what is read -----------------------------------------------------------------------------------

static void test_a_play_is_its_steps_and_what_is_expected_between_them(void **state)
{
    (void)state;
    Given given;
    read_with(&given,
        "local way = { 'on', { 'then' } }\n"
        "play 'one' { seed = 9, from = 'a',\n"
        "  way,\n"
        "  expect { trust = 4, gold = 2, state = { at = 3 } },\n"
        "  'last',\n"
        "  expect = { at = 'end', ended = false, status = { note = 'claimed' } },\n"
        "}\n",
        NULL);
    assert_int_equal(given.said.n, 0);
    assert_int_equal(given.tests.n, 1);
    const PlayTest *play = &given.tests.items[0];
    assert_str(play->id, "one");
    assert_int_equal(play->seed, 9);
    assert_int_equal(play->from, book_node(story_book(given.story), STR("a")));
    assert_int_equal(play->edition, NONE);
    assert_int_equal(play->n_steps, 5);
    assert_str(play->steps[0].action, "on");
    assert_str(play->steps[1].action, "then");
    const Expectation *expect = play->steps[2].expect;
    assert_int_equal(expect->n_values, 3);
    for (int i = 0; i < 3; i++)
        assert_int_equal(expect->values[i].value.type,
            story_book(given.story)->state[expect->values[i].variable].first.type);
    assert_int_equal(expect->ended, NONE);
    assert_str(play->steps[3].action, "last");
    expect = play->steps[4].expect;
    assert_int_equal(expect->ended, 0);
    assert_int_equal(expect->at, book_node(story_book(given.story), STR("end")));
    assert_int_equal(expect->status[0].status, STATUS_CLAIMED);
    end(&given);
}

// Lua does not tell the lines of texts in a table.
static void test_steps_know_their_lines(void **state)
{
    (void)state;
    Given given;
    read_with(&given,
        "local way = { 'away' }\n"
        "play 'one' { edition = nil,\n"
        "  way,\n"
        "  expect { open = 'on',\n"
        "    at = 'a' },\n"
        "  'on', -- 'later'\n"
        "  'later',\n"
        "}\n"
        "for i = 1, 2 do\n"
        "  play('n' .. i) {\n"
        "    'on' }\n"
        "end\n",
        NULL);
    assert_int_equal(given.said.n, 0);
    const PlayTest *play = &given.tests.items[0];
    const int lines[] = {2, 4, 6, 7};
    assert_int_equal(play->steps[0].where.line, 1); // where the list holds it
    assert_int_equal(play->steps[1].where.line, lines[1]);
    assert_int_equal(given.tests.n, 3);
    assert_int_equal(given.tests.items[1].steps[0].where.line, 11);
    assert_int_equal(given.tests.items[2].steps[0].where.line, 11);
    end(&given);
    read_with(&given, "play 'one' {\n  'on',\n\n  'on', [[x]],\n  \"later\" }\n", NULL);
    // The steps of another play are not looked through.
    Given two;
    read_with(
        &two, "local way = { 'on' }\nplay 'a' { way }\nplay 'b' {\n  'on' }\n", NULL);
    assert_int_equal(two.tests.items[0].steps[0].where.line, 1);
    assert_int_equal(two.tests.items[1].steps[0].where.line, 4);
    end(&two);
    const int own[] = {2, 4, 1, 1};
    for (int i = 0; i < 2; i++)
        assert_int_equal(given.tests.items[0].steps[i].where.line, own[i]);
    end(&given);
}

// "way" in quotation marks is no step where a list has that name.
static void test_a_list_in_quotation_marks_is_known(void **state)
{
    (void)state;
    Given given;
    read_with(&given,
        "local way = {\n  'on',\n  'later' }\nplay 'a' {\n  way, 'way', 'on' }\n",
        NULL);
    const TestStep *steps = given.tests.items[0].steps;
    const int lines[] = {2, 3, 5, 5};
    assert_int_equal(given.tests.items[0].n_steps, 4);
    for (int i = 0; i < 4; i++) {
        assert_int_equal(steps[i].where.line, lines[i]);
        assert_int_equal(steps[i].is_list, i == 2);
    }
    end(&given);
}

// --- the words of the file --------------------------------------------------------------------------

static void test_the_file_has_words_of_its_own_and_no_others(void **state)
{
    (void)state;
    static const char *const others[] = {"scene 'x' {}", "include 'scenario.lua'",
        "meter{}", "list()", "require 'x'", "print(1)", "os.time()"};
    for (int i = 0; i < COUNT_OF(others); i++)
        assert_said(others[i], "there is no word ");
    assert_said("play 'x' { has('note') and 'on' }", "tests.lua:1: ");
}

// And the scenario has none of them.
static void test_the_scenario_knows_nothing_of_it(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", TOWN "play 'x' { 'on' }\n"}, {"tests.lua", ""}, {0}};
    Buf said = {0};
    scenario_faults(files, &said);
    assert_non_null(strstr(said.s, "there is no word \"play\""));
    buf_free(&said);
    Given given;
    read_with(&given, "play 'x' { 'on' }", NULL);
    assert_int_equal(story_book(given.story)->n_files, 1);
    end(&given);
}

// --- faults -----------------------------------------------------------------------------------------

static void test_a_fault_is_told_and_the_plays_behind_it_are_read(void **state)
{
    (void)state;
    Given given;
    read_with(
        &given, "play 'a' { 'on', expect = { trsut = 3 } }\nplay 'b' { 'on' }\n", NULL);
    assert_non_null(strstr(given.said.s,
        "tests.lua:1: play \"a\" expects what is neither a field of expect nor a "
        "variable, \"trsut\"; did you mean \"trust\"? [test-unknown]"));
    assert_int_equal(given.tests.n, 2);
    assert_true(given.tests.items[0].broken);
    assert_false(given.tests.items[1].broken);
    end(&given);
    assert_said("play 'a' {", "tests.lua:1: Lua cannot read this: ");
    assert_said("play { 'on' }", "play needs an id: play \"careful\"");
    assert_said("play 'a' 'on'", "play \"a\" needs { ... } behind it, not a string");
    assert_said("play 'a'", "play \"a\" has no { ... } behind it [missing-body]");
    assert_said("expect 'a'", "expect needs { ... } behind it");
    assert_said("play 'a' { expect { trust = 'x' } }",
        "expects a text of \"trust\", which is a whole number; write it without "
        "quotation marks [test-field]");
    assert_said("play 'a' {\n  'on',\n  expect = { at = 'nowhere' } }",
        "tests.lua:3: play \"a\" names a scene that is not declared");
    assert_said("play 'a' { expect { trust = function() end } }", "tests.lua:1: ");
    assert_said("play 'a' { math }", "has a userdata for a step");
}

static void test_what_an_error_leaves_open_is_told_once_and_not_played(void **state)
{
    (void)state;
    static const char *const scripts[] = {"play 'a' { 'on' } play 'b' { setmetatable }",
        "play 'a' { 'on' } play 'b' { 'on', expect = { trust = 'x' } }",
        "play 'a' { 'on' } play 'b' { 'on', expect = { asked = print } }"};
    for (int i = 0; i < COUNT_OF(scripts); i++) {
        Given given;
        read_with(&given, scripts[i], NULL);
        assert_int_equal(given.diagnostics.count, 1);
        assert_int_equal(given.tests.n, 2);
        assert_false(given.tests.items[0].broken);
        assert_true(given.tests.items[1].broken);
        end(&given);
    }
}

// Else steps of another play would come between its own.
static void test_a_play_has_its_steps_right_behind_it(void **state)
{
    (void)state;
    assert_said("local a = play 'a' a { 'on' } a { 'on' }",
        "play \"a\" needs its { ... } once, right behind it");
    assert_said("local a = play 'a' play 'b' { 'on' } a { 'on' }",
        "play \"a\" needs its { ... } once, right behind it");
    assert_said("play 'a' { play 'b' { 'on' } }", "right behind it");
}

static void test_budgets_end_it_with_a_sentence(void **state)
{
    (void)state;
    assert_said("for i = 1, 1001 do play('a' .. i) { 'on' } end",
        "tests.lua has 1000 plays at most [limit]");
    assert_said("local t = {} for i = 1, 2001 do t[i] = 'on' end play 'a' (t)",
        "a play of tests.lua has 2000 steps at most [limit]");
    assert_said("local t = {} for i = 1, 2000 do t[i] = 'on' end for i = 1, 26 do "
                "play('a' .. i)(t) end",
        "all plays of tests.lua together have 50000 steps at most [limit]");
    assert_said("local t = {} t[1] = t play 'a' (t)",
        "lists of steps within each other more than 8 deep");
    Given given;
    Limits limits = {.load_steps = 20000};
    read_with(&given, "while true do end", &limits);
    assert_non_null(strstr(given.said.s, "the script works too long"));
    assert_int_equal(given.tests.n, 0);
    end(&given);
    limits = (Limits){.memory_bytes = 1u << 20};
    read_with(&given, "local t = {} for i = 1, 1e6 do t[i] = {} end", &limits);
    assert_non_null(strstr(given.said.s, "more memory"));
    end(&given);
}

static void test_without_the_file_there_is_nothing_to_read(void **state)
{
    (void)state;
    Host host = scenario_host(town);
    assert_false(play_tests_exist(&host));
    const MemoryFile files[] = {{"tests.lua", ""}, {0}};
    host = scenario_host(files);
    assert_true(play_tests_exist(&host));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_play_is_its_steps_and_what_is_expected_between_them),
        cmocka_unit_test(test_steps_know_their_lines),
        cmocka_unit_test(test_a_list_in_quotation_marks_is_known),
        cmocka_unit_test(test_the_file_has_words_of_its_own_and_no_others),
        cmocka_unit_test(test_the_scenario_knows_nothing_of_it),
        cmocka_unit_test(test_a_fault_is_told_and_the_plays_behind_it_are_read),
        cmocka_unit_test(test_what_an_error_leaves_open_is_told_once_and_not_played),
        cmocka_unit_test(test_a_play_has_its_steps_right_behind_it),
        cmocka_unit_test(test_budgets_end_it_with_a_sentence),
        cmocka_unit_test(test_without_the_file_there_is_nothing_to_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
