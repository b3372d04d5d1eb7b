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

static void test_the_line_for_help_stands_with_the_content_note_and_on_the_record(
    void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, sitting_town);
    sitting_do(&s, "about");
    assert_false(sitting_shows(&s, "If you want to talk"));
    sitting_do(&s, "back"), sitting_do(&s, "settings");
    assert_true(sitting_try(&s, "helpline", "  *Ms* Lee,\nroom 4 ", &err));
    assert_str(sitting_action(&s, "helpline")->value, "*Ms* Lee, room 4");
    sitting_again(&s); // it was kept
    sitting_do(&s, "about");
    assert_shows(&s, "\\*Ms\\* Lee, room 4"); // as it was typed, without markup
    sitting_do(&s, "back"), sitting_do(&s, "begin");
    assert_shows(&s, "Lee, room 4");
    sitting_do(&s, "notebook"), sitting_do(&s, "record");
    assert_shows(&s, "Lee, room 4");
    sitting_do(&s, "back"), sitting_do(&s, "back"), sitting_do(&s, "settings");
    sitting_do(&s, "confirm:helpline"); // alone: what it proposes
    assert_string_equal(pages_settings(s.pages)->helpline, "*Ms* Lee, room 4");
    assert_true(sitting_try(&s, "helpline", "", &err));
    assert_string_equal(pages_settings(s.pages)->helpline, "");
    sitting_close(&s);
}

// Another side that answers every request with settings of its own.
typedef struct Forger {
    Buf settings;
    Page page;
} Forger;

static void forger_send(void *ctx, const Request *request) { (void)ctx, (void)request; }

static bool forger_receive(void *ctx, Reply *reply, Err *err)
{
    (void)err;
    Forger *forger = ctx;
    *reply = (Reply){.page = &forger->page, .settings = buf_str(&forger->settings)};
    return true;
}

static bool forger_ready(void *ctx, int ms)
{
    (void)ctx, (void)ms;
    return true;
}

static void forger_close(void *ctx) { buf_free(&((Forger *)ctx)->settings); }

static void test_no_story_can_put_another_line_for_help_in_its_place(void **state)
{
    (void)state;
    Forger forger = {.page = {.kind = PAGE_SETTINGS}};
    TestStore store = {0};
    PagesSetup setup = {.store = test_store(&store)};
    buf_add(&forger.settings, STR("{\"helpline\": \"Call me\", \"theme\": \"dusk\"}"));
    Pages *pages = pages_open_on(
        (Backend){&forger, forger_send, forger_receive, forger_ready, forger_close},
        &setup, NULL);
    assert_non_null(pages_now(pages));
    assert_int_equal(pages_settings(pages)->theme, THEME_DUSK);
    assert_string_equal(pages_settings(pages)->helpline, "");
    pages_act(pages, STR("helpline"), STR("Ms Lee"), NULL);
    assert_string_equal(pages_settings(pages)->helpline, "Ms Lee");
    pages_close(pages);
    test_store_free(&store);
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
    assert_int_equal(options, 43);
    assert_int_equal(chosen, 15);
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
        cmocka_unit_test(
            test_the_line_for_help_stands_with_the_content_note_and_on_the_record),
        cmocka_unit_test(test_no_story_can_put_another_line_for_help_in_its_place),
        cmocka_unit_test(test_each_row_has_exactly_one_value_in_force),
        cmocka_unit_test(
            test_settings_that_cannot_be_kept_hold_for_now_and_that_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
