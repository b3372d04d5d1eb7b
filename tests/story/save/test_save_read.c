#include "support/lesson.h"
#include "support/support.h"

#include "story/save/save_inner.h"

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

// Takes what [play] saves with [section] replaced by [json]. The caller frees.
static GameState *take_with(const char *section, const char *json, Err *err)
{
    json_t *saved = save_write(play, play->now);
    json_object_set_new(saved, section, json_loads(json, JSON_DECODE_ANY, NULL));
    GameState *s = game_state_new(&play->layout);
    s->turn = 3;
    save_read(play, s, saved, NULL, err);
    json_decref(saved);
    return s;
}

static void assert_taken_fails(const char *section, const char *json, const char *part)
{
    Err err = {0};
    game_state_free(take_with(section, json, &err));
    assert_err(&err, part);
}

static void test_sources_come_back_in_the_order_of_their_turns(void **state)
{
    (void)state;
    Err err = {0};
    GameState *s = take_with("sources",
        "{\"letter\":3,\"unheard_of\":1,\"price_board\":0,\"radio\":3}", &err);
    assert_no_err(&err);
    assert_int_equal(s->n_held, 3);
    assert_int_equal(s->held[0], lesson_source(play, "price_board"));
    assert_int_equal(s->held[1], lesson_source(play, "letter"));
    assert_int_equal(s->held[2], lesson_source(play, "radio"));
    assert_int_equal(game_state_new_sources(s), 2);
    game_state_free(s);
}

static void test_a_source_from_the_future_is_refused(void **state)
{
    (void)state;
    assert_taken_fails(
        "sources", "{\"radio\":4}", "\"radio\" should be a whole number from 0 to 3");
    assert_taken_fails("sources", "{\"radio\":-1}", "\"radio\"");
}

static void test_visits_that_overflow_are_refused(void **state)
{
    (void)state;
    assert_taken_fails("visits", "{\"queue\":2147483647}", "\"queue\" should be");
    assert_taken_fails(
        "visits", "{\"queue\":1000000000,\"manager\":1000000000}", "\"manager\"");
}

static void test_visits_add_up(void **state)
{
    (void)state;
    GameState *s =
        take_with("visits", "{\"queue\":2,\"harbour\":9,\"manager\":1}", NULL);
    assert_int_equal(s->entered, 3);
    game_state_free(s);
}

static void test_numbers_in_a_save_are_held_within_bounds_too(void **state)
{
    (void)state;
    GameState *s = take_with("state", "{\"evidence\":99,\"trust\":-4}", NULL);
    assert_int_equal(s->values[book_state(play_book(play), STR("evidence"))].as.i, 3);
    assert_true(s->values[book_state(play_book(play), STR("trust"))].as.d == 0);
    game_state_free(s);
}

static void test_luck_is_sixteen_hexadecimal_digits(void **state)
{
    (void)state;
    GameState *s = take_with("rng", "\"0123456789abcdef\"", NULL);
    assert_true(s->rng.state == UINT64_C(0x0123456789abcdef));
    game_state_free(s);
    assert_taken_fails("rng", "\"0123456789abcde\"", "16 hexadecimal digits");
    assert_taken_fails("rng", "\"0123456789abcdeg\"", "16 hexadecimal digits");
    assert_taken_fails("rng", "7", "16 hexadecimal digits");
}

static void test_an_unknown_node_is_none(void **state)
{
    (void)state;
    GameState *s = take_with("node", "\"harbour\"", NULL);
    assert_int_equal(s->node, NONE);
    game_state_free(s);
}

static void test_a_forged_board_is_dealt_anew(void **state)
{
    (void)state;
    static const char *const forged[] = {
        "[\"price\",\"price\",\"protests\"],\"rail\":[\"wages\"]",
        "[\"price\",\"wages\",\"protests\"],\"rail\":[\"wages\"]",
        "[\"price\"],\"rail\":[\"wages\"]",
        "[\"price\",\"protests\",\"resignation\"],\"rail\":[]",
        "[\"price\",\"protests\",\"resignation\"],"
        "\"rail\":[\"wages\",\"price\",\"price\"]",
        "[\"price\",\"protests\",\"resignation\"],\"rail\":[\"wages\",\"decree\"]",
        "[\"price\",\"protests\",\"resignation\"],"
        "\"rail\":[\"wages\",\"price\",\"protests\",\"resignation\",\"price\"]",
    };
    for (size_t i = 0; i < sizeof forged / sizeof *forged; i++) {
        char boards[256];
        snprintf(boards, sizeof boards,
            "{\"chain_table\":{\"deal\":%s,\"stood\":3,\"links\":{}}}", forged[i]);
        Err err = {0};
        GameState *s = take_with("boards", boards, &err);
        assert_no_err(&err);
        assert_int_equal(s->placed[0], 1); // the given card
        assert_int_equal(s->stood[0], 0);
        assert_int_equal(s->deal[0] + s->deal[1] + s->deal[2], 0 + 1 + 2);
        game_state_free(s);
    }
}

static void test_a_board_of_before_the_rail_begins_afresh(void **state)
{
    (void)state;
    Err err = {0};
    GameState *s = take_with("boards",
        "{\"chain_table\":{\"deal\":[\"price\",\"protests\",\"resignation\"],"
        "\"placed\":[\"price\",\"protests\"],\"links\":{}}}",
        &err);
    assert_no_err(&err);
    assert_int_equal(s->placed[0], 1);
    game_state_free(s);
}

static void test_unknown_links_and_kinds_are_passed_over(void **state)
{
    (void)state;
    GameState *s = take_with("boards",
        "{\"chain_table\":{\"deal\":[\"price\",\"protests\",\"resignation\"],"
        "\"rail\":[\"wages\"],\"stood\":0,"
        "\"links\":{\"gone\":\"trigger\",\"price_protests\":\"magic\","
        "\"wages_protests\":\"trigger\"}}}",
        NULL);
    assert_int_equal(s->links[0], LINK_NONE);
    assert_int_equal(s->links[1], LINK_TRIGGER);
    game_state_free(s);
}

static void test_members_are_checked_for_their_type(void **state)
{
    (void)state;
    json_t *object = json_object();
    json_object_set_new(object, "a", json_integer(3));
    Err wrong = {0}, missing = {0};
    int count;
    assert_non_null(save_member(object, "a", JSON_INTEGER, NULL));
    assert_null(save_member(object, "a", JSON_STRING, &wrong));
    assert_err(&wrong, "the save is broken: \"a\" should be a text");
    assert_null(save_member(object, "b", JSON_ARRAY, &missing));
    assert_err(&missing, "\"b\" should be a list");
    assert_true(save_count(object, "a", 3, &count, NULL));
    assert_int_equal(count, 3);
    assert_false(save_count(object, "a", 2, &count, NULL));
    json_decref(object);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_sources_come_back_in_the_order_of_their_turns),
        TEST(test_a_source_from_the_future_is_refused),
        TEST(test_visits_that_overflow_are_refused),
        TEST(test_visits_add_up),
        TEST(test_numbers_in_a_save_are_held_within_bounds_too),
        TEST(test_luck_is_sixteen_hexadecimal_digits),
        TEST(test_an_unknown_node_is_none),
        TEST(test_a_forged_board_is_dealt_anew),
        TEST(test_a_board_of_before_the_rail_begins_afresh),
        TEST(test_unknown_links_and_kinds_are_passed_over),
        cmocka_unit_test(test_members_are_checked_for_their_type),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
