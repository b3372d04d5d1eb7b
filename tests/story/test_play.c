#include "support/lesson.h"
#include "support/roundtrip.h"
#include "support/scenario.h"
#include "support/support.h"

#include "story/play_inner.h"

static Story *story;
static Play *play;

static int open_play(void **state)
{
    (void)state;
    story = lesson_open();
    play = play_new(story, 1, NULL);
    return play ? 0 : -1;
}

static int close_play(void **state)
{
    (void)state;
    play_close(play);
    story_close(story);
    return 0;
}

static void go(const char *move)
{
    lesson_do(play, move);
    roundtrip(story, &play);
}

static void go_to_end(void)
{
    static const char *const moves[] = {"photograph", "go_on", "price", "continue",
        "place:price", "place:protests", "place:resignation", "stands", "link:trigger",
        "link:condition", "continue"};
    for (int i = 0; i < COUNT_OF(moves); i++)
        go(moves[i]);
}

static void test_a_new_play_stands_at_the_start(void **state)
{
    (void)state;
    roundtrip(story, &play);
    assert_ptr_equal(play_book(play), story_book(story));
    assert_str(play_node(play)->id, "queue");
    assert_int_equal(play_node_index(play), lesson_node(play, "queue"));
    assert_int_equal(play_turns(play), 0);
    assert_int_equal(play_visits(play, play_node_index(play)), 1);
    assert_false(play_ended(play));
    assert_false(play_can_undo(play));
    assert_true(play_holds(play, lesson_source(play, "price_board")));
}

static void test_a_play_whose_first_node_fails_does_not_open(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 'x' { title='X', version='1', kind='fictional', start='one' }\n"
            "chapter 'c' { title='C', date='2022-01-01', start='one' }\n"
            "scene 'one' { title='One', text='Words.',\n"
            "  effect=function(s) error('at once') end, choice 'go_on' { 'On', "
            "go='two' } }\n"
            "ending 'two' { title='Two', text='Words.' }\n"},
        {NULL, NULL},
    };
    Host host = scenario_host(files);
    Story *failing = scenario_open(&host);
    Err err = {0};
    assert_null(play_new(failing, 1, &err));
    assert_err(&err, "at once");
    story_close(failing);
}

static void test_a_play_can_begin_at_any_node(void **state)
{
    (void)state;
    Play *there = play_new_at(story, 1, NONE, lesson_node(play, "manager"), NULL);
    assert_str(play_node(there)->id, "manager");
    assert_true(lesson_value(there, "trust")->as.d == 0.625); // its effect has run
    assert_int_equal(play_log_line(there, 0).node, play_node_index(there));
    roundtrip(story, &there);
    play_close(there);
}

static void test_closing_nothing_is_fine(void **state)
{
    (void)state;
    play_close(NULL);
}

static void test_the_world_is_that_of_the_place_and_date(void **state)
{
    (void)state;
    int price = book_world(play_book(play), STR("price"));
    int signal = book_world(play_book(play), STR("signal"));
    assert_int_equal(play_world(play, price).as.i, 120);
    assert_int_equal(play_world(play, signal).type, VALUE_NIL);
    go("photograph");
    go("go_on");
    go("price");
    go("continue"); // to Almaty
    assert_int_equal(play_world(play, price).as.i, 60);
    assert_int_equal(play_world(play, signal).as.i, 80);
}

static void test_later_changes_of_a_source_are_not_known_yet(void **state)
{
    (void)state;
    int source = lesson_source(play, "price_board");
    assert_int_equal(play_source_history(play, source), 0);
    assert_int_equal(play_source_status(play, source), STATUS_REPORTED);
    int64_t early = play_now_minutes(play);
    go("photograph");
    go("go_on");
    go("price");
    go("continue"); // to the fifth of January, not the ninth
    assert_true(play_now_minutes(play) > early);
    assert_int_equal(play_source_history(play, source), 1);
    assert_int_equal(play_source_status(play, source), STATUS_CONFIRMED);
}

static void test_sources_are_held_in_the_order_they_came(void **state)
{
    (void)state;
    go("photograph");
    assert_int_equal(play_held(play, 0), lesson_source(play, "price_board"));
    assert_int_equal(play_held(play, 1), lesson_source(play, "radio"));
    assert_int_equal(play_held(play, 2), NONE);
    assert_int_equal(play_held(play, -1), NONE);
    assert_int_equal(play_new_source(play, 0), lesson_source(play, "radio"));
    assert_int_equal(play_new_source(play, 1), NONE);
    assert_int_equal(play_new_source(play, -1), NONE);
    go("go_on");
    assert_int_equal(play_new_source(play, 0), NONE);
}

static void test_the_chain_keeps_the_furthest_link(void **state)
{
    (void)state;
    int doubles = book_chain(play_book(play), STR("doubles"));
    int protest = book_chain(play_book(play), STR("protest"));
    assert_int_equal(play_chain_at(play), doubles);
    assert_int_equal(play_chain_reached(play), doubles);
    go_to_end();
    assert_int_equal(play_chain_reached(play), protest);
    play_arrive(play, lesson_node(play, "queue")); // back where it began
    assert_int_equal(play_chain_at(play), doubles);
    assert_int_equal(play_chain_reached(play), protest);
}

static void test_a_node_without_a_board_has_an_empty_one(void **state)
{
    (void)state;
    BoardState board = play_board(play, lesson_node(play, "queue"));
    assert_null(board.hand);
    assert_int_equal(play_board(play, lesson_node(play, "chain_table")).n_hand, 0);
}

static void test_the_offered_cards_stay_where_they_lie(void **state)
{
    (void)state;
    go("photograph");
    go("go_on");
    go("price");
    go("continue");
    BoardState board = play_board(play, play_node_index(play));
    assert_int_equal(board.n_hand, 3);
    int first = board.hand[0], second = board.hand[1], third = board.hand[2];
    assert_true(play_put(play, second, 0, NULL));
    roundtrip(story, &play);
    board = play_board(play, play_node_index(play));
    assert_int_equal(board.hand[0], first);
    assert_int_equal(board.hand[1], third);
}

static void test_passages_are_asked_whether_they_are_shown(void **state)
{
    (void)state;
    bool shown = false;
    Passage always = {.when = 0};
    assert_true(play_passage_shown(play, &always, &shown, NULL));
    assert_true(shown);
    Passage when_lied = {
        .when = play_node(play)
                    ->choices[book_node_choice(play_node(play), STR("whisper"))]
                    .condition};
    assert_true(play_passage_shown(play, &when_lied, &shown, NULL));
    assert_false(shown);
    go("lie");
    assert_true(play_passage_shown(play, &when_lied, &shown, NULL));
    assert_true(shown);
}

static void test_the_log_has_nodes_choices_and_what_was_shown(void **state)
{
    (void)state;
    play_log_shown(play, STR("The queue, as it was read."));
    go("photograph");
    play_log_shown(play, STR("The manager."));
    roundtrip(story, &play);
    assert_int_equal(play_log_count(play), 2);
    LogLine line = play_log_line(play, 0);
    assert_int_equal(line.node, lesson_node(play, "queue"));
    assert_int_equal(line.choice, 0);
    assert_str(line.shown, "The queue, as it was read.");
    assert_int_equal(play_log_line(play, 1).choice, NONE);
    assert_str(play_log_line(play, 1).shown, "The manager.");
}

static void test_moves_on_a_board_add_no_lines_to_the_log(void **state)
{
    (void)state;
    go("photograph");
    go("go_on");
    go("price");
    go("continue");
    int count = play_log_count(play);
    go("place:price");
    go("place:protests");
    assert_int_equal(play_log_count(play), count);
    assert_int_equal(
        play_log_line(play, count - 1).node, lesson_node(play, "chain_table"));
}

static void test_scores_are_those_of_the_play(void **state)
{
    (void)state;
    assert_true(play_scores(play).checks.score == -1);
    go_to_end();
    Scores scores = play_scores(play);
    assert_true(scores.checks.score == 1);
    assert_int_equal(scores.links.count, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_a_new_play_stands_at_the_start),
        cmocka_unit_test(test_a_play_whose_first_node_fails_does_not_open),
        TEST(test_a_play_can_begin_at_any_node),
        cmocka_unit_test(test_closing_nothing_is_fine),
        TEST(test_the_world_is_that_of_the_place_and_date),
        TEST(test_later_changes_of_a_source_are_not_known_yet),
        TEST(test_sources_are_held_in_the_order_they_came),
        TEST(test_the_chain_keeps_the_furthest_link),
        TEST(test_a_node_without_a_board_has_an_empty_one),
        TEST(test_the_offered_cards_stay_where_they_lie),
        TEST(test_passages_are_asked_whether_they_are_shown),
        TEST(test_the_log_has_nodes_choices_and_what_was_shown),
        TEST(test_moves_on_a_board_add_no_lines_to_the_log),
        TEST(test_scores_are_those_of_the_play),
    };
    return roundtrip_run(tests);
}
