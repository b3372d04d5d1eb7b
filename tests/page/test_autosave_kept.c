// Shared computers: no play with turns in it goes unseen, whoever begins, loads or takes back after it.
#include "story/play.h"
#include "support/sitting.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>

static int turns_at(const Sitting *s, const char *name)
{
    Arena arena = {0};
    SaveInfo info = {0};
    bool is = save_info(test_store_get(&s->store, name), &arena, &info, NULL);
    int turns = is ? info.turns : -1;
    arena_free(&arena);
    return turns;
}

static int count_kept(const Sitting *s)
{
    int n = 0;
    for (int i = 0; i < MEMORY_SLOTS; i++)
        n += strncmp(s->store.slots[i].name, "town.kept-", 10) == 0;
    return n;
}

static void test_the_third_players_begin_keeps_the_first_ones_play(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there, look");
    sitting_again(&s);
    sitting_do(&s, "begin");
    assert_shows(
        &s, "The play before this one is kept: “Earlier play 1” under “Saves”.");
    sitting_again(&s);
    sitting_play(&s, "look"); // the second player took no turn: nothing to keep
    assert_int_equal(turns_at(&s, "town.kept-1"), 3);
    assert_int_equal(count_kept(&s), 1);
    sitting_again(&s);
    sitting_play(&s, "ask_now");
    assert_int_equal(turns_at(&s, "town.kept-1"), 3);
    assert_int_equal(turns_at(&s, "town.kept-2"), 1);
    sitting_do(&s, "saves");
    assert_str(sitting_action(&s, "load:kept-1")->label,
        "Load “Earlier play 1” (The rope, 2022-01-05 09:30)");
    assert_true(sitting_offers(&s, "load:kept-2"));
    sitting_close(&s);
}

static void test_a_play_that_is_saved_as_it_is_is_not_kept_again(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves, save:new, back, go_on, saves, load:slot-1");
    assert_int_equal(turns_at(&s, "town.kept-1"), 2);
    for (int i = 0; i < 3; i++) {
        sitting_do(&s, "saves"), sitting_do(&s, "load:kept-1");
        sitting_do(&s, "saves"), sitting_do(&s, "load:slot-1");
    }
    assert_int_equal(count_kept(&s), 1);
    sitting_do(&s, "go_on"), sitting_do(&s, "title"), sitting_do(&s, "begin");
    assert_int_equal(count_kept(&s), 2); // it had gone on
    sitting_close(&s);
}

static void test_a_play_whose_save_was_removed_meanwhile_is_kept(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves, save:new, load:slot-1");
    sitting_do(&s, "saves"), sitting_do(&s, "delete:slot-1");
    sitting_do(&s, "delete-yes:slot-1"), sitting_do(&s, "back");
    int before = count_kept(&s);
    sitting_do(&s, "title"), sitting_do(&s, "begin");
    assert_int_equal(count_kept(&s), before + 1);
    sitting_close(&s);
}

static void test_what_is_taken_back_by_half_is_kept_as_it_was(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there, look, go_on");
    sitting_again(&s);
    sitting_do(&s, "resume"), sitting_do(&s, "undo");
    assert_int_equal(count_kept(&s), 0);
    sitting_do(&s, "undo");
    assert_shows(&s, "The play as it was before you went back that far is kept");
    assert_int_equal(turns_at(&s, "town.kept-1"), 4);
    sitting_do(&s, "undo"), sitting_do(&s, "undo");
    assert_int_equal(count_kept(&s), 1);
    sitting_do(&s, "ask_now"),
        sitting_do(&s, "undo"); // a turn or two is a second thought
    assert_int_equal(count_kept(&s), 1);
    sitting_close(&s);
}

static void fill_kept(Sitting *s, Str save)
{
    char name[32];
    for (int i = 1; i <= STORE_KEPT_MAX; i++) {
        snprintf(name, sizeof name, "town.kept-%d", i);
        test_store_put(&s->store, name, save);
    }
}

static void test_when_fifty_are_kept_beginning_asks_which_one_goes(void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Str one = arena_str(&arena, test_store_get(&s.store, "town.autosave"));
    sitting_do(&s, "return_there");
    Str two = arena_str(&arena, test_store_get(&s.store, "town.autosave"));
    fill_kept(&s, two);
    test_store_put(&s.store, "town.kept-31", one);
    sitting_again(&s);
    sitting_do(&s, "begin");
    assert_page(&s, PAGE_SAVES);
    assert_shows(&s, "There are fifty earlier plays already, the most that are kept");
    assert_shows(&s, "Remove the save “Earlier play 31”?");
    assert_int_equal(count_kept(&s), STORE_KEPT_MAX); // nothing went without a yes
    sitting_do(&s, "delete-yes:kept-31"), sitting_do(&s, "back");
    sitting_do(&s, "begin");
    assert_page(&s, PAGE_SCENE);
    assert_int_equal(turns_at(&s, "town.kept-31"), 2);
    arena_free(&arena);
    sitting_close(&s);
}

static void test_when_fifty_are_kept_loading_goes_on_beside_the_play_at_hand(
    void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves, save:new, back, go_on, saves");
    fill_kept(&s, arena_str(&arena, test_store_get(&s.store, "town.autosave")));
    sitting_do(&s, "load:slot-1");
    assert_str(sitting_page(&s)->node, "rope");
    assert_shows(&s, "There are fifty earlier plays already, the most that are kept");
    assert_shows(&s, "The last save stays as it is");
    assert_int_equal(turns_at(&s, "town.autosave"), 2);
    assert_int_equal(turns_at(&s, "town.autosave-2"), 1);
    arena_free(&arena);
    sitting_close(&s);
}

static void test_the_play_that_an_older_qantar_set_aside_is_offered(void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    test_store_put(&s.store, "town.previous",
        arena_str(&arena, test_store_get(&s.store, "town.autosave")));
    sitting_do(&s, "return_there"), sitting_do(&s, "saves");
    assert_str(sitting_action(&s, "load:previous")->label,
        "Load “The play before this one” (The rope, 2022-01-05 09:30)");
    sitting_do(&s, "load:previous");
    assert_str(sitting_page(&s)->node, "rope");
    arena_free(&arena);
    sitting_close(&s);
}

static void test_a_clock_that_was_wrong_hides_no_play(void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Str save = arena_str(&arena, test_store_get(&s.store, "town.autosave"));
    const char *times[] = {"1970-01-01 00:00", "2199-12-31 23:59", "9999-99-99 99:99"};
    for (int i = 0; i < COUNT_OF(times); i++) {
        char name[32];
        Buf other = {0};
        const char *when = strstr(save.s, "2022-01-05 09:30");
        buf_add(&other, str_cut(save, 0, (size_t)(when - save.s)));
        buf_add(&other, str_of(times[i]));
        buf_add(&other, str_from(save, (size_t)(when - save.s) + 16));
        snprintf(name, sizeof name, "town.kept-%d", i + 9);
        test_store_put(&s.store, name, buf_str(&other));
        buf_free(&other);
    }
    sitting_do(&s, "saves");
    const Page *page = sitting_page(&s);
    int nine = 0, ten = 0;
    for (int i = 0; i < page->n_actions; i++) {
        if (str_eq(page->actions[i].id, STR("load:kept-9"))) nine = i;
        if (str_eq(page->actions[i].id, STR("load:kept-10"))) ten = i;
    }
    assert_true(nine > 0 && nine < ten); // by number: not by time, and not as letters
    assert_true(sitting_offers(&s, "load:kept-11"));
    arena_free(&arena);
    sitting_close(&s);
}

// --- newer programs ---------------------------------------------------------------------------------

#define NEWER "{\"format\":2,\"scenario\":\"town\",\"later\":[1,2]}"

static void test_what_a_newer_program_saved_is_never_damaged_and_never_replaced(
    void **state)
{
    (void)state;
    Sitting s;
    Arena arena = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    Str older = arena_str(&arena, test_store_get(&s.store, "town.autosave"));
    test_store_put(&s.store, "town.autosave~", older); // what the newer one replaced
    test_store_put(&s.store, "town.autosave", STR(NEWER));
    test_store_put(&s.store, "town.slot-1", STR(NEWER));
    test_store_put(&s.store, "town.slot-1~", older);
    sitting_again(&s);
    assert_shows(&s, "written by a newer version of Qantar");
    assert_false(sitting_shows(&s, "damaged") || sitting_shows(&s, "broken"));
    assert_false(sitting_offers(&s, "resume")); // not the older turn in its place
    sitting_do(&s, "begin");
    assert_shows(&s, "The last turn was saved by a newer version of Qantar.");
    sitting_do(&s, "look");
    assert_str(test_store_get(&s.store, "town.autosave"), NEWER);
    assert_int_equal(turns_at(&s, "town.autosave-2"), 1);
    sitting_do(&s, "saves");
    assert_false(sitting_action(&s, "load:slot-1")->open);
    assert_true(str_starts(sitting_action(&s, "load:slot-1")->why,
        STR("this save was written by a newer version of Qantar")));
    arena_free(&arena);
    sitting_close(&s);
}

#define NEWER_SETTINGS "{\"format\":2,\"theme\":\"dusk\",\"text_percent\":\"big\"}"

static void test_settings_of_a_newer_program_stay_as_they_are(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    test_store_put(&s.store, "settings", STR(NEWER_SETTINGS));
    sitting_again(&s);
    assert_shows(&s, "The settings were written by a newer version of Qantar.");
    assert_int_equal(pages_settings(s.pages)->theme, THEME_DUSK);
    sitting_do(&s, "settings"), sitting_do(&s, "theme:contrast");
    assert_int_equal(pages_settings(s.pages)->theme, THEME_CONTRAST);
    Err err = {0};
    assert_true(pages_flush(s.pages, &err));
    assert_str(test_store_get(&s.store, "settings"), NEWER_SETTINGS);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_third_players_begin_keeps_the_first_ones_play),
        cmocka_unit_test(test_a_play_that_is_saved_as_it_is_is_not_kept_again),
        cmocka_unit_test(test_a_play_whose_save_was_removed_meanwhile_is_kept),
        cmocka_unit_test(test_what_is_taken_back_by_half_is_kept_as_it_was),
        cmocka_unit_test(test_when_fifty_are_kept_beginning_asks_which_one_goes),
        cmocka_unit_test(
            test_when_fifty_are_kept_loading_goes_on_beside_the_play_at_hand),
        cmocka_unit_test(test_the_play_that_an_older_qantar_set_aside_is_offered),
        cmocka_unit_test(test_a_clock_that_was_wrong_hides_no_play),
        cmocka_unit_test(
            test_what_a_newer_program_saved_is_never_damaged_and_never_replaced),
        cmocka_unit_test(test_settings_of_a_newer_program_stay_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
