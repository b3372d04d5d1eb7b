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
    for (int i = 0; i < sitting_page(&s)->n_actions; i++)
        assert_int_not_equal(sitting_page(&s)->actions[i].group, GROUP_CHOICE);
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
        cmocka_unit_test(test_the_scores_are_kept_apart),
        cmocka_unit_test(test_an_ending_can_be_taken_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
