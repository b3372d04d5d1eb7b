#include "support/support.h"

#include "support/scenario.h"

static void test_a_misspelt_field_is_read_as_the_one_that_is_meant(void **state)
{
    (void)state;
    assert_diagnostics("term 'b' { 'B', txet='x' }",
        "scenario.lua:5: term \"b\" has no field \"txet\"; did you mean \"text\"? "
        "[unknown-field]\n");
    assert_diagnostics("check 'b' { 'B?', go='a', answer 'x' { 'X', rihgt=true, "
                       "because='x' }, answer 'y' { 'Y', right=false, because='y' } }",
        "scenario.lua:5: answer \"x\" has no field \"rihgt\"; did you mean "
        "\"right\"? [unknown-field]\n");
}

static void test_two_that_may_both_be_meant_are_told_and_neither_is_read(void **state)
{
    (void)state;
    assert_diagnostics("term 'b' { 'B', txet='x', body='y' }",
        "scenario.lua:5: term \"b\" has no field \"body\"; did you mean \"text\"? "
        "[unknown-field]\n"
        "scenario.lua:5: term \"b\" has no field \"txet\"; did you mean \"text\"? "
        "[unknown-field]\n");
}

static void test_a_value_without_a_name_is_told_with_the_field_that_lacks(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', choice 'o' { 'O', 'a' } }",
        "scenario.lua:5: choice \"o\" holds the text \"a\" without the name of a "
        "field; "
        "write go = before it [stray-value]\n");
    assert_diagnostics("source 'b' { 'B', '2031-01-02', 'claimed' }",
        "scenario.lua:5: source \"b\" holds the text \"2031-01-02\" without the name "
        "of "
        "a field; write date = before it [stray-value]\n"
        "scenario.lua:5: source \"b\" holds the text \"claimed\" without the name of a "
        "field; write status = before it [stray-value]\n");
    assert_diagnostics("chart 'b' { 'B', kind='steps', point 'p' { '2031-01-02', 8 } }",
        "scenario.lua:5: point \"p\" holds the number 8 without the name of a field; "
        "write value = 8 [stray-value]\n");
    assert_diagnostics("picture 'b' { decorative=true, layers={}, "
                       "overlay 'o' { 'O', 0.5, 0.25, 0.1 } }",
        "scenario.lua:5: overlay \"o\" holds the number 0.5 without the name of a "
        "field; "
        "write x = 0.5, y = 0.25, size = 0.1 [stray-value]\n");
}

static void test_values_in_each_others_place_are_told_once(void **state)
{
    (void)state;
    assert_diagnostics("world 'b' { row{ '2031-01-02', '*', 5 } }",
        "scenario.lua:5: world \"b\" has place and date in each other's place; they "
        "stand "
        "as in row{ \"mangystau\", \"2021-12-31\", 60, \"F-0101-02\" } [wrong-type]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_misspelt_field_is_read_as_the_one_that_is_meant),
        cmocka_unit_test(test_two_that_may_both_be_meant_are_told_and_neither_is_read),
        cmocka_unit_test(test_a_value_without_a_name_is_told_with_the_field_that_lacks),
        cmocka_unit_test(test_values_in_each_others_place_are_told_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
