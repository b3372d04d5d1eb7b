// What counts against a worker's limits, with a clock and a processor time of the test's own.
#include "base/worker_limits.h"

#include "support/support.h"

static uint64_t used_now_us; // what the worker has used
static int asked;            // how often that was asked for

static uint64_t used(const Worker *worker, uint64_t known)
{
    (void)worker;
    asked++;
    return used_now_us >= known ? used_now_us : known;
}

static WorkerLimits begin(int work_ms, int total_ms)
{
    WorkerLimits limits = {0};
    used_now_us = 0;
    asked = 0;
    worker_limits_begin(&limits, work_ms, total_ms, 7);
    assert_int_equal(limits.asked_us, 7);
    return limits;
}

static bool wait_ms(WorkerLimits *limits, uint64_t ms, bool idle)
{
    return worker_limits_exceeded(
        limits, NULL, used, ms * 1000, 99, idle ? ms * 1000 : 0);
}

static void test_the_processor_time_is_asked_once_in_a_slice(void **state)
{
    (void)state;
    WorkerLimits limits = begin(1000, 100000);
    for (int i = 0; i < 10; i++)
        assert_false(wait_ms(&limits, 25, false));
    assert_int_equal(asked, 2);
    assert_int_equal(limits.asked_us, 99);
}

static void test_work_is_counted_from_the_last_heartbeat(void **state)
{
    (void)state;
    WorkerLimits limits = begin(1000, 100000);
    used_now_us = 999999;
    assert_false(wait_ms(&limits, WORKER_SLICE_MS, false));
    limits.used_us = used_now_us; // as worker_heard does
    used_now_us += 999999;
    assert_false(wait_ms(&limits, WORKER_SLICE_MS, false));
    used_now_us += 1;
    assert_true(wait_ms(&limits, WORKER_SLICE_MS, false));
}

static void test_sleep_is_added_up_and_waiting_for_a_processor_is_not(void **state)
{
    (void)state;
    WorkerLimits limits = begin(300, 100000);
    for (int i = 0; i < 20; i++)
        assert_false(wait_ms(&limits, WORKER_SLICE_MS, false));
    assert_false(wait_ms(&limits, WORKER_SLICE_MS, true));
    assert_false(wait_ms(&limits, WORKER_SLICE_MS, false));
    assert_false(wait_ms(&limits, WORKER_SLICE_MS, true));
    assert_true(wait_ms(&limits, WORKER_SLICE_MS, true));
}

static void test_waiting_in_all_has_an_end(void **state)
{
    (void)state;
    WorkerLimits limits = begin(1000, 500);
    for (int i = 0; i < 4; i++)
        assert_false(wait_ms(&limits, WORKER_SLICE_MS, false));
    assert_true(wait_ms(&limits, WORKER_SLICE_MS, false));
}

static void test_of_a_long_pause_two_slices_count(void **state)
{
    (void)state;
    WorkerLimits limits = begin(1000, 500);
    assert_false(wait_ms(&limits, 3600000, true));
    assert_int_equal(limits.waited_us, 2 * WORKER_SLICE_MS * 1000);
    assert_int_equal(limits.idle_us, 2 * WORKER_SLICE_MS * 1000);
}

static void test_a_new_request_begins_anew(void **state)
{
    (void)state;
    WorkerLimits limits = begin(300, 500);
    assert_false(wait_ms(&limits, 200, true));
    worker_limits_begin(&limits, 300, 500, 8);
    assert_false(wait_ms(&limits, 200, true));
    assert_int_equal(limits.waited_us, 200000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_processor_time_is_asked_once_in_a_slice),
        cmocka_unit_test(test_work_is_counted_from_the_last_heartbeat),
        cmocka_unit_test(test_sleep_is_added_up_and_waiting_for_a_processor_is_not),
        cmocka_unit_test(test_waiting_in_all_has_an_end),
        cmocka_unit_test(test_of_a_long_pause_two_slices_count),
        cmocka_unit_test(test_a_new_request_begins_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
