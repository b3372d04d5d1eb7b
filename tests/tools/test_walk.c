#include "support/support.h"
#include "support/walks.h"

#include "tools/walk_report.h"

#include <string.h>

#define PLAYS 300

static Walk walk; // of the scenario walk, all policies

static int open_walk(void **state)
{
    (void)state;
    walks_run(&walk, WALKED, "", PLAYS);
    return 0;
}

static int close_walk(void **state)
{
    (void)state;
    walk_free(&walk);
    return 0;
}

static double figure(const char *policy, const char *name)
{
    return walks_figure(&walk, policy, name);
}

static void assert_near(double a, double b)
{
    assert_true(a - b < 1e-6 && b - a < 1e-6);
}

// --- scores -----------------------------------------------------------------------------------------

static void test_who_reads_scores_and_who_guesses_does_not(void **state)
{
    (void)state;
    assert_true(figure("close_reader", "total") >= 85);
    assert_true(figure("reader", "total") - figure("skimmer", "total") >= 20);
    assert_true(figure("random", "total") < 20);
    assert_true(figure("skimmer", "total") - figure("random", "total") >= 5);
}

// The facts of the question stand on a source alone: a skimmer has not met them, and guesses.
static void test_what_stands_on_a_source_only_its_readers_know(void **state)
{
    (void)state;
    assert_true(figure("close_reader", "checks") > 85);
    assert_true(figure("skimmer", "checks") < 45);
    // What stands in the scene itself every reader has met.
    assert_true(figure("skimmer", "order") > figure("random", "order") + 5);
}

static void test_one_answer_to_everything_is_worth_nothing(void **state)
{
    (void)state;
    for (int i = 0; i < walk.n_tallies; i++) {
        const char *policy = walk.tallies[i].policy->id;
        if (walk.tallies[i].policy->link != LINK_NONE)
            assert_true(figure(policy, "links") <= 10);
        if (walk.tallies[i].policy->status != STATUS_NONE)
            assert_true(figure(policy, "claims") <= 0.05);
    }
    assert_true(figure("post_hoc", "order") > 40); // it has read, after all
    assert_true(figure("cynic", "links") > 40);
}

// --- conduct ----------------------------------------------------------------------------------------

static void test_conduct_moves_the_meters(void **state)
{
    (void)state;
    assert_int_equal(figure("rusher", "meter.rumour"), 4);
    assert_int_equal(figure("rusher", "meter.trust"), 2);
    assert_int_equal(figure("never_publisher", "meter.rumour"), 0);
    assert_int_equal(figure("close_reader", "meter.trust"), 6);
    assert_int_equal(figure("rusher", "ending.loud"), 100);
    assert_int_equal(figure("close_reader", "ending.quiet"), 100);
    assert_int_equal(figure("skipper", "meter.evidence"), 0); // by the short form
}

static void test_the_mix_counts_its_policies_alike(void **state)
{
    (void)state;
    double sum = 0, mixed = 0, least = 0, most = 0;
    int n = 0;
    for (int i = 0; i < walk.n_tallies; i++)
        if (walk.tallies[i].policy->in_mix) {
            sum += figure(walk.tallies[i].policy->id, "ending.loud");
            n++;
        }
    assert_int_equal(n, 7);
    assert_true(walk_measure_mix(&walk, STR("ending.loud"), &mixed));
    assert_near(mixed, sum / n);
    assert_true(walk_measure_mix(&walk, STR("endings.least"), &least));
    assert_true(walk_measure_mix(&walk, STR("endings.most"), &most));
    assert_near(least + most, 100);
}

// --- coverage ---------------------------------------------------------------------------------------

static void test_all_of_it_is_met(void **state)
{
    (void)state;
    static const char *const names[] = {"unreached", "untaken", "ungiven", "faults"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        double number = -1;
        assert_true(walk_measure_all(&walk, str_of(names[i]), &number));
        assert_int_equal(number, 0);
    }
    assert_int_equal(figure("random", "endings.missing"), 0);
}

static void test_what_all_reach_is_what_the_one_reaches_that_walks(void **state)
{
    (void)state;
    Walk one;
    walks_run(&one, WALKED, "reader", 5);
    double all = -1;
    assert_true(walk_measure_all(&one, STR("total"), &all));
    assert_near(all, walks_figure(&one, "reader", "total"));
    walk_free(&one);
}

// "ask" raises Evidence and Trust and no Rumour, of which less is better.
static void test_a_choice_that_is_best_on_every_meter_is_named(void **state)
{
    (void)state;
    int office = book_node(walk.book, STR("office"));
    int best = coverage_dominant(&walk.coverage, office, DOMINANT_SHARE);
    double number = 0;
    assert_int_equal(best, book_node_choice(&walk.book->nodes[office], STR("ask")));
    assert_true(walk_measure_all(&walk, STR("dominated"), &number));
    assert_int_equal(number, 1);
}

// --- time -------------------------------------------------------------------------------------------

static void test_minutes_are_words_decisions_questions_and_a_board(void **state)
{
    (void)state;
    double words = figure("always_first", "words");
    double rest = (20 + 25 + 300) / 60.0;
    assert_int_equal(figure("always_first", "decisions"), 1);
    assert_int_equal(figure("always_first", "questions"), 1);
    assert_near(figure("always_first", "minutes"), words / 180 + rest);
    assert_near(figure("always_first", "minutes130"), words / 130 + rest);
    assert_near(figure("always_first", "minutes240"), words / 240 + rest);
    assert_true(figure("close_reader", "words") > figure("skimmer", "words"));
    assert_true(figure("reader", "words.p95") <= figure("reader", "words.max"));
}

static void test_where_one_choice_is_open_nothing_is_decided(void **state)
{
    (void)state;
    Walk walked;
    walks_run_script(&walked,
        "scenario 'd' { title = 'D', kind = 'fictional', start = 'a' }\n"
        "chapter 'c' { title = 'C', start = 'a' }\n"
        "scene 'a' { title = 'A', text = 'Two doors.', choice 'left' { 'Left', go = "
        "'b' },\n"
        "  choice 'right' { 'Right', go = 'b' } }\n"
        "scene 'b' { title = 'B', text = 'A path.', choice 'on' { 'On', go = 'c' } }\n"
        "scene 'c' { title = 'C', text = 'A gate.', choice 'on' { 'On', go = 'z' } }\n"
        "ending 'z' { title = 'Z', text = 'The end.' }\n",
        1);
    assert_int_equal(walks_figure(&walked, "random", "decisions"), 1);
    walk_free(&walked);
}

static void test_pages_are_the_nodes_that_a_play_comes_to(void **state)
{
    (void)state;
    assert_int_equal(figure("always_first", "pages.max"), 5);
    assert_int_equal(figure("always_first", "pages.least"), 5);
    assert_true(figure("random", "pages.least") <= figure("random", "pages"));
}

// --- the same again ---------------------------------------------------------------------------------

static void json_of(const char *policy, Buf *out)
{
    Walk other;
    GateResults none = {0};
    walks_run(&other, WALKED, policy, 20);
    walk_report_json(&other, &none, out);
    walk_free(&other);
}

static void test_a_seed_gives_the_same_plays_whichever_policies_are_walked(void **state)
{
    (void)state;
    Buf one = {0}, two = {0};
    Walk all, alone;
    json_of("", &one);
    json_of("", &two);
    assert_string_equal(one.s, two.s);
    walks_run(&all, WALKED, "", 20);
    walks_run(&alone, WALKED, "reader", 20);
    assert_int_equal(alone.n_tallies, 1);
    assert_memory_equal(walks_tally(&all, "reader")->parts,
        walks_tally(&alone, "reader")->parts, sizeof alone.tallies[0].parts);
    assert_memory_not_equal(walks_tally(&all, "reader")->parts,
        walks_tally(&all, "skimmer")->parts, sizeof all.tallies[0].parts);
    walk_free(&all);
    walk_free(&alone);
    buf_free(&one);
    buf_free(&two);
}

static void test_a_star_names_several_policies(void **state)
{
    (void)state;
    Walk some;
    walks_run(&some, WALKED, "constant_*", 1);
    assert_int_equal(some.n_tallies, LINK_TYPES - 1);
    walk_free(&some);
}

static void test_what_is_not_there_is_refused(void **state)
{
    (void)state;
    const MemoryFile files[] = {{"scenario.lua", "scenario 'x' {"}, {0}};
    Err err = {0};
    WalkSetup setup = {.host = scenario_host(files), .plays = 1};
    Walk none;
    assert_false(walk_run(&none, &setup, &err));
    assert_err(&err, "scenario.lua:1");
    walk_free(&none);
}

static void test_an_edition_is_walked_from_its_own_start(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 'e' { title = 'E', kind = 'fictional', version = '1' }\n"
            "edition 'long' { 'Long', start = 'a' } edition 'short' { 'Short', start = "
            "'b' } edition 'x' { 'X', start = 'b' }\n"
            "chapter 'c' { title = 'C', start = 'a' }\n"
            "scene 'a' { title = 'A', text = 'One.', choice 'on' { 'On', go = 'b' } }\n"
            "scene 'b' { title = 'B', text = 'Two.', choice 'on' { 'On', go = 'z' } }\n"
            "ending 'z' { title = 'Z', text = 'The end.' }\n"},
        {0}};
    Err err = {0};
    WalkSetup setup = {.host = scenario_host(files), .plays = 1};
    Walk one;
    assert_true(walk_run(&one, &setup, &err)); // the first
    assert_int_equal(one.coverage.visits[book_node(one.book, STR("a"))], one.n_tallies);
    walk_free(&one);
    setup.edition = STR("short");
    assert_true(walk_run(&one, &setup, &err));
    int left_out = book_node(one.book, STR("a"));
    assert_int_equal(one.coverage.visits[left_out], 0);
    assert_false(walk_is_unreached(&one, left_out)); // it is none of this edition
    assert_int_equal(one.coverage.visits[book_node(one.book, STR("b"))], one.n_tallies);
    walk_free(&one);
    setup.edition = STR("x");
    assert_true(walk_run(&one, &setup, &err));
    assert_int_equal(one.coverage.visits[left_out], 0);
    walk_free(&one);
    setup.edition = STR("other");
    assert_false(walk_run(&one, &setup, &err));
    assert_err(&err, "there is no edition \"other\" in this scenario");
    walk_free(&one);
    err = (Err){0};
    setup.edition = STR("shrot");
    assert_false(walk_run(&one, &setup, &err));
    assert_err(&err,
        "there is no edition \"shrot\" in this scenario; did you mean \"short\"?");
    walk_free(&one);
}

static void test_the_report_is_as_it_was(void **state)
{
    (void)state;
    Buf out = {0};
    GateResults none = {0};
    walk_report(&walk, &none, &out);
    assert_text_file(buf_str(&out), "tools/golden/walk.txt");
    buf_clear(&out);
    walk_report_json(&walk, &none, &out);
    assert_text_file(buf_str(&out), "tools/golden/walk.json");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_report_is_as_it_was),
        cmocka_unit_test(test_who_reads_scores_and_who_guesses_does_not),
        cmocka_unit_test(test_what_stands_on_a_source_only_its_readers_know),
        cmocka_unit_test(test_one_answer_to_everything_is_worth_nothing),
        cmocka_unit_test(test_conduct_moves_the_meters),
        cmocka_unit_test(test_the_mix_counts_its_policies_alike),
        cmocka_unit_test(test_all_of_it_is_met),
        cmocka_unit_test(test_what_all_reach_is_what_the_one_reaches_that_walks),
        cmocka_unit_test(test_a_choice_that_is_best_on_every_meter_is_named),
        cmocka_unit_test(test_minutes_are_words_decisions_questions_and_a_board),
        cmocka_unit_test(test_where_one_choice_is_open_nothing_is_decided),
        cmocka_unit_test(test_pages_are_the_nodes_that_a_play_comes_to),
        cmocka_unit_test(
            test_a_seed_gives_the_same_plays_whichever_policies_are_walked),
        cmocka_unit_test(test_a_star_names_several_policies),
        cmocka_unit_test(test_what_is_not_there_is_refused),
        cmocka_unit_test(test_an_edition_is_walked_from_its_own_start),
    };
    return cmocka_run_group_tests(tests, open_walk, close_walk);
}
