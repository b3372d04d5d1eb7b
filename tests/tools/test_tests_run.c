#include "tools/tests_run.h"

#include "support/scenario.h"
#include "support/support.h"

#include "tools/check.h"

#include <string.h>

#define WELL                                                                           \
    "scenario 't' { title='T', start='a', state={ trust = meter { 'Trust', 3, min=0, " \
    "max=8 }, luck=0, asked=list() } }\n"                                              \
    "source 'note' { 'A note', text='Wait.', date='2021-07-02', status='reported', "   \
    "history={ { '2021-07-03', 'withdrawn', 'it was a joke' } } }\n"                   \
    "chapter 'c' { title='C', start='a', date='2021-07-02' }\n"                        \
    "scene 'a' { title='A', text='You have **{trust}** of\\n eight.',\n"               \
    "  choice 'keep' { 'Keep it', go='a', once=true, gives='note', "                   \
    "effect=function(s) "                                                              \
    "s.luck = random(1000) table.insert(s.asked, 'x') end },\n"                        \
    "  choice 'sign' { 'Sign', go='b', needs='note', why='No note.' },\n"              \
    "  choice 'bad' { 'Bad', go='b', effect=function(s) s.luck = s.luck .. nil end "   \
    "},\n"                                                                             \
    "  choice 'gone' { 'Gone', go='b', hidden=true, needs='note' } }\n"                \
    "check 'b' { 'Why?', title='B', go='end', answer 'yes' { 'Yes', right=true, "      \
    "because='So it is.' }, answer 'no' { 'No', because='It is not.' } }\n"            \
    "scene 'late' { title='Late', date='2021-07-04', text='W.', effect=function(s) "   \
    "s.trust = 7 end, choice 'on' { 'On', go='end' } }\n"                              \
    "ending 'end' { title='E', text='E.' }\n"

static void run_with(
    const char *scenario, const char *tests, TestCounts *counts, Buf *out)
{
    const MemoryFile files[] = {{"scenario.lua", scenario}, {"tests.lua", tests}, {0}};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    tests_run(&host, &diagnostics, counts);
    diagnostics_print(&diagnostics, out);
    diagnostics_free(&diagnostics);
}

static void assert_passes(const char *tests, int plays)
{
    Buf out = {0};
    TestCounts counts;
    run_with(WELL, tests, &counts, &out);
    if (out.n > 0) fail_msg("%s", out.s);
    assert_int_equal(counts.plays, plays);
    assert_int_equal(counts.failed, 0);
}

static void assert_fails(const char *tests, const char *sentence)
{
    Buf out = {0};
    TestCounts counts;
    run_with(WELL, tests, &counts, &out);
    if (!out.s || !strstr(out.s, sentence)) fail_msg("%s", out.s ? out.s : "nothing");
    assert_int_equal(counts.failed, 1);
    buf_free(&out);
}

static void test_what_is_as_it_should_be_says_nothing(void **state)
{
    (void)state;
    assert_passes("play 'a' {\n"
                  "  expect { at='a', ended=false, open={ 'keep', 'bad' }, "
                  "closed={ 'sign', 'gone' }, lacks='note', page='scene', trust=3 },\n"
                  "  'keep',\n"
                  "  expect { open={ 'sign', 'gone' }, closed='keep', has='note', "
                  "asked={ 'x' }, status={ note='reported' } },\n"
                  "  'source:note', expect { page='source', text='Wait.' }, 'back',\n"
                  "  'sign', expect { at='b', text={ 'Why?', 'No' } },\n"
                  "  'yes', expect { text='So it is.' }, 'continue',\n"
                  "  expect = { at='end', ended=true },\n"
                  "}\n",
        1);
    assert_passes("play 'words' { expect { text={ 'have 3 of eight', 'Keep it', "
                  "'Trust' }, no_text='have 4' } }",
        1);
}

static void test_a_stop_of_the_script_can_be_expected(void **state)
{
    (void)state;
    assert_passes("play 'a' { 'bad', expect={ fault='a nil value' } }", 1);
    assert_passes(
        "play 'a' { 'bad', expect { fault='a nil value' }, expect={ at='a' } }", 1);
    assert_fails("play 'a' { 'bad', expect={ fault='a nil value', at='b' } }",
        "the play is at \"a\", not at \"b\"");
    assert_fails("play 'a' { 'bad', expect { fault='a nil value' }, 'keep' }",
        "the script has stopped, as expected, and \"keep\" is never taken");
    assert_fails("play 'a' { 'bad', 'keep' }",
        "tests.lua:1: play \"a\", step 1 \"bad\": the script stops: scenario.lua:7: ");
    assert_fails("play 'a' { 'bad', expect={ trust=3 } }", "the script stops: ");
}

static void test_so_can_one_at_the_beginning(void **state)
{
    (void)state;
    static const char scenario[] =
        "scenario 's' { title='S', kind='fictional', start='a', state={ n=0 } }\n"
        "chapter 'c' { title='C', start='a' }\n"
        "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='b' } }\n"
        "scene 'b' { title='B', text={ 'W.', when(function(s) return s.n .. nil end, "
        "'X.') },\n"
        "  choice 'on' { 'On', go='end' } }\n"
        "ending 'end' { title='E', text='E.' }\n";
    static const char *const plays[] = {
        "play 'a' { from='b', expect { fault='a nil value' } }",
        "play 'a' { from='b', 'on', expect { fault='a nil value' } }"};
    for (int i = 0; i < COUNT_OF(plays); i++) {
        Buf out = {0};
        TestCounts counts;
        run_with(scenario, plays[i], &counts, &out);
        assert_int_equal(counts.failed, i);
        buf_free(&out);
    }
}

static void test_chance_falls_by_the_seed(void **state)
{
    (void)state;
    Buf one = {0}, two = {0};
    TestCounts counts;
    run_with(WELL, "play 'a' { 'keep', expect={ luck=0 } }", &counts, &one);
    run_with(WELL, "play 'a' { seed=1, 'keep', expect={ luck=0 } }", &counts, &two);
    assert_str(buf_str(&one), two.s); // 1 without it
    buf_clear(&two);
    run_with(WELL, "play 'a' { seed=2, 'keep', expect={ luck=0 } }", &counts, &two);
    assert_string_not_equal(one.s, two.s);
    buf_free(&one);
    buf_free(&two);
}

static void test_a_play_can_begin_at_a_scene(void **state)
{
    (void)state;
    assert_passes("play 'a' { from='late', expect { at='late', trust=7, "
                  "status={ note='withdrawn' } }, 'on', expect={ ended=true } }",
        1);
}

static void test_a_play_can_be_of_an_edition(void **state)
{
    (void)state;
    const char *scenario =
        "scenario 'e' { title='E', kind='fictional' }\n"
        "edition 'one' { 'One', start='a' }\nedition 'two' { 'Two', start='b' }\n"
        "chapter 'c' { title='C', start='a' }\n"
        "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='b' } }\n"
        "scene 'b' { title='B', text='W.', choice 'on' { 'On', go='end' } }\n"
        "ending 'end' { title='End', text='E.' }\n";
    Buf out = {0};
    TestCounts counts;
    run_with(scenario,
        "play 'first' { expect { at='a' } }\n"
        "play 'second' { edition='two', expect { at='b' } }\n"
        "play 'there' { edition='two', from='a', expect { at='a' } }\n",
        &counts, &out);
    assert_int_equal(out.n, 0);
    assert_int_equal(counts.plays, 3);
}

// Only the first thing that is wrong with a play is told, and all that is wrong in one expectation.
static void test_each_play_begins_anew_and_ends_at_its_first_fault(void **state)
{
    (void)state;
    Buf out = {0};
    TestCounts counts;
    run_with(WELL,
        "play 'a' { 'keep', expect { trust=4, lacks='note' }, expect { at='b' }, 'no' "
        "}\n"
        "play 'b' { expect { lacks='note', trust=3 } }\n"
        "play 'c' { 'kep' }\n",
        &counts, &out);
    assert_str(buf_str(&out),
        "tests.lua:1: play \"a\", after step 1 \"keep\": the player has the source "
        "\"note\" [test-expect]\n"
        "tests.lua:1: play \"a\", after step 1 \"keep\": trust is 3, not 4 "
        "[test-expect]\n"
        "tests.lua:3: play \"c\", step 1 \"kep\": there is no \"kep\" to take at "
        "\"a\"; did you mean \"keep\"? (open here: keep, bad) [test-step]\n");
    assert_int_equal(counts.plays, 3);
    assert_int_equal(counts.failed, 2);
    buf_free(&out);
}

// A step in a list that two plays take is told once, at its line.
static void test_a_fault_of_a_list_of_steps_is_told_once(void **state)
{
    (void)state;
    Buf out = {0};
    TestCounts counts;
    run_with(WELL,
        "local way = {\n  'kep' }\nplay 'a' { way }\nplay 'b' { way }\n"
        "play 'c' { 'way' }\n",
        &counts, &out);
    assert_str(buf_str(&out),
        "tests.lua:2: play \"a\", step 1 \"kep\": there is no \"kep\" to take at "
        "\"a\"; did you mean \"keep\"? (open here: keep, bad) [test-step]\n"
        "tests.lua:5: play \"c\", step 1 \"way\": \"way\" is no step, and there is a "
        "list of that name; write it without quotation marks [test-step]\n");
    assert_int_equal(counts.failed, 3);
    buf_free(&out);
}

static void test_a_step_that_cannot_be_taken_is_told_by_what_was_meant(void **state)
{
    (void)state;
    assert_fails("play 'a' { 'a.keep' }", "did you mean \"keep\"?");
    assert_fails("play 'a' { 'keep, sign' }",
        "\"keep, sign\" is no step; each step stands in quotation marks of its own");
    assert_fails("play 'a' { 'Sign it' }", "there is no \"Sign it\" to take");
    assert_fails("play 'a' { from='late', 'on', 'on' }",
        "the play has ended at \"end\", and \"on\" cannot be taken any more");
    assert_fails("play 'a' {\n  'keep',\n  expect = { at='end', ended=true } }",
        "tests.lua:3: play \"a\", after step 1 \"keep\": the play is at \"a\", not at "
        "\"end\" [test-expect]\n");
}

// What could not be read as it was meant is told as that alone.
static void test_a_play_with_a_fault_of_its_own_is_not_played(void **state)
{
    (void)state;
    Buf out = {0};
    TestCounts counts;
    run_with(WELL, "play 'a' { 'kep', expect={ trsut=3, trust=99 } }", &counts, &out);
    assert_str(buf_str(&out),
        "tests.lua:1: play \"a\" expects what is neither a field of expect nor a "
        "variable, \"trsut\"; did you mean \"trust\"? [test-unknown]\n");
    assert_int_equal(counts.failed, 1);
    buf_free(&out);
}

// A machine that becomes slow after so many signs of life.
#define BEATS 300

static int beats;

static void beat(void *ctx)
{
    (void)ctx;
    beats++;
}

static uint64_t slow_clock(void *ctx)
{
    (void)ctx;
    return beats > BEATS ? TESTS_RUN_MS * UINT64_C(1100) : 0;
}

static void test_all_of_them_have_so_much_time(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", WELL},
        {"tests.lua", "for i = 1, 900 do play('a' .. i) { 'keep' } end"}, {0}};
    Host host = scenario_host(files);
    host.work_us = slow_clock;
    host.heartbeat = beat;
    Diagnostics diagnostics = {0};
    TestCounts counts;
    Buf out = {0};
    tests_run(&host, &diagnostics, &counts);
    diagnostics_print(&diagnostics, &out);
    assert_non_null(strstr(out.s, "30 seconds of the processor"));
    assert_true(counts.plays > 1 && counts.plays < 900);
    assert_int_equal(counts.failed, 1);
    assert_int_equal(diagnostics.errors, 1);
    diagnostics_free(&diagnostics);
    buf_free(&out);
}

static void test_a_single_play_has_no_more_time(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", WELL},
        {"tests.lua", "local steps = {}\n"
                      "for i = 1, 400 do steps[i] = expect { at = 'a' } end\n"
                      "play 'long' (steps)\n"
                      "play 'next' { 'keep' }"},
        {0}};
    Host host = scenario_host(files);
    host.work_us = slow_clock;
    host.heartbeat = beat;
    Diagnostics diagnostics = {0};
    TestCounts counts;
    Buf out = {0};
    beats = 0;
    tests_run(&host, &diagnostics, &counts);
    diagnostics_print(&diagnostics, &out);
    assert_non_null(
        strstr(out.s, "play \"long\", at its beginning: the tests until here "
                      "took 30 seconds of the processor"));
    assert_int_equal(counts.plays, 1);
    assert_int_equal(counts.failed, 1);
    assert_int_equal(diagnostics.errors, 1);
    diagnostics_free(&diagnostics);
    buf_free(&out);
}

static void test_check_counts_them(void **state)
{
    (void)state;
    static const char sound[] =
        "scenario 'e' { title = 'E', kind = 'fictional', start = 'a' }\n"
        "chapter 'c' { title = 'C', start = 'a' }\n"
        "scene 'a' { title = 'A', text = 'You wait.', choice 'keep' { 'Keep it', go = "
        "'z' } }\n"
        "ending 'z' { title = 'Z', text = 'The end.' }\n";
    const MemoryFile files[] = {{"scenario.lua", sound},
        {"tests.lua", "play 'a' { 'kep' } play 'b' {'keep'}"}, {0}};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    CheckCounts counts;
    CheckSetup setup = {0};
    Err err = {0};
    Buf out = {0};
    assert_true(check_scenario(&host, &setup, &diagnostics, &counts, &err));
    check_print(&diagnostics, &counts, &out);
    assert_non_null(strstr(out.s, "; 2 plays of tests.lua, 1 failed; "));
    assert_true(diagnostics.errors > 0);
    diagnostics_free(&diagnostics);
    buf_free(&out);
}

static void test_they_wait_until_nothing_else_is_wrong(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 'e' { title = 'E', kind = 'fictional', start = 'a' }\n"
            "scene 'a' { title = 'A', text = 'You wait.', choice 'keep' { 'Keep it', "
            "go = 'y' } }\n"
            "ending 'z' { title = 'Z', text = 'The end.' }\n"},
        {"tests.lua", "play 'a' { 'kep' }"}, {0}};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    CheckCounts counts;
    CheckSetup setup = {0};
    Err err = {0};
    assert_true(check_scenario(&host, &setup, &diagnostics, &counts, &err));
    assert_true(diagnostics.errors > 0);
    assert_int_equal(counts.tests.plays, 0);
    diagnostics_free(&diagnostics);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_they_wait_until_nothing_else_is_wrong),
        cmocka_unit_test(test_what_is_as_it_should_be_says_nothing),
        cmocka_unit_test(test_a_stop_of_the_script_can_be_expected),
        cmocka_unit_test(test_so_can_one_at_the_beginning),
        cmocka_unit_test(test_chance_falls_by_the_seed),
        cmocka_unit_test(test_a_play_can_begin_at_a_scene),
        cmocka_unit_test(test_a_play_can_be_of_an_edition),
        cmocka_unit_test(test_a_fault_of_a_list_of_steps_is_told_once),
        cmocka_unit_test(test_a_step_that_cannot_be_taken_is_told_by_what_was_meant),
        cmocka_unit_test(test_each_play_begins_anew_and_ends_at_its_first_fault),
        cmocka_unit_test(test_a_play_with_a_fault_of_its_own_is_not_played),
        cmocka_unit_test(test_all_of_them_have_so_much_time),
        cmocka_unit_test(test_a_single_play_has_no_more_time),
        cmocka_unit_test(test_check_counts_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
