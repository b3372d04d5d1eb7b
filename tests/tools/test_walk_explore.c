#include "tools/walk_explore.h"

#include "support/support.h"
#include "support/walks.h"

#define STEPS 9 // of the stairs below: by chance one play in 2^9 comes up

// Stairs: each step has a way on and one that falls down to an ending of its own.
static void write_stairs(Buf *out)
{
    buf_add(out, STR("scenario 's' { title='S', kind='fictional', start='s0' }\n"
                     "chapter 'c' { title='C', start='s0' }\n"));
    for (int i = 0; i < STEPS; i++)
        buf_addf(out,
            "scene 's%d' { title='S', text='W.', choice 'fall' { 'Fall', go='down' }, "
            "choice 'up' { 'Up', go='%s%d' } }\n",
            i, i + 1 < STEPS ? "s" : "top", i + 1);
    buf_addf(out,
        "check 'top%d' { 'Why?', title='T', go='down', answer 'a' { 'A', right=true, "
        "because='B.' }, answer 'b' { 'B', because='B.' } }\n"
        "ending 'down' { title='D', text='E.' }\n",
        STEPS);
}

static void walk_stairs(Walk *walk, const char *policy, int plays)
{
    Buf script = {0};
    Err err = {0};
    write_stairs(&script);
    const MemoryFile files[] = {{"scenario.lua", script.s}, {0}};
    WalkSetup setup = {.host = scenario_host(files),
        .policy = str_of(policy),
        .plays = plays,
        .seed = 5};
    assert_true(walk_run(walk, &setup, &err));
    assert_no_err(&err);
    buf_free(&script);
}

static double met(const char *policy, const char *figure, int plays)
{
    Walk walk;
    double number = -1;
    walk_stairs(&walk, policy, plays);
    assert_true(walk_measure_all(&walk, str_of(figure), &number));
    walk_free(&walk);
    return number;
}

static void test_an_explorer_comes_where_chance_does_not(void **state)
{
    (void)state;
    assert_true(met("skimmer", "unreached", 3 * STEPS) > 0);
    assert_int_equal(met("explorer", "unreached", 3 * STEPS), 0);
    assert_int_equal(met("explorer", "untaken", 3 * STEPS), 0);
    assert_int_equal(met("explorer", "unshown", 3 * STEPS), 0); // both answers too
}

static void test_an_explorer_goes_the_same_ways_again(void **state)
{
    (void)state;
    Walk one, two;
    walk_stairs(&one, "explorer", 12);
    walk_stairs(&two, "explorer", 12);
    int nodes = one.book->n_nodes;
    assert_memory_equal(
        one.coverage.visits, two.coverage.visits, (size_t)nodes * sizeof(int));
    walk_free(&one);
    walk_free(&two);
}

// What its plays before did not take is what it takes now.
static void test_what_was_never_taken_comes_first(void **state)
{
    (void)state;
    Buf script = {0};
    write_stairs(&script);
    const MemoryFile files[] = {{"scenario.lua", script.s}, {0}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    Explorer explorer;
    Learner learner = {0};
    const int both[] = {0, 1};
    learner_open(&learner, book);
    learner_begin(&learner, 0, 3);
    explorer_open(&explorer, book);
    for (int heads = 0; heads < 2; heads++) {
        explorer_forget(&explorer);
        explorer.heads = heads;
        int first = explorer_choose(&explorer, &learner, 0, 1, both, 2);
        assert_int_equal(
            explorer_choose(&explorer, &learner, 0, 1, both, 2), 1 - first);
    }
    // Both were taken: up, where more was never taken, and not down. After some visits, what was taken least.
    int up = book_node_choice(&book->nodes[0], STR("up"));
    for (int i = 0; i < 4; i++)
        assert_int_equal(explorer_choose(&explorer, &learner, 0, 1, both, 2), up);
    assert_int_equal(
        explorer_choose(&explorer, &learner, 0, EXPLORE_VISITS_MAX + 1, both, 2),
        1 - up);
    explorer_free(&explorer);
    learner_close(&learner);
    story_close(story);
    buf_free(&script);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_explorer_comes_where_chance_does_not),
        cmocka_unit_test(test_an_explorer_goes_the_same_ways_again),
        cmocka_unit_test(test_what_was_never_taken_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
