#include "support/sitting.h"
#include "support/support.h"

static void test_an_ending_ends_the_play_and_keeps_its_parts_open(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s,
        "look, go_on, heat, continue, take:heat, put:0, take:dry, put:1, order_done, "
        "link:led_to, "
        "link:only_before, continue, who, continue");
    assert_page(&s, PAGE_ENDING);
    assert_true(sitting_page(&s)->ended);
    assert_shows(&s, "It is over.");
    static const char *const ways[] = {
        "title", "notebook", "log", "glossary", "settings", "saves", "undo", "quit"};
    for (int i = 0; i < 8; i++)
        assert_true(sitting_offers(&s, ways[i]));
    const Page *page = sitting_page(&s);
    for (int i = 0; i < page->n_actions; i++)
        assert_int_equal(page->actions[i].group == GROUP_CHOICE,
            str_eq(page->actions[i].id, STR("chain")));
    sitting_close(&s);
}

// The arrow that is open, or NULL.
static const Block *opened(Sitting *s)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_ARROW && page->blocks[i].state == ITEM_HERE)
            return &page->blocks[i];
    return NULL;
}

static void test_the_first_thing_to_take_is_the_players_own_chain(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s,
        "look, go_on, heat, continue, take:dry, put:0, take:heat, put:2, order_done, "
        "link:led_to, link:condition, continue, who, continue");
    assert_str(sitting_page(&s)->actions[0].id, "chain");
    sitting_do(&s, "chain");
    assert_page(&s, PAGE_BOARD);
    assert_int_equal(card_yours(sitting_block(&s, BLOCK_CARD)) > 0, 1);
    assert_false(sitting_offers(&s, "continue"));
    const Block *wrong = opened(&s);
    assert_non_null(wrong);
    assert_int_equal(arrow_halves(wrong), 0);
    Str first = arrow_from(wrong);
    assert_str(first, "Dry");
    sitting_do(&s, "next_arrow");
    assert_str(arrow_from(opened(&s)), "Heat");
    assert_false(sitting_offers(&s, "next_arrow"));
    sitting_do(&s, "back");
    assert_page(&s, PAGE_ENDING);
    sitting_do(&s, "chain");
    assert_int_equal(arrow_halves(opened(&s)), 0);
    sitting_close(&s);
}

static const char no_board[] =
    "scenario 's' { title='S', kind='fictional', start='one' }\n"
    "chapter 'all' { title='All', start='one' }\n"
    "scene 'one' { title='One', text='W.', choice 'on' { 'On', go='two' } }\n"
    "ending 'two' { title='Two', text='W.' }\n";

static void test_a_play_without_a_board_has_no_chain_to_see(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, no_board);
    sitting_play(&s, "on");
    assert_page(&s, PAGE_ENDING);
    assert_false(sitting_offers(&s, "chain"));
    sitting_close(&s);
}

static void test_the_scores_are_kept_apart(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s,
        "look, go_on, luck, continue, take:heat, put:0, take:dry, put:1, order_done, "
        "link:led_to, "
        "link:only_before, continue, who, continue");
    const Page *page = sitting_page(&s);
    int scores = 0;
    for (int i = 0; i < page->n_blocks; i++)
        scores += page->blocks[i].kind == BLOCK_SCORE;
    assert_int_equal(scores, 3);
    assert_shows(&s, "0 of 1 question");
    assert_shows(&s, "2 of 2 arrows");
    sitting_close(&s);
}

static void test_an_ending_can_be_taken_back(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s,
        "look, go_on, heat, continue, take:heat, put:0, take:dry, put:1, order_done, "
        "link:led_to, "
        "link:only_before, continue, who, continue, undo");
    assert_page(&s, PAGE_CHECK);
    assert_false(sitting_page(&s)->ended);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_ending_ends_the_play_and_keeps_its_parts_open),
        cmocka_unit_test(test_the_first_thing_to_take_is_the_players_own_chain),
        cmocka_unit_test(test_a_play_without_a_board_has_no_chain_to_see),
        cmocka_unit_test(test_the_scores_are_kept_apart),
        cmocka_unit_test(test_an_ending_can_be_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
