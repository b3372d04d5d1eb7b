#include "support/checking.h"
#include "support/support.h"

static void test_kazakh_and_russian_letters_and_the_signs_of_the_interface_are_there(
    void **state)
{
    (void)state;
    assert_rule("no-glyph", "",
        "scene 'one' { title='S', text='Әділет Ғалым Қанат Ңің Өмір Ұлт Үміт Һәм Іле Ж "
        "— «₸» → ◆ ½ ’', choice 'go_on' { 'On', go='end' } }\n",
        "");
}

static void test_the_first_letter_that_is_missing_is_told_once_for_each_text(
    void **state)
{
    (void)state;
    assert_rule("no-glyph", "",
        "scene 'one' { title='S', text='Words 工工 人.', choice 'go_on' { 'On', "
        "go='end' } }\n",
        "1: no bundled font has the letter 工 (U+5DE5)\n");
}

static void test_glossary_and_labels_are_looked_at_too(void **state)
{
    (void)state;
    assert_rule("no-glyph", "",
        "term 'well' { 'Well', text='工' } say 'one' { '工', 'o人' }\n"
        "scene 'one' { title='人', text='W.', choice 'go_on' { '𝄞', go='end' } }\n",
        "1: no bundled font has the letter 工 (U+5DE5)\n1: no bundled font has the "
        "letter 工 (U+5DE5)\n1: no bundled font has the letter 人 (U+4EBA)\n"
        "2: no bundled font has the letter 人 (U+4EBA)\n2: no bundled font has the "
        "letter 𝄞 (U+1D11E)\n");
}

static void test_a_control_character_is_told_as_such(void **state)
{
    (void)state;
    assert_rule("no-glyph", "",
        "scene 'one' { title='S', text='a\\tb\\1c', choice 'go_on' { 'On', go='end' } "
        "}",
        "1: a control character (U+0001) stands in this text; take it out\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_kazakh_and_russian_letters_and_the_signs_of_the_interface_are_there),
        cmocka_unit_test(
            test_the_first_letter_that_is_missing_is_told_once_for_each_text),
        cmocka_unit_test(test_glossary_and_labels_are_looked_at_too),
        cmocka_unit_test(test_a_control_character_is_told_as_such),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
