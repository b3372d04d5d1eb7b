#include "support/sitting.h"
#include "support/support.h"

static void test_help_says_where_one_is_and_what_to_do_on_each_kind_of_page(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "help");
    assert_page(&s, PAGE_HELP);
    assert_shows(&s, "One dry day");
    assert_shows(&s, "It is dry.");
    assert_shows(&s, "Sunday 2 January 2022");
    assert_shows(&s, "then choose");
    sitting_do(&s, "back"), sitting_do(&s, "ask_now"), sitting_do(&s, "help");
    assert_shows(&s, "Answer the question.");
    sitting_do(&s, "back"), sitting_do(&s, "heat"), sitting_do(&s, "continue");
    sitting_do(&s, "help");
    assert_shows(&s, "Take a card, then its place");
    sitting_close(&s);
}

static void test_help_says_that_other_keys_were_chosen(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "help");
    assert_false(sitting_shows(&s, "You have changed some of these keys"));
    sitting_do(&s, "back"), sitting_do(&s, "settings"), sitting_do(&s, "keys");
    assert_true(sitting_try(&s, "key:down", "J", &err));
    sitting_do(&s, "back"), sitting_do(&s, "back"), sitting_do(&s, "help");
    assert_true(sitting_shows(&s, "You have changed some of these keys"));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_help_says_where_one_is_and_what_to_do_on_each_kind_of_page),
        cmocka_unit_test(test_help_says_that_other_keys_were_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
