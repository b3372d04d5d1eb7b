// What counts as a hang of a worker, and what does not. Each is decided by what the worker does, not by
// how long that takes on this machine.
#define _POSIX_C_SOURCE 200809L
#include "support/support.h"
#include "support/workers.h"

#include "base/worker_limits.h"

#include <signal.h>
#include <stdlib.h>

static Worker *start_with_little(const char *argument)
{
    Worker *worker = workers_start(argument);
    worker_allow(worker, WORKERS_LITTLE, WORKERS_AMPLE);
    return worker;
}

static void assert_hung(Worker *worker)
{
    assert_int_equal(worker_end(worker), WORKER_HANGS);
    Buf told = {0};
    worker_cause(worker, &told);
    assert_int_equal(told.n, 0);
    worker_close(worker);
}

static void assert_hangs(Worker *worker, size_t wanted)
{
    char *bytes = mem_new(wanted, 1);
    assert_false(worker_receive(worker, bytes, wanted));
    free(bytes);
    assert_hung(worker);
}

// Each byte of it is a heartbeat.
static void assert_hangs_with_heartbeats(Worker *worker)
{
    char byte;
    while (worker_receive(worker, &byte, 1))
        worker_heard(worker);
    assert_hung(worker);
}

static void test_one_that_is_busy_too_long_hangs(void **state)
{
    (void)state;
    assert_hangs(start_with_little("busy"), 1);
}

static void test_one_that_waits_for_nothing_hangs(void **state)
{
    (void)state;
    assert_hangs(start_with_little("echo"), 1);
}

static void test_what_it_sends_is_no_heartbeat(void **state)
{
    (void)state;
    assert_hangs(start_with_little("busy-and-talk"), WORKERS_LARGE);
}

static void test_one_that_drips_hangs(void **state)
{
    (void)state;
    Worker *worker = workers_start("drip:10");
    worker_allow(worker, WORKERS_LITTLE, 4 * WORKERS_LITTLE);
    assert_hangs(worker, WORKERS_LARGE);
}

// Such are the waits for a busy machine: it sleeps when its word has come, not before.
static void test_short_waits_that_end_in_a_word_are_no_idleness(void **state)
{
    (void)state;
    Worker *worker = start_with_little("drip:10");
    char bytes[8 * WORKERS_LITTLE / WORKERS_NAP];
    assert_true(worker_receive(worker, bytes, sizeof bytes));
    worker_close(worker);
}

static void test_heartbeats_of_one_that_sleeps_do_not_count(void **state)
{
    (void)state;
    assert_hangs_with_heartbeats(start_with_little("drip:250"));
}

static void test_heartbeats_let_it_work_on(void **state)
{
    (void)state;
    Worker *worker = start_with_little("heartbeats:450");
    char byte = '\0';
    int heartbeats = 0;
    while (byte != 'd') {
        assert_true(worker_receive(worker, &byte, 1));
        worker_heard(worker);
        heartbeats++;
    }
    assert_true(heartbeats > 1);
    worker_close(worker);
    // The same when nobody counts them.
    assert_hangs(start_with_little("heartbeats:60000"), WORKERS_LARGE);
}

static void test_heartbeats_have_an_end_too(void **state)
{
    (void)state;
    Worker *worker = workers_start("heartbeats:60000");
    worker_allow(worker, WORKERS_AMPLE, WORKERS_LITTLE);
    assert_hangs_with_heartbeats(worker);
}

static void test_one_that_does_not_listen_hangs(void **state)
{
    (void)state;
    Worker *worker = start_with_little("busy");
    char *bytes = mem_new(WORKERS_LARGE, 1);
    assert_false(worker_send(worker, (Str){bytes, WORKERS_LARGE}));
    free(bytes);
    assert_hung(worker);
}

static void test_one_that_is_stopped_hangs(void **state)
{
    (void)state;
    Worker *worker = workers_start("process");
    kill((pid_t)workers_process(worker), SIGSTOP);
    worker_allow(worker, WORKERS_LITTLE, WORKERS_AMPLE);
    assert_hangs(worker, 1);
}

static void test_what_was_allowed_before_does_not_count(void **state)
{
    (void)state;
    Worker *worker = workers_start("echo");
    assert_worker_answers(worker); // it has been started
    for (int i = 0; i < 3; i++) {
        worker_allow(worker, WORKERS_LITTLE, WORKERS_AMPLE);
        assert_worker_answers(worker);
    }
    worker_close(worker);
}

static void look_until_ready(Worker *worker)
{
    while (!worker_ready(worker))
        workers_nap();
}

static void test_one_that_is_only_looked_at_hangs_by_the_same_limits(void **state)
{
    (void)state;
    static const char *const does[] = {"busy", "echo"};
    for (int i = 0; i < COUNT_OF(does); i++) {
        Worker *worker = start_with_little(does[i]);
        assert_false(worker_ready(worker));
        look_until_ready(worker);
        assert_hung(worker);
    }
    Worker *worker = workers_start("echo");
    worker_allow(worker, WORKERS_AMPLE, WORKERS_LITTLE);
    look_until_ready(worker);
    assert_hung(worker);
}

// Who looks less often than limits are looked at finds it as well.
static void test_one_that_is_seldom_looked_at_hangs_too(void **state)
{
    (void)state;
    Worker *worker = start_with_little("echo");
    while (!worker_ready(worker))
        for (int i = 0; i < 2 * WORKER_SLICE_MS / WORKERS_NAP; i++)
            workers_nap();
    assert_hung(worker);
}

static void test_whoever_hangs_is_the_first(void **state)
{
    (void)state;
    Worker *workers[3];
    for (int i = 0; i < 3; i++)
        workers[i] = workers_start("echo");
    worker_allow(workers[1], WORKERS_LITTLE, WORKERS_AMPLE);
    assert_int_equal(worker_first(workers, 3), 1);
    assert_int_equal(worker_end(workers[1]), WORKER_HANGS);
    assert_int_equal(worker_first(workers, 3), 1); // and stays that
    assert_worker_answers(workers[0]);
    for (int i = 0; i < 3; i++)
        worker_close(workers[i]);
}

static void test_time_before_it_is_allowed_anew_does_not_count(void **state)
{
    (void)state;
    Worker *worker = start_with_little("process-and-busy");
    workers_process(worker);
    assert_false(worker_ready(worker));
    for (int i = 0; i < 3 * WORKERS_LITTLE / WORKERS_NAP; i++)
        workers_nap();
    worker_allow(worker, WORKERS_AMPLE, WORKERS_AMPLE);
    assert_false(worker_ready(worker));
    assert_int_equal(worker_end(worker), WORKER_RUNS);
    worker_close(worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_that_is_busy_too_long_hangs),
        cmocka_unit_test(test_one_that_waits_for_nothing_hangs),
        cmocka_unit_test(test_what_it_sends_is_no_heartbeat),
        cmocka_unit_test(test_one_that_drips_hangs),
        cmocka_unit_test(test_short_waits_that_end_in_a_word_are_no_idleness),
        cmocka_unit_test(test_heartbeats_of_one_that_sleeps_do_not_count),
        cmocka_unit_test(test_heartbeats_let_it_work_on),
        cmocka_unit_test(test_heartbeats_have_an_end_too),
        cmocka_unit_test(test_one_that_does_not_listen_hangs),
        cmocka_unit_test(test_one_that_is_stopped_hangs),
        cmocka_unit_test(test_what_was_allowed_before_does_not_count),
        cmocka_unit_test(test_one_that_is_only_looked_at_hangs_by_the_same_limits),
        cmocka_unit_test(test_one_that_is_seldom_looked_at_hangs_too),
        cmocka_unit_test(test_whoever_hangs_is_the_first),
        cmocka_unit_test(test_time_before_it_is_allowed_anew_does_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
