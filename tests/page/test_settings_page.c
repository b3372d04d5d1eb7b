#include "support/sitting.h"
#include "support/support.h"

static void test_the_value_in_force_is_marked_and_another_can_be_taken(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "settings");
    assert_page(&s, PAGE_SETTINGS);
    assert_true(sitting_action(&s, "text:100")->chosen);
    assert_str(sitting_action(&s, "text:150")->label, "Text size: 150%");
    sitting_do(&s, "text:150");
    assert_true(sitting_action(&s, "text:150")->chosen);
    assert_false(sitting_action(&s, "text:100")->chosen);
    assert_int_equal(pages_settings(s.pages)->text_percent, 150);
    sitting_close(&s);
}

static void test_every_setting_can_be_changed_and_is_kept(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "settings");
    static const char *const actions[] = {"text:200", "theme:contrast", "font:easy",
        "spacing:wide", "letters:off", "screen:full", "voice:on", "words:280",
        "pitch:low"};
    for (int i = 0; i < 9; i++)
        sitting_do(&s, actions[i]);
    sitting_again(&s);
    const Settings *settings = pages_settings(s.pages);
    assert_int_equal(settings->text_percent, 200);
    assert_int_equal(settings->theme, THEME_CONTRAST);
    assert_int_equal(settings->font, FONT_EASY);
    assert_true(settings->wide_spacing && settings->full_screen);
    assert_false(settings->letter_keys);
    assert_true(settings->voice);
    assert_int_equal(settings->voice_words, 280);
    assert_true(settings->voice_pitch < 0);
    sitting_close(&s);
}

static void test_each_row_has_exactly_one_value_in_force(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "settings");
    const Page *page = sitting_page(&s);
    int chosen = 0, options = 0;
    for (int i = 0; i < page->n_actions; i++) {
        options += page->actions[i].group == GROUP_SETTING;
        chosen += page->actions[i].chosen;
    }
    assert_int_equal(options, 41);
    assert_int_equal(chosen, 14);
    sitting_close(&s);
}

static void test_settings_that_cannot_be_kept_hold_for_now_and_that_is_told(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.store.full = true;
    sitting_do(&s, "settings"), sitting_do(&s, "theme:dusk");
    assert_shows(&s, "the disk is full");
    assert_int_equal(pages_settings(s.pages)->theme, THEME_DUSK);
    sitting_do(&s, "back");
    assert_page(&s, PAGE_TITLE);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_value_in_force_is_marked_and_another_can_be_taken),
        cmocka_unit_test(test_every_setting_can_be_changed_and_is_kept),
        cmocka_unit_test(test_each_row_has_exactly_one_value_in_force),
        cmocka_unit_test(
            test_settings_that_cannot_be_kept_hold_for_now_and_that_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
