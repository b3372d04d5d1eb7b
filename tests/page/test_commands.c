#include "page/commands.h"

#include "support/support.h"

#include <string.h>

static void test_each_command_has_a_key_of_its_own(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    for (InputCommand c = 0; c < COMMANDS; c++) {
        const char *name = commands_key(&keys, c);
        assert_ptr_equal(
            commands_key_name(str_of(name)), commands_key_name(str_of(name)));
        assert_string_equal(commands_key_name(str_of(name)), name);
        assert_int_equal(commands_bound_to(&keys, str_of(name)), c);
        assert_true(strlen(name) < KEY_NAME_MAX);
        assert_string_equal(commands_key(NULL, c), name);
    }
}

static void test_names_are_known_whatever_their_case(void **state)
{
    (void)state;
    assert_string_equal(commands_key_name(STR(" pageup ")), "PageUp");
    assert_string_equal(commands_key_name(STR("k")), "K");
    assert_string_equal(commands_key_name(STR("f12")), "F12");
    assert_string_equal(commands_key_name(STR("\u00A0ＥＳＣＡＰＥ")), "Escape");
    assert_string_equal(commands_key_name(STR("\u0667")), "7"); // an Arabic seven
    assert_null(commands_key_name(STR("F13")));
    assert_null(commands_key_name(STR("")));
    assert_string_equal(commands_key_name(STR("7")), "7");
    assert_string_equal(commands_key_name(STR("left")), "Left");
    assert_null(commands_key_name(STR("10")));
    assert_null(commands_key_name(STR("KK")));
}

static void test_a_chosen_key_takes_the_place_of_the_default(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    strcpy(keys.name[COMMAND_NOTEBOOK], "K");
    assert_int_equal(commands_bound_to(&keys, STR("K")), COMMAND_NOTEBOOK);
    assert_int_equal(commands_bound_to(&keys, STR("N")), COMMAND_NONE);
    assert_string_equal(commands_key(&keys, COMMAND_NOTEBOOK), "K");
}

static void test_bindings_are_default_until_a_key_is_chosen(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    assert_true(commands_are_default(&keys));
    commands_bind(&keys, COMMAND_CHOICE_9, commands_key_name(STR("backspace")));
    assert_false(commands_are_default(&keys));
    assert_string_equal(commands_key(&keys, COMMAND_CHOICE_9), "Backspace");
}

static void test_other_keys_hold_until_one_is_chosen(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    assert_int_equal(commands_of_key(NULL, STR("Right")), COMMAND_DOWN);
    assert_int_equal(commands_of_key(&keys, STR("Keypad Enter")), COMMAND_TAKE);
    commands_bind(&keys, COMMAND_DOWN, "J");
    assert_int_equal(commands_of_key(&keys, STR("Right")), COMMAND_NONE);
    assert_int_equal(commands_of_key(&keys, STR("J")), COMMAND_DOWN);
    commands_bind(&keys, COMMAND_LOG, "Left"); // the other key of COMMAND_UP
    assert_int_equal(commands_of_key(&keys, STR("Left")), COMMAND_LOG);
    assert_int_equal(commands_of_key(&keys, STR("")), COMMAND_NONE);
}

static void test_only_moves_repeat(void **state)
{
    (void)state;
    assert_true(commands_repeats(COMMAND_NEXT));
    assert_true(commands_repeats(COMMAND_PREVIOUS));
    assert_true(commands_repeats(COMMAND_END));
    assert_false(commands_repeats(COMMAND_TAKE));
    assert_false(commands_repeats(COMMAND_CHOICE_1));
    assert_false(commands_repeats(COMMAND_NONE));
}

static void test_choices_have_their_numbers_and_pages_their_actions(void **state)
{
    (void)state;
    assert_int_equal(commands_choice(COMMAND_END), 0);
    assert_int_equal(commands_choice(COMMAND_CHOICE_1), 1);
    assert_int_equal(commands_choice(COMMAND_CHOICE_9), 9);
    assert_int_equal(commands_choice(COMMAND_NONE), 0);
    assert_string_equal(commands_action(COMMAND_PLAIN), "wording");
    assert_null(commands_action(COMMAND_TAKE));
    assert_null(commands_action(COMMAND_PREVIOUS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_command_has_a_key_of_its_own),
        cmocka_unit_test(test_names_are_known_whatever_their_case),
        cmocka_unit_test(test_bindings_are_default_until_a_key_is_chosen),
        cmocka_unit_test(test_a_chosen_key_takes_the_place_of_the_default),
        cmocka_unit_test(test_other_keys_hold_until_one_is_chosen),
        cmocka_unit_test(test_only_moves_repeat),
        cmocka_unit_test(test_choices_have_their_numbers_and_pages_their_actions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
