#include "support/sitting.h"
#include "support/support.h"

static void test_a_meter_shows_its_value_in_figures_and_words(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    const Block *meter = sitting_block(&s, BLOCK_METER);
    assert_str(meter->id, "trust");
    assert_str(meter->label, "Trust");
    assert_str(meter->text, "4 of 8");
    assert_str(meter->note, "disc");
    assert_int_equal(meter->value, 4);
    assert_int_equal(meter->max, 8);
    sitting_close(&s);
}

static void test_the_chain_shows_where_one_stands_and_hints_at_what_is_ahead(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    const Block *chain = sitting_block(&s, BLOCK_CHAIN);
    assert_str(chain->text, "Stop 1 of 2: Well runs dry");
    assert_int_equal(chain->items[0].state, ITEM_HERE);
    assert_int_equal(chain->items[1].state, ITEM_AHEAD);
    assert_str(chain->items[1].label, "later");
    sitting_close(&s);
}

static void test_a_picture_has_its_words_its_layers_and_its_overlays(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    const Block *picture = sitting_block(&s, BLOCK_PICTURE);
    assert_str(picture->text, "A hill.");
    assert_int_equal(picture->n_items, 2);
    assert_str(picture->items[0].id, "hill.svg");
    assert_str(picture->items[1].text, "3");
    sitting_close(&s);
}

static void test_every_page_of_the_play_offers_the_same_ways(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    static const char *const ways[] = {
        "notebook", "glossary", "log", "help", "settings", "saves", "undo", "title"};
    static const char *const walk[] = {
        "look", "go_on", "heat", "continue", "place:heat"};
    for (int step = 0; step < 5; step++) {
        for (int i = 0; i < 8; i++)
            assert_int_equal(sitting_action(&s, ways[i])->group, GROUP_PAGE);
        sitting_do(&s, walk[step]);
    }
    sitting_close(&s);
}

static void test_ids_of_actions_are_reserved_and_ids_of_scripts_are_not(void **state)
{
    (void)state;
    static const char *const taken[] = {"notebook", "glossary", "log", "help",
        "settings", "saves", "undo", "title", "back", "begin", "resume", "continue",
        "quit", "reload", "report", "place:card", ":"};
    for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++)
        if (!pages_reserved(str_of(taken[i]))) fail_msg("%s is free", taken[i]);
    static const char *const is_free[] = {"", "go_on", "titles", "under"};
    for (size_t i = 0; i < sizeof is_free / sizeof is_free[0]; i++)
        if (pages_reserved(str_of(is_free[i]))) fail_msg("%s is reserved", is_free[i]);
}

// The reader of scripts cannot ask page/, so it has the list once more.
static void test_the_reader_refuses_each_choice_whose_id_is_reserved(void **state)
{
    (void)state;
    static const char *const taken[] = {"notebook", "glossary", "log", "help",
        "settings", "saves", "undo", "title", "back", "begin", "resume", "continue",
        "quit", "reload", "report"};
    for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++) {
        Arena arena = {0};
        Str script = arena_fmt(&arena,
            "scenario 'a' { title='A', start='one' }\n"
            "chapter 'all' { title='All', start='one' }\n"
            "scene 'one' { title='One', text='W.', choice '%s' { 'On', go='two' } }\n"
            "ending 'two' { title='Two', text='W.' }\n",
            taken[i]);
        MemoryFile files[] = {{"scenario.lua", script.s}, {NULL, NULL}};
        Buf faults = {0};
        scenario_faults(files, &faults);
        if (faults.n == 0) fail_msg("a choice may be called %s", taken[i]);
        buf_free(&faults);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_meter_shows_its_value_in_figures_and_words),
        cmocka_unit_test(
            test_the_chain_shows_where_one_stands_and_hints_at_what_is_ahead),
        cmocka_unit_test(test_a_picture_has_its_words_its_layers_and_its_overlays),
        cmocka_unit_test(test_every_page_of_the_play_offers_the_same_ways),
        cmocka_unit_test(test_ids_of_actions_are_reserved_and_ids_of_scripts_are_not),
        cmocka_unit_test(test_the_reader_refuses_each_choice_whose_id_is_reserved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
