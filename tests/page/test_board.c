#include "support/sitting.h"
#include "support/support.h"

#define TO_BOARD "look, go_on, heat, continue"
#define RIGHT    TO_BOARD ", take:heat, put:0, take:dry, put:1, order_done"

static void open_at(Sitting *s, const char *moves)
{
    sitting_open(s, sitting_town);
    sitting_play(s, moves);
}

// More moves of a play that has begun.
static void go_on(Sitting *s, const char *moves)
{
    Str rest = str_of(moves), move;
    while (str_split(&rest, ',', &move)) {
        char id[64];
        move = str_trim(move);
        snprintf(id, sizeof id, STR_FMT, STR_ARG(move));
        sitting_do(s, id);
    }
}

// The nth card of the page.
static const Block *card(Sitting *s, int nth)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_CARD && nth-- == 0) return &page->blocks[i];
    fail_msg("there is no such card");
    return NULL;
}

static void assert_label(Sitting *s, const char *action, const char *label)
{
    assert_str(sitting_action(s, action)->label, label);
}

static void test_a_board_goes_from_the_order_to_the_links_to_the_result(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD);
    assert_page(&s, PAGE_BOARD);
    assert_shows(&s, "0 of 2 are on the rail");
    sitting_do(&s, "take:heat");
    assert_shows(&s, "You hold “Heat”. Where does it belong?");
    sitting_do(&s, "put:0");
    assert_shows(&s, "1 of 2 are on the rail");
    go_on(&s, "take:dry, put:1");
    assert_shows(&s, "All cards are on the rail");
    sitting_do(&s, "order_done");
    assert_shows(&s, "Heat → Dry. What links them?");
    sitting_do(&s, "link:led_to");
    assert_shows(&s, "Arrow 2 of 2");
    sitting_do(&s, "link:only_before");
    assert_shows(&s, "Heat dries.");
    assert_shows(&s, "3 of 3 cards follow each other");
    sitting_do(&s, "continue");
    assert_str(sitting_page(&s)->node, "feel");
    sitting_close(&s);
}

// The order of the cards on the page is that of the rail at every step.
static void test_the_page_has_the_cards_in_the_order_of_the_rail(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD);
    assert_str(sitting_block(&s, BLOCK_RAIL)->text,
        "On the rail: 1. Rain. In your hand: 2 cards.");
    go_on(&s, "take:dry, put:1, take:heat, put:1");
    static const char *const ids[] = {"rain", "heat", "dry"};
    for (int i = 0; i < 3; i++) {
        assert_str(card(&s, i)->id, ids[i]);
        assert_int_equal(card_position(card(&s, i)), i + 1);
        assert_int_equal(card(&s, i)->state, ITEM_DONE);
    }
    assert_str(sitting_block(&s, BLOCK_RAIL)->text,
        "On the rail: 1. Rain; 2. Heat; 3. Dry. In your hand: 0 cards.");
    sitting_close(&s);
}

static void test_a_given_card_stands_there_and_cannot_be_taken(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD);
    assert_str(card(&s, 0)->id, "rain");
    assert_str(card_date(card(&s, 0)), "3 Jan");
    assert_int_equal(card_slot(card(&s, 0)), 0);
    assert_int_equal(card_opens(card(&s, 0)).n, 0);
    assert_false(sitting_offers(&s, "take:rain"));
    sitting_do(&s, "take:heat");
    assert_false(sitting_offers(&s, "swap:rain"));
    sitting_close(&s);
}

// The dates of the others are told when the order stands.
static void test_the_hand_keeps_its_places_and_tells_no_dates(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD);
    Str first = card(&s, 1)->id;
    for (int i = 1; i < 3; i++) {
        assert_int_equal(card_slot(card(&s, i)), i);
        assert_int_equal(card(&s, i)->state, ITEM_AHEAD);
        assert_int_equal(card_date(card(&s, i)).n, 0);
        assert_true(card_from(card(&s, i)) == -1 && card_until(card(&s, i)) == -1);
    }
    char take[32];
    snprintf(take, sizeof take, "take:" STR_FMT, STR_ARG(first));
    sitting_do(&s, take);
    assert_int_equal(card(&s, 1)->state, ITEM_HERE);
    assert_str(card_opens(card(&s, 1)), "back");
    sitting_do(&s, "put:0");
    assert_int_equal(card_slot(card(&s, 0)), 1);
    assert_int_equal(card_slot(card(&s, 2)), 2); // the other one
    sitting_close(&s);
}

static void test_gaps_are_named_by_their_neighbours(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD ", take:heat, put:0, take:dry");
    assert_label(&s, "put:0", "Before Heat");
    assert_label(&s, "put:1", "Between Heat and Rain");
    assert_label(&s, "put:2", "After Rain");
    assert_label(&s, "swap:heat", "In the place of Heat, which goes back to your hand");
    go_on(&s, "put:2, take:dry");
    assert_label(&s, "put:2", "After Rain"); // counted without the card that is held
    assert_false(sitting_offers(&s, "put:3"));
    assert_label(&s, "swap:heat", "Change places with Heat");
    sitting_close(&s);
}

static void test_holding_is_no_turn_and_putting_is(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD);
    uint32_t turn = sitting_page(&s)->turn;
    go_on(&s, "take:heat, back, take:dry");
    assert_int_equal(sitting_page(&s)->turn, turn);
    sitting_do(&s, "take:heat"); // a pointer takes another one instead
    assert_shows(&s, "You hold “Heat”");
    go_on(&s, "put:1, take:heat, put:1"); // back to where it lay
    sitting_do(&s, "undo");
    assert_shows(&s, "0 of 2 are on the rail");
    sitting_close(&s);
}

static void test_any_card_is_taken_back_or_exchanged(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD ", take:heat, put:0, take:dry, put:2");
    assert_label(&s, "take:heat", "Take off the rail: Heat");
    go_on(&s, "take:heat, swap:dry");
    assert_str(card(&s, 0)->id, "dry");
    assert_str(card(&s, 2)->id, "heat");
    go_on(&s, "take:dry, back");
    assert_false(sitting_offers(&s, "order_done"));
    assert_label(&s, "take:dry", "Dry");
    go_on(&s, "take:dry, swap:heat");
    assert_str(card(&s, 1)->id, "dry");
    assert_label(&s, "take:heat", "Heat");
    sitting_close(&s);
}

static void test_what_is_held_survives_a_look_at_another_page(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD ", take:heat, notebook, back");
    assert_shows(&s, "You hold “Heat”");
    go_on(&s, "undo");
    go_on(&s, "continue");
    assert_shows(&s, "0 of 2 are on the rail"); // a turn lets go
    sitting_close(&s);
}

static void test_all_six_kinds_of_arrow_are_offered(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, RIGHT);
    static const char *const links[] = {"link:led_to", "link:trigger", "link:condition",
        "link:response", "link:stated_reason", "link:only_before"};
    for (int i = 0; i < 6; i++)
        assert_str(sitting_page(&s)->actions[i].id, links[i]);
    const Block *arrow = sitting_block(&s, BLOCK_ARROW);
    assert_str(arrow_from_id(arrow), "heat");
    assert_str(arrow_to_id(arrow), "dry");
    assert_int_equal(arrow->state, ITEM_HERE);
    assert_int_equal(arrow[1].state, ITEM_AHEAD);
    sitting_close(&s);
}

static void test_a_named_arrow_can_be_named_again(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, RIGHT ", link:trigger");
    const Block *arrow = sitting_block(&s, BLOCK_ARROW);
    assert_str(arrow_opens(arrow), "arrow:heat_dry");
    uint32_t turn = sitting_page(&s)->turn;
    sitting_do(&s, "arrow:heat_dry");
    assert_int_equal(sitting_page(&s)->turn, turn);
    assert_shows(&s, "Heat → Dry. What links them?");
    assert_true(sitting_action(&s, "link:trigger")->chosen);
    sitting_do(&s, "back");
    assert_shows(&s, "Dry → Rain. What links them?");
    go_on(&s, "arrow:heat_dry, link:condition");
    assert_str(arrow_type(sitting_block(&s, BLOCK_ARROW)), "condition");
    assert_shows(&s, "Dry → Rain. What links them?");
    sitting_close(&s);
}

static void test_each_arrow_gets_its_credit_the_key_and_a_reason(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, TO_BOARD ", take:dry, put:0, take:heat, put:1, order_done, "
                         "link:condition, link:trigger");
    const Block *arrow = sitting_block(&s, BLOCK_ARROW);
    assert_str(arrow->text, "condition");
    assert_str(arrow->items[0].text, "half");
    assert_str(arrow->items[1].text, "led to");
    assert_str(arrow->items[2].text, "Heat dries.");
    assert_str(arrow[1].items[0].text, "none");
    assert_shows(&s, "2 of 3 cards follow each other");
    assert_int_equal(arrow->value, 1);
    assert_int_equal(arrow[1].value, 0);
    assert_str(arrow->status, "condition");
    assert_str(card(&s, 0)->label, "Heat"); // in the record's order
    assert_int_equal(card_position(card(&s, 0)), 1);
    assert_int_equal(card_yours(card(&s, 0)), 2);
    assert_int_equal(card_yours(card(&s, 1)), 1);
    assert_int_equal(card_yours(card(&s, 2)), 3);
    sitting_close(&s);
}

// The wrong one first, then the half one; the scores stand last.
static void test_the_result_opens_the_wrong_arrows_first(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, RIGHT ", link:condition, link:trigger");
    const Block *arrow = sitting_block(&s, BLOCK_ARROW);
    assert_int_equal(arrow[0].state, ITEM_DONE);
    assert_int_equal(arrow[1].state, ITEM_HERE);
    sitting_do(&s, "next_arrow");
    arrow = sitting_block(&s, BLOCK_ARROW);
    assert_int_equal(arrow[0].state, ITEM_HERE);
    assert_int_equal(arrow[1].state, ITEM_DONE);
    assert_false(sitting_offers(&s, "next_arrow"));
    sitting_do(&s, "arrow:dry_rain");
    assert_int_equal(sitting_block(&s, BLOCK_ARROW)[1].state, ITEM_HERE);
    const Page *page = sitting_page(&s);
    assert_int_equal(page->blocks[page->n_blocks - 1].kind, BLOCK_SCORE);
    sitting_close(&s);
}

// 2 of 2 pairs and 1 in a third of guessing beside a given card; no bare 0 beside what was right.
static void test_a_score_stands_beside_what_guessing_gets(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, RIGHT ", link:condition, link:trigger");
    const Block *score = sitting_block(&s, BLOCK_SCORE);
    assert_str(score_figure(score), "3 of 3 pairs");
    assert_str(score->text, "All of them are right.");
    assert_str(score_figure(&score[1]), "½ of 2 arrows");
    assert_str(score[1].text,
        "Guessing gets about ½. You came 5 % of the way from there to all of them.");
    assert_int_equal(score_value(&score[1]), 1);
    assert_int_equal(score_max(&score[1]), 4);
    sitting_close(&s);
    open_at(&s, RIGHT ", link:trigger, link:trigger");
    score = sitting_block(&s, BLOCK_SCORE);
    assert_str(
        score[1].text, "Guessing gets about ½, so this is no better than guessing.");
    sitting_close(&s);
}

static void test_the_log_has_the_text_of_a_board_and_the_order(void **state)
{
    (void)state;
    Sitting s;
    open_at(&s, RIGHT ", link:led_to, link:led_to, continue, log");
    assert_shows(&s, "Which came first?");
    assert_shows(&s, "1. Heat; 2. Dry; 3. Rain");
    sitting_close(&s);
}

// --- hours, evidence and claims -------------------------------------------------------------------

static const char dated[] =
    "scenario 'dated' { title='Dated', kind='fictional', start='door' }\n"
    "source 'note' { 'A note', who='A', saw='B', shows='C', text='T', "
    "date='2022-01-02', status='reported' }\n"
    "source 'list' { 'A list', who='A', saw='B', shows='C', text='T', "
    "date='2022-01-02', status='reported' }\n"
    "source 'lost' { 'A lost one', who='A', saw='B', shows='C', text='T', "
    "date='2022-01-02', status='reported' }\n"
    "scene 'door' { text='x', gives={ 'note', 'list' }, choice 'on' { 'On', go='table' "
    "} }\n"
    "board 'table' { go='out', days={ '2022-01-01', '2022-01-03' },\n"
    "  card 'old' { 'Old', by='2021-12-01', given=true }, card 'one' { 'One', "
    "at='2022-01-01 12:30' },\n"
    "  card 'two' { 'Two', about='2022-01-02' }, order={ 'old', 'one', 'two' },\n"
    "  link 'a' { 'old', 'one', answer='condition', full='trigger', because='A.', "
    "evidence='note', half_evidence='list' },\n"
    "  link 'b' { 'one', 'two', answer='only_before', because='B.' },\n"
    "  claim 'c' { 'It *was* so.', answer='claimed', half='disputed', because='Nobody "
    "showed it.' },\n"
    "  claim 'd' { 'It rained.', answer='confirmed', because='Two saw it.' } }\n"
    "ending 'out' { text='x' }\n";

static void open_dated(Sitting *s, const char *moves)
{
    sitting_open(s, dated);
    sitting_play(s, moves);
}

#define ORDERED "on, take:one, put:1, take:two, put:2, order_done"

static void test_a_rail_has_a_tick_a_day_and_cards_their_hours_on_it(void **state)
{
    (void)state;
    Sitting s;
    open_dated(&s, ORDERED);
    const Block *rail = sitting_block(&s, BLOCK_RAIL);
    assert_int_equal(rail->n_items, 3);
    assert_str(rail->items[2].label, "3 Jan");
    assert_true(tick_at(&rail->items[2]) == 48 && rail_end(rail) == 72);
    assert_str(card_certainty(card(&s, 0)), "by");
    assert_true(card_from(card(&s, 0)) == 0); // long before: at the beginning
    assert_true(card_from(card(&s, 1)) == 12.5 && card_until(card(&s, 1)) == 12.5);
    assert_str(card_certainty(card(&s, 2)), "about");
    assert_true(card_from(card(&s, 2)) == 24 && card_until(card(&s, 2)) > 47);
    sitting_close(&s);
}

// The label of the day with this number, from 0, on a rail that begins on that date.
static void assert_day(const char *first, const char *last, int day, const char *label)
{
    Sitting s;
    Arena arena = {0};
    sitting_open(&s,
        arena_fmt(&arena,
            "scenario 'd' { title='D', kind='fictional', start='t' }\n"
            "board 't' { go='out', days={ '%s', '%s' }, card 'a' { 'A', given=true },\n"
            "  card 'b' { 'B' }, order={ 'a', 'b' } }\n"
            "ending 'out' { text='x' }\n",
            first, last)
            .s);
    sitting_play(&s, "");
    const Block *rail = sitting_block(&s, BLOCK_RAIL);
    assert_in_range(day, 0, rail->n_items - 1);
    assert_str(rail->items[day].label, label);
    assert_true(tick_at(&rail->items[day]) == day * 24);
    sitting_close(&s);
    arena_free(&arena);
}

static void test_the_days_of_a_rail_go_over_the_ends_of_months_and_years(void **state)
{
    (void)state;
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int i = 0; i < 12; i++) {
        char first[32], last[32], label[32];
        snprintf(first, sizeof first, "2022-%02d-27", i + 1);
        snprintf(
            last, sizeof last, "%d-%02d-02", i < 11 ? 2022 : 2023, i < 11 ? i + 2 : 1);
        snprintf(label, sizeof label, "%d %s", lengths[i], months[i]);
        assert_day(first, last, lengths[i] - 27, label);
        snprintf(label, sizeof label, "1 %s", months[(i + 1) % 12]);
        assert_day(first, last, lengths[i] - 26, label);
    }
    assert_day("2024-02-28", "2024-03-01", 1, "29 Feb");
    assert_day("2000-02-28", "2000-03-01", 1, "29 Feb");
    assert_day("1900-02-28", "1900-03-01", 1, "1 Mar");
    assert_day("2023-02-28", "2023-03-01", 1, "1 Mar");
}

static void test_a_source_is_pinned_to_an_arrow_after_its_type(void **state)
{
    (void)state;
    Sitting s;
    open_dated(&s, ORDERED ", link:condition");
    assert_shows(&s, "Which of your sources shows it?");
    assert_str(sitting_action(&s, "pin:note")->label, "A note");
    assert_false(sitting_offers(&s, "pin:lost")); // never held
    assert_str(sitting_action(&s, "pin:none")->label, "None of them shows it");
    sitting_do(&s, "pin:list");
    assert_str(arrow_pinned(sitting_block(&s, BLOCK_ARROW)), "A list");
    assert_shows(&s, "One → Two. What links them?");
    go_on(&s, "arrow:a, link:condition, pin:note");
    assert_str(arrow_pinned(sitting_block(&s, BLOCK_ARROW)), "A note");
    sitting_close(&s);
}

static void test_claims_are_judged_after_the_arrows(void **state)
{
    (void)state;
    Sitting s;
    open_dated(&s, ORDERED ", link:condition, pin:list, link:only_before");
    assert_shows(&s, "“It was so.” What is the status of this claim?");
    assert_int_equal(sitting_block(&s, BLOCK_CLAIM)->state, ITEM_HERE);
    go_on(&s, "arrow:b, back, arrow:b, link:trigger");
    assert_int_equal(sitting_block(&s, BLOCK_CLAIM)->state, ITEM_HERE);
    go_on(&s, "status:disputed, status:confirmed");
    const Block *claim = sitting_block(&s, BLOCK_CLAIM);
    assert_int_equal(claim_halves(claim), 1);
    assert_str(claim_status(claim), "disputed");
    assert_str(claim->items[1].text, "Claimed");
    assert_str(claim->items[2].text, "Nobody showed it.");
    assert_int_equal(claim_halves(&claim[1]), 2);
    const Block *arrow = sitting_block(&s, BLOCK_ARROW);
    assert_str(arrow->items[1].text, "condition, or trigger");
    assert_str(arrow->items[3].text, "“A list” shows half of it. “A note” does more.");
    assert_int_equal(arrow_pin_halves(arrow), 1);
    const Block *score = sitting_block(&s, BLOCK_SCORE);
    assert_str(score[2].label, "Evidence");
    assert_str(score_figure(&score[2]), "½ of 1 source");
    assert_str(score[3].label, "Claims");
    assert_str(score_figure(&score[3]), "1½ of 2 claims");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_board_goes_from_the_order_to_the_links_to_the_result),
        cmocka_unit_test(test_the_page_has_the_cards_in_the_order_of_the_rail),
        cmocka_unit_test(test_a_given_card_stands_there_and_cannot_be_taken),
        cmocka_unit_test(test_the_hand_keeps_its_places_and_tells_no_dates),
        cmocka_unit_test(test_gaps_are_named_by_their_neighbours),
        cmocka_unit_test(test_holding_is_no_turn_and_putting_is),
        cmocka_unit_test(test_any_card_is_taken_back_or_exchanged),
        cmocka_unit_test(test_what_is_held_survives_a_look_at_another_page),
        cmocka_unit_test(test_all_six_kinds_of_arrow_are_offered),
        cmocka_unit_test(test_a_named_arrow_can_be_named_again),
        cmocka_unit_test(test_each_arrow_gets_its_credit_the_key_and_a_reason),
        cmocka_unit_test(test_the_result_opens_the_wrong_arrows_first),
        cmocka_unit_test(test_a_score_stands_beside_what_guessing_gets),
        cmocka_unit_test(test_the_log_has_the_text_of_a_board_and_the_order),
        cmocka_unit_test(test_a_rail_has_a_tick_a_day_and_cards_their_hours_on_it),
        cmocka_unit_test(test_the_days_of_a_rail_go_over_the_ends_of_months_and_years),
        cmocka_unit_test(test_a_source_is_pinned_to_an_arrow_after_its_type),
        cmocka_unit_test(test_claims_are_judged_after_the_arrows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
