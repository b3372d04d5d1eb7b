// Work on two threads, or on one where no second was started; a confined worker does it in
// test_worker_sandbox_linux.
#include "base/worker.h"

#include "support/support.h"
#include "support/workers.h"

typedef struct Tally {
    int times[8];
    int order[8], n;
} Tally;

static void count(void *ctx, int i)
{
    Tally *tally = ctx;
    tally->times[i]++;
    tally->order[tally->n++] = i;
}

// This process never started a second thread.
static void test_one_thread_does_all_in_its_order(void **state)
{
    (void)state;
    for (int n = 0; n <= 8; n++) {
        Tally tally = {0};
        worker_parallel(n, count, &tally);
        assert_int_equal(tally.n, n);
        for (int i = 0; i < 8; i++)
            assert_int_equal(tally.times[i], i < n);
        for (int i = 0; i < n; i++)
            assert_int_equal(tally.order[i], i);
    }
}

static void assert_says_yes(const char *argument)
{
    Worker *worker = workers_start(argument);
    char answer = 0;
    assert_true(worker_receive(worker, &answer, 1));
    assert_int_equal(answer, '+');
    worker_close(worker);
}

static void test_two_threads_do_each_part_once(void **state)
{
    (void)state;
    assert_says_yes("parallel");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_thread_does_all_in_its_order),
        cmocka_unit_test(test_two_threads_do_each_part_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
