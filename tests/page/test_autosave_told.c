// What the pages say about saving is true: where nothing can be written they say so, and what to do.
#include "support/sitting.h"
#include "support/support.h"

#define NOT_SAVED "Your turns are not being saved: the disk is full."

static void assert_told(Sitting *s, bool told)
{
    bool shown = sitting_shows(s, NOT_SAVED);
    if (shown != told) fail_msg("on page %s", page_kind_id(sitting_page(s)->kind));
    assert_int_equal(sitting_shows(s, "start Qantar again with"), told);
    if (told) assert_false(sitting_shows(s, "Every turn is saved automatically"));
    if (told) assert_false(sitting_shows(s, "Everything is saved as you go"));
}

static void test_where_nothing_can_be_written_the_title_page_says_so(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    assert_told(&s, false);
    s.store.full = true;
    sitting_again(&s);
    assert_told(&s, true);
    sitting_do(&s, "saves");
    assert_told(&s, true);
    assert_shows(&s, "There are no saves here.");
    sitting_close(&s);
}

static void test_a_disk_that_fills_up_is_told_on_saves_and_help_until_it_has_room(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "help");
    assert_shows(&s, "Everything is saved as you go.");
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    assert_shows(&s, "Every turn is saved automatically. When a new play begins");
    sitting_do(&s, "back");
    s.store.full = true;
    sitting_do(&s, "look");
    assert_shows(&s, "the disk is full"); // with the turn itself
    sitting_do(&s, "help");
    assert_told(&s, true);
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    assert_told(&s, true);
    assert_true(sitting_offers(&s, "save:new")); // one may try
    sitting_do(&s, "back"), sitting_do(&s, "title");
    assert_told(&s, true);
    s.store.full = false;
    sitting_do(&s, "saves"); // the next key tries anew, and tells when it went well
    assert_shows(&s, "Turns are being saved again, including the last one.");
    assert_told(&s, false);
    assert_shows(&s, "Every turn is saved automatically");
    assert_true(test_store_get(&s.store, "town.autosave").n > 0);
    sitting_do(&s, "back");
    assert_false(sitting_shows(&s, "Turns are saved again"));
    sitting_close(&s);
}

static void test_without_any_place_the_reason_is_on_the_title_page(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.setup.store = (Store){0};
    s.setup.no_store = STR("there is no home folder to keep saves in");
    sitting_again(&s);
    assert_shows(&s,
        "Your turns are not being saved: there is no home folder to keep saves in.");
    sitting_play(&s, "look, help");
    assert_shows(&s, "there is no home folder");
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    assert_shows(&s, "there is no home folder");
    assert_false(sitting_shows(&s, "saved by itself"));
    sitting_close(&s);
}

static void test_a_reader_that_keeps_nothing_does_not_say_that_it_saves(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.setup.store = (Store){0};
    sitting_again(&s);
    sitting_play(&s, "help");
    assert_shows(&s, "Nothing can be saved");
    sitting_do(&s, "back"), sitting_do(&s, "saves");
    assert_shows(&s, "Nothing can be saved");
    assert_false(sitting_shows(&s, "saved by itself"));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_where_nothing_can_be_written_the_title_page_says_so),
        cmocka_unit_test(
            test_a_disk_that_fills_up_is_told_on_saves_and_help_until_it_has_room),
        cmocka_unit_test(test_without_any_place_the_reason_is_on_the_title_page),
        cmocka_unit_test(test_a_reader_that_keeps_nothing_does_not_say_that_it_saves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
