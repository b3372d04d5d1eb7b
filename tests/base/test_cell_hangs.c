// What counts as a hang of a cell, and what does not. Each is decided by what the cell does, not by
// how long that takes on this machine.
#define _POSIX_C_SOURCE 200809L
#include "support/cells.h"
#include "support/support.h"

#include <signal.h>
#include <stdlib.h>
#include <time.h>

static void assert_hangs(Cell *cell, size_t wanted)
{
    char *bytes = mem_new(wanted, 1);
    assert_false(cell_receive(cell, bytes, wanted));
    assert_int_equal(cell_end(cell), CELL_HANGS);
    Buf told = {0};
    cell_cause(cell, &told);
    assert_int_equal(told.n, 0);
    cell_close(cell);
    free(bytes);
}

static void test_one_that_is_busy_too_long_hangs(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_be_busy, NULL);
    cell_allow(cell, CELLS_LITTLE, CELLS_AMPLE);
    assert_hangs(cell, 1);
}

static void test_one_that_waits_for_nothing_hangs(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_echo, NULL);
    cell_allow(cell, CELLS_LITTLE, CELLS_AMPLE);
    assert_hangs(cell, 1);
}

static void be_busy_and_talk(void *ctx, int channel)
{
    (void)ctx;
    while (cell_write(channel, STR("x")))
        for (volatile unsigned i = 0; i < 3000000; i++)
            ;
}

static void test_what_it_sends_is_no_sign_of_life(void **state)
{
    (void)state;
    Cell *cell = cells_start(be_busy_and_talk, NULL);
    cell_allow(cell, CELLS_LITTLE, CELLS_AMPLE);
    assert_hangs(cell, CELLS_LARGE);
}

static void drip(void *ctx)
{
    (void)ctx;
    while (cell_write(CELLS_CHANNEL, STR("x")))
        cells_nap();
}

static void test_one_that_drips_hangs(void **state)
{
    (void)state;
    Cell *cell = cells_start_outside(drip);
    cell_allow(cell, CELLS_LITTLE, 4 * CELLS_LITTLE);
    assert_hangs(cell, CELLS_LARGE);
}

// Such are the waits for a busy machine: it sleeps when its word has come, not before.
static void test_short_waits_that_end_in_a_word_are_no_idleness(void **state)
{
    (void)state;
    Cell *cell = cells_start_outside(drip);
    char bytes[8 * CELLS_LITTLE / CELLS_NAP];
    assert_true(cell_receive(cell, bytes, sizeof bytes));
    cell_close(cell);
}

static void pulse_and_sleep(void *ctx)
{
    (void)ctx;
    for (;;) {
        cell_pulse();
        cells_nap();
    }
}

static void test_signs_of_life_while_it_sleeps_are_none(void **state)
{
    (void)state;
    assert_hangs(cells_start_outside(pulse_and_sleep), 1);
}

// Processor time that this process has used, in milliseconds.
static long used_ms(void)
{
    struct timespec used;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (long)(used.tv_sec * 1000 + used.tv_nsec / 1000000);
}

// Before its walls are up: it reads a clock. Works three times as long as it may in one go.
static void work_with_pulse(void *ctx)
{
    (void)ctx;
    for (long first = used_ms(); used_ms() - first < 3 * CELLS_LITTLE;)
        cell_pulse();
    cell_write(CELLS_CHANNEL, STR("done"));
}

static void test_one_that_is_busy_and_gives_signs_of_life_is_let_work(void **state)
{
    (void)state;
    Cell *cell = cells_start_outside(work_with_pulse);
    char told[5] = "";
    assert_true(cell_receive(cell, told, 4));
    assert_string_equal(told, "done");
    cell_close(cell);
}

static void pulse_without_end(void *ctx, int channel)
{
    (void)ctx, (void)channel;
    for (;;)
        cell_pulse();
}

static void test_signs_of_life_have_an_end_too(void **state)
{
    (void)state;
    Cell *cell = cells_start(pulse_without_end, NULL);
    cell_allow(cell, CELLS_AMPLE, CELLS_LITTLE);
    assert_hangs(cell, 1);
}

static void test_one_that_does_not_listen_hangs(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_be_busy, NULL);
    cell_allow(cell, CELLS_LITTLE, CELLS_AMPLE);
    char *bytes = mem_new(CELLS_LARGE, 1);
    assert_false(cell_send(cell, (Str){bytes, CELLS_LARGE}));
    assert_int_equal(cell_end(cell), CELL_HANGS);
    free(bytes);
    cell_close(cell);
}

static void test_one_that_is_stopped_hangs(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_tell_process, NULL);
    kill((pid_t)cells_process(cell), SIGSTOP);
    cell_allow(cell, CELLS_LITTLE, CELLS_AMPLE);
    assert_hangs(cell, 1);
}

static void test_what_was_allowed_before_does_not_count(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_echo, NULL);
    for (int i = 0; i < 3; i++) {
        cell_allow(cell, CELLS_LITTLE, CELLS_AMPLE);
        assert_cell_answers(cell);
    }
    cell_close(cell);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_that_is_busy_too_long_hangs),
        cmocka_unit_test(test_one_that_waits_for_nothing_hangs),
        cmocka_unit_test(test_what_it_sends_is_no_sign_of_life),
        cmocka_unit_test(test_one_that_drips_hangs),
        cmocka_unit_test(test_short_waits_that_end_in_a_word_are_no_idleness),
        cmocka_unit_test(test_signs_of_life_while_it_sleeps_are_none),
        cmocka_unit_test(test_one_that_is_busy_and_gives_signs_of_life_is_let_work),
        cmocka_unit_test(test_signs_of_life_have_an_end_too),
        cmocka_unit_test(test_one_that_does_not_listen_hangs),
        cmocka_unit_test(test_one_that_is_stopped_hangs),
        cmocka_unit_test(test_what_was_allowed_before_does_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
