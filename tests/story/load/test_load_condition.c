#include "support/scenario.h"
#include "support/support.h"

static const Choice *choice_of(const char *needs)
{
    static char lines[1024];
    snprintf(lines, sizeof lines,
        "scene 'b' { text='x', choice 'l' { 'L', go='a', needs=%s } }", needs);
    const Book *book = scenario_book(lines);
    return &book->nodes[book_node(book, STR("b"))].choices[0];
}

static void test_sources_alone_are_needs_and_no_condition(void **state)
{
    (void)state;
    assert_int_equal(choice_of("'board'")->needs.n, 1);
    assert_int_equal(choice_of("'board'")->condition, 0);
    assert_int_equal(choice_of("{ 'board', 'board' }")->needs.n, 2);
    assert_int_equal(choice_of("{ 'board', 'board' }")->condition, 0);
    assert_int_equal(choice_of("{}")->condition, 0);
}

static void test_sources_beside_other_tests_are_lifted_out(void **state)
{
    (void)state;
    const Choice *choice = choice_of("{ 'board', visited 'a' }");
    assert_int_equal(choice->needs.n, 1);
    assert_true(choice->condition < 0);
    choice = choice_of("any_of{ 'board', visited 'a' }");
    assert_int_equal(choice->needs.n, 0);
    assert_true(choice->condition < 0);
}

static void test_a_condition_that_is_shared_is_read_for_each(void **state)
{
    (void)state;
    const Book *book =
        scenario_book("local seen = { visited 'a', not_ 'board' }\n"
                      "scene 'b' { text={ 'x', when(seen, 'y') }, choice 'l' { 'L', "
                      "go='a', needs=seen "
                      "}, choice 'm' { 'M', go='a', needs=any_of{ seen } } }");
    assert_int_equal(book->n_conditions, 3);
}

static void test_what_is_no_condition_is_told_with_what_is(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', choice 'l' { 'L', go='a', needs=3 } }",
        "scenario.lua:5: choice \"l\" has a number for needs; it should be a source, a "
        "flag, a list of conditions or a function [wrong-type]\n");
    assert_diagnostics("local x = at_least('3')",
        "scenario.lua:5: at_least is written needs = { trust = at_least(3) } "
        "[lua-error]\n");
    assert_diagnostics("local x = at_least(3)",
        "scenario.lua:5: this at_least stands in no condition [stray-item]\n");
    assert_diagnostics(
        "scene 'b' { text='x', choice 'l' { 'L', go='a', needs={ 'board', { { 7 } } } "
        "} }",
        "scenario.lua:5: choice \"l\" has a condition that cannot be: it holds texts, "
        "names with values, not_(...), any_of{ ... }, visited \"scene\" and chosen "
        "\"scene.choice\" [bad-condition]\n");
}

static void test_a_condition_that_holds_itself_ends_at_its_budget(void **state)
{
    (void)state;
    assert_diagnostics("local t = {} t[1] = t\n"
                       "scene 'b' { text='x', choice 'l' { 'L', go='a', needs=t } }",
        "scenario.lua:6: a condition asks 256 things at most [limit]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sources_alone_are_needs_and_no_condition),
        cmocka_unit_test(test_sources_beside_other_tests_are_lifted_out),
        cmocka_unit_test(test_a_condition_that_is_shared_is_read_for_each),
        cmocka_unit_test(test_what_is_no_condition_is_told_with_what_is),
        cmocka_unit_test(test_a_condition_that_holds_itself_ends_at_its_budget),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    scenario_book(NULL);
    return failed;
}
