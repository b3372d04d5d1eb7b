#include "support/sitting.h"
#include "support/support.h"

static void type(Sitting *s, const char *action, const char *value)
{
    Err err = {0};
    assert_true(sitting_try(s, action, value, &err));
}

static void test_a_key_can_be_chosen_and_is_kept(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "settings");
    sitting_do(&s, "keys");
    assert_page(&s, PAGE_KEYS);
    assert_str(sitting_action(&s, "key:notebook")->value, "N");
    type(&s, "key:notebook", " j ");
    assert_str(sitting_action(&s, "key:notebook")->value, "J");
    sitting_again(&s);
    assert_string_equal(pages_settings(s.pages)->keys.name[COMMAND_NOTEBOOK], "J");
    sitting_do(&s, "settings");
    sitting_do(&s, "keys");
    type(&s, "key:notebook", ""); // nothing: as it came
    assert_str(sitting_action(&s, "key:notebook")->value, "N");
    sitting_close(&s);
}

static void test_a_key_does_one_thing(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "settings");
    sitting_do(&s, "keys");
    type(&s, "key:notebook", "L");
    assert_shows(&s, "L is the key of “Log”. Give that another key first.");
    assert_str(sitting_action(&s, "key:notebook")->value, "N");
    type(&s, "key:log", "F9");
    type(&s, "key:notebook", "L");
    assert_str(sitting_action(&s, "key:notebook")->value, "L");
    type(&s, "key:log", ""); // its usual key is another's now
    assert_shows(&s, "L is the key of “Notebook”");
    sitting_do(&s, "keys_usual");
    assert_str(sitting_action(&s, "key:log")->value, "L");
    sitting_close(&s);
}

static void test_what_is_no_key_changes_nothing(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "settings");
    sitting_do(&s, "keys");
    static const char *const wrong[] = {"77", "Ctrl+N", "F99", "\x01", "NN"};
    for (int i = 0; i < 5; i++) {
        type(&s, "key:map", wrong[i]);
        assert_shows(&s, "That key can’t be used");
        assert_str(sitting_action(&s, "key:map")->value, "M");
    }
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_key_can_be_chosen_and_is_kept),
        cmocka_unit_test(test_a_key_does_one_thing),
        cmocka_unit_test(test_what_is_no_key_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
