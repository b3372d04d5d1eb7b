#include "support/support.h"

#include "support/scenario.h"

static void test_the_base_scenario_is_sound(void **state)
{
    (void)state;
    assert_diagnostics("", "");
}

static void test_a_word_without_its_braces_is_told(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b'",
        "scenario.lua:5: scene \"b\" has no { ... } behind it [missing-body]\n");
    assert_diagnostics("scene 'b' 'x'",
        "scenario.lua:5: scene \"b\" needs { ... } behind "
        "it, not a string [lua-error]\n");
}

static void test_a_word_without_its_id_is_told(void **state)
{
    (void)state;
    assert_diagnostics("\nplace { 'X' }", "scenario.lua:6: place needs an id: place "
                                          "\"zhanaozen\" { \"Zhanaozen, Mangystau\", "
                                          "region = \"mangystau\" } [lua-error]\n");
    assert_diagnostics("world { }",
        "scenario.lua:5: world needs an id: world \"price\" { unit = \"tenge a "
        "litre\", "
        "row{ \"mangystau\", \"2021-12-31\", 60, \"F-0101-02\" } } [lua-error]\n");
}

static void test_an_item_outside_of_its_word_is_told(void **state)
{
    (void)state;
    assert_diagnostics("choice 'b' { 'X', go = 'a' }",
        "scenario.lua:5: this choice stands in no scene [stray-item]\n");
    assert_diagnostics("\nrow{ '*', '2022-01-01', 5 }",
        "scenario.lua:6: this row stands in no world [stray-item]\n");
}

static void test_an_id_that_is_none_is_told(void **state)
{
    (void)state;
    assert_diagnostics("person 'Aigul' { 'A' }",
        "scenario.lua:5: person \"Aigul\": an id "
        "is a small letter, then small letters, "
        "digits and _, 40 at most [bad-id]\n");
}

static void test_values_in_parentheses_are_checked(void **state)
{
    (void)state;
    assert_diagnostics(
        "local x = list(1)", "scenario.lua:5: list is written list() [lua-error]\n");
    assert_diagnostics("local x = when(3, 'b')",
        "scenario.lua:5: when is written when({ rumour = at_least(1) }, [[...]]) "
        "[lua-error]\n");
    assert_diagnostics("local x = meter(5)",
        "scenario.lua:5: meter needs { ... } behind it [lua-error]\n");
}

static void test_a_folder_without_scenario_is_told(void **state)
{
    (void)state;
    Buf out = {0};
    const MemoryFile none[] = {{NULL, NULL}},
                     empty[] = {{"scenario.lua", ""}, {NULL, NULL}};
    scenario_faults(none, &out);
    assert_str(buf_str(&out),
        "\"scenario.lua\" cannot be read: scenario.lua: there is no "
        "such file [missing-file]\n");
    buf_clear(&out);
    scenario_faults(empty, &out);
    assert_str(buf_str(&out),
        "scenario.lua: there is no scenario \"id\" { ... } [missing-scenario]\n");
    buf_free(&out);
}

static void test_a_second_scenario_is_told(void **state)
{
    (void)state;
    assert_diagnostics("scenario 't2' { title = 'T', start = 'a' }",
        "scenario.lua:5: scenario \"t2\" is declared twice; the first is at "
        "scenario.lua:1 "
        "[duplicate-id]\n");
}

static void test_questions_are_not_for_the_reading(void **state)
{
    (void)state;
    assert_diagnostics("local x = has 'board'",
        "scenario.lua:5: has works only inside of functions, while the story is "
        "played; "
        "outside of one the name of the source stands alone: needs = \"note\" "
        "[lua-error]\n");
    assert_diagnostics("local x = world.price",
        "scenario.lua:5: world works only inside of "
        "functions, while the story is played "
        "[lua-error]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_base_scenario_is_sound),
        cmocka_unit_test(test_a_word_without_its_braces_is_told),
        cmocka_unit_test(test_a_word_without_its_id_is_told),
        cmocka_unit_test(test_an_item_outside_of_its_word_is_told),
        cmocka_unit_test(test_an_id_that_is_none_is_told),
        cmocka_unit_test(test_values_in_parentheses_are_checked),
        cmocka_unit_test(test_a_folder_without_scenario_is_told),
        cmocka_unit_test(test_a_second_scenario_is_told),
        cmocka_unit_test(test_questions_are_not_for_the_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
