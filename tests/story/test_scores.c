#include "support/support.h"

#include "story/board.h"
#include "story/scores.h"

#include <math.h>
#include <stdlib.h>

#define CARDS 6

// Node 0: a board of five groups, cards 2 and 3 tied, and two links. Node 1: a scored check of
// three answers. Node 2: a check that is not scored.
typedef struct Lesson {
    Arena arena;
    Book book;
    GameLayout layout;
    GameState *s;
} Lesson;

static Board *make_board(Arena *arena)
{
    static const int groups[CARDS] = {0, 1, 2, 2, 3, 4};
    Board *board = arena_new(arena, Board);
    board->cards = arena_array(arena, Card, CARDS);
    board->n_cards = CARDS;
    for (int i = 0; i < CARDS; i++)
        board->cards[i].group = groups[i];
    board->links = arena_array(arena, Link, 2);
    board->n_links = 2;
    board->links[0].credit[LINK_TRIGGER] = 1;
    board->links[0].credit[LINK_LED_TO] = 0.5;
    board->links[1].credit[LINK_ONLY_BEFORE] = 1;
    return board;
}

static Answer *make_answers(Arena *arena)
{
    Answer *answers = arena_array(arena, Answer, 3);
    answers[0].credit = 1;
    answers[1].credit = 0.5;
    return answers;
}

static Lesson *lesson_open(void)
{
    Lesson *lesson = mem_new(1, sizeof *lesson);
    Arena *arena = &lesson->arena;
    Node *nodes = arena_array(arena, Node, 3);
    nodes[0] = (Node){.kind = NODE_BOARD, .board = make_board(arena)};
    nodes[1] = (Node){.kind = NODE_CHECK,
        .scored = true,
        .n_answers = 3,
        .answers = make_answers(arena)};
    nodes[2] = (Node){.kind = NODE_CHECK, .n_answers = 3, .answers = nodes[1].answers};
    lesson->book = (Book){.documented = true, .nodes = nodes, .n_nodes = 3};
    game_layout_init(&lesson->layout, arena, &lesson->book);
    lesson->s = game_state_new(&lesson->layout);
    board_enter(&lesson->layout, lesson->s, 0);
    return lesson;
}

static void lesson_close(Lesson *lesson)
{
    game_state_free(lesson->s);
    arena_free(&lesson->arena);
    free(lesson);
}

static Scores order_score(const int *order)
{
    Lesson *lesson = lesson_open();
    for (int i = 0; i < CARDS; i++)
        assert_true(board_place(&lesson->layout, lesson->s, 0, order[i], NULL));
    Scores scores = scores_of(&lesson->layout, lesson->s);
    lesson_close(lesson);
    return scores;
}

static Scores link_score(LinkType first, LinkType second)
{
    Lesson *lesson = lesson_open();
    for (int i = 0; i < CARDS; i++)
        board_place(&lesson->layout, lesson->s, 0, i, NULL);
    board_link(&lesson->layout, lesson->s, 0, 0, first, NULL);
    if (second) board_link(&lesson->layout, lesson->s, 0, 1, second, NULL);
    Scores scores = scores_of(&lesson->layout, lesson->s);
    lesson_close(lesson);
    return scores;
}

static Scores check_score(int answer)
{
    Lesson *lesson = lesson_open();
    lesson->s->answers[1] = answer;
    Scores scores = scores_of(&lesson->layout, lesson->s);
    lesson_close(lesson);
    return scores;
}

static void assert_score(double actual, double expected)
{
    if (fabs(actual - expected) > 1e-9)
        fail_msg("the score is %.9f, not %.9f", actual, expected);
}

static void test_nothing_done_scores_nothing_yet(void **state)
{
    (void)state;
    Lesson *lesson = lesson_open();
    Scores scores = scores_of(&lesson->layout, lesson->s);
    assert_score(scores.order, -1);
    assert_score(scores.links, -1);
    assert_score(scores.checks, -1);
    lesson_close(lesson);
}

static void test_an_order_that_is_not_finished_does_not_score(void **state)
{
    (void)state;
    Lesson *lesson = lesson_open();
    for (int i = 0; i < CARDS - 1; i++)
        board_place(&lesson->layout, lesson->s, 0, i, NULL);
    assert_score(scores_of(&lesson->layout, lesson->s).order, -1);
    lesson_close(lesson);
}

// 15 pairs of 6 cards; the tied pair is not counted.
static void test_all_right_scores_one(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){0, 1, 2, 3, 4, 5});
    assert_int_equal(scores.order_pairs, 14);
    assert_int_equal(scores.order_right, 14);
    assert_score(scores.order, 1);
}

static void test_tied_cards_may_change_places(void **state)
{
    (void)state;
    assert_score(order_score((int[]){0, 1, 3, 2, 4, 5}).order, 1);
}

static void test_all_reversed_scores_zero_and_not_less(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){5, 4, 3, 2, 1, 0});
    assert_int_equal(scores.order_right, 0);
    assert_score(scores.order, 0);
}

// One neighbouring swap: 13 of 14 pairs; (13/14 - 1/2) / (1/2) = 6/7.
static void test_one_slip_costs_one_pair(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){1, 0, 2, 3, 4, 5});
    assert_int_equal(scores.order_right, 13);
    assert_score(scores.order, 6.0 / 7);
}

// The last card first: five pairs wrong; (9/14 - 1/2) / (1/2) = 2/7.
static void test_a_card_far_off_costs_each_pair_it_breaks(void **state)
{
    (void)state;
    assert_score(order_score((int[]){5, 0, 1, 2, 3, 4}).order, 2.0 / 7);
}

// Half the pairs right is what guessing brings: the last card first, and 0 behind 1 and 2.
static void test_chance_scores_zero(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){5, 1, 2, 0, 3, 4});
    assert_int_equal(scores.order_right, 7);
    assert_score(scores.order, 0);
    assert_score(order_score((int[]){5, 1, 0, 2, 3, 4}).order, 1.0 / 7);
}

// Chance: 1.5/6 and 1/6 of the two arrows, 5/12 together; room above it: 2 - 5/12 = 19/12.
static void test_links_with_half_credits(void **state)
{
    (void)state;
    assert_score(link_score(LINK_TRIGGER, LINK_ONLY_BEFORE).links, 1);
    Scores half = link_score(LINK_LED_TO, LINK_ONLY_BEFORE);
    assert_score(half.links_credit, 1.5);
    assert_int_equal(half.links_count, 2);
    assert_score(half.links, (1.5 - 5.0 / 12) / (19.0 / 12));
    assert_score(link_score(LINK_CONDITION, LINK_CONDITION).links, 0);
}

// One arrow said: (1/2 - 1/4) / (1 - 1/4).
static void test_only_arrows_that_were_said_count(void **state)
{
    (void)state;
    Scores scores = link_score(LINK_LED_TO, LINK_NONE);
    assert_int_equal(scores.links_count, 1);
    assert_score(scores.links, 1.0 / 3);
}

// Chance is (1 + 1/2 + 0) / 3 = 1/2.
static void test_checks_with_half_credits(void **state)
{
    (void)state;
    assert_score(check_score(0).checks, 1);
    assert_score(check_score(1).checks, 0);
    assert_score(check_score(2).checks, 0);
    assert_score(check_score(1).checks_credit, 0.5);
}

static void test_unscored_checks_do_not_count(void **state)
{
    (void)state;
    Lesson *lesson = lesson_open();
    lesson->s->answers[2] = 2;
    Scores scores = scores_of(&lesson->layout, lesson->s);
    assert_int_equal(scores.checks_count, 0);
    assert_score(scores.checks, -1);
    lesson_close(lesson);
}

static void test_a_question_that_cannot_be_wrong_scores_one(void **state)
{
    (void)state;
    Lesson *lesson = lesson_open();
    for (int i = 0; i < 3; i++)
        lesson->book.nodes[1].answers[i].credit = 1;
    lesson->s->answers[1] = 2;
    assert_score(scores_of(&lesson->layout, lesson->s).checks, 1);
    lesson_close(lesson);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_done_scores_nothing_yet),
        cmocka_unit_test(test_an_order_that_is_not_finished_does_not_score),
        cmocka_unit_test(test_all_right_scores_one),
        cmocka_unit_test(test_tied_cards_may_change_places),
        cmocka_unit_test(test_all_reversed_scores_zero_and_not_less),
        cmocka_unit_test(test_one_slip_costs_one_pair),
        cmocka_unit_test(test_a_card_far_off_costs_each_pair_it_breaks),
        cmocka_unit_test(test_chance_scores_zero),
        cmocka_unit_test(test_links_with_half_credits),
        cmocka_unit_test(test_only_arrows_that_were_said_count),
        cmocka_unit_test(test_checks_with_half_credits),
        cmocka_unit_test(test_unscored_checks_do_not_count),
        cmocka_unit_test(test_a_question_that_cannot_be_wrong_scores_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
