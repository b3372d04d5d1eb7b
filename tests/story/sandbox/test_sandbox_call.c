#include "support/support.h"

#include "story/play.h"
#include "support/script.h"

#include <string.h>

static void test_a_function_of_conditions_returns_true_or_false(void **state)
{
    (void)state;
    static const struct {
        const char *body;
        bool done, yes;
    } cases[] = {
        {"return true", true, true},
        {"return false", true, false},
        {"return nil", true, false},
        {"", true, false},
        {"return 1", false, false},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Script *script = script_open(cases[i].body, NULL);
        assert_int_equal(script_call(script, WANT_BOOL), cases[i].done);
        assert_int_equal(script->result.yes, cases[i].yes);
        if (!cases[i].done)
            assert_string_equal(script->err.text,
                "scenario.lua:4: this function must return true or false");
        script_close(script);
    }
}

static void test_a_function_of_ids_returns_one(void **state)
{
    (void)state;
    assert_script("return 'square'", "square");
    assert_script("return ('x'):rep(40)", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
    static const char *const wrong[] = {
        "return ('x'):rep(41)", "return 'a\\0b'", "return 5", "return {}", "return"};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Script *script = script_open(wrong[i], NULL);
        assert_false(script_call(script, WANT_TEXT));
        assert_err(&script->err, "scenario.lua:4: this function ");
        script_close(script);
    }
}

// --- variables outside ---------------------------------------------------------------------------

// Opens a scenario whose effect is [fn], written at line 2, and enters it. Gives what was said.
static const char *enter(const char *lines, const char *fn)
{
    static Err err;
    char text[4096];
    err = (Err){0};
    snprintf(text, sizeof text,
        "scenario 't' { title='T', start='a', state={ n=0 } } %s\n"
        "ending 'a' { text='x', effect=%s }",
        lines, fn);
    const MemoryFile files[] = {{"scenario.lua", text}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    play_close(play_new(story, 1, &err));
    story_close(story);
    return err.text;
}

static void test_a_variable_outside_is_read_but_not_changed(void **state)
{
    (void)state;
    assert_string_equal(
        enter("local price = 60", "function(s) s.n = price price = price end"), "");
    assert_string_equal(enter("local calls = 0", "function(s) calls = calls + 1 end"),
        "scenario.lua:2: this function changes \"calls\", which stands outside of it; "
        "what lasts belongs into the state");
    assert_string_equal(enter("local kept", "function(s) kept = s end"),
        "scenario.lua:2: this function changes \"kept\", which stands outside of it; "
        "what lasts belongs into the state");
}

static void test_what_is_no_number_outside_is_not_changed_by_itself(void **state)
{
    (void)state;
    assert_string_equal(
        enter("local none = 0 / 0", "function(s) if none ~= none then s.n = 1 end end"),
        "");
}

static void test_a_function_may_share_many_variables(void **state)
{
    (void)state;
    Buf lines = {0}, fn = {0};
    buf_add(&fn, STR("function(s) "));
    for (int i = 0; i < 60; i++) {
        buf_addf(&lines, "local v%d ", i);
        buf_addf(&fn, "v%d=nil ", i);
    }
    buf_add(&fn, STR("end"));
    assert_string_equal(enter(lines.s, fn.s), "");
    buf_free(&lines);
    buf_free(&fn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_function_of_conditions_returns_true_or_false),
        cmocka_unit_test(test_a_function_of_ids_returns_one),
        cmocka_unit_test(test_a_variable_outside_is_read_but_not_changed),
        cmocka_unit_test(test_what_is_no_number_outside_is_not_changed_by_itself),
        cmocka_unit_test(test_a_function_may_share_many_variables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
