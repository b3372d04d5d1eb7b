#include "support/support.h"

#include "support/scenario.h"

static void test_an_unknown_field_is_told_with_the_nearest(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', speakr='aigul', zzz=1 }",
        "scenario.lua:5: scene \"b\" has no field \"speakr\"; did you mean "
        "\"speaker\"? "
        "[unknown-field]\n"
        "scenario.lua:5: scene \"b\" has no field \"zzz\" [unknown-field]\n");
}

static void test_a_missing_field_is_told_with_what_it_should_be(void **state)
{
    (void)state;
    assert_diagnostics("term 'b' { text='x' }",
        "scenario.lua:5: term \"b\" needs title, first in the "
        "braces: a text [missing-field]\n");
    assert_diagnostics("check 'b' { go='a', answer 'x' { 'X', because='b' }, "
                       "answer 'y' { 'Y', because='b' } }",
        "scenario.lua:5: check \"b\" needs question, first in the braces: a text, "
        "or a list of texts and when(...) [missing-field]\n");
    assert_diagnostics("scene 'b' { text='x', choice 'o' { go='a' } }",
        "scenario.lua:5: choice \"o\" needs label, first in the braces: a text "
        "[missing-field]\n");
}

static void test_a_field_that_is_written_by_its_position_is_told_so_once(void **state)
{
    (void)state;
    assert_diagnostics("term 'b' { title='B', text='x' }",
        "scenario.lua:5: term \"b\" has title = ...; write title without its name, "
        "first "
        "in the braces [named-position]\n");
    assert_diagnostics("scene 'b' { text='x', choice 'o' { 'O', label='P', go='a' } }",
        "scenario.lua:5: choice \"o\" has label = ...; write label without its name, "
        "first in the braces [named-position]\n");
}

static void test_a_wrong_type_is_told_with_what_it_should_be(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', effect=5, date=true }",
        "scenario.lua:5: scene \"b\" has a boolean for date; it should be a date, "
        "\"2022-01-02\" or \"2022-01-02 09:10\" [wrong-type]\n"
        "scenario.lua:5: scene \"b\" has a number for effect; it should be a function, "
        "function(s) ... end [wrong-type]\n");
    assert_diagnostics("scene 'b' { text='x', speaker=choice 'o' { 'O', go='a' } }",
        "scenario.lua:5: scene \"b\" has a choice for speaker; it should be the id of "
        "a "
        "person [wrong-type]\n");
}

static void test_what_has_no_name_is_told(void **state)
{
    (void)state;
    assert_diagnostics("scene 'b' { text='x', 'stray' }",
        "scenario.lua:5: scene \"b\" holds the text \"stray\" without the name of a "
        "field; write title = before it [stray-value]\n");
    assert_diagnostics("scene 'b' { title='x', 'stray' }",
        "scenario.lua:5: scene \"b\" holds the text \"stray\" without the name of a "
        "field; write text = before it [stray-value]\n");
    assert_diagnostics("scene 'b' { title='x', text='x', 'stray' }",
        "scenario.lua:5: scene \"b\" holds the text \"stray\" without the name of a "
        "field; several texts of one field stand together in { } [stray-value]\n");
    assert_diagnostics("person 'b' { 'B', [7]='stray' }",
        "scenario.lua:5: person \"b\" holds the text \"stray\" without the name of a "
        "field; "
        "several texts of one field stand together in { } [stray-value]\n");
    assert_diagnostics("scene 'b' { text='x', card 'c' { 'C' } }",
        "scenario.lua:5: scene \"b\" cannot hold card \"c\"; a card stands in: board; "
        "here stands choice \"leave\" { \"Drive home\", go = \"square\" } "
        "[misplaced-item]\n");
}

static void test_a_word_lists_4096_items_and_no_more(void **state)
{
    (void)state;
    static const char *const list =
        "local t = { 'C', kind='counts', unit='u', source='S' } for i = 2, %d do t[i] "
        "= point('p' .. i) { '2022-01-01', 'x', value=1, who='W', status='claimed' } "
        "end chart 'b' (t)";
    char lines[240];
    snprintf(lines, sizeof lines, list, 4096);
    assert_diagnostics(lines, "");
    snprintf(lines, sizeof lines, list, 4097);
    assert_diagnostics(lines,
        "scenario.lua:5: a list in a scenario has 4096 items at most "
        "[limit]\n");
}

static void test_a_list_of_ids_has_4096_and_no_more(void **state)
{
    (void)state;
    static const char *const list = "local t = {} for i = 1, %d do t[i] = 'F-1' end "
                                    "scene 'b' { text='x', facts=t, "
                                    "choice 'c' { 'C', go='a' } }";
    char lines[160];
    snprintf(lines, sizeof lines, list, 4096);
    assert_diagnostics(lines, "");
    snprintf(lines, sizeof lines, list, 4097);
    assert_diagnostics(lines,
        "scenario.lua:5: a list in a scenario has 4096 items at most "
        "[limit]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_unknown_field_is_told_with_the_nearest),
        cmocka_unit_test(test_a_missing_field_is_told_with_what_it_should_be),
        cmocka_unit_test(test_a_field_that_is_written_by_its_position_is_told_so_once),
        cmocka_unit_test(test_a_wrong_type_is_told_with_what_it_should_be),
        cmocka_unit_test(test_what_has_no_name_is_told),
        cmocka_unit_test(test_a_word_lists_4096_items_and_no_more),
        cmocka_unit_test(test_a_list_of_ids_has_4096_and_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
