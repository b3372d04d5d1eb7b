// What an author may do in a play: it is remembered by the log and by every save.
#include "support/roundtrip.h"
#include "support/scenario.h"
#include "support/support.h"

#include "story/log.h"
#include "story/play_inner.h"
#include "story/resume/resume.h"

#include <string.h>

static const MemoryFile files[] = {
    {"scenario.lua",
        "scenario 'town' { title='T', start='a', kind='fictional', state={ n=0, m=0 } "
        "}\n"
        "chapter 'day' { title='Day', start='a' }\n"
        "scene 'a' { title='A', text='a',\n"
        "  choice 'on' { 'On', go='b', effect=function(s) s.n = s.n + 1 end },\n"
        "  choice 'stay' { 'Stay', go='a' } }\n"
        "check 'b' { 'Q?', title='B', go='c', answer 'x' { 'X', right=true, "
        "because='y' },\n"
        "  answer 'z' { 'Z', because='w' } }\n"
        "scene 'c' { title='C', text='c', effect=function(s) s.m = 7 end,\n"
        "  choice 'on' { 'On', go='e' } }\n"
        "scene 'd' { title='D', text='d', effect=function(s) error('no') end,\n"
        "  choice 'on' { 'On', go='e' } }\n"
        "ending 'e' { title='E', text='e' }\n"},
    {"codes.txt", ""}, {NULL, NULL}};

static Story *story;
static Play *play;
static Host host;
static Err err;

static int open_play(void **state)
{
    (void)state;
    Diagnostics faults = {0};
    err = (Err){0};
    host = scenario_host(files);
    story = story_open(&host, NULL, &faults, &err);
    diagnostics_free(&faults);
    play = story ? play_new(story, 1, &err) : NULL;
    return play ? 0 : -1;
}

static int close_play(void **state)
{
    (void)state;
    play_close(play);
    story_close(story);
    return 0;
}

static int node(const char *id) { return book_node(play_book(play), str_of(id)); }

static int var(const char *id)
{
    const Book *book = play_book(play);
    for (int i = 0; i < book->n_state; i++)
        if (str_eq(book->state[i].id, str_of(id))) return i;
    fail();
    return NONE;
}

static void test_going_to_a_scene_is_a_turn_that_can_be_undone(void **state)
{
    (void)state;
    assert_true(play_go_to(play, node("c"), &err));
    assert_str(play_node(play)->id, "c");
    assert_int_equal(play_turns(play), 1);
    assert_int_equal(play_value(play, var("m"))->as.i, 7); // its effect was run
    assert_int_equal(play_visits(play, node("c")), 1);
    assert_int_equal(play_authored(play), 1);
    assert_true(play_undo(play, &err));
    assert_str(play_node(play)->id, "a");
    assert_int_equal(play_authored(play), 0);
    assert_int_equal(play_log_count(play), 1);
    assert_false(play_log_line(play, 0).authored);
}

static void test_the_log_and_the_saves_remember_it(void **state)
{
    (void)state;
    if (LOG_KEEP < 20) skip_because("a log of few lines has forgotten the first");
    assert_true(play_choose(play, 1, &err));
    assert_true(play_go_to(play, node("b"), &err));
    assert_true(play_answer(play, 0, &err) && play_continue(play, &err));
    roundtrip_now(story, &play);
    assert_int_equal(play_authored(play), 1);
    static const bool authored[] = {false, false, true, false};
    assert_int_equal(play_log_count(play), COUNT_OF(authored));
    for (int i = 0; i < COUNT_OF(authored); i++)
        assert_int_equal(play_log_line(play, i).authored, authored[i]);
    assert_true(play_undo(play, &err) && play_undo(play, &err));
    roundtrip_now(story, &play);
    assert_int_equal(play_authored(play), 1);
    assert_true(play_undo(play, &err));
    roundtrip_now(story, &play);
    assert_int_equal(play_authored(play), 0);
}

static void test_a_play_that_an_author_began_elsewhere_remembers_it(void **state)
{
    (void)state;
    Play *there = play_new_at(story, 1, NONE, node("b"), &err);
    assert_int_equal(play_authored(there), 0);
    play_mark_begun(there);
    roundtrip_now(story, &there);
    assert_int_equal(play_authored(there), 1);
    assert_true(play_log_line(there, 0).authored);
    assert_true(play_answer(there, 0, &err) && play_continue(there, &err));
    assert_true(play_undo(there, &err) && play_undo(there, &err));
    assert_false(play_can_undo(there));
    assert_int_equal(play_authored(there), 1);
    play_close(there);
}

static void test_a_save_of_a_learner_says_nothing_of_authors(void **state)
{
    (void)state;
    Buf save = {0};
    assert_true(play_choose(play, 0, &err));
    play_save(play, &save);
    assert_null(strstr(save.s, "author"));
    buf_free(&save);
}

static void test_a_scene_that_fails_or_is_not_there_changes_nothing(void **state)
{
    (void)state;
    assert_false(play_go_to(play, node("d"), &err));
    assert_err(&err, "scenario.lua:10: no");
    err_clear(&err);
    assert_false(play_go_to(play, NONE, &err));
    err_clear(&err);
    assert_false(play_go_to(play, play_book(play)->n_nodes, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_str(play_node(play)->id, "a");
    assert_int_equal(play_authored(play), 0);
    assert_int_equal(play_log_count(play), 1);
}

static void test_such_a_play_has_no_code(void **state)
{
    (void)state;
    Buf code = {0};
    assert_true(play_go_to(play, node("b"), &err));
    assert_false(resume_write(play, 0, &code, NULL, &err));
    assert_err(&err, "an author went to a scene");
    buf_free(&code);
}

static void test_the_last_change_of_a_variable_has_its_turn_and_choice(void **state)
{
    (void)state;
    if (LOG_KEEP < 20) skip_because("a log of few lines has forgotten what was chosen");
    LastChange change;
    bool all;
    assert_false(play_last_change(play, var("n"), &change, &all));
    assert_true(all);
    assert_true(play_choose(play, 1, &err) && play_choose(play, 0, &err) &&
                play_answer(play, 1, &err) && play_continue(play, &err));
    roundtrip_now(story, &play);
    assert_true(play_last_change(play, var("n"), &change, &all));
    assert_int_equal(change.turn, 2);
    assert_int_equal(change.node, node("a"));
    assert_int_equal(change.choice, 0);
    assert_true(play_last_change(play, var("m"), &change, &all));
    assert_int_equal(change.turn, 4);
    assert_int_equal(change.node, node("b"));
    assert_int_equal(change.choice, 1); // the answer
    assert_true(play_go_to(play, node("a"), &err));
    for (int i = 0; i < UNDO_MAX; i++)
        assert_true(play_choose(play, 1, &err));
    assert_false(play_last_change(play, var("n"), &change, &all));
    assert_false(all);
}

#define play_test(test) cmocka_unit_test_setup_teardown(test, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        play_test(test_going_to_a_scene_is_a_turn_that_can_be_undone),
        play_test(test_the_log_and_the_saves_remember_it),
        play_test(test_a_save_of_a_learner_says_nothing_of_authors),
        play_test(test_a_scene_that_fails_or_is_not_there_changes_nothing),
        play_test(test_a_play_that_an_author_began_elsewhere_remembers_it),
        play_test(test_such_a_play_has_no_code),
        play_test(test_the_last_change_of_a_variable_has_its_turn_and_choice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
