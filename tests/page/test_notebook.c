#include "support/sitting.h"
#include "support/support.h"

static void test_an_empty_notebook_says_what_will_stand_there(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "notebook");
    assert_page(&s, PAGE_NOTEBOOK);
    assert_shows(&s, "No sources yet.");
    sitting_close(&s);
}

static void test_the_notebook_holds_the_sources_that_came(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, notebook");
    assert_shows(&s, "1 of 1 source in this story");
    const Block *card = sitting_block(&s, BLOCK_SOURCE);
    assert_str(card->action, "source:note");
    assert_int_equal(card->value, 0);
    sitting_close(&s);
}

static void test_a_card_tells_who_saw_what_and_how_its_standing_changed(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, notebook");
    const Block *card = sitting_block(&s, BLOCK_SOURCE);
    assert_str(card->items[0].label, "Who says so");
    assert_str(card->items[0].text, "Nobody signed it.");
    assert_str(card->items[1].text, "Not known.");
    assert_str(card->items[2].text, "A mark.");
    const Item *before = &card->items[3], *now = &card->items[card->n_items - 1];
    assert_str(before->id, "reported");
    assert_str(before->label, "Saturday 1 January 2022");
    assert_str(now->id, "confirmed");
    assert_str(now->text, "Confirmed");
    assert_str(now->note, "A second hand.");
    assert_int_equal(now->state, ITEM_HERE);
    assert_str(card->status, "confirmed");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_empty_notebook_says_what_will_stand_there),
        cmocka_unit_test(test_the_notebook_holds_the_sources_that_came),
        cmocka_unit_test(test_a_card_tells_who_saw_what_and_how_its_standing_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
