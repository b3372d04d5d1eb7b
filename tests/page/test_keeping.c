#include "support/sitting.h"
#include "support/support.h"

static void test_every_turn_is_kept(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    int writes = s.store.writes;
    sitting_do(&s, "look");
    assert_int_equal(s.store.writes, writes + 1);
    sitting_do(&s, "notebook"), sitting_do(&s, "back");
    assert_int_equal(s.store.writes, writes + 1);
    sitting_do(&s, "undo");
    assert_int_equal(s.store.writes, writes + 2);
    sitting_close(&s);
}

static void test_a_turn_that_fails_is_not_kept(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    int writes = s.store.writes;
    sitting_do(&s, "fall");
    assert_int_equal(s.store.writes, writes);
    sitting_close(&s);
}

static void test_a_full_disk_is_told_once_a_turn_and_the_play_goes_on(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.store.full = true;
    sitting_play(&s, "look");
    assert_shows(&s, "the disk is full");
    sitting_do(&s, "notebook");
    assert_false(sitting_shows(&s, "the disk is full"));
    sitting_do(&s, "back"), sitting_do(&s, "go_on");
    assert_page(&s, PAGE_CHECK);
    assert_shows(&s, "the disk is full");
    s.store.full = false;
    sitting_do(&s, "heat");
    assert_false(sitting_shows(&s, "the disk is full"));
    sitting_again(&s);
    sitting_do(&s, "resume");
    assert_shows(&s, "Heat: yes.");
    sitting_close(&s);
}

static void test_what_could_not_be_kept_is_tried_again_at_the_end(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.store.full = true;
    sitting_play(&s, "look, settings, theme:dusk");
    Err err = {0};
    assert_false(pages_flush(s.pages, &err));
    assert_int_equal(err.kind, ERR_IO);
    s.store.full = false;
    err_clear(&err);
    assert_true(pages_flush(s.pages, &err));
    assert_true(memory_store_get(&s.store, "town.autosave").n > 0);
    assert_true(memory_store_get(&s.store, "settings").n > 0);
    sitting_close(&s);
}

static void test_settings_that_cannot_be_read_take_their_first_values_and_that_is_told(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    memory_store_put(
        &s.store, "settings", STR("{\"theme\": \"pink\", \"letter_keys\": false}"));
    sitting_again(&s);
    assert_shows(&s, "The setting “theme” could not be read");
    assert_int_equal(pages_settings(s.pages)->theme, THEME_PAPER);
    assert_false(pages_settings(s.pages)->letter_keys);
    memory_store_put(&s.store, "settings", STR("no JSON"));
    sitting_again(&s);
    assert_shows(&s, "The settings file could not be read.");
    sitting_close(&s);
}

static void test_a_store_that_is_broken_is_told_on_the_title_page(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.store.broken = true;
    sitting_again(&s);
    assert_page(&s, PAGE_TITLE);
    assert_shows(&s, "the disk is broken");
    sitting_do(&s, "begin");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_a_damaged_save_gives_way_to_the_one_before_it(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Arena arena = {0};
    Str whole = arena_str(&arena, memory_store_get(&s.store, "town.autosave"));
    memory_store_put(&s.store, "town.autosave~", whole);
    memory_store_put(&s.store, "town.autosave", str_cut(whole, 0, whole.n / 2));
    sitting_again(&s);
    sitting_do(&s, "resume");
    assert_page(&s, PAGE_SCENE);
    assert_shows(&s, "The last save was damaged. This is the one before it.");

    memory_store_put(&s.store, "town.autosave~", STR("no JSON"));
    memory_store_put(&s.store, "town.autosave", STR("{"));
    sitting_again(&s);
    assert_page(&s, PAGE_TITLE);
    assert_null(page_action(sitting_page(&s), STR("resume")));
    arena_free(&arena);
    sitting_close(&s);
}

static void test_saves_stand_under_the_id_of_the_scenario(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves, save:new");
    assert_true(memory_store_get(&s.store, "town.autosave").n > 0);
    assert_true(memory_store_get(&s.store, "town.slot-1").n > 0);
    sitting_close(&s);
}

static void test_a_free_slot_is_the_first_that_is_not_taken(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(
        &s, "saves, save:new, save:new, save:new, delete:slot-2, delete-yes:slot-2");
    sitting_do(&s, "save:new");
    assert_true(memory_store_get(&s.store, "town.slot-2").n > 0);
    assert_int_equal(memory_store_get(&s.store, "town.slot-4").n, 0);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_turn_is_kept),
        cmocka_unit_test(test_a_turn_that_fails_is_not_kept),
        cmocka_unit_test(test_a_full_disk_is_told_once_a_turn_and_the_play_goes_on),
        cmocka_unit_test(test_what_could_not_be_kept_is_tried_again_at_the_end),
        cmocka_unit_test(
            test_settings_that_cannot_be_read_take_their_first_values_and_that_is_told),
        cmocka_unit_test(test_a_store_that_is_broken_is_told_on_the_title_page),
        cmocka_unit_test(test_a_damaged_save_gives_way_to_the_one_before_it),
        cmocka_unit_test(test_saves_stand_under_the_id_of_the_scenario),
        cmocka_unit_test(test_a_free_slot_is_the_first_that_is_not_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
