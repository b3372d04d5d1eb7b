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

static bool place(Table *table, int card)
{
    return board_place(&table->layout, table->s, 0, card, NULL);
}

static void test_three_cards_are_never_dealt_in_the_right_order(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2}, 3, 0, 0);
    int first_seen[3] = {0};
    for (uint64_t seed = 0; seed < 200; seed++) {
        BoardState board = enter(table, seed);
        assert_int_equal(board.n_offered, 3);
        assert_false(board.offered[0] == 0 && board.offered[1] == 1);
        first_seen[board.offered[0]]++;
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
        assert_true(enter(table, seed).offered[0] != 0);
    table_close(table);
}

static void test_cards_that_are_all_tied_can_be_dealt(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 0, 0}, 3, 0, 0);
    assert_int_equal(enter(table, 1).n_offered, 3);
    table_close(table);
}

static void test_the_same_seed_deals_the_same(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3, 4, 5}, 6, 0, 0);
    int first[6];
    memcpy(first, enter(table, 9).offered, sizeof first);
    assert_memory_equal(first, enter(table, 9).offered, sizeof first);
    table_close(table);
}

static void test_given_cards_are_not_offered(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3}, 4, 2, 0);
    BoardState board = enter(table, 3);
    assert_int_equal(board.n_offered, 2);
    assert_int_equal(board.offered[0] + board.offered[1], 2 + 3);
    Err err = {0};
    assert_false(board_place(&table->layout, table->s, 0, 0, &err));
    assert_err(&err, "not among those to place");
    table_close(table);
}

static void test_a_board_not_entered_is_all_zero(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1}, 2, 0, 1);
    BoardState board = look(table);
    assert_null(board.placed);
    assert_int_equal(board.n_offered, 0);
    table_close(table);
}

static void test_placing_keeps_the_order_of_the_rest(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3}, 4, 0, 0);
    int deal[4];
    memcpy(deal, enter(table, 5).offered, sizeof deal);
    assert_true(place(table, deal[1]));
    BoardState board = look(table);
    assert_int_equal(board.n_placed, 1);
    assert_int_equal(board.placed[0], deal[1]);
    assert_int_equal(board.offered[0], deal[0]);
    assert_int_equal(board.offered[1], deal[2]);
    assert_int_equal(board.offered[2], deal[3]);
    table_close(table);
}

static void test_an_unplaced_card_goes_back_where_it_lay(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2, 3}, 4, 0, 0);
    int deal[4];
    memcpy(deal, enter(table, 5).offered, sizeof deal);
    place(table, deal[2]);
    assert_true(board_unplace(&table->layout, table->s, 0, NULL));
    assert_memory_equal(look(table).offered, deal, sizeof deal);
    Err err = {0};
    assert_false(board_unplace(&table->layout, table->s, 0, &err));
    assert_err(&err, "no card has been placed");
    table_close(table);
}

static void test_a_card_is_placed_once(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2}, 3, 0, 0);
    enter(table, 1);
    assert_true(place(table, 1));
    assert_false(place(table, 1));
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
    place(table, 0);
    assert_int_equal(look(table).stage, BOARD_LINKS);
    assert_false(board_unplace(&table->layout, table->s, 0, NULL));
    assert_int_equal(look(table).next_link, 0);
    assert_false(board_link(&table->layout, table->s, 0, 1, LINK_TRIGGER, NULL));
    assert_false(board_link(&table->layout, table->s, 0, 0, LINK_NONE, NULL));
    assert_false(board_link(&table->layout, table->s, 0, 0, LINK_TYPES, NULL));
    assert_true(board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL));
    assert_int_equal(look(table).next_link, 1);
    assert_true(board_link(&table->layout, table->s, 0, 1, LINK_ONLY_BEFORE, NULL));
    assert_int_equal(look(table).stage, BOARD_DONE);
    assert_int_equal(look(table).next_link, NONE);
    assert_int_equal(look(table).links[0], LINK_TRIGGER);
    table_close(table);
}

static void test_coming_again_begins_afresh_with_the_same_deal(void **state)
{
    (void)state;
    Table *table = table_open((int[]){0, 1, 2}, 3, 0, 1);
    int deal[3];
    memcpy(deal, enter(table, 4).offered, sizeof deal);
    for (int i = 0; i < 3; i++)
        place(table, i);
    board_link(&table->layout, table->s, 0, 0, LINK_TRIGGER, NULL);
    board_enter(&table->layout, table->s, 0);
    BoardState board = look(table);
    assert_int_equal(board.stage, BOARD_ORDER);
    assert_int_equal(board.links[0], LINK_NONE);
    assert_memory_equal(board.offered, deal, sizeof deal);
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
        cmocka_unit_test(test_given_cards_are_not_offered),
        cmocka_unit_test(test_a_board_not_entered_is_all_zero),
        cmocka_unit_test(test_placing_keeps_the_order_of_the_rest),
        cmocka_unit_test(test_an_unplaced_card_goes_back_where_it_lay),
        cmocka_unit_test(test_a_card_is_placed_once),
        cmocka_unit_test(test_stages_follow_each_other),
        cmocka_unit_test(test_coming_again_begins_afresh_with_the_same_deal),
        cmocka_unit_test(test_a_board_without_anything_is_done),
        cmocka_unit_test(test_longest_run_skips_what_is_out_of_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
