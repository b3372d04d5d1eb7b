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
    for (int i = 0; i < CARDS; i++) {
        board->cards[i].group = groups[i];
        board->cards[i].scored = true;
    }
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
        assert_true(board_put(&lesson->layout, lesson->s, 0, order[i], i, NULL));
    assert_true(board_order_done(&lesson->layout, lesson->s, 0, NULL));
    Scores scores = scores_of(&lesson->layout, lesson->s);
    lesson_close(lesson);
    return scores;
}

static Scores link_score(LinkType first, LinkType second)
{
    Lesson *lesson = lesson_open();
    for (int i = 0; i < CARDS; i++)
        board_put(&lesson->layout, lesson->s, 0, i, i, NULL);
    board_order_done(&lesson->layout, lesson->s, 0, NULL);
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
    assert_score(scores.order.score, -1);
    assert_score(scores.links.score, -1);
    assert_score(scores.checks.score, -1);
    lesson_close(lesson);
}

static void test_an_order_that_is_not_finished_does_not_score(void **state)
{
    (void)state;
    Lesson *lesson = lesson_open();
    for (int i = 0; i < CARDS - 1; i++)
        board_put(&lesson->layout, lesson->s, 0, i, i, NULL);
    assert_score(scores_of(&lesson->layout, lesson->s).order.score, -1);
    lesson_close(lesson);
}

// 15 pairs of 6 cards; the tied pair is not counted.
static void test_all_right_scores_one(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){0, 1, 2, 3, 4, 5});
    assert_int_equal(scores.order.count, 14);
    assert_int_equal((int)scores.order.credit, 14);
    assert_score(scores.order.score, 1);
}

static void test_tied_cards_may_change_places(void **state)
{
    (void)state;
    assert_score(order_score((int[]){0, 1, 3, 2, 4, 5}).order.score, 1);
}

static void test_all_reversed_scores_zero_and_not_less(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){5, 4, 3, 2, 1, 0});
    assert_int_equal((int)scores.order.credit, 0);
    assert_score(scores.order.score, 0);
}

// One neighbouring swap: 13 of 14 pairs; (13/14 - 1/2) / (1/2) = 6/7.
static void test_one_slip_costs_one_pair(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){1, 0, 2, 3, 4, 5});
    assert_int_equal((int)scores.order.credit, 13);
    assert_score(scores.order.score, 6.0 / 7);
}

// The last card first: five pairs wrong; (9/14 - 1/2) / (1/2) = 2/7.
static void test_a_card_far_off_costs_each_pair_it_breaks(void **state)
{
    (void)state;
    assert_score(order_score((int[]){5, 0, 1, 2, 3, 4}).order.score, 2.0 / 7);
}

// Half the pairs right is what guessing brings: the last card first, and 0 behind 1 and 2.
static void test_chance_scores_zero(void **state)
{
    (void)state;
    Scores scores = order_score((int[]){5, 1, 2, 0, 3, 4});
    assert_int_equal((int)scores.order.credit, 7);
    assert_score(scores.order.score, 0);
    assert_score(order_score((int[]){5, 1, 0, 2, 3, 4}).order.score, 1.0 / 7);
}

// Chance: 1.5/6 and 1/6 of the two arrows, 5/12 together; room above it: 2 - 5/12 = 19/12.
static void test_links_with_half_credits(void **state)
{
    (void)state;
    assert_score(link_score(LINK_TRIGGER, LINK_ONLY_BEFORE).links.score, 1);
    Scores half = link_score(LINK_LED_TO, LINK_ONLY_BEFORE);
    assert_score(half.links.credit, 1.5);
    assert_int_equal(half.links.count, 2);
    assert_score(half.links.score, (1.5 - 5.0 / 12) / (19.0 / 12));
    assert_score(link_score(LINK_CONDITION, LINK_CONDITION).links.score, 0);
}

// One arrow said: (1/2 - 1/4) / (1 - 1/4).
static void test_only_arrows_that_were_said_count(void **state)
{
    (void)state;
    Scores scores = link_score(LINK_LED_TO, LINK_NONE);
    assert_int_equal(scores.links.count, 1);
    assert_score(scores.links.score, 1.0 / 3);
}

// Chance is (1 + 1/2 + 0) / 3 = 1/2.
static void test_checks_with_half_credits(void **state)
{
    (void)state;
    assert_score(check_score(0).checks.score, 1);
    assert_score(check_score(1).checks.score, 0);
    assert_score(check_score(2).checks.score, 0);
    assert_score(check_score(1).checks.credit, 0.5);
}

static void test_unscored_checks_do_not_count(void **state)
{
    (void)state;
    Lesson *lesson = lesson_open();
    lesson->s->answers[2] = 2;
    Scores scores = scores_of(&lesson->layout, lesson->s);
    assert_int_equal(scores.checks.count, 0);
    assert_score(scores.checks.score, -1);
    lesson_close(lesson);
}

static void test_a_question_that_cannot_be_wrong_scores_one(void **state)
{
    (void)state;
    Lesson *lesson = lesson_open();
    for (int i = 0; i < 3; i++)
        lesson->book.nodes[1].answers[i].credit = 1;
    lesson->s->answers[1] = 2;
    assert_score(scores_of(&lesson->layout, lesson->s).checks.score, 1);
    lesson_close(lesson);
}

// --- given cards ----------------------------------------------------------------------------------

// Cards 0 to 3 in this order of the record; 1 and 3 are given.
static Lesson *open_with_given(void)
{
    Lesson *lesson = lesson_open();
    Board *board = lesson->book.nodes[0].board;
    board->n_cards = 4;
    for (int i = 0; i < 4; i++)
        board->cards[i].group = i;
    board->cards[1].given = board->cards[3].given = true;
    game_state_free(lesson->s);
    game_layout_init(&lesson->layout, &lesson->arena, &lesson->book);
    lesson->s = game_state_new(&lesson->layout);
    board_enter(&lesson->layout, lesson->s, 0);
    return lesson;
}

// What guessing gets is what all orders get that can be laid, taken together.
static void test_guessing_puts_cards_into_any_gap(void **state)
{
    (void)state;
    Lesson *lesson = open_with_given();
    double sum = 0;
    int orders = 0;
    for (int gap = 0; gap < 3; gap++)
        for (int other = 0; other < 4; other++, orders++) {
            board_enter(&lesson->layout, lesson->s, 0);
            board_put(&lesson->layout, lesson->s, 0, 0, gap, NULL);
            board_put(&lesson->layout, lesson->s, 0, 2, other, NULL);
            board_order_done(&lesson->layout, lesson->s, 0, NULL);
            Scores scores = scores_of(&lesson->layout, lesson->s);
            assert_int_equal(scores.order.count, 5); // all pairs but the given one
            sum += scores.order.credit;
            assert_score(scores.order.chance, 0.5 + 1.0 / 3 + 3 * 2.0 / 3);
        }
    assert_score(sum / orders, 0.5 + 1.0 / 3 + 3 * 2.0 / 3);
    lesson_close(lesson);
}

static void test_a_given_card_that_is_not_scored_makes_no_pairs(void **state)
{
    (void)state;
    Lesson *lesson = open_with_given();
    lesson->book.nodes[0].board->cards[3].scored = false;
    board_put(&lesson->layout, lesson->s, 0, 0, 0, NULL);
    board_put(&lesson->layout, lesson->s, 0, 2, 3, NULL);
    board_order_done(&lesson->layout, lesson->s, 0, NULL);
    Scores scores = scores_of(&lesson->layout, lesson->s);
    assert_int_equal(scores.order.count, 3);
    assert_score(scores.order.score, 1); // behind card 3, which does not count
    lesson_close(lesson);
}

// --- evidence and claims --------------------------------------------------------------------------

static Scores evidence_score(int pinned, bool held)
{
    Lesson *lesson = lesson_open();
    Link *link = &lesson->book.nodes[0].board->links[0];
    game_state_free(lesson->s);
    lesson->book.sources = arena_array(&lesson->arena, Source, 3);
    lesson->book.n_sources = 3;
    link->evidence = (Indexes){arena_copy(&lesson->arena, (int[]){0}, sizeof(int)), 1};
    game_layout_init(&lesson->layout, &lesson->arena, &lesson->book);
    lesson->s = game_state_new(&lesson->layout);
    if (held) game_state_add_source(lesson->s, 0);
    game_state_add_source(lesson->s, 1);
    board_enter(&lesson->layout, lesson->s, 0);
    for (int i = 0; i < CARDS; i++)
        board_put(&lesson->layout, lesson->s, 0, i, i, NULL);
    board_order_done(&lesson->layout, lesson->s, 0, NULL);
    assert_score(scores_of(&lesson->layout, lesson->s).evidence.score, -1);
    board_link(&lesson->layout, lesson->s, 0, 0, LINK_TRIGGER, NULL);
    assert_true(board_pin(&lesson->layout, lesson->s, 0, pinned, NULL));
    Scores scores = scores_of(&lesson->layout, lesson->s);
    lesson_close(lesson);
    return scores;
}

static void test_evidence_is_the_source_that_shows_it(void **state)
{
    (void)state;
    assert_score(evidence_score(0, true).evidence.score, 1);
    assert_score(evidence_score(0, true).evidence.chance, 1.0 / 3); // of two and none
    assert_score(evidence_score(1, true).evidence.score, 0);
    assert_score(evidence_score(NONE, true).evidence.credit, 0);
}

static void test_who_has_no_evidence_is_right_to_pin_none(void **state)
{
    (void)state;
    assert_score(evidence_score(NONE, false).evidence.score, 1);
    assert_score(evidence_score(1, false).evidence.score, 0);
    assert_score(evidence_score(1, false).evidence.chance, 0.5);
}

static Score claims_score(Status one, Status two, Status three)
{
    Lesson *lesson = lesson_open();
    Board *board = lesson->book.nodes[0].board;
    board->claims = arena_array(&lesson->arena, Claim, 3);
    board->n_claims = 3;
    board->n_links = 0;
    board->claims[0].credit[STATUS_CONFIRMED] = 1;
    board->claims[1].credit[STATUS_CLAIMED] = 1;
    board->claims[1].credit[STATUS_DISPUTED] = 0.5;
    board->claims[2].credit[STATUS_CLAIMED] = 1;
    game_state_free(lesson->s);
    game_layout_init(&lesson->layout, &lesson->arena, &lesson->book);
    lesson->s = game_state_new(&lesson->layout);
    board_enter(&lesson->layout, lesson->s, 0);
    for (int i = 0; i < CARDS; i++)
        board_put(&lesson->layout, lesson->s, 0, i, i, NULL);
    board_order_done(&lesson->layout, lesson->s, 0, NULL);
    const Status said[] = {one, two, three};
    for (int i = 0; i < 3 && said[i] != STATUS_NONE; i++)
        assert_true(board_claim(&lesson->layout, lesson->s, 0, i, said[i], NULL));
    Score score = scores_of(&lesson->layout, lesson->s).claims;
    lesson_close(lesson);
    return score;
}

// Whoever calls all of them the same has shown nothing, however many are so.
static void test_one_status_for_all_claims_scores_nothing(void **state)
{
    (void)state;
    for (Status s = STATUS_CONFIRMED; s < STATUSES; s++)
        assert_score(claims_score(s, s, s).score, 0);
}

static void test_claims_told_apart_score(void **state)
{
    (void)state;
    assert_score(
        claims_score(STATUS_CONFIRMED, STATUS_CLAIMED, STATUS_CLAIMED).score, 1);
    Score half = claims_score(STATUS_CONFIRMED, STATUS_DISPUTED, STATUS_CLAIMED);
    assert_score(half.credit, 2.5);
    assert_score(half.chance, 1.0 / 3 + (0.5 + 1) / 3 + 1.0 / 3);
    assert_score(claims_score(STATUS_NONE, STATUS_NONE, STATUS_NONE).score, -1);
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
        cmocka_unit_test(test_guessing_puts_cards_into_any_gap),
        cmocka_unit_test(test_a_given_card_that_is_not_scored_makes_no_pairs),
        cmocka_unit_test(test_evidence_is_the_source_that_shows_it),
        cmocka_unit_test(test_who_has_no_evidence_is_right_to_pin_none),
        cmocka_unit_test(test_one_status_for_all_claims_scores_nothing),
        cmocka_unit_test(test_claims_told_apart_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
