#include "support/sitting.h"
#include "support/support.h"

static const Block *table(Sitting *s, int which)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_TABLE && which-- == 0)
            return &page->blocks[i];
    fail_msg("there is no such table");
    return NULL;
}

static void test_the_chain_opens_the_contents(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    assert_str(sitting_block(&s, BLOCK_CHAIN)->action, "contents");
    assert_true(sitting_offers(&s, "contents"));
    sitting_do(&s, "contents");
    assert_page(&s, PAGE_CONTENTS);
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_what_is_to_come_has_a_time_and_no_name(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "contents");
    const Block *stops = table(&s, 0);
    assert_int_equal(stops->n_items, 2);
    assert_false(sitting_shows(&s, "Well runs dry")); // the board asks for the order
    assert_str(stops->items[0].text, "you are here");
    assert_str(stops->items[1].label, "later");
    assert_str(stops->items[1].text, "still to come");
    assert_false(sitting_shows(&s, "Rain comes"));
    sitting_close(&s);
}

static void test_it_lists_what_was_read_and_chosen_in_each_chapter(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there, look, contents");
    const Block *read = table(&s, 1);
    assert_int_equal(read->n_items, 2); // each page once
    assert_str(read->items[0].label, "The square");
    assert_str(read->items[0].text, "Look at the rope");
    assert_str(read->items[1].label, "The rope");
    sitting_do(&s, "log");
    assert_page(&s, PAGE_LOG);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_chain_opens_the_contents),
        cmocka_unit_test(test_what_is_to_come_has_a_time_and_no_name),
        cmocka_unit_test(test_it_lists_what_was_read_and_chosen_in_each_chapter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
