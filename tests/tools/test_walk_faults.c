#include "support/support.h"
#include "support/walks.h"

#include "plain/show.h"
#include "tools/replay.h"
#include "tools/walk_report.h"

#include <string.h>

#define HEAD                                                                           \
    "scenario 'f' { title = 'F', kind = 'fictional', start = 'a', state = { n = 0 } "  \
    "}\n"                                                                              \
    "chapter 'c' { title = 'C', start = 'a' }\n"
#define THE_END "ending 'z' { title = 'Z', text = 'The end.' }\n"

static const WalkFault *only_fault(const Walk *walk)
{
    assert_int_equal(walk->coverage.n_faults, 1);
    return &walk->coverage.faults[0];
}

// 'b' has a way on for who went round by 'c', and none for who came straight.
static const char dead_end[] =
    HEAD "scene 'a' { title = 'A', text = 'You wait.',\n"
         "  choice 'on' { 'Go on', go = 'b' },\n"
         "  choice 'round' { 'Go round', go = 'c' } }\n"
         "scene 'c' { title = 'C', text = 'A path.',\n"
         "  choice 'left' { 'Left', go = 'b', effect = function(s) s.n = 1 end },\n"
         "  choice 'right' { 'Right', go = 'b' } }\n"
         "scene 'b' { title = 'B', text = 'A gate.',\n"
         "  choice 'through' { 'Go through', go = 'z', needs = function(s) return s.n "
         "> 0 end } }\n" THE_END;

static void test_a_dead_end_is_told_once_with_the_shortest_way(void **state)
{
    (void)state;
    Walk walk;
    walks_run_script(&walk, dead_end, 30);
    const WalkFault *fault = only_fault(&walk);
    assert_str(fault->node, "b");
    assert_str(fault->text, "no choice is open here: the play cannot go on");
    assert_str(fault->path, "begin\non\n");
    assert_true(fault->hits > 1);
    assert_true(walks_tally(&walk, "random")->ended > 0); // others came through
    assert_true(walks_tally(&walk, "random")->ended < 30);
    walk_free(&walk);
}

static void show(void *ctx, const Page *page, Buf *out)
{
    (void)ctx;
    show_page(page, (Look){.columns = SHOW_COLUMNS}, out);
}

static void test_the_way_to_a_fault_is_a_play_file(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", dead_end}, {0}};
    Buf play = {0}, transcript = {0};
    Err err = {0};
    Walk walk;
    walks_run_script(&walk, dead_end, 30);
    walk_fault_play(only_fault(&walk), &play);
    assert_true(str_starts(buf_str(&play), STR("## found by walk, at b: no choice")));
    buf_add(&play, STR("at: b\ntext: A gate.\n"));
    ReplaySetup setup = {.host = scenario_host(files), .show = show};
    assert_true(replay_play(buf_str(&play), "x.play", &setup, &transcript, &err));
    assert_no_err(&err);
    walk_free(&walk);
    buf_free(&play);
    buf_free(&transcript);
}

static void test_a_script_error_is_told_with_its_line(void **state)
{
    (void)state;
    Walk walk;
    walks_run_script(&walk,
        HEAD "scene 'a' { title = 'A', text = 'You wait.',\n"
             "  choice 'bad' { 'Bad', go = 'z', effect = function(s) s.n = s.n .. nil "
             "end },\n"
             "  choice 'good' { 'Good', go = 'z' } }\n" THE_END,
        20);
    const WalkFault *fault = only_fault(&walk);
    assert_str(fault->node, "a");
    assert_non_null(strstr(fault->text.s, "scenario.lua:4"));
    assert_str(fault->path, "begin\nbad\n");
    assert_int_equal(walks_tally(&walk, "always_first")->ended, 0);
    walk_free(&walk);
}

static void test_what_fails_on_the_first_page_is_told_too(void **state)
{
    (void)state;
    Walk walk;
    walks_run_script(&walk,
        HEAD "scene 'a' { title = 'A', text = { when(function(s) return s.n.x end, "
             "'No.') },\n"
             "  choice 'good' { 'Good', go = 'z' } }\n" THE_END,
        2);
    assert_str(only_fault(&walk)->path, "begin\n");
    walk_free(&walk);
}

// The page of the source is shown where the world has no price. Who opens it goes no further.
static void test_a_page_that_cannot_be_looked_at_stops_the_play(void **state)
{
    (void)state;
    Walk walk;
    walks_run_script(&walk,
        HEAD "place 'mill' { 'The mill', at = { 50, 50 } }\n"
             "world 'price' { row { 'mill', '2022-01-02', 60 } }\n"
             "source 'note' { 'A note', date = '2022-01-02', status = 'claimed',\n"
             "  text = 'Bread is at {world.price}.' }\n"
             "scene 'a' { title = 'A', text = 'You wait.', gives = 'note',\n"
             "  choice 'on' { 'Go on', go = 'z' } }\n" THE_END,
        2);
    const WalkFault *fault = only_fault(&walk);
    assert_str(fault->node, "a");
    assert_non_null(strstr(fault->text.s, "{world.price} has no row"));
    assert_str(fault->path, "begin\nsource:note\n");
    assert_int_equal(walks_tally(&walk, "close_reader")->ended, 0);
    assert_int_equal(walks_tally(&walk, "skimmer")->ended, 2);
    walk_free(&walk);
}

// Who always takes the first choice goes round for ever; others come out by chance.
static void test_a_circle_is_told(void **state)
{
    (void)state;
    Walk walk;
    walks_run_script(&walk,
        HEAD "scene 'a' { title = 'A', text = 'You wait.',\n"
             "  choice 'stay' { 'Stay', go = 'a' },\n"
             "  choice 'good' { 'Good', go = 'z' } }\n" THE_END,
        2);
    assert_str(only_fault(&walk)->text, "the play comes to no ending");
    assert_int_equal(walks_tally(&walk, "always_first")->ended, 0);
    assert_int_equal(walks_tally(&walk, "random")->ended, 2);
    walk_free(&walk);
}

// Told once, where it begins to go round, with the way there and once round.
static void test_a_circle_of_several_scenes_is_told_where_it_begins(void **state)
{
    (void)state;
    Walk walk;
    Buf play = {0};
    walks_run_script(&walk,
        HEAD "scene 'a' { title = 'A', text = 'You wait.',\n"
             "  choice 'in' { 'In', go = 'b' } }\n"
             "scene 'b' { title = 'B', text = 'A path.',\n"
             "  choice 'on' { 'On', go = 'c' } }\n"
             "scene 'c' { title = 'C', text = 'A path.',\n"
             "  choice 'on' { 'On', go = 'b' },\n"
             "  choice 'out' { 'Out', go = 'z', needs = function(s) return s.n > 0 end "
             "} }\n" THE_END,
        2);
    const WalkFault *fault = only_fault(&walk);
    assert_str(fault->text, WALK_NO_ENDING);
    assert_str(fault->node, "b");
    assert_str(fault->path, "begin\nin\non\non\n");
    walk_fault_play(fault, &play);
    assert_non_null(strstr(play.s, "\n# and so on"));
    buf_free(&play);
    walk_free(&walk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_dead_end_is_told_once_with_the_shortest_way),
        cmocka_unit_test(test_the_way_to_a_fault_is_a_play_file),
        cmocka_unit_test(test_a_script_error_is_told_with_its_line),
        cmocka_unit_test(test_what_fails_on_the_first_page_is_told_too),
        cmocka_unit_test(test_a_page_that_cannot_be_looked_at_stops_the_play),
        cmocka_unit_test(test_a_circle_is_told),
        cmocka_unit_test(test_a_circle_of_several_scenes_is_told_where_it_begins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
