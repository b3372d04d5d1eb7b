// Between full motion and rest time goes on, slower and slower.
#include "window/motion_clock.h"

#include "support/support.h"

static void test_motion_slows_down_before_it_rests(void **state)
{
    (void)state;
    double before = 1;
    for (int part = 1; part < 10; part++) {
        uint64_t now =
            MOTION_CLOCK_FULL_MS + MOTION_CLOCK_SLOWING_MS * (uint64_t)part / 10;
        MotionClock moving = {.on = true, .last_frame = now - 100};
        assert_true(motion_clock_tick(&moving, now));
        assert_false(moving.at_rest);
        double pace = moving.seconds / 0.1, wanted = 1 - part / 10.0;
        assert_true(pace > wanted - 0.01 && pace < wanted + 0.01 && pace < before);
        before = pace;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_motion_slows_down_before_it_rests),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
