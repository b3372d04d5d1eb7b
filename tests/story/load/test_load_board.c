#include "support/support.h"

#include "support/scenario.h"

static void test_a_board_has_its_order_and_credits(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "board 'b' { title='B', go='a', card 'x' { 'X' }, card 'y' { 'Y' }, card 'z' { "
        "'Z' }, "
        "card 'given' { 'G', given=true }, order={ 'z', { 'x', 'y' } }, "
        "link 'l' { 'z', 'x', answer='trigger', half={ 'led_to', 'condition' }, "
        "full='response', because='b', facts='F-1' } }");
    const Board *board = book->nodes[book_node(book, STR("b"))].board;
    assert_int_equal(board->n_cards, 4);
    assert_int_equal(board->n_groups, 2);
    assert_int_equal(board->cards[2].group, 0);
    assert_int_equal(board->cards[0].group, 1);
    assert_int_equal(board->cards[1].group, 1);
    assert_int_equal(board->cards[3].group, NONE);
    const Link *link = &board->links[0];
    assert_int_equal(link->from, 2);
    assert_int_equal(link->to, 0);
    assert_int_equal(link->answer, LINK_TRIGGER);
    assert_true(link->credit[LINK_TRIGGER] == 1 && link->credit[LINK_RESPONSE] == 1);
    assert_true(
        link->credit[LINK_LED_TO] == 0.5 && link->credit[LINK_CONDITION] == 0.5);
    assert_true(link->credit[LINK_ONLY_BEFORE] == 0);
    assert_int_equal(link->facts.n, 1);
    scenario_book(NULL);
}

static void assert_board(const char *fields, const char *expected)
{
    char lines[512];
    snprintf(lines, sizeof lines,
        "board 'b' { title='B', go='a', card 'first' { 'X' }, card 'second' { 'Y' "
        "},\n%s }",
        fields);
    assert_diagnostics(lines, expected);
}

static void test_an_order_names_every_card_once(void **state)
{
    (void)state;
    assert_board("order={ 'first', 'secnd' }",
        "scenario.lua:5: board \"b\" names the card \"secnd\", which is not on this "
        "board; did "
        "you mean \"second\"? [order-unknown-card]\n"
        "scenario.lua:5: board \"b\" has the card \"second\", which its order does not "
        "name "
        "[order-misses-card]\n");
    assert_board("order={ 'first', { 'second', 'first' } }",
        "scenario.lua:5: board \"b\" has the card \"first\" twice in its order "
        "[order-repeats-card]\n");
    assert_board("order={ 'first', { 'second', 5 } }",
        "scenario.lua:5: board \"b\" has a table for order; it should be a list of "
        "cards "
        "[wrong-type]\n");
    assert_board("text='x'", "scenario.lua:5: board \"b\" needs order: a list of cards "
                             "[missing-field]\n");
}

static void test_links_go_between_cards_of_the_board(void **state)
{
    (void)state;
    assert_board(
        "order={ 'first', 'second' }, link 'l' { 'first', 'secand', answer='trigger', "
        "because='b' }",
        "scenario.lua:6: link \"l\" names the card \"secand\", which is not on this "
        "board; did "
        "you mean \"second\"? [unknown-card]\n");
    assert_board(
        "order={ 'first', 'second' }, link 'l' { 'first', 'first', answer='trigger', "
        "because='b' }",
        "scenario.lua:6: link \"l\" goes from a card to the same card "
        "[link-to-itself]\n");
}

static void test_link_types_are_the_six(void **state)
{
    (void)state;
    assert_board("order={ 'first', 'second' },\nlink 'l' { 'first', 'second', "
                 "answer='triger', half={ 'led_too' }, because='b' }",
        "scenario.lua:7: link \"l\" has the type \"triger\"; there are led_to, "
        "trigger, "
        "condition, response, stated_reason or only_before [bad-link-type]\n"
        "scenario.lua:7: link \"l\" has the type \"led_too\"; there are led_to, "
        "trigger, "
        "condition, response, stated_reason or only_before [bad-link-type]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_board_has_its_order_and_credits),
        cmocka_unit_test(test_an_order_names_every_card_once),
        cmocka_unit_test(test_links_go_between_cards_of_the_board),
        cmocka_unit_test(test_link_types_are_the_six),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
