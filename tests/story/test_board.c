#include "support/support.h"

#include "story/board.h"

#include <stdlib.h>
#include <string.h>

// A book of one board with cards of these groups; the first [given] of them are given.
typedef struct Table {
    Arena arena;
    Book book;
    GameLayout layout;
    GameState *s;
} Table;

static Table *table_open(const int *groups, int n, int given, int n_links)
{
    Table *table = mem_new(1, sizeof *table);
    Board *board = arena_new(&table->arena, Board);
    Node *node = arena_new(&table->arena, Node);
    board->cards = arena_array(&table->arena, Card, n);
    board->n_cards = n;
    for (int i = 0; i < n; i++) {
        board->cards[i].group = groups[i];
        board->cards[i].given = i < given;
    }
    board->links = arena_array(&table->arena, Link, n_links);
    board->n_links = n_links;
    *node = (Node){.kind = NODE_BOARD, .board = board, .at = NONE, .chapter = NONE};
    table->book = (Book){.documented = true, .nodes = node, .n_nodes = 1};
    game_layout_init(&table->layout, &table->arena, &table->book);
    table->s = game_state_new(&table->layout);
    return table;
}

static void table_close(Table *table)
{
    game_state_free(table->s);
    arena_free(&table->arena);
    free(table);
}

static BoardState enter(Table *table, uint64_t seed)
{
    table->s->dealt[0] = 0;
    table->s->rng = rng_seeded(seed);
    board_enter(&table->layout, table->s, 0);
    return board_state(&table->layout, table->s, 0);
}

static BoardState look(const Table *table)
{
    return board_state(&table->layout, table->s, 0);
}

// Behind all others.
static bool place(Table *table, int card)
{
    return board_put(&table->layout, table->s, 0, card, look(table).n_rail, NULL);
}

static bool put(Table *table, int card, int gap)
{
    return board_put(&table->layout, table->s, 0, card, gap, NULL);
}

static bool stands(Table *table)
{
    return board_order_done(&table->layout, table->s, 0, NULL);
}

static void assert_rail(const Table *table, const int *cards, int n)
{
    BoardState board = look(table);
    assert_int_equal(board.n_rail, n);
    for (int i = 0; i < n; i++)
        assert_int_equal(board.rail[i], cards[i]);
}

static void test_three_cards_are_never_dealt_in_the_right_order(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2}, 3, 0, 0);
    int first_seen[3] = {0};
    for (uint64_t seed = 0; seed < 200; seed++) {
        BoardState board = enter(table, seed);
        assert_int_equal(board.n_hand, 3);
        assert_false(board.hand[0] == 0 && board.hand[1] == 1);
        first_seen[board.hand[0]]++;
    }
    for (int i = 0; i < 3; i++)
        assert_true(first_seen[i] > 20);
    table_close(table);
}

static void test_ties_count_as_right_order_when_dealing(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 1, 1}, 4, 0, 0);
    for (uint64_t seed = 0; seed < 100; seed++)
        assert_true(enter(table, seed).hand[0] != 0);
    table_close(table);
}

static void test_cards_that_are_all_tied_can_be_dealt(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 0, 0}, 3, 0, 0);
    assert_int_equal(enter(table, 1).n_hand, 3);
    table_close(table);
}

static void test_the_same_seed_deals_the_same(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3, 4, 5}, 6, 0, 0);
    int first[6];
    memcpy(first, enter(table, 9).hand, sizeof first);
    assert_memory_equal(first, enter(table, 9).hand, sizeof first);
    table_close(table);
}

static void test_given_cards_are_not_hand(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3}, 4, 2, 0);
    BoardState board = enter(table, 3);
    assert_int_equal(board.n_hand, 2);
    assert_int_equal(board.hand[0] + board.hand[1], 2 + 3);
    assert_rail(table, (int[]){0, 1}, 2);
    Err err = {0};
    assert_false(board_put(&table->layout, table->s, 0, 0, 1, &err));
    assert_err(&err, "not among those to place");
    assert_false(board_take_back(&table->layout, table->s, 0, 1, NULL));
    assert_true(place(table, 2));
    assert_false(board_swap(&table->layout, table->s, 0, 2, 0, NULL));
    table_close(table);
}

static void test_a_board_not_entered_is_all_zero(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1}, 2, 0, 1);
    BoardState board = look(table);
    assert_null(board.rail);
    assert_int_equal(board.n_hand, 0);
    table_close(table);
}

static void test_placing_keeps_the_order_of_the_rest(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3}, 4, 0, 0);
    int deal[4];
    memcpy(deal, enter(table, 5).hand, sizeof deal);
    assert_true(place(table, deal[1]));
    BoardState board = look(table);
    assert_int_equal(board.n_rail, 1);
    assert_int_equal(board.rail[0], deal[1]);
    assert_int_equal(board.hand[0], deal[0]);
    assert_int_equal(board.hand[1], deal[2]);
    assert_int_equal(board.hand[2], deal[3]);
    table_close(table);
}

static void test_a_card_goes_into_any_gap_between_given_ones_too(void **state)
{
    (void)state;
    Table *table = table_open((int[]){1, 3, 0, 2, 4}, 5, 2, 0);
    enter(table, 1);
    assert_true(put(table, 4, 0));
    assert_rail(table, (int[]){4, 0, 1}, 3);
    assert_true(put(table, 2, 2));
    assert_rail(table, (int[]){4, 0, 2, 1}, 4);
    assert_true(put(table, 3, 4));
    assert_rail(table, (int[]){4, 0, 2, 1, 3}, 5);
    assert_true(put(table, 4, 4)); // gaps are counted without the card
    assert_rail(table, (int[]){0, 2, 1, 3, 4}, 5);
    assert_false(put(table, 4, 5));
    assert_false(put(table, 4, -1));
    assert_rail(table, (int[]){0, 2, 1, 3, 4}, 5);
    table_close(table);
}

static void test_given_cards_that_are_tied_stand_as_they_were_declared(void **state)
{
    (void)state;
    Table *table = table_open((int[]){2, 1, 1, 0}, 4, 3, 0);
    enter(table, 1);
    assert_rail(table, (int[]){1, 2, 0}, 3);
    assert_true(board_given_stand(&table->layout, table->s, 0));
    int *rail = &table->s->order[0];
    rail[0] = 2;
    rail[1] = 1;
    assert_false(board_given_stand(&table->layout, table->s, 0));
    table->s->placed[0] = 1;
    assert_false(board_given_stand(&table->layout, table->s, 0));
    table_close(table);
}

static void test_cards_change_places_on_the_rail_and_with_the_hand(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3}, 4, 1, 0);
    enter(table, 5);
    place(table, 1);
    place(table, 2);
    assert_true(board_swap(&table->layout, table->s, 0, 1, 2, NULL));
    assert_rail(table, (int[]){0, 2, 1}, 3);
    assert_true(board_swap(&table->layout, table->s, 0, 3, 2, NULL));
    assert_rail(table, (int[]){0, 3, 1}, 3);
    assert_int_equal(look(table).hand[0], 2);
    Err err = {0};
    assert_false(board_swap(&table->layout, table->s, 0, 1, 2, &err));
    assert_err(&err, "does not lie on the rail");
    assert_false(board_swap(&table->layout, table->s, 0, 1, 1, NULL));
    table_close(table);
}

static void test_any_card_is_taken_back_to_where_it_lay_in_the_hand(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3}, 4, 0, 0);
    int deal[4];
    memcpy(deal, enter(table, 5).hand, sizeof deal);
    place(table, deal[2]);
    place(table, deal[0]);
    assert_true(board_take_back(&table->layout, table->s, 0, deal[2], NULL));
    assert_rail(table, (int[]){deal[0]}, 1);
    assert_memory_equal(look(table).hand, &deal[1], 3 * sizeof *deal);
    assert_memory_equal(look(table).deal, deal, sizeof deal);
    Err err = {0};
    assert_false(board_take_back(&table->layout, table->s, 0, deal[2], &err));
    assert_err(&err, "is in the hand");
    table_close(table);
}

static void test_a_card_of_no_board_is_refused(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2}, 3, 0, 0);
    enter(table, 1);
    assert_false(place(table, -1));
    assert_false(place(table, 3));
    table_close(table);
}

static void test_stages_follow_each_other(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1}, 2, 0, 2);
    assert_int_equal(enter(table, 1).stage, BOARD_ORDER);
    Err err = {0};
    assert_false(board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, &err));
    assert_err(&err, "does not ask about this arrow");
    place(table, 1);
    assert_false(stands(table));
    place(table, 0);
    assert_int_equal(
        look(table).stage, BOARD_ORDER); // it stands when the player says so
    assert_true(stands(table));
    assert_int_equal(look(table).stage, BOARD_LINKS);
    assert_false(put(table, 0, 0));
    assert_false(board_take_back(&table->layout, table->s, 0, 0, NULL));
    assert_false(stands(table));
    assert_int_equal(look(table).next_link, 0);
    assert_false(board_link(&table->layout, table->s, 0, 1, LINK_TRIGGER, NULL));
    assert_false(board_link(&table->layout, table->s, 0, 0, LINK_NONE, NULL));
    assert_false(board_link(&table->layout, table->s, 0, 0, LINK_TYPES, NULL));
    assert_false(board_link(&table->layout, table->s, 0, 2, LINK_TRIGGER, NULL));
    assert_true(board_link(&table->layout, table->s, 0, 0, LINK_RESPONSE, NULL));
    assert_int_equal(look(table).next_link, 1);
    assert_true(
        board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL)); // again
    assert_true(board_link(&table->layout, table->s, 0, 1, LINK_ONLY_BEFORE, NULL));
    assert_int_equal(look(table).stage, BOARD_DONE);
    assert_int_equal(look(table).next_link, NONE);
    assert_int_equal(look(table).links[0], LINK_TRIGGER);
    assert_false(board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL));
    table_close(table);
}

// --- evidence and claims --------------------------------------------------------------------------

// Two links, of which the first asks for a source; the play holds sources 0 and 2 of four.
static Table *table_with_sources(void)
{
    Table *table = table_open((int[]){0, 1}, 2, 0, 2);
    game_state_free(table->s);
    table->book.sources = arena_array(&table->arena, Source, 4);
    table->book.n_sources = 4;
    table->book.nodes[0].board->links[0].evidence =
        (Indexes){arena_copy(&table->arena, (int[]){0}, sizeof(int)), 1};
    table->book.nodes[0].board->links[0].half_evidence =
        (Indexes){arena_copy(&table->arena, (int[]){1}, sizeof(int)), 1};
    game_layout_init(&table->layout, &table->arena, &table->book);
    table->s = game_state_new(&table->layout);
    game_state_add_source(table->s, 2);
    game_state_add_source(table->s, 0);
    enter(table, 1);
    place(table, 0);
    place(table, 1);
    stands(table);
    return table;
}

static bool pin(Table *table, int source)
{
    return board_pin(&table->layout, table->s, 0, source, NULL);
}

static void test_a_source_is_pinned_once_the_type_is_named(void **state)
{
    (void)state;
    Table *table = table_with_sources();
    assert_false(pin(table, 0));
    board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL);
    assert_int_equal(look(table).next_link, 0);
    assert_int_equal(board_pin_option(&table->layout, table->s, 0, 0, 0), 2);
    assert_int_equal(board_pin_option(&table->layout, table->s, 0, 0, 1), 0);
    assert_int_equal(board_pin_option(&table->layout, table->s, 0, 0, 2), NONE);
    assert_false(pin(table, 1)); // not held
    assert_true(pin(table, 0));
    assert_int_equal(look(table).next_link, 1);
    assert_false(pin(table, 0));
    board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL);
    assert_int_equal(look(table).next_link, 0); // a new type asks for the source again
    assert_true(pin(table, NONE));
    assert_int_equal(look(table).pins[0], PIN_NOTHING);
    board_link(&table->layout, table->s, 0, 1, LINK_TRIGGER, NULL); // has no evidence
    assert_int_equal(look(table).stage, BOARD_DONE);
    table_close(table);
}

static void test_sources_that_came_later_are_not_offered(void **state)
{
    (void)state;
    Table *table = table_with_sources();
    table->s->turn = 9;
    game_state_add_source(table->s, 1);
    assert_int_equal(board_pin_option(&table->layout, table->s, 0, 0, 2), NONE);
    table_close(table);
}

static void test_other_sources_bound_what_is_offered(void **state)
{
    (void)state;
    Table *table = table_with_sources();
    table->book.nodes[0].board->links[0].other_sources =
        (Indexes){arena_copy(&table->arena, (int[]){3}, sizeof(int)), 1};
    assert_int_equal(board_pin_option(&table->layout, table->s, 0, 0, 0), 0);
    assert_int_equal(board_pin_option(&table->layout, table->s, 0, 0, 1), NONE);
    table_close(table);
}

static void test_nothing_is_asked_for_where_nothing_is_held(void **state)
{
    (void)state;
    Table *table = table_with_sources();
    table->s->n_held = 0;
    board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL);
    assert_int_equal(look(table).next_link, 1);
    table_close(table);
}

static void test_claims_come_after_the_arrows_one_by_one(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1}, 2, 0, 1);
    game_state_free(table->s);
    table->book.nodes[0].board->claims = arena_array(&table->arena, Claim, 2);
    table->book.nodes[0].board->n_claims = 2;
    game_layout_init(&table->layout, &table->arena, &table->book);
    table->s = game_state_new(&table->layout);
    enter(table, 1);
    place(table, 0);
    place(table, 1);
    stands(table);
    assert_false(board_claim(&table->layout, table->s, 0, 0, STATUS_CLAIMED, NULL));
    board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL);
    assert_int_equal(look(table).stage, BOARD_CLAIMS);
    assert_false(board_claim(&table->layout, table->s, 0, 1, STATUS_CLAIMED, NULL));
    assert_false(board_claim(&table->layout, table->s, 0, 0, STATUS_NONE, NULL));
    assert_false(board_claim(&table->layout, table->s, 0, 0, STATUSES, NULL));
    assert_true(board_claim(&table->layout, table->s, 0, 0, STATUS_CLAIMED, NULL));
    assert_true(board_link(&table->layout, table->s, 0, 0, LINK_RESPONSE, NULL));
    assert_true(board_claim(&table->layout, table->s, 0, 1, STATUS_UNKNOWN, NULL));
    assert_int_equal(look(table).stage, BOARD_DONE);
    table_close(table);
}

static void test_coming_again_begins_afresh_with_the_same_deal(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2}, 3, 0, 1);
    int deal[3];
    memcpy(deal, enter(table, 4).hand, sizeof deal);
    for (int i = 0; i < 3; i++)
        place(table, i);
    stands(table);
    board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL);
    board_enter(&table->layout, table->s, 0);
    BoardState board = look(table);
    assert_int_equal(board.stage, BOARD_ORDER);
    assert_int_equal(board.links[0], LINK_NONE);
    assert_memory_equal(board.hand, deal, sizeof deal);
    table_close(table);
}

static void test_a_board_without_anything_is_done(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0}, 1, 1, 0);
    assert_int_equal(enter(table, 1).stage, BOARD_DONE);
    table_close(table);
}

static void test_longest_run_skips_what_is_out_of_order(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3, 3, 4}, 6, 0, 0);
    const Board *board = table->book.nodes[0].board;
    assert_int_equal(board_longest_run(board, (int[]){0, 1, 2, 3, 4, 5}, 6), 6);
    assert_int_equal(board_longest_run(board, (int[]){0, 1, 2, 4, 3, 5}, 6), 6); // tied
    assert_int_equal(board_longest_run(board, (int[]){5, 2, 1, 0}, 4), 1);
    assert_int_equal(board_longest_run(board, (int[]){2, 0, 1, 5, 3}, 5), 3);
    assert_int_equal(board_longest_run(board, (int[]){3}, 1), 1);
    assert_int_equal(board_longest_run(board, NULL, 0), 0);
    table_close(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_three_cards_are_never_dealt_in_the_right_order),
        cmocka_unit_test(test_ties_count_as_right_order_when_dealing),
        cmocka_unit_test(test_cards_that_are_all_tied_can_be_dealt),
        cmocka_unit_test(test_the_same_seed_deals_the_same),
        cmocka_unit_test(test_given_cards_are_not_hand),
        cmocka_unit_test(test_a_board_not_entered_is_all_zero),
        cmocka_unit_test(test_placing_keeps_the_order_of_the_rest),
        cmocka_unit_test(test_a_card_goes_into_any_gap_between_given_ones_too),
        cmocka_unit_test(test_given_cards_that_are_tied_stand_as_they_were_declared),
        cmocka_unit_test(test_cards_change_places_on_the_rail_and_with_the_hand),
        cmocka_unit_test(test_any_card_is_taken_back_to_where_it_lay_in_the_hand),
        cmocka_unit_test(test_a_card_of_no_board_is_refused),
        cmocka_unit_test(test_a_source_is_pinned_once_the_type_is_named),
        cmocka_unit_test(test_sources_that_came_later_are_not_offered),
        cmocka_unit_test(test_other_sources_bound_what_is_offered),
        cmocka_unit_test(test_nothing_is_asked_for_where_nothing_is_held),
        cmocka_unit_test(test_claims_come_after_the_arrows_one_by_one),
        cmocka_unit_test(test_stages_follow_each_other),
        cmocka_unit_test(test_coming_again_begins_afresh_with_the_same_deal),
        cmocka_unit_test(test_a_board_without_anything_is_done),
        cmocka_unit_test(test_longest_run_skips_what_is_out_of_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
