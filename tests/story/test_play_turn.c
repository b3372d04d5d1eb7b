#include "story/play_inner.h"
#include "support/lesson.h"
#include "support/roundtrip.h"
#include "support/scenario.h"
#include "support/support.h"

#include <stdlib.h>
#include <string.h>

typedef struct Game {
    Story *story;
    Play *play;
} Game;

static Game open_game(uint64_t seed)
{
    Err err = {0};
    Game game = {lesson_open(), NULL};
    game.play = play_new(game.story, seed, &err);
    assert_no_err(&err);
    return game;
}

static void close_game(Game *game)
{
    play_close(game->play);
    story_close(game->story);
}

static void go(Game *game, const char *move)
{
    lesson_do(game->play, move);
    roundtrip(game->story, &game->play);
}

static void assert_refused(Game *game, const char *move, const char *part)
{
    Buf before = {0}, after = {0};
    Err err = {0};
    play_save(game->play, &before);
    assert_false(lesson_try(game->play, move, &err));
    assert_err(&err, part);
    play_save(game->play, &after);
    assert_str(buf_str(&after), before.s);
    buf_free(&before);
    buf_free(&after);
    roundtrip(game->story, &game->play);
}

static void assert_at(const Game *game, const char *node)
{
    assert_str(play_node(game->play)->id, node);
}

static LogLine last_line(const Game *game)
{
    return play_log_line(game->play, play_log_count(game->play) - 1);
}

static ChoiceState state_of(Game *game, const char *choice)
{
    ChoiceState state = CHOICE_OPEN;
    Err err = {0};
    int index = book_node_choice(play_node(game->play), str_of(choice));
    assert_true(play_choice_state(game->play, index, &state, &err));
    assert_no_err(&err);
    return state;
}

static void test_a_choice_runs_its_effect_gives_and_goes(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "photograph");
    assert_at(&game, "manager");
    assert_int_equal(play_turns(game.play), 1);
    assert_int_equal(lesson_value(game.play, "evidence")->as.i, 1);
    assert_true(play_holds(game.play, lesson_source(game.play, "radio")));
    assert_int_equal(play_visits(game.play, lesson_node(game.play, "manager")), 1);
    assert_int_equal(play_taken(game.play, lesson_node(game.play, "queue"), 0), 1);
    close_game(&game);
}

static void test_entering_runs_the_effect_of_the_node(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "photograph");
    assert_true(lesson_value(game.play, "trust")->as.d == 0.625);
    close_game(&game);
}

static void test_effects_can_ask_about_the_play(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "photograph");
    go(&game, "remember");
    json_t *asked = value_to_json(lesson_value(game.play, "asked"));
    Buf out = {0};
    json_write(&out, asked, 0);
    assert_str(buf_str(&out), "[true,false,1,1,\"none\",120]");
    json_decref(asked);
    buf_free(&out);
    close_game(&game);
}

static void test_an_effect_that_raises_leaves_everything_untouched(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "ask");
    assert_refused(&game, "stumble", "on purpose");
    assert_str(lesson_value(game.play, "name")->as.s, "Aigul");
    assert_str(lesson_value(game.play, "asked")->as.list.items[0].as.s, "price");
    assert_false(play_holds(game.play, lesson_source(game.play, "letter")));
    assert_int_equal(play_log_count(game.play), 2);
    close_game(&game);
}

static void test_the_sentence_of_a_failed_turn_names_file_and_line(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_refused(&game, "stumble", "pump.lua:");
    close_game(&game);
}

static void test_an_effect_that_raises_on_entering_takes_the_choice_back(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_refused(&game, "fall", "here");
    assert_at(&game, "queue");
    assert_false(lesson_value(game.play, "lied")->as.b);
    close_game(&game);
}

static void test_what_a_choice_needs_may_raise_and_the_turn_is_not_taken(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' }\n"
                         "scene 'a' { text='x', choice 'on' { 'On', go='e',\n"
                         "  needs=function(s) error('on asking') end } }\n"
                         "ending 'e' { text='x' }\n"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Game game = {story, play_new(story, 1, NULL)};
    ChoiceState open;
    Err err = {0};
    assert_false(play_choice_state(game.play, 0, &open, &err));
    assert_err(&err, "scenario.lua:3: on asking");
    assert_refused(&game, "on", "scenario.lua:3: on asking");
    assert_at(&game, "a");
    assert_int_equal(play_turns(game.play), 0);
    close_game(&game);
}

static void test_a_wrong_type_names_the_variable_and_what_it_takes(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_refused(&game, "mistype", "rumour");
    assert_refused(&game, "mistype", "a whole number");
    close_game(&game);
}

static void test_values_are_held_within_their_bounds(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "praise");
    assert_int_equal(lesson_value(game.play, "evidence")->as.i, 3);
    assert_true(lesson_value(game.play, "trust")->as.d == 0);
    close_game(&game);
}

static void test_a_pick_outside_its_list_is_an_error_with_the_near_name(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_refused(&game, "lose_way", "pick of choice \"lose_way\" answers \"managr\"");
    assert_refused(&game, "lose_way", "(manager, question); did you mean \"manager\"?");
    close_game(&game);
}

static void test_a_pick_follows_the_luck_of_the_seed(void **state)
{
    (void)state;
    int seen[2] = {0};
    for (uint64_t seed = 0; seed < 20; seed++) {
        Game one = open_game(seed), two = open_game(seed);
        go(&one, "wander");
        go(&two, "wander");
        assert_int_equal(play_node_index(one.play), play_node_index(two.play));
        seen[play_node(one.play)->kind == NODE_CHECK]++;
        close_game(&one);
        close_game(&two);
    }
    assert_true(seen[0] > 0 && seen[1] > 0);
}

static void test_needs_by_list_asks_for_sources(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_int_equal(state_of(&game, "compare"), CHOICE_CLOSED);
    assert_refused(&game, "compare", "\"compare\" is not open");
    close_game(&game);
}

static void test_needs_by_function_asks_the_state(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_int_equal(state_of(&game, "whisper"), CHOICE_HIDDEN);
    assert_refused(&game, "whisper", "is not open");
    go(&game, "lie");
    assert_int_equal(state_of(&game, "whisper"), CHOICE_OPEN);
    go(&game, "whisper");
    assert_at(&game, "manager");
    close_game(&game);
}

static void test_once_is_once(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_int_equal(state_of(&game, "ask"), CHOICE_OPEN);
    go(&game, "ask");
    assert_at(&game, "queue");
    assert_int_equal(state_of(&game, "ask"), CHOICE_HIDDEN);
    assert_refused(&game, "ask", "is not open");
    assert_true(play_undo(game.play, NULL));
    assert_int_equal(state_of(&game, "ask"), CHOICE_OPEN);
    close_game(&game);
}

static void test_a_source_given_twice_is_held_once_and_not_new_again(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_int_equal(
        play_new_source(game.play, 0), lesson_source(game.play, "price_board"));
    go(&game, "lie"); // enters the queue again, which gives the price board
    assert_int_equal(play_held(game.play, 0), lesson_source(game.play, "price_board"));
    assert_int_equal(play_held(game.play, 1), NONE);
    assert_int_equal(play_new_source(game.play, 0), NONE);
    close_game(&game);
}

static void test_what_is_not_there_cannot_be_done(void **state)
{
    (void)state;
    Game game = open_game(1);
    Err one = {0}, two = {0};
    ChoiceState choice;
    assert_false(play_choose(game.play, -1, &one));
    assert_err(&one, "no such choice");
    assert_int_equal(one.kind, ERR_USAGE);
    assert_false(play_choose(game.play, 99, NULL));
    assert_false(play_choice_state(game.play, 99, &choice, &two));
    assert_int_equal(choice, CHOICE_CLOSED);
    assert_refused(&game, "continue", "something to do here");
    assert_refused(&game, "place:price", "no board here");
    assert_false(play_answer(game.play, 0, NULL));
    assert_false(play_link(game.play, 0, LINK_TRIGGER, NULL));
    close_game(&game);
}

// --- checks and boards ---------------------------------------------------------------------------

static void test_a_check_explains_before_it_goes_on(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "photograph");
    go(&game, "go_on");
    int check = lesson_node(game.play, "question");
    assert_int_equal(play_answer_given(game.play, check), NONE);
    assert_refused(&game, "continue", "something to do here");
    go(&game, "wages");
    assert_at(&game, "question");
    assert_int_equal(play_answer_given(game.play, check), 1);
    assert_refused(&game, "price", "has been answered");
    assert_int_equal(last_line(&game).choice, 1);
    go(&game, "continue");
    assert_at(&game, "chain_table");
    close_game(&game);
}

static void test_an_answer_that_does_not_exist_is_refused(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "photograph");
    go(&game, "go_on");
    Err err = {0};
    assert_false(play_answer(game.play, 3, &err));
    assert_err(&err, "no such answer");
    close_game(&game);
}

static void go_to_board(Game *game)
{
    go(game, "photograph");
    go(game, "go_on");
    go(game, "price");
    go(game, "continue");
}

static void test_a_board_is_played_to_its_end(void **state)
{
    (void)state;
    Game game = open_game(1);
    go_to_board(&game);
    go(&game, "place:protests");
    assert_refused(&game, "stands", "still cards in the hand");
    go(&game, "back:protests");
    assert_refused(&game, "back:protests", "in the hand");
    go(&game, "place:price");
    go(&game, "place:protests");
    assert_refused(&game, "place:wages", "not among those to place"); // given
    assert_refused(&game, "continue", "something to do here");
    go(&game, "place:resignation");
    assert_refused(&game, "link:trigger", "does not ask about this arrow");
    go(&game, "stands");
    assert_refused(&game, "stands", "stands already");
    assert_refused(&game, "place:price", "the order of the cards stands");
    go(&game, "link:trigger");
    assert_refused(&game, "link:nonsense", "cannot be of this kind");
    go(&game, "link:condition");
    Scores scores = play_scores(game.play);
    assert_int_equal(scores.order.count, 6); // three pairs with the given card
    assert_true(scores.order.score == 1 && scores.links.score == 1);
    assert_true(scores.checks.score == 1 && scores.claims.score == -1);
    go(&game, "continue");
    assert_at(&game, "finish");
    assert_true(play_ended(game.play));
    close_game(&game);
}

// What a script sees of the first arrow.
static LinkType seen(const Game *game)
{
    int board = lesson_node(game->play, "chain_table");
    return game->play->look.arrow(game->play->look.ctx, board, 0);
}

static void test_scripts_see_an_arrow_once_the_board_is_done(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_int_equal(seen(&game), LINK_NONE);
    go_to_board(&game);
    static const char *const moves[] = {
        "place:price", "place:protests", "place:resignation", "stands", "link:trigger"};
    for (int i = 0; i < COUNT_OF(moves); i++) {
        go(&game, moves[i]);
        assert_int_equal(seen(&game), LINK_NONE);
    }
    go(&game, "link:condition");
    assert_int_equal(seen(&game), LINK_TRIGGER);
    go(&game, "continue");
    assert_int_equal(seen(&game), LINK_TRIGGER);
    close_game(&game);
}

// --- undo ----------------------------------------------------------------------------------------

static void test_undo_takes_all_of_a_turn_back(void **state)
{
    (void)state;
    Game game = open_game(7);
    Buf before = {0}, after = {0};
    play_save(game.play, &before);
    go(&game, "ask");
    assert_true(play_undo(game.play, NULL));
    roundtrip(game.story, &game.play);
    play_save(game.play, &after);
    assert_str(buf_str(&after), before.s);
    buf_free(&before);
    buf_free(&after);
    close_game(&game);
}

static void test_luck_after_undo_is_the_same_luck(void **state)
{
    (void)state;
    Game game = open_game(7);
    go(&game, "ask");
    int64_t first = lesson_value(game.play, "rumour")->as.i;
    assert_true(play_undo(game.play, NULL));
    go(&game, "ask");
    assert_int_equal(lesson_value(game.play, "rumour")->as.i, first);
    close_game(&game);
}

static void test_undo_goes_back_to_the_first_turn_and_no_further(void **state)
{
    (void)state;
    Game game = open_game(1);
    assert_false(play_can_undo(game.play));
    go_to_board(&game);
    go(&game, "place:price");
    for (int turns = 5; turns > 0; turns--) {
        assert_int_equal(play_turns(game.play), turns);
        assert_true(play_can_undo(game.play));
        assert_true(play_undo(game.play, NULL));
        roundtrip(game.story, &game.play);
    }
    assert_at(&game, "queue");
    assert_int_equal(play_log_count(game.play), 1);
    assert_int_equal(last_line(&game).choice, NONE);
    Err err = {0};
    assert_false(play_undo(game.play, &err));
    assert_err(&err, "no turn left to take back");
    close_game(&game);
}

static int undo_all(Game *game)
{
    int count = 0;
    while (play_undo(game->play, NULL))
        count++;
    return count;
}

static void test_undo_max_turns_can_be_taken_back(void **state)
{
    (void)state;
    for (int turns = UNDO_MAX - 1; turns <= UNDO_MAX + 1; turns++) {
        Game game = open_game(1);
        for (int i = 0; i < turns; i++)
            go(&game, "lie");
        assert_int_equal(undo_all(&game), turns < UNDO_MAX ? turns : UNDO_MAX);
        assert_int_equal(play_turns(game.play), turns <= UNDO_MAX ? 0 : 1);
        assert_int_equal(last_line(&game).node, play_node_index(game.play));
        close_game(&game);
    }
}

static void test_undo_of_an_answer_asks_again(void **state)
{
    (void)state;
    Game game = open_game(1);
    go(&game, "photograph");
    go(&game, "go_on");
    go(&game, "wages");
    assert_true(play_undo(game.play, NULL));
    assert_int_equal(
        play_answer_given(game.play, lesson_node(game.play, "question")), NONE);
    assert_int_equal(last_line(&game).choice, NONE);
    go(&game, "price");
    assert_int_equal(last_line(&game).choice, 0);
    close_game(&game);
}

static void test_an_invented_world_can_be_written_and_taken_back(void **state)
{
    (void)state;
    Game game = {lesson_open_invented(), NULL};
    game.play = play_new(game.story, 1, NULL);
    go(&game, "cut");
    assert_int_equal(play_world(game.play, 0).as.i, 30);
    go(&game, "word");
    assert_str(play_world(game.play, 0).as.s, "nothing");
    assert_true(play_undo(game.play, NULL) && play_undo(game.play, NULL));
    assert_int_equal(play_world(game.play, 0).as.i, 60);
    close_game(&game);
}

// --- looks ---------------------------------------------------------------------------------------

static void test_functions_of_one_look_share_their_steps(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua", "scenario 't' { title='T', start='a' } scene 'a' { text='x', "
                         "choice 'c' { 'C', go='b', needs=function(s) "
                         "for i = 1, 3000 do end return true end } } "
                         "ending 'b' { text='x' }"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    const Limits limits = {.turn_steps = 10000};
    Diagnostics diagnostics = {0};
    Err err = {0};
    Story *story = story_open(&host, &limits, &diagnostics, &err);
    assert_no_err(&err);
    Play *play = play_new(story, 1, NULL);
    ChoiceState open;
    for (int look = 0; look < 3; look++) {
        play_look(play);
        int asked = 0;
        while (asked < 10 && play_choice_state(play, 0, &open, &err))
            asked++;
        assert_in_range(asked, 1, 4);
        assert_err(&err, "the script works too long");
        err = (Err){0};
    }
    play_close(play);
    story_close(story);
    diagnostics_free(&diagnostics);
}

static bool show(Play *play, size_t bytes, Err *err)
{
    Buf out = {0};
    char *words = mem_new(bytes + 1, 1);
    memset(words, 'x', bytes);
    Text text = {.src = {words, bytes}, .where = {STR("a.lua"), 7}};
    bool done = play_text(play, &text, &out, err);
    assert_int_equal(out.n, done ? bytes : 0);
    free(words);
    buf_free(&out);
    return done;
}

static void test_texts_of_one_look_have_their_limit(void **state)
{
    (void)state;
    Game game = open_game(1);
    Err err = {0};
    play_look(game.play);
    assert_true(show(game.play, SHOWN_MAX - 10, &err));
    assert_true(show(game.play, 10, &err));
    assert_false(show(game.play, 1, &err));
    assert_err(&err, "a.lua:7: the texts of one page may have 1048576 bytes together");
    play_look(game.play);
    assert_true(show(game.play, SHOWN_MAX, &err));
    play_look(game.play);
    assert_false(show(game.play, SHOWN_MAX + 1, &err));
    close_game(&game);
}

static void test_texts_of_one_look_have_a_limit_of_marks(void **state)
{
    (void)state;
    Game game = open_game(1);
    Err err = {0};
    Text text = {.src = STR("{name}{name}"), .where = {STR("a.lua"), 7}};
    Buf out = {0};
    play_look(game.play);
    for (int i = 0; i < SHOWN_MARKS / 2; i++)
        assert_true(play_text(game.play, &text, &out, &err));
    assert_false(play_text(game.play, &text, &out, &err));
    assert_err(&err, "a.lua:7: the texts of one page may have 4096 {marks} together");
    play_look(game.play);
    assert_true(play_text(game.play, &text, &out, NULL));
    buf_free(&out);
    close_game(&game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_choice_runs_its_effect_gives_and_goes),
        cmocka_unit_test(test_entering_runs_the_effect_of_the_node),
        cmocka_unit_test(test_effects_can_ask_about_the_play),
        cmocka_unit_test(test_an_effect_that_raises_leaves_everything_untouched),
        cmocka_unit_test(test_the_sentence_of_a_failed_turn_names_file_and_line),
        cmocka_unit_test(test_an_effect_that_raises_on_entering_takes_the_choice_back),
        cmocka_unit_test(test_what_a_choice_needs_may_raise_and_the_turn_is_not_taken),
        cmocka_unit_test(test_a_wrong_type_names_the_variable_and_what_it_takes),
        cmocka_unit_test(test_values_are_held_within_their_bounds),
        cmocka_unit_test(test_a_pick_outside_its_list_is_an_error_with_the_near_name),
        cmocka_unit_test(test_a_pick_follows_the_luck_of_the_seed),
        cmocka_unit_test(test_needs_by_list_asks_for_sources),
        cmocka_unit_test(test_needs_by_function_asks_the_state),
        cmocka_unit_test(test_once_is_once),
        cmocka_unit_test(test_a_source_given_twice_is_held_once_and_not_new_again),
        cmocka_unit_test(test_what_is_not_there_cannot_be_done),
        cmocka_unit_test(test_a_check_explains_before_it_goes_on),
        cmocka_unit_test(test_an_answer_that_does_not_exist_is_refused),
        cmocka_unit_test(test_a_board_is_played_to_its_end),
        cmocka_unit_test(test_scripts_see_an_arrow_once_the_board_is_done),
        cmocka_unit_test(test_undo_takes_all_of_a_turn_back),
        cmocka_unit_test(test_luck_after_undo_is_the_same_luck),
        cmocka_unit_test(test_undo_goes_back_to_the_first_turn_and_no_further),
        cmocka_unit_test(test_undo_max_turns_can_be_taken_back),
        cmocka_unit_test(test_undo_of_an_answer_asks_again),
        cmocka_unit_test(test_an_invented_world_can_be_written_and_taken_back),
        cmocka_unit_test(test_functions_of_one_look_share_their_steps),
        cmocka_unit_test(test_texts_of_one_look_have_their_limit),
        cmocka_unit_test(test_texts_of_one_look_have_a_limit_of_marks),
    };
    return roundtrip_run(tests);
}
