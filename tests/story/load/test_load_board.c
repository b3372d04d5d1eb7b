#include "support/support.h"

#include "support/scenario.h"

static void test_a_board_has_its_order_and_credits(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "board 'b' { title='B', go='a', card 'x' { 'X' }, card 'y' { 'Y' }, card 'z' { "
        "'Z' }, "
        "card 'given' { 'G', given=true }, order={ 'z', { 'x', 'y' }, 'given' }, "
        "link 'l' { 'z', 'x', answer='trigger', half={ 'led_to', 'condition' }, "
        "full='response', because='b', facts='F-1' } }");
    const Board *board = book->nodes[book_node(book, STR("b"))].board;
    assert_int_equal(board->n_cards, 4);
    assert_int_equal(board->n_groups, 3);
    assert_int_equal(board->cards[2].group, 0);
    assert_int_equal(board->cards[0].group, 1);
    assert_int_equal(board->cards[1].group, 1);
    assert_int_equal(board->cards[3].group, 2);
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
        "scenario.lua:6: board \"b\" names the card \"secnd\", which is not on this "
        "board; did you mean \"second\"? [order-unknown-card]\n");
    assert_board("order={ 'first', { 'second', 'first' } }",
        "scenario.lua:6: board \"b\" has the card \"first\" twice in its order "
        "[order-repeats-card]\n");
    assert_board("order={ 'first', { 'second', 5 } }",
        "scenario.lua:6: board \"b\" has for order what is no list of ids; write the "
        "ids of its cards in quotation marks: order = { \"one\", \"two\" } "
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

static void test_hours_are_a_minute_a_bound_or_a_span(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "board 'b' { title='B', go='a', days={ '2022-01-01', '2022-01-07' },\n"
        "card 'x' { 'X', at='2022-01-05 01:30' }, card 'y' { 'Y', by='2022-01-05' },\n"
        "card 'z' { 'Z', about='2022-01-05 16:30', scored=false },\n"
        "card 'u' { 'U', from='2022-01-02', to='2022-01-03 12:00' }, card 'v' { 'V', "
        "at='2022-01-04' }, card 'w' { 'W' },\n"
        "order={ { 'x', 'y', 'z', 'u', 'v', 'w' } } }");
    const Board *board = book->nodes[book_node(book, STR("b"))].board;
    int64_t day = date_minutes(board->days[0], 0);
    static const struct {
        Certainty certainty;
        int first, last; // minutes from the first day
    } wanted[] = {{HOURS_EXACT, 4 * 1440 + 90, 4 * 1440 + 90},
        {HOURS_BY, 5 * 1440 - 1, 5 * 1440 - 1},
        {HOURS_ABOUT, 4 * 1440 + 990, 4 * 1440 + 990},
        {HOURS_SPAN, 1440, 2 * 1440 + 720}, {HOURS_SPAN, 3 * 1440, 4 * 1440 - 1},
        {HOURS_NONE, 0, 0}};
    for (int i = 0; i < 6; i++) {
        const Hours *hours = &board->cards[i].hours;
        assert_int_equal(hours->certainty, wanted[i].certainty);
        if (!hours->certainty) continue;
        assert_int_equal(hours->first - day, wanted[i].first);
        assert_int_equal(hours->last - day, wanted[i].last);
    }
    assert_true(board->cards[0].scored);
    assert_false(board->cards[2].scored);
    scenario_book(NULL);
}

static void test_hours_that_say_two_things_are_told(void **state)
{
    (void)state;
    assert_board(
        "days={ '2022-01-01', '2022-01-07' }, card 'third' { 'Z', "
        "at='2022-01-05', by='2022-01-06' }, order={ 'first', 'second', 'third' }",
        "scenario.lua:6: card \"third\" says when it was in 2 ways; at, by, about, or "
        "from and to [card-hours]\n");
    assert_board("days={ '2022-01-01', '2022-01-07' }, card 'third' { 'Z', "
                 "from='2022-01-05' }, order={ 'first', 'second', 'third' }",
        "scenario.lua:6: card \"third\" has from without to, or to without from "
        "[card-hours]\n");
    assert_board(
        "days={ '2022-01-01', '2022-01-07' }, card 'third' { 'Z', "
        "from='2022-01-05', to='2022-01-04' }, order={ 'first', 'second', 'third' }",
        "scenario.lua:6: card \"third\" ends before it begins [card-hours]\n");
}

static void test_a_rail_has_days_where_cards_have_hours(void **state)
{
    (void)state;
    assert_board("card 'third' { 'Z', at='2022-01-05' }, order={ 'first', 'second', "
                 "'third' }",
        "scenario.lua:5: board \"b\" has cards with hours; it needs days: two dates, { "
        "\"2022-01-01\", \"2022-01-07\" } [board-days]\n");
    assert_board("days={ '2022-01-07', '2022-01-01' }, order={ 'first', 'second' }",
        "scenario.lua:6: board \"b\" has its days in the wrong order; the first day "
        "stands first [board-days]\n");
    assert_board("days={ '2022-01-01', '2022-01-02' }, card 'third' { 'Z', "
                 "at='2022-01-05' }, order={ 'first', 'second', 'third' }",
        "scenario.lua:6: board \"b\" has the card \"third\", which is dated after its "
        "last day [board-days]\n");
    assert_board("days={ '2022-01-01' }, order={ 'first', 'second' }",
        "scenario.lua:6: board \"b\" has one date for days; write the first day and "
        "the last "
        "one, which may be the same: days = { \"2022-01-01\", \"2022-01-07\" } "
        "[wrong-type]\n");
}

static void test_claims_have_a_status_and_what_counts_half(void **state)
{
    (void)state;
    const Book *book = scenario_book(
        "board 'b' { title='B', go='a', card 'x' { 'X' }, order={ 'x' },\n"
        "claim 'c' { 'So it is.', answer='claimed', half={ 'disputed', 'reported' }, "
        "because='b' }, claim 'd' { 'Not.', answer='confirmed', half='reported', "
        "because='b' } }");
    const Board *board = book->nodes[book_node(book, STR("b"))].board;
    assert_int_equal(board->n_claims, 2);
    assert_str(board->claims[0].text.src, "So it is.");
    assert_int_equal(board->claims[0].answer, STATUS_CLAIMED);
    assert_true(board->claims[0].credit[STATUS_CLAIMED] == 1);
    assert_true(board->claims[0].credit[STATUS_REPORTED] == 0.5);
    assert_true(board->claims[0].credit[STATUS_CONFIRMED] == 0);
    assert_true(board->claims[1].credit[STATUS_REPORTED] == 0.5);
    scenario_book(NULL);
    assert_board("order={ 'first', 'second' },\nclaim 'c' { 'So.', answer='claimed', "
                 "half={ 'sure' }, because='b' }",
        "scenario.lua:7: claim \"c\" has the status \"sure\"; there are confirmed, "
        "reported, claimed, disputed, withdrawn or unknown [bad-status]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_board_has_its_order_and_credits),
        cmocka_unit_test(test_an_order_names_every_card_once),
        cmocka_unit_test(test_links_go_between_cards_of_the_board),
        cmocka_unit_test(test_link_types_are_the_six),
        cmocka_unit_test(test_hours_are_a_minute_a_bound_or_a_span),
        cmocka_unit_test(test_hours_that_say_two_things_are_told),
        cmocka_unit_test(test_a_rail_has_days_where_cards_have_hours),
        cmocka_unit_test(test_claims_have_a_status_and_what_counts_half),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
