#include "support/sitting.h"
#include "support/support.h"

static void test_a_board_goes_from_the_order_to_the_links_to_the_result(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue");
    assert_page(&s, PAGE_BOARD);
    assert_shows(&s, "Card 1 of 2");
    sitting_do(&s, "place:heat");
    assert_shows(&s, "Card 2 of 2");
    sitting_do(&s, "place:dry");
    assert_shows(&s, "Heat → Dry. What links them?");
    sitting_do(&s, "link:led_to");
    assert_shows(&s, "Arrow 2 of 2");
    sitting_do(&s, "link:only_before");
    assert_shows(&s, "Heat dries.");
    assert_shows(&s, "2 of 2 cards");
    sitting_do(&s, "continue");
    assert_str(sitting_page(&s)->node, "feel");
    sitting_close(&s);
}

static void test_a_given_card_stands_there_and_cannot_be_placed(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue");
    const Block *card = sitting_block(&s, BLOCK_CARD);
    assert_str(card->id, "rain");
    assert_int_equal(card->state, ITEM_DONE);
    assert_null(page_action(sitting_page(&s), STR("place:rain")));
    sitting_close(&s);
}

static void test_the_last_card_can_be_taken_back(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue");
    assert_null(page_action(sitting_page(&s), STR("unplace")));
    sitting_do(&s, "place:dry");
    assert_str(sitting_action(&s, "unplace")->label, "Take back: Dry");
    sitting_do(&s, "unplace");
    assert_true(sitting_offers(&s, "place:dry") && sitting_offers(&s, "place:heat"));
    sitting_close(&s);
}

static void test_all_six_kinds_of_arrow_are_offered(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue, place:heat, place:dry");
    static const char *const links[] = {"link:led_to", "link:trigger", "link:condition",
        "link:response", "link:stated_reason", "link:only_before"};
    for (int i = 0; i < 6; i++)
        assert_str(sitting_page(&s)->actions[i].id, links[i]);
    sitting_close(&s);
}

static void test_each_arrow_gets_its_credit_the_key_and_a_reason(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue, place:dry, place:heat, "
                     "link:condition, link:trigger");
    const Block *arrow = sitting_block(&s, BLOCK_ARROW);
    assert_str(arrow->text, "condition");
    assert_str(arrow->items[0].text, "half");
    assert_str(arrow->items[1].text, "led to");
    assert_str(arrow->items[2].text, "Heat dries.");
    assert_str(arrow[1].items[0].text, "none");
    assert_shows(&s, "1 of 2 cards");
    assert_int_equal(arrow->value, 1);
    assert_int_equal(arrow[1].value, 0);
    assert_str(arrow->status, "condition");
    const Block *card = sitting_block(&s, BLOCK_CARD); // in the record's order
    assert_str(card->label, "Heat");
    assert_int_equal(card->value, 1);
    assert_true(card[2].kind == BLOCK_CARD && card[3].kind != BLOCK_CARD);
    sitting_close(&s);
}

static void test_the_text_of_a_board_is_in_the_log(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue, place:heat, place:dry, link:led_to, "
                     "link:led_to, continue, log");
    assert_shows(&s, "Which came first?");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_board_goes_from_the_order_to_the_links_to_the_result),
        cmocka_unit_test(test_a_given_card_stands_there_and_cannot_be_placed),
        cmocka_unit_test(test_the_last_card_can_be_taken_back),
        cmocka_unit_test(test_all_six_kinds_of_arrow_are_offered),
        cmocka_unit_test(test_each_arrow_gets_its_credit_the_key_and_a_reason),
        cmocka_unit_test(test_the_text_of_a_board_is_in_the_log),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
