#include "support/support.h"

#include "story/api.h"
#include "story/budgets.h"
#include "support/scenario.h"

#include <string.h>

// As if the next api had brought these.
static const ApiSince rows[] = {{WORD_TERM, NULL, 2}, {WORD_SCENE, "speaker", 2},
    {WORD_VISITS, NULL, 3}, {.since = 0}};

static void assert_said(const char *scenario, const char *expected)
{
    const MemoryFile files[] = {{"scenario.lua", scenario}, {NULL, NULL}};
    Host host = scenario_host(files);
    Limits limits = {.newer = rows};
    Diagnostics diagnostics = {0};
    Buf out = {0};
    story_close(story_open(&host, &limits, &diagnostics, NULL));
    diagnostics_print(&diagnostics, &out);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    diagnostics_free(&diagnostics);
}

#define HEAD   "scenario 't' { title='T', start='a'"
#define PEOPLE " person 'p' { 'P' } ending 'a' { text='x', speaker='p' }"

static void test_a_word_that_is_newer_than_the_api_named_is_told_once(void **state)
{
    (void)state;
    assert_said(HEAD ", api=1 } ending 'a' { text='x' }\n"
                     "term 'b' { 'B', text='x' } term 'c' { 'C', text='x' }",
        "scenario.lua:2: warning: term came with api 2, and the scenario says api = 1; "
        "write "
        "api = 2 [later-word]\n");
    assert_said(HEAD " } ending 'a' { text='x' } term 'b' { 'B', text='x' }", "");
}

static void test_a_field_is_told_by_its_word(void **state)
{
    (void)state;
    assert_said(HEAD
        ", api=1 } person 'p' { 'P' } chapter 'k' { title='K', start='a' }\n"
        "scene 'a' { text='x', speaker='p', choice 'c' { 'C', go='e' } }\n"
        "ending 'e' { text='x' }",
        "scenario.lua:2: warning: scene.speaker came with api 2, and the scenario says "
        "api = 1; "
        "write api = 2 [later-word]\n");
    assert_said(HEAD ", api=1 }" PEOPLE, ""); // that of an ending is older
}

static void test_a_question_inside_a_function_is_found(void **state)
{
    (void)state;
    assert_said(HEAD ", api=1 } -- visits\n"
                     "ending 'a' { text={ 'x', when(function(s)\n"
                     "return visits('a') > 0 end, 'y') } }",
        "scenario.lua:3: warning: visits came with api 3, and the scenario says api = "
        "1; write "
        "api = 3 [later-word]\n");
}

static void test_a_scenario_for_a_newer_api_is_refused_in_one_sentence(void **state)
{
    (void)state;
    assert_said(HEAD ", api=2 } ending 'a' { text='x' }",
        "scenario.lua:1: scenario \"t\" is written for api 2 and this Qantar knows api "
        "1; play it with a newer Qantar, or write api = 1 if it needs nothing newer "
        "[newer-api]\n");
}

static void test_what_such_a_scenario_has_that_is_unknown_may_be_newer(void **state)
{
    (void)state;
    assert_said(HEAD ", api=2 }\nending 'a' { text='x', lamp='y' }\nlamp 'b' { 'B' }",
        "scenario.lua:2: ending \"a\" has no field \"lamp\" (it "
        "may be newer than this "
        "Qantar) [unknown-field]\n"
        "scenario.lua:3: there is no word \"lamp\" (it may be "
        "newer than this Qantar) "
        "[lua-error]\n"
        "scenario.lua:1: scenario \"t\" is written for api 2 and this Qantar knows api "
        "1; play it with a newer Qantar, or write api = 1 if it needs nothing newer "
        "[newer-api]\n");
}

static void test_an_api_is_a_whole_number_from_one(void **state)
{
    (void)state;
    static const char *const wrong[] = {"0", "1.5", "'1'", "10000", "true"};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        char lines[200];
        snprintf(
            lines, sizeof lines, HEAD ", api=%s } ending 'a' { text='x' }", wrong[i]);
        const MemoryFile files[] = {{"scenario.lua", lines}, {NULL, NULL}};
        Buf out = {0};
        scenario_faults(files, &out);
        assert_non_null(
            strstr(out.s, "for api; it should be a whole number from 1 to 9999"));
        buf_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_word_that_is_newer_than_the_api_named_is_told_once),
        cmocka_unit_test(test_a_field_is_told_by_its_word),
        cmocka_unit_test(test_a_question_inside_a_function_is_found),
        cmocka_unit_test(test_a_scenario_for_a_newer_api_is_refused_in_one_sentence),
        cmocka_unit_test(test_what_such_a_scenario_has_that_is_unknown_may_be_newer),
        cmocka_unit_test(test_an_api_is_a_whole_number_from_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
