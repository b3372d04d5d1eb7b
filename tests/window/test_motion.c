#include "window/motion.h"
#include "window/motion_clock.h"

#include "layout/theme.h"
#include "support/colours.h"
#include "support/support.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define W 120
#define H 100

// --- light and snow are quiet -----------------------------------------------------------------------

// WCAG 2.2, general flash: a pair of opposing changes in relative luminance of 10% or more of the
// maximum, where the darker one is below 0.80. Three of them in any second are the most.
static int flashes_in_a_second(const double *luminance, int n, int frames_a_second)
{
    int most = 0;
    for (int from = 0; from + 1 < n; from++) {
        int to = from + frames_a_second < n ? from + frames_a_second : n, turns = 0,
            way = 0;
        double low = luminance[from], high = luminance[from];
        for (int i = from; i < to; i++) {
            double l = luminance[i];
            if (way >= 0 && l <= high - 0.1) {
                turns += way != 0;
                way = -1;
                low = l;
            } else if (way <= 0 && l >= low + 0.1) {
                turns += way != 0;
                way = 1;
                high = l;
            }
            if (l > high) high = l;
            if (l < low) low = l;
            if (way > 0) low = high > l ? low : l;
            if (way < 0) high = low < l ? high : l;
        }
        int pairs = (turns + 1) / 2;
        if (pairs > most) most = pairs;
    }
    return most;
}

static void test_the_measure_of_flashes_sees_them(void **state)
{
    (void)state;
    double strobe[40], still[40], slow[40];
    for (int i = 0; i < 40; i++) {
        strobe[i] = i % 4 < 2 ? 0.1 : 0.6; // five pairs a second at 20 frames
        still[i] = 0.5;
        slow[i] = i < 20 ? 0.1 : 0.6;
    }
    assert_true(flashes_in_a_second(strobe, 40, 20) > 3);
    assert_int_equal(flashes_in_a_second(still, 40, 20), 0);
    assert_true(flashes_in_a_second(slow, 40, 20) <= 1);
}

static double luminance_of(Colour c)
{
    return 1.05 / colour_contrast(c, 0xFFFFFFFF) - 0.05;
}

static void test_no_light_flashes(void **state)
{
    (void)state;
    static uint32_t pixels[W * H];
    for (int beat = 0; beat < BEATS; beat++) {
        enum { FRAMES = 400 };
        static double middle[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            for (int p = 0; p < W * H; p++)
                pixels[p] = 0xFF101020;
            Canvas canvas = {pixels, W, {0, 0, W, H}};
            motion_light(
                &canvas, (Rect){20, 10, 80, 80}, 0x58FFB45A, (Beat)beat, i / 20.0);
            middle[i] = luminance_of(pixels[50 * W + 60]);
        }
        assert_in_range(flashes_in_a_second(middle, FRAMES, 20), 0, 3);
    }
}

static void test_a_light_is_never_out_nor_over_its_strength(void **state)
{
    (void)state;
    for (int beat = 0; beat < BEATS; beat++)
        for (int i = 0; i < 2000; i++) {
            double strength = motion_strength((Beat)beat, i / 50.0);
            assert_true(strength >= 0.6 && strength <= 1.0001);
        }
}

static void assert_near(double value, double wanted)
{
    if (fabs(value - wanted) > 0.001) fail_msg("%f, not %f", value, wanted);
}

// A breath takes five seconds; a fire is two waves, of 0.9 and of 2.1 seconds.
static void test_light_breathes_and_flickers_at_its_own_pace(void **state)
{
    (void)state;
    assert_near(motion_strength(BEAT_BREATHE, 0), 0.9);
    assert_near(motion_strength(BEAT_BREATHE, 1.25), 1.0);
    assert_near(motion_strength(BEAT_BREATHE, 3.75), 0.8);
    assert_near(motion_strength(BEAT_BREATHE, 5), 0.9);
    assert_near(motion_strength(BEAT_FLICKER, 0), 0.85);
    assert_near(motion_strength(BEAT_FLICKER, 0.25 / 1.1), 0.85 + 0.09 + 0.0373);
    assert_near(motion_strength(BEAT_FLICKER, 0.5 / 1.1), 0.85 + 0.0584);
    assert_near(motion_strength(BEAT_FLICKER, 0.5 / 0.47), 0.85 + 0.0793);
}

static void test_snow_is_the_same_at_the_same_time_and_stays_in_its_clip(void **state)
{
    (void)state;
    static uint32_t once[W * H], again[W * H], later[W * H];
    uint32_t *frames[] = {once, again, later};
    double times[] = {1, 1, 3};
    for (int i = 0; i < 3; i++) {
        memset(frames[i], 0, sizeof once);
        Canvas canvas = {frames[i], W, {10, 10, W - 20, H - 20}};
        motion_snow(&canvas, (Rect){0, 0, W, H}, 1, times[i], 1);
        for (int p = 0; p < W * H; p++) {
            int x = p % W, y = p / W;
            bool inside = x >= 10 && x < W - 10 && y >= 10 && y < H - 10;
            if (!inside) assert_int_equal(frames[i][p], 0);
        }
    }
    assert_memory_equal(once, again, sizeof once);
    assert_memory_not_equal(once, later, sizeof once);
}

// --- it comes to rest -------------------------------------------------------------------------------

static void test_what_is_off_wakes_nobody(void **state)
{
    (void)state;
    MotionClock moving = {0};
    motion_clock_wake(&moving, 1000);
    assert_int_equal(motion_clock_wait(&moving, 1000), -1);
    assert_false(motion_clock_tick(&moving, 5000));
    assert_int_equal(motion_clock_shift(&moving, 1000, 1), 0);
}

// How many frames there are from a key to the rest, on a clock that wakes when it is asked to.
static int frames_to_rest(MotionClock *moving, uint64_t *now)
{
    int frames = 0, wait;
    while ((wait = motion_clock_wait(moving, *now)) >= 0) {
        *now += (uint64_t)(wait > 0 ? wait : 1);
        frames += motion_clock_tick(moving, *now);
        assert_in_range(frames, 0, 1000);
    }
    return frames;
}

static void test_it_slows_and_rests_by_itself_and_a_key_wakes_it(void **state)
{
    (void)state;
    MotionClock moving = {.on = true};
    uint64_t now = 1000;
    motion_clock_wake(&moving, now);
    int frames = frames_to_rest(&moving, &now);
    assert_in_range(now, 1000 + MOTION_CLOCK_FULL_MS,
        1000 + MOTION_CLOCK_FULL_MS + MOTION_CLOCK_SLOWING_MS + 100);
    assert_in_range(frames, 1,
        (MOTION_CLOCK_FULL_MS + MOTION_CLOCK_SLOWING_MS) / MOTION_CLOCK_FRAME_MS + 2);
    double seconds = moving.seconds;
    assert_true(seconds > MOTION_CLOCK_FULL_MS / 1000.0 - 0.5);
    // An hour later nothing has jumped.
    now += 3600000;
    motion_clock_wake(&moving, now);
    assert_true(motion_clock_wait(&moving, now) >= 0);
    now += MOTION_CLOCK_FRAME_MS;
    assert_true(motion_clock_tick(&moving, now));
    assert_true(moving.seconds < seconds + 0.3);
}

static void test_a_new_picture_comes_to_its_place_within_a_quarter_of_a_second(
    void **state)
{
    (void)state;
    MotionClock moving = {.on = true};
    motion_clock_new_picture(&moving, 500);
    int before = motion_clock_shift(&moving, 500, 2);
    assert_in_range(before, 1, 32);
    for (uint64_t now = 500; now <= 500 + MOTION_CLOCK_SLIDE_MS; now += 20) {
        int shift = motion_clock_shift(&moving, now, 2);
        assert_in_range(shift, 0, before);
        before = shift;
    }
    assert_int_equal(motion_clock_shift(&moving, 500 + MOTION_CLOCK_SLIDE_MS, 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_measure_of_flashes_sees_them),
        cmocka_unit_test(test_no_light_flashes),
        cmocka_unit_test(test_a_light_is_never_out_nor_over_its_strength),
        cmocka_unit_test(test_light_breathes_and_flickers_at_its_own_pace),
        cmocka_unit_test(test_snow_is_the_same_at_the_same_time_and_stays_in_its_clip),
        cmocka_unit_test(test_what_is_off_wakes_nobody),
        cmocka_unit_test(test_it_slows_and_rests_by_itself_and_a_key_wakes_it),
        cmocka_unit_test(
            test_a_new_picture_comes_to_its_place_within_a_quarter_of_a_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
