#include "support/support.h"
#include "support/walks.h"

#include "tools/walk_gates.h"

#include <string.h>

static Walk walk;
static Arena arena;

static int open_walk(void **state)
{
    (void)state;
    walks_run(&walk, WALKED, "", 100);
    return 0;
}

static int close_walk(void **state)
{
    (void)state;
    walk_free(&walk);
    arena_free(&arena);
    return 0;
}

static GateResults tried(const char *text)
{
    GateResults results;
    Err err = {0};
    assert_true(walk_gates(&walk, str_of(text), "gates.txt", &arena, &results, &err));
    assert_no_err(&err);
    return results;
}

static void assert_refused(const char *text, const char *sentence)
{
    GateResults results;
    Err err = {0};
    assert_false(walk_gates(&walk, str_of(text), "gates.txt", &arena, &results, &err));
    assert_err(&err, sentence);
    assert_int_equal(err.kind, ERR_DATA);
}

static void test_a_gate_passes_or_fails_by_its_figure(void **state)
{
    (void)state;
    GateResults results = tried("# what must hold\n\nclose_reader total >= 80\n"
                                "  random   total <= 0.5  \nall unreached = 0\n"
                                "rusher meter.rumour = 4\nrusher meter.rumour = 5\n");
    assert_int_equal(results.n, 5);
    assert_int_equal(results.failed, 2);
    assert_true(results.items[0].passed);
    assert_false(results.items[1].passed);
    assert_true(results.items[1].figure > 0.5);
    assert_true(results.items[2].passed);
    assert_true(results.items[3].passed);
    assert_false(results.items[4].passed);
    assert_int_equal(results.items[4].figure, 4);
}

static void test_a_gate_may_be_a_difference(void **state)
{
    (void)state;
    GateResults results = tried("reader total - skimmer total >= 10\n"
                                "skimmer total - reader total >= 10\n");
    assert_true(results.items[0].passed);
    assert_false(results.items[1].passed);
    assert_true(results.items[0].figure == -results.items[1].figure);
}

// The worst of them: the greatest under <=, the least under >=.
static void test_a_star_is_kept_by_all_or_fails(void **state)
{
    (void)state;
    GateResults results = tried("constant_* links <= 9\nconstant_* links >= 0.1\n"
                                "constant_trigger links <= 9\n");
    double most = 0;
    for (int i = 0; i < walk.n_tallies; i++) {
        double links = 0;
        if (!policy_matches(STR("constant_*"), walk.tallies[i].policy)) continue;
        assert_true(walk_measure(&walk, &walk.tallies[i], STR("links"), &links));
        if (links > most) most = links;
    }
    assert_true(results.items[0].figure == most);
    assert_int_equal(results.items[1].figure, 0); // led_to, say
    assert_false(results.items[1].passed);
    assert_true(results.items[2].passed);
}

// Every figure that a scenario is held to.
static void test_all_that_a_lesson_must_hold_can_be_said(void **state)
{
    (void)state;
    GateResults results =
        tried("random total <= 100\n"
              "reader total - skimmer total >= -100\n"
              "close_reader total >= 0\n"
              "cynic claims <= 0.05\nbeliever claims <= 0.05\n"
              "constant_* links <= 100\npost_hoc links <= 10\n"
              "close_reader meter.trust >= 0\nrusher meter.trust <= 8\n"
              "rusher total - never_publisher total <= 100\n"
              "mix endings.least >= 0\nmix endings.most <= 100\n"
              "mix ending.quiet <= 100\nrandom endings.missing = 0\n"
              "all words.max <= 1800\nall minutes.max <= 20\n"
              "all minutes130.p95 <= 80\nreader minutes240 <= 20\n"
              "reader checks.spread >= 0\nall words <= 1800\n"
              "all unreached = 0\nall untaken = 0\nall ungiven = 0\n"
              "all faults = 0\nall dominated <= 1\n");
    assert_int_equal(results.n, 25);
    assert_int_equal(results.failed, 0);
}

static void test_what_is_no_gate_is_refused_with_its_line(void **state)
{
    (void)state;
    static const char *const lines[] = {"random total", "random total < 12",
        "random total <= twelve", "random total <= 1 2", "random total <= 12 now",
        "random total + reader total <= 12", "random total <= ", "random total <= 1e3",
        "random total <= nan", "a b c d e f g h i j", "random total <= -"};
    for (int i = 0; i < COUNT_OF(lines); i++) {
        Str text = arena_fmt(&arena, "\n%s\n", lines[i]);
        assert_refused(text.s, "gates.txt:2: a gate is a policy");
    }
    assert_refused("nobody total <= 12", "gates.txt:1: no policy that was walked has");
    static const char *const unknown[] = {"random luck", "random total.max",
        "random words.most", "random meter.luck", "random meter.", "random minutes0",
        "random minutesten", "random ending.office", "random endings.all", "mix total",
        "all unmet", "random unreached"};
    for (int i = 0; i < COUNT_OF(unknown); i++) {
        Str text = arena_fmt(&arena, "%s <= 1", unknown[i]);
        assert_refused(text.s, unknown[i]);
    }
}

static void test_each_gate_is_a_line_of_the_report(void **state)
{
    (void)state;
    GateResults results =
        tried("rusher meter.rumour <= 3\nclose_reader meter.rumour <= 3");
    Buf out = {0};
    walk_gates_print(&results, &out);
    assert_str(buf_str(&out), "FAILED  rusher meter.rumour <= 3   is 4.00\n"
                              "passed  close_reader meter.rumour <= 3   is 0.00\n");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_gate_passes_or_fails_by_its_figure),
        cmocka_unit_test(test_a_gate_may_be_a_difference),
        cmocka_unit_test(test_a_star_is_kept_by_all_or_fails),
        cmocka_unit_test(test_all_that_a_lesson_must_hold_can_be_said),
        cmocka_unit_test(test_what_is_no_gate_is_refused_with_its_line),
        cmocka_unit_test(test_each_gate_is_a_line_of_the_report),
    };
    return cmocka_run_group_tests(tests, open_walk, close_walk);
}
