// The processor time of a thread: it passes at work and not asleep.
#include "base/os.h"

#include "support/support.h"

#define WORK_US 20000

static void test_time_passes_at_work(void **state)
{
    (void)state;
    uint64_t first = os_work_us();
    while (os_work_us() - first < WORK_US) // the test would never end
        ;
}

static void test_no_time_passes_asleep(void **state)
{
    (void)state;
    uint64_t worked = os_work_us(), clock = os_clock_us();
    os_sleep_ms(200);
    assert_true(os_clock_us() - clock >= 200000);
    assert_true(os_work_us() - worked < 100000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_time_passes_at_work),
        cmocka_unit_test(test_no_time_passes_asleep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
