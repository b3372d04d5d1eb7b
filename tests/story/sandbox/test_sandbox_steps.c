#include "support/support.h"

#include "story/sandbox/sandbox_inner.h"
#include "story/story_inner.h"
#include "support/script.h"

#include <string.h>

#define FACTOR SANDBOX_TIME_FACTOR

// A processor that takes [each] microseconds between two looks at its clock, which are SANDBOX_ASK steps
// apart.
typedef struct Processor {
    uint64_t now, each;
    int looks;
} Processor;

static uint64_t work_us(void *ctx)
{
    Processor *processor = ctx;
    processor->looks++;
    return processor->now += processor->each;
}

static bool turn_takes(const char *body, const Limits *limits, Processor *processor)
{
    Script *script = script_open(body, limits);
    script->host.ctx = processor;
    script->host.work_us = work_us;
    bool done = script_call(script, WANT_NOTHING);
    if (!done)
        assert_err(&script->err, "scenario.lua:4: the script works too long: a turn "
                                 "may take");
    if (!done) processor->looks = strstr(script->err.text, "steps") ? 0 : 1;
    script_close(script);
    return done;
}

static void test_dear_instructions_end_by_the_clock(void **state)
{
    (void)state;
    const Limits limits = {.turn_ms = 1};
    Processor dear = {.each = 100};
    assert_false(turn_takes("while true do end", &limits, &dear));
    assert_int_equal(dear.looks, 1);
    // The time, the look after it, and those at the yardstick.
    assert_in_range(dear.now, (FACTOR + 1) * 1000, (FACTOR + 1) * 1000 + 500);
}

static void test_cheap_instructions_end_by_their_steps(void **state)
{
    (void)state;
    const Limits limits = {.turn_ms = 1};
    Processor cheap = {.each = 1};
    assert_false(turn_takes("while true do end", &limits, &cheap));
    assert_int_equal(cheap.looks, 0);
}

static void test_the_sentence_names_the_budget_of_time(void **state)
{
    (void)state;
    Processor dear = {.each = 100};
    Script *script = script_open("while true do end", NULL);
    script->host.ctx = &dear;
    script->host.work_us = work_us;
    script->story->sandbox->limits.turn_ms = 1;
    assert_false(script_call(script, WANT_NOTHING));
    assert_string_equal(script->err.text,
        FACTOR == 1
            ? "scenario.lua:4: the script works too long: a turn may take 1 ms of "
              "the processor; is there a loop without an end?"
            : "scenario.lua:4: the script works too long: a turn may take 4 ms of "
              "the processor; is there a loop without an end?");
    script_close(script);
}

static void test_each_turn_has_its_own_time(void **state)
{
    (void)state;
    Processor dear = {.each = 100};
    Script *script = script_open("for i = 1, 300000 do end", NULL);
    script->host.ctx = &dear;
    script->host.work_us = work_us;
    script->story->sandbox->limits.turn_ms = 3;
    for (int i = 0; i < 10; i++)
        assert_true(script_call(script, WANT_NOTHING));
    assert_in_range(dear.looks, 200, 300);
    script_close(script);
}

// The yardstick of the machine takes as long as two looks here.
static void test_a_slow_machine_has_more_time(void **state)
{
    (void)state;
    const Limits limits = {.turn_ms = 1};
    Processor slow = {.each = 1000};
    assert_false(turn_takes("while true do end", &limits, &slow));
    assert_int_equal(slow.looks, 1);
    assert_in_range(slow.now, (5 * FACTOR + 1) * 1000, (5 * FACTOR + 4) * 1000);
    Processor stopped = {.each = 100000};
    const Limits long_ones = {.turn_ms = 100};
    assert_false(turn_takes("while true do end", &long_ones, &stopped));
    assert_int_equal(stopped.looks, 1);
    assert_in_range(stopped.now, FACTOR * 800000, FACTOR * 800000 + 400000);
}

static void test_work_within_functions_is_timed_too(void **state)
{
    (void)state;
    const Limits limits = {.turn_ms = 1};
    Processor dear = {.each = 100};
    assert_false(turn_takes(
        "local x = ('x'):rep(100000) while true do x:upper() end", &limits, &dear));
    assert_int_equal(dear.looks, 1);
}

// The same clock for a host whose ctx is that of the files.
static Processor reading;

static uint64_t reading_us(void *ctx)
{
    (void)ctx;
    return work_us(&reading);
}

static const char *read_with(const char *loop, uint64_t each)
{
    static Err err;
    static char text[256];
    snprintf(text, sizeof text,
        "scenario 't' { title='T', start='a' }\nending 'a' { text='x' }\n%s", loop);
    const MemoryFile files[] = {{"scenario.lua", text}, {NULL, NULL}};
    const Limits limits = {.load_ms = 80 / FACTOR};
    Host host = scenario_host(files);
    host.work_us = reading_us;
    Diagnostics diagnostics = {0};
    reading = (Processor){.each = each};
    err = (Err){0};
    story_close(story_open(&host, &limits, &diagnostics, &err));
    diagnostics_free(&diagnostics);
    return err.text;
}

static void test_reading_a_scenario_has_its_time(void **state)
{
    (void)state;
    assert_string_equal(read_with("for i = 1, 1000000 do end", 100), "");
    assert_string_equal(read_with("while true do end", 100),
        "scenario.lua:3: the script works too long: reading a scenario may take 80 ms "
        "of the processor; is there a loop without an end?");
    assert_string_equal(read_with("while true do end", 1),
        "scenario.lua:3: the script works too long: reading a scenario may take "
        "200000000 steps; is there a loop without an end?");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dear_instructions_end_by_the_clock),
        cmocka_unit_test(test_cheap_instructions_end_by_their_steps),
        cmocka_unit_test(test_the_sentence_names_the_budget_of_time),
        cmocka_unit_test(test_each_turn_has_its_own_time),
        cmocka_unit_test(test_a_slow_machine_has_more_time),
        cmocka_unit_test(test_work_within_functions_is_timed_too),
        cmocka_unit_test(test_reading_a_scenario_has_its_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
