#include "page/settings_table.h"

#include "support/support.h"

#include <string.h>

// What keys in a file and options in resume codes are counted by: rows may be added at the end only.
static void test_the_rows_are_these_in_this_order(void **state)
{
    (void)state;
    static const struct {
        const char *key;
        int options;
    } rows[] = {{"text_percent", 7}, {"theme", 3}, {"font", 3}, {"wide_spacing", 2},
        {"letter_keys", 2}, {"full_screen", 2}, {"plain_words", 2}, {"motion", 3},
        {"board_list", 2}, {"voice", 2}, {"voice_words", 5}, {"voice_pitch", 3},
        {"window_w", 0}, {"window_h", 0}};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        const Setting *setting = &settings_table[i];
        assert_non_null(setting->key);
        assert_string_equal(setting->key, rows[i].key);
        int n = 0;
        while (setting->options[n].id)
            n++;
        assert_int_equal(n, rows[i].options);
    }
}

// Each row is about a field of its own, holds each of its options, and the first settings are one of them.
static void test_each_row_sets_what_it_gets_and_nothing_else(void **state)
{
    (void)state;
    const Settings first = settings_first();
    for (const Setting *setting = settings_table; setting->key; setting++) {
        bool offered = setting->options[0].id == NULL;
        for (const SettingOption *option = setting->options; option->id; option++) {
            Settings settings = first;
            setting->set(&settings, option->value);
            assert_int_equal(setting->get(&settings), option->value);
            offered = offered || setting->get(&first) == option->value;
            for (const Setting *other = settings_table; other->key; other++)
                if (other != setting)
                    assert_int_equal(other->get(&settings), other->get(&first));
            if (setting->kind == SETTING_INT)
                assert_in_range(
                    option->value - setting->min, 0, setting->max - setting->min);
        }
        assert_true(offered);
    }
}

static void test_options_have_ids_of_their_own_and_words(void **state)
{
    (void)state;
    for (const Setting *one = settings_table; one->key; one++)
        for (const SettingOption *option = one->options; option->id; option++) {
            assert_non_null(strchr(option->id, ':'));
            assert_true(word(option->label).n > 0);
            assert_true(word(one->heading).n > 0);
            int same = 0;
            for (const Setting *other = settings_table; other->key; other++)
                for (const SettingOption *o = other->options; o->id; o++)
                    same += strcmp(o->id, option->id) == 0;
            assert_int_equal(same, 1);
        }
}

static void test_what_belongs_to_the_computer_is_local(void **state)
{
    (void)state;
    static const char *const local[] = {
        "full_screen", "voice_pitch", "window_w", "window_h", "sound", "captions"};
    for (const Setting *setting = settings_table; setting->key; setting++) {
        bool listed = false;
        for (int i = 0; i < COUNT_OF(local); i++)
            listed = listed || strcmp(setting->key, local[i]) == 0;
        assert_int_equal(setting->local, listed);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_rows_are_these_in_this_order),
        cmocka_unit_test(test_each_row_sets_what_it_gets_and_nothing_else),
        cmocka_unit_test(test_options_have_ids_of_their_own_and_words),
        cmocka_unit_test(test_what_belongs_to_the_computer_is_local),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
