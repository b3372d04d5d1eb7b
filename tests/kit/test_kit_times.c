#include "kit/kit_inner.h"
#include "support/support.h"

static void assert_time(KitTime time, KitStep step, int lesson, int from, int to)
{
    assert_int_equal(time.step, step);
    assert_int_equal(time.lesson, lesson);
    assert_int_equal(time.from, from);
    assert_int_equal(time.to, to);
}

static void test_a_short_play_fits_into_one_lesson(void **state)
{
    (void)state;
    KitTime times[KIT_TIMES_MAX];
    assert_int_equal(kit_times(20, times), 4);
    assert_time(times[0], STEP_BEGIN, 0, 0, 4);
    assert_time(times[1], STEP_PLAY, 0, 4, 24);
    assert_time(times[2], STEP_TALK, 0, 24, 41);
    assert_time(times[3], STEP_SLIP, 0, 41, 45);
}

static void test_a_longer_one_stops_with_a_code_and_is_recalled(void **state)
{
    (void)state;
    KitTime times[KIT_TIMES_MAX];
    assert_int_equal(kit_times(60, times), 7);
    assert_time(times[1], STEP_PLAY, 0, 4, 40);
    assert_time(times[2], STEP_STOP, 0, 40, 45);
    assert_time(times[3], STEP_RECALL, 1, 0, 4);
    assert_time(times[4], STEP_PLAY, 1, 4, 28);
    assert_time(times[6], STEP_SLIP, 1, 41, 45);
}

static void test_lessons_are_whole_and_without_gaps_whatever_the_minutes(void **state)
{
    (void)state;
    KitTime times[KIT_TIMES_MAX];
    for (int minutes = 0; minutes <= 600; minutes++) {
        int n = kit_times(minutes, times), played = 0;
        assert_true(n >= 3 && n <= KIT_TIMES_MAX);
        for (int i = 0; i < n; i++) {
            bool first = i == 0 || times[i].lesson != times[i - 1].lesson;
            bool last = i == n - 1 || times[i].lesson != times[i + 1].lesson;
            assert_int_equal(times[i].from, first ? 0 : times[i - 1].to);
            assert_true(times[i].to > times[i].from);
            if (last) assert_int_equal(times[i].to, KIT_LESSON);
            if (times[i].step == STEP_PLAY) played += times[i].to - times[i].from;
            if (times[i].step == STEP_TALK)
                assert_true(times[i].to - times[i].from >= 12);
        }
        assert_true(played >= minutes);
        assert_int_equal(times[n - 1].step, STEP_SLIP);
    }
}

static void test_a_play_may_be_a_minute_or_fill_all_the_lessons_that_there_are(
    void **state)
{
    (void)state;
    KitTime times[KIT_TIMES_MAX];
    assert_int_equal(kit_times(1, times), 4);
    assert_time(times[1], STEP_PLAY, 0, 4, 5);
    int n = kit_times(100000, times);
    assert_int_equal(n, 3 * (KIT_LESSONS_MAX - 1) + 4);
    assert_int_equal(times[n - 1].lesson, KIT_LESSONS_MAX - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_short_play_fits_into_one_lesson),
        cmocka_unit_test(test_a_longer_one_stops_with_a_code_and_is_recalled),
        cmocka_unit_test(
            test_a_play_may_be_a_minute_or_fill_all_the_lessons_that_there_are),
        cmocka_unit_test(test_lessons_are_whole_and_without_gaps_whatever_the_minutes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
