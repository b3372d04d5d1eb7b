#include "support/lesson.h"
#include "support/roundtrip.h"
#include "support/scenario.h"
#include "support/support.h"

static const MemoryFile files[] = {
    {"scenario.lua",
        "scenario 'a' { title='A', start='ask', state={\n"
        "  trust=meter{ 'Trust', 3, min=0, max=8 }, hope=meter{ 'Hope', 1, min=0, "
        "max=8 },\n"
        "  share=meter{ 'Share', 0.5, min=0, max=8 }, seen=0 } }\n"
        "chapter 'all' { title='All', start='ask' }\n"
        "check 'ask' { 'What?', go='one', answer 'yes' { 'Yes' }, answer 'no' { 'No' } "
        "}\n"
        "scene 'one' { title='One', text='Words.',\n"
        "  choice 'wait' { 'Wait', go='one', moves={ trust={ -1, 'she waited' }, "
        "hope=1 } },\n"
        "  choice 'lose' { 'Lose', go='one', moves={ hope={ -5, 'it went' } } },\n"
        "  choice 'turn' { 'Turn', go='one', moves={ trust='it turned' },\n"
        "    effect=function(s) s.trust = s.trust + 2 end },\n"
        "  choice 'undo_all' { 'Undo', go='one', moves={ trust={ 1, 'up' } },\n"
        "    effect=function(s) s.trust = s.trust - 1 end },\n"
        "  choice 'part' { 'Part', go='one', moves={ share={ 1, 'a part' } } },\n"
        "  choice 'silent' { 'Say nothing', go='one',\n"
        "    effect=function(s) s.trust = s.trust - 1 s.seen = 1 end },\n"
        "  choice 'go_on' { 'On', go='two' } }\n"
        "ending 'two' { title='Two', text='Words.' }\n"},
    {NULL, NULL}};

typedef struct Game {
    Host host;
    Story *story;
    Play *play;
} Game;

static void open_game(Game *game)
{
    Err err = {0};
    game->host = scenario_host(files);
    game->story = scenario_open(&game->host);
    game->play = play_new(game->story, 1, &err);
    assert_no_err(&err);
    assert_int_equal(play_led_on(game->play), NONE);
    lesson_do(game->play, "yes");
}

static void close_game(Game *game)
{
    play_close(game->play);
    story_close(game->story);
}

// The meters that the last turn moved: "trust-1(she waited) hope+1 ".
static void assert_moved(const Game *game, const char *expected)
{
    Buf out = {0};
    Moved moved;
    for (int i = 0; play_moved(game->play, i, &moved); i++) {
        buf_addf(&out, STR_FMT "%+d",
            STR_ARG(play_book(game->play)->state[moved.meter].id), moved.by);
        if (moved.because) buf_addf(&out, "(" STR_FMT ")", STR_ARG(moved.because->src));
        buf_addc(&out, ' ');
    }
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static void test_a_choice_moves_meters_and_says_why(void **state)
{
    (void)state;
    Game game;
    open_game(&game);
    assert_moved(&game, "");
    lesson_do(game.play, "wait");
    assert_moved(&game, "trust-1(she waited) hope+1 ");
    assert_int_equal(lesson_value(game.play, "trust")->as.i, 2);
    assert_false(play_moved(game.play, -1, &(Moved){0}) &&
                 play_moved(game.play, 9, &(Moved){0}));
    close_game(&game);
}

static void test_what_moved_is_what_the_state_says(void **state)
{
    (void)state;
    Game game;
    open_game(&game);
    lesson_do(game.play, "lose"); // from 1 to the least, which is 0
    assert_moved(&game, "hope-1(it went) ");
    lesson_do(game.play, "lose");
    assert_moved(&game, "");
    lesson_do(game.play, "undo_all"); // the effect takes it back
    assert_moved(&game, "");
    lesson_do(game.play, "turn");
    assert_moved(&game, "trust+2(it turned) ");
    lesson_do(game.play, "silent");
    assert_moved(&game, "trust-1 ");
    lesson_do(game.play, "part"); // a number that is no whole one moves as it is shown
    assert_moved(&game, "share+1(a part) ");
    close_game(&game);
}

static void test_it_is_told_until_the_next_turn_through_a_save_and_back(void **state)
{
    (void)state;
    Game game;
    open_game(&game);
    lesson_do(game.play, "wait");
    roundtrip(game.story, &game.play);
    assert_moved(&game, "trust-1(she waited) hope+1 ");
    lesson_do(game.play, "turn");
    assert_true(play_undo(game.play, &(Err){0}));
    assert_moved(&game, "trust-1(she waited) hope+1 ");
    lesson_do(game.play, "go_on");
    assert_moved(&game, "");
    close_game(&game);
}

static void test_an_answer_without_reasons_leads_on_at_once(void **state)
{
    (void)state;
    Game game;
    open_game(&game);
    int ask = lesson_node(game.play, "ask");
    assert_str(play_node(game.play)->id, "one");
    assert_int_equal(play_led_on(game.play), ask);
    assert_int_equal(play_answer_given(game.play, ask), 0);
    LogLine line = play_log_line(game.play, 0);
    assert_int_equal(line.node, ask);
    assert_int_equal(line.choice, 0);
    roundtrip(game.story, &game.play);
    assert_int_equal(play_led_on(game.play), ask);
    lesson_do(game.play, "wait");
    assert_int_equal(play_led_on(game.play), NONE);
    assert_true(play_undo(game.play, &(Err){0}));
    assert_true(play_undo(game.play, &(Err){0}));
    assert_str(play_node(game.play)->id, "ask");
    lesson_do(game.play, "no");
    assert_int_equal(play_answer_given(game.play, ask), 1);
    close_game(&game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_choice_moves_meters_and_says_why),
        cmocka_unit_test(test_what_moved_is_what_the_state_says),
        cmocka_unit_test(test_it_is_told_until_the_next_turn_through_a_save_and_back),
        cmocka_unit_test(test_an_answer_without_reasons_leads_on_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
