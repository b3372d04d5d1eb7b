#include "support/sitting.h"
#include "support/support.h"

#include "base/utf8.h"

#include <string.h>

static void test_a_named_save_stands_in_the_list_and_is_loaded(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves");
    assert_str(sitting_action(&s, "save:new")->value, "The rope");
    assert_true(sitting_action(&s, "save:new")->takes_text);
    Err err = {0};
    assert_true(sitting_try(&s, "save:new", " At the rope ", &err));
    assert_page(&s, PAGE_SAVES);
    assert_shows(&s, "Saved as “At the rope”.");
    assert_str(sitting_action(&s, "load:slot-1")->label,
        "Load “At the rope” (The rope, 2022-01-05 09:30)");
    sitting_do(&s, "back"), sitting_do(&s, "go_on"), sitting_do(&s, "saves");
    sitting_do(&s, "load:slot-1");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_a_save_without_a_name_goes_by_its_slot(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "saves, save:new");
    assert_shows(&s, "Saved as “slot-1”.");
    sitting_do(&s, "save:new");
    assert_true(sitting_offers(&s, "load:slot-2"));
    sitting_close(&s);
}

static void test_a_save_says_where_it_stands_in_plain_words(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario 'a' { title='A', start='one' }\n"
                     "chapter 'all' { title='All *of* it', start='one' }\n"
                     "scene 'one' { title='The *old* well', text='Words.',\n"
                     "  choice 'go_on' { 'On', go='two' } }\n"
                     "check 'two' { 'Why?', go='three',\n"
                     "  answer 'yes' { 'Yes', because='So.' },\n"
                     "  answer 'no' { 'No', because='So.' } }\n"
                     "ending 'three' { title='Three', text='Words.' }\n");
    sitting_play(&s, "saves, save:new, back, go_on, saves");
    assert_str(sitting_action(&s, "load:slot-1")->label,
        "Load “slot-1” (The old well, 2022-01-05 09:30)");
    assert_str(sitting_action(&s, "load:autosave")->label,
        "Load “Your last turn” (All of it, 2022-01-05 09:30)");
    sitting_again(&s);
    assert_str(sitting_action(&s, "resume")->label, "Resume: All of it");
    sitting_close(&s);
}

static void test_the_name_of_a_save_is_one_short_line(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "saves");
    Err err = {0};
    assert_true(sitting_try(&s, "save:new", " \n ", &err));
    assert_shows(&s, "Saved as “slot-1”.");
    assert_true(sitting_try(&s, "save:new", "a\nb\033[2Jc", &err));
    assert_str(sitting_action(&s, "delete:slot-2")->label, "Remove “a b\uFFFD[2Jc”");
    Buf name = {0};
    for (int i = 0; i < 20000; i++)
        buf_add(&name, STR("ы"));
    assert_true(sitting_try(&s, "save:new", name.s, &err));
    buf_free(&name);
    Str label = sitting_action(&s, "delete:slot-3")->label;
    assert_true(utf8_valid(label));
    assert_in_range(utf8_count(label), 50, 150);
    assert_true(sitting_try(&s, "save:new", "\u00A0Имя\t\u2003x\r\n\u3000", &err));
    assert_shows(&s, "Saved as “Имя  x”.");
    sitting_close(&s);
}

static void test_removing_asks_first_and_back_returns_to_the_list(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "saves, save:new, delete:slot-1");
    assert_shows(&s, "This cannot be undone.");
    assert_null(page_action(sitting_page(&s), STR("save:new")));
    assert_str(
        sitting_page(&s)->actions[0].id, "back"); // a second Enter removes nothing
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SAVES);
    assert_true(sitting_offers(&s, "load:slot-1"));
    sitting_do(&s, "delete:slot-1"), sitting_do(&s, "delete-yes:slot-1");
    assert_page(&s, PAGE_SAVES);
    assert_null(page_action(sitting_page(&s), STR("load:slot-1")));
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_loading_sets_the_play_at_hand_aside_and_it_can_be_taken_up_again(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves, save:new, back, go_on, saves, load:slot-1");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_do(&s, "saves"), sitting_do(&s, "load:kept-1");
    assert_str(sitting_page(&s)->node, "ask");
    sitting_do(&s, "saves"), sitting_do(&s, "load:slot-1");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_a_broken_save_is_closed_with_the_reason_and_can_be_removed(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    test_store_put(&s.store, "town.slot-1", STR("no save"));
    sitting_play(&s, "saves");
    assert_false(sitting_action(&s, "load:slot-1")->open);
    assert_true(sitting_action(&s, "load:slot-1")->why.n > 0);
    sitting_do(&s, "delete:slot-1"), sitting_do(&s, "delete-yes:slot-1");
    assert_int_equal(test_store_get(&s.store, "town.slot-1").n, 0);
    sitting_close(&s);
}

static void test_a_save_that_breaks_while_the_list_is_shown_leaves_the_play_as_it_was(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, saves, save:new");
    assert_true(sitting_offers(&s, "load:slot-1"));
    test_store_put(&s.store, "town.slot-1", STR("{}"));
    sitting_do(&s, "load:slot-1");
    assert_page(&s, PAGE_SAVES);
    assert_true(sitting_block(&s, BLOCK_NOTE)->text.n > 0);
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

static void test_a_full_disk_is_told_on_the_page(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.store.full = true;
    sitting_play(&s, "saves, save:new");
    assert_page(&s, PAGE_SAVES);
    assert_shows(&s, "the disk is full");
    sitting_close(&s);
}

static void test_a_list_that_fails_costs_no_older_save(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "saves, save:new");
    Arena arena = {0};
    Str kept = arena_str(&arena, test_store_get(&s.store, "town.slot-1"));
    s.store.broken = true;
    sitting_do(&s, "save:new");
    assert_shows(&s, "the disk is broken");
    assert_true(str_eq(test_store_get(&s.store, "town.slot-1"), kept));
    arena_free(&arena);
    sitting_close(&s);
}

static void test_without_a_store_the_save_is_closed_and_says_why(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    s.setup.store = (Store){0};
    sitting_again(&s);
    sitting_play(&s, "saves");
    assert_false(sitting_action(&s, "save:new")->open);
    assert_str(sitting_action(&s, "save:new")->why,
        "Nothing can be saved: this Qantar was started without a place for saves.");
    sitting_close(&s);
}

static void test_saves_of_another_scenario_are_not_in_the_list(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    test_store_put(&s.store, "village.slot-1", STR("{}"));
    sitting_play(&s, "saves");
    assert_null(page_action(sitting_page(&s), STR("delete:slot-1")));
    sitting_close(&s);
}

static void test_a_name_of_120_bytes_is_kept_whole_and_a_longer_one_is_cut(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    Buf label = {0};
    char name[122] = {0};
    sitting_open(&s, sitting_town);
    sitting_play(&s, "saves");
    memset(name, 'x', 120);
    buf_addf(&label, "Remove “%s”", name);
    assert_true(sitting_try(&s, "save:new", name, &err));
    assert_str(sitting_action(&s, "delete:slot-1")->label, label.s);
    name[120] = 'x';
    assert_true(sitting_try(&s, "save:new", name, &err));
    assert_str(sitting_action(&s, "delete:slot-2")->label, label.s);
    assert_true(sitting_try(&s, "save:new", "y", &err));
    assert_str(sitting_action(&s, "delete:slot-3")->label, "Remove “y”");
    buf_free(&label);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_named_save_stands_in_the_list_and_is_loaded),
        cmocka_unit_test(test_a_save_without_a_name_goes_by_its_slot),
        cmocka_unit_test(test_a_save_says_where_it_stands_in_plain_words),
        cmocka_unit_test(test_the_name_of_a_save_is_one_short_line),
        cmocka_unit_test(test_removing_asks_first_and_back_returns_to_the_list),
        cmocka_unit_test(
            test_loading_sets_the_play_at_hand_aside_and_it_can_be_taken_up_again),
        cmocka_unit_test(
            test_a_broken_save_is_closed_with_the_reason_and_can_be_removed),
        cmocka_unit_test(
            test_a_save_that_breaks_while_the_list_is_shown_leaves_the_play_as_it_was),
        cmocka_unit_test(test_a_full_disk_is_told_on_the_page),
        cmocka_unit_test(test_a_list_that_fails_costs_no_older_save),
        cmocka_unit_test(test_without_a_store_the_save_is_closed_and_says_why),
        cmocka_unit_test(test_saves_of_another_scenario_are_not_in_the_list),
        cmocka_unit_test(
            test_a_name_of_120_bytes_is_kept_whole_and_a_longer_one_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
