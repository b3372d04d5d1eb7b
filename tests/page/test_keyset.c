#include "page/keyset.h"

#include "support/support.h"

#include <string.h>

static void test_each_deed_has_a_key_of_its_own(void **state)
{
    (void)state;
    KeySet keys = {0};
    for (int i = 0; i < KEYS_FOR; i++) {
        const char *name = keyset_name(&keys, (KeyFor)i);
        assert_ptr_equal(key_name_of(str_of(name)), key_name_of(str_of(name)));
        assert_string_equal(key_name_of(str_of(name)), name);
        assert_int_equal(keyset_find(&keys, str_of(name)), i);
        assert_true(strlen(name) < KEY_NAME_MAX);
        assert_string_equal(keyset_name(NULL, (KeyFor)i), name);
    }
}

static void test_names_are_known_whatever_their_case(void **state)
{
    (void)state;
    assert_string_equal(key_name_of(STR(" pageup ")), "PageUp");
    assert_string_equal(key_name_of(STR("k")), "K");
    assert_string_equal(key_name_of(STR("f12")), "F12");
    assert_null(key_name_of(STR("F13")));
    assert_null(key_name_of(STR("")));
    assert_string_equal(key_name_of(STR("7")), "7");
    assert_string_equal(key_name_of(STR("left")), "Left");
    assert_null(key_name_of(STR("10")));
    assert_null(key_name_of(STR("KK")));
}

static void test_a_chosen_key_takes_the_place_of_the_usual_one(void **state)
{
    (void)state;
    KeySet keys = {0};
    strcpy(keys.name[KEY_FOR_NOTEBOOK], "K");
    assert_int_equal(keyset_find(&keys, STR("K")), KEY_FOR_NOTEBOOK);
    assert_int_equal(keyset_find(&keys, STR("N")), KEY_FOR_NOTHING);
    assert_string_equal(keyset_name(&keys, KEY_FOR_NOTEBOOK), "K");
}

static void test_a_set_is_usual_until_a_key_is_chosen(void **state)
{
    (void)state;
    KeySet keys = {0};
    assert_true(keyset_is_usual(&keys));
    keyset_choose(&keys, KEY_FOR_CHOICE + 8, key_name_of(STR("backspace")));
    assert_false(keyset_is_usual(&keys));
    assert_string_equal(keyset_name(&keys, KEY_FOR_CHOICE + 8), "Backspace");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_deed_has_a_key_of_its_own),
        cmocka_unit_test(test_names_are_known_whatever_their_case),
        cmocka_unit_test(test_a_set_is_usual_until_a_key_is_chosen),
        cmocka_unit_test(test_a_chosen_key_takes_the_place_of_the_usual_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
