#include "support/checking.h"
#include "support/support.h"

static void test_ids_that_differ_in_a_letter_are_no_fault(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "place 'west' { 'W' } place 'wests' { 'W' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

static void test_ids_of_different_things_may_be_alike(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "place 'one' { 'W' } person 'one' { 'W' } term 'o_ne' { 'T', text='W.' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

static void test_facts_that_differ_in_case_or_a_dash_are_confused(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "fact 'F-1' { 'W.' }\n"
        "fact 'F1' { 'W.' }\n"
        "fact 'f-1' { 'W.' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "2: fact \"F1\" is too easily confused with \"F-1\"\n3: fact \"f-1\" is too "
        "easily confused with \"F1\"\n");
}

static void test_choices_of_different_scenes_may_be_alike(void **state)
{
    (void)state;
    assert_rule("near-ids", "",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='two' "
        "} }\n"
        "scene 'two' { title='S', text='Words.', choice 'goon' { 'To two0', go='end' } "
        "}\n",
        "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids_that_differ_in_a_letter_are_no_fault),
        cmocka_unit_test(test_ids_of_different_things_may_be_alike),
        cmocka_unit_test(test_facts_that_differ_in_case_or_a_dash_are_confused),
        cmocka_unit_test(test_choices_of_different_scenes_may_be_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
