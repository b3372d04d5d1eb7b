#include "story/play.h"
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

static void test_a_play_that_goes_on_is_written_with_its_next_turn(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    sitting_again(&s);
    int writes = s.store.writes;
    sitting_do(&s, "resume");
    assert_page(&s, PAGE_SCENE);
    assert_int_equal(s.store.writes, writes);
    sitting_do(&s, "look");
    assert_int_equal(s.store.writes, writes + 1);
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
    assert_shows(&s, "Your answer: right");
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
    assert_true(test_store_get(&s.store, "town.autosave").n > 0);
    assert_true(test_store_get(&s.store, "settings").n > 0);
    sitting_close(&s);
}

static void test_settings_that_cannot_be_read_take_their_first_values_and_that_is_told(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    test_store_put(
        &s.store, "settings", STR("{\"theme\": \"pink\", \"letter_keys\": false}"));
    sitting_again(&s);
    assert_shows(&s, "The setting “theme” could not be read");
    assert_int_equal(pages_settings(s.pages)->theme, THEME_PAPER);
    assert_false(pages_settings(s.pages)->letter_keys);
    test_store_put(&s.store, "settings", STR("no JSON"));
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
    Str whole = arena_str(&arena, test_store_get(&s.store, "town.autosave"));
    test_store_put(&s.store, "town.autosave~", whole);
    test_store_put(&s.store, "town.autosave", str_cut(whole, 0, whole.n / 2));
    sitting_again(&s);
    sitting_do(&s, "resume");
    assert_page(&s, PAGE_SCENE);
    assert_shows(&s, "The last save was damaged. This is the one before it.");
    assert_int_equal(test_store_get(&s.store, "town.autosave").n, whole.n);

    test_store_put(&s.store, "town.autosave~", STR("no JSON"));
    test_store_put(&s.store, "town.autosave", STR("{"));
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
    assert_true(test_store_get(&s.store, "town.autosave").n > 0);
    assert_true(test_store_get(&s.store, "town.slot-1").n > 0);
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
    assert_true(test_store_get(&s.store, "town.slot-2").n > 0);
    assert_int_equal(test_store_get(&s.store, "town.slot-4").n, 0);
    sitting_close(&s);
}

// --- two programs on one profile --------------------------------------------------------------------

static Pages *second_program(Sitting *s)
{
    Err err = {0};
    Pages *pages = pages_open(&s->setup, &err);
    assert_no_err(&err);
    return pages;
}

static void act(Pages *pages, const char *id)
{
    Err err = {0};
    pages_act(pages, str_of(id), (Str){0}, &err);
    assert_no_err(&err);
}

static bool kept_at(const Sitting *s, const char *name, const char *node)
{
    Arena arena = {0};
    SaveInfo info = {0};
    bool at = save_info(test_store_get(&s->store, name), &arena, &info, NULL) &&
              str_eq(info.node, str_of(node));
    arena_free(&arena);
    return at;
}

static void test_what_another_program_kept_is_not_written_over(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Pages *second = second_program(&s);
    act(second, "resume"), act(second, "go_on"); // it stands at "ask" now
    sitting_do(&s, "return_there");
    assert_shows(&s, "Another Qantar is using this save");
    assert_true(kept_at(&s, "town.autosave", "ask"));
    assert_true(kept_at(&s, "town.autosave-2", "square"));

    int writes = s.store.writes; // from then on each has its own
    sitting_do(&s, "look"), act(second, "heat");
    assert_false(sitting_shows(&s, "Another Qantar"));
    assert_int_equal(s.store.writes, writes + 2);
    assert_true(kept_at(&s, "town.autosave-2", "rope"));
    assert_int_equal(test_store_get(&s.store, "town.autosave-3").n, 0);
    pages_close(second);
    sitting_close(&s);
}

static void test_both_plays_are_offered_on_the_title_page_and_go_on_where_they_are(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Pages *second = second_program(&s);
    act(second, "resume"), act(second, "go_on");
    pages_close(second);
    sitting_do(&s, "return_there"), sitting_do(&s, "saves");
    assert_str(sitting_action(&s, "load:autosave")->label,
        "Load “The last turn in another window” (A question, 2022-01-05 09:30)");
    assert_str(sitting_action(&s, "load:autosave-2")->label,
        "Load “Your last turn” (The square, 2022-01-05 09:30)");

    sitting_again(&s);
    assert_str(sitting_action(&s, "resume:autosave-2")->label,
        "Resume the play of another window: The square, 2022-01-05 09:30");
    sitting_do(&s, "resume:autosave-2"), sitting_do(&s, "look");
    assert_true(kept_at(&s, "town.autosave-2", "rope"));
    assert_true(kept_at(&s, "town.autosave", "ask"));
    sitting_close(&s);
}

static void test_a_second_program_that_begins_sets_the_first_ones_play_aside(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Pages *second = second_program(&s);
    act(second, "begin"), act(second, "ask_now");
    assert_true(kept_at(&s, "town.kept-1", "rope"));
    sitting_do(&s, "title"), sitting_do(&s, "begin"); // its own play, not the second's
    assert_true(kept_at(&s, "town.kept-1", "rope"));
    assert_true(kept_at(&s, "town.autosave", "ask"));
    assert_true(kept_at(&s, "town.autosave-2", "square"));
    pages_close(second);
    sitting_close(&s);
}

static void test_two_programs_never_take_the_same_free_slot(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "saves, save:new");
    Pages *second = second_program(&s);
    act(second, "begin"), act(second, "saves"), act(second, "save:new");
    sitting_do(&s, "save:new");
    assert_true(kept_at(&s, "town.slot-3", "square"));
    pages_close(second);
    sitting_close(&s);
}

// --- what cannot be read or set aside is not lost ---------------------------------------------------

static void test_a_play_that_could_not_be_set_aside_is_not_written_over(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    sitting_again(&s);
    s.store.full = true;
    sitting_do(&s, "begin");
    assert_shows(&s, "the disk is full");
    s.store.full = false;
    sitting_do(&s, "ask_now");
    assert_true(kept_at(&s, "town.autosave", "rope"));
    assert_true(kept_at(&s, "town.autosave-2", "ask"));
    sitting_close(&s);
}

static void test_a_save_of_a_newer_program_is_not_written_over(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    test_store_put(&s.store, "town.autosave", STR("{\"format\":2}"));
    sitting_again(&s);
    assert_shows(&s, "a newer version of Qantar");
    sitting_do(&s, "begin"), sitting_do(&s, "look");
    assert_str(test_store_get(&s.store, "town.autosave"), "{\"format\":2}");
    assert_true(kept_at(&s, "town.autosave-2", "rope"));
    sitting_again(&s);
    assert_true(sitting_offers(&s, "resume:autosave-2"));
    sitting_close(&s);
}

static void test_when_the_last_save_is_damaged_the_one_before_it_is_set_aside(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Arena arena = {0};
    test_store_put(&s.store, "town.autosave~",
        arena_str(&arena, test_store_get(&s.store, "town.autosave")));
    test_store_put(&s.store, "town.autosave", STR("{"));
    sitting_again(&s);
    sitting_do(&s, "begin");
    assert_true(kept_at(&s, "town.kept-1", "rope"));
    assert_true(kept_at(&s, "town.autosave", "square"));
    arena_free(&arena);
    sitting_close(&s);
}

static void test_turns_that_could_not_be_kept_are_set_aside_before_another_play(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves, save:new, back");
    s.store.full = true;
    sitting_do(&s, "go_on"), sitting_do(&s, "heat"), sitting_do(&s, "saves");
    s.store.full = false;
    sitting_do(&s, "load:slot-1");
    assert_true(kept_at(&s, "town.kept-1", "ask"));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_turn_is_kept),
        cmocka_unit_test(test_a_play_that_goes_on_is_written_with_its_next_turn),
        cmocka_unit_test(test_a_turn_that_fails_is_not_kept),
        cmocka_unit_test(test_a_full_disk_is_told_once_a_turn_and_the_play_goes_on),
        cmocka_unit_test(test_what_could_not_be_kept_is_tried_again_at_the_end),
        cmocka_unit_test(
            test_settings_that_cannot_be_read_take_their_first_values_and_that_is_told),
        cmocka_unit_test(test_a_store_that_is_broken_is_told_on_the_title_page),
        cmocka_unit_test(test_a_damaged_save_gives_way_to_the_one_before_it),
        cmocka_unit_test(test_saves_stand_under_the_id_of_the_scenario),
        cmocka_unit_test(test_a_free_slot_is_the_first_that_is_not_taken),
        cmocka_unit_test(test_what_another_program_kept_is_not_written_over),
        cmocka_unit_test(
            test_both_plays_are_offered_on_the_title_page_and_go_on_where_they_are),
        cmocka_unit_test(
            test_a_second_program_that_begins_sets_the_first_ones_play_aside),
        cmocka_unit_test(test_two_programs_never_take_the_same_free_slot),
        cmocka_unit_test(test_a_play_that_could_not_be_set_aside_is_not_written_over),
        cmocka_unit_test(test_a_save_of_a_newer_program_is_not_written_over),
        cmocka_unit_test(
            test_when_the_last_save_is_damaged_the_one_before_it_is_set_aside),
        cmocka_unit_test(
            test_turns_that_could_not_be_kept_are_set_aside_before_another_play),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
