#include "window/sound_mix.h"

#include "support/support.h"

#include <stdlib.h>
#include <string.h>

#define MS(ms) ((ms)*SOUND_RATE / 1000)

static int16_t tone[MS(500)], out[MS(1000)];

static SoundMix full(void)
{
    for (int i = 0; i < COUNT_OF(tone); i++)
        tone[i] = 10000;
    return (SoundMix){.percent = 100};
}

static void add(SoundMix *mix, int ms)
{
    while (ms > 0) {
        int part = ms < 1000 ? ms : 1000;
        mix_add(mix, out, MS(part));
        ms -= part;
    }
}

static void test_a_shot_is_heard_once(void **state)
{
    (void)state;
    SoundMix mix = full();
    assert_true(mix_is_silent(&mix));
    mix_shot(&mix, tone, MS(200));
    assert_false(mix_is_silent(&mix));
    add(&mix, 300);
    assert_int_equal(out[0], 10000);
    assert_int_equal(out[MS(200) - 1], 10000);
    assert_int_equal(out[MS(200)], 0);
    assert_true(mix_is_silent(&mix));
}

static void test_shots_add_up_and_are_held_at_the_limit(void **state)
{
    (void)state;
    SoundMix mix = full();
    mix_shot(&mix, tone, 4);
    mix_shot(&mix, tone, 2);
    mix_add(&mix, out, 4);
    assert_int_equal(out[1], 20000);
    assert_int_equal(out[2], 10000);
    for (int i = 0; i < MIX_SHOTS + 3; i++) // the oldest make room
        mix_shot(&mix, tone, 4);
    mix_add(&mix, out, 4);
    assert_int_equal(out[0], INT16_MAX);
    for (int i = 0; i < COUNT_OF(tone); i++)
        tone[i] = -10000;
    for (int i = 0; i < MIX_SHOTS; i++)
        mix_shot(&mix, tone, 4);
    mix_add(&mix, out, 4);
    assert_int_equal(out[0], INT16_MIN);
}

static void test_loudness_is_a_percentage(void **state)
{
    (void)state;
    SoundMix mix = full();
    mix.percent = 40;
    mix_shot(&mix, tone, 2);
    mix_add(&mix, out, 2);
    assert_int_equal(out[0], 4000);
}

static void test_a_bed_rises_goes_round_and_fades(void **state)
{
    (void)state;
    SoundMix mix = full();
    mix_bed(&mix, tone, COUNT_OF(tone));
    add(&mix, 1000); // twice round
    assert_true(out[0] < 100);
    assert_in_range(out[MS(MIX_RISE_MS / 2)], 4800, 5200);
    assert_int_equal(out[MS(1000) - 1], 10000);
    add(&mix, MIX_BED_MS - MIX_FALL_MS - 1000);
    assert_int_equal(out[0], 10000);
    add(&mix, MIX_FALL_MS / 2);
    add(&mix, 1);
    assert_in_range(out[0], 4900, 5100);
    add(&mix, MIX_FALL_MS / 2);
    assert_true(mix_is_silent(&mix));
}

static void test_a_bed_never_jumps(void **state)
{
    (void)state;
    SoundMix mix = full();
    int16_t before = 0;
    for (int second = 0; second < 14; second++) {
        if (second == 0 || second == 4 || second == 8)
            mix_bed(&mix, tone, COUNT_OF(tone));
        if (second == 9) mix_end_bed(&mix);
        add(&mix, 1000);
        for (int i = 0; i < MS(1000); i++) {
            assert_true(abs(out[i] - before) < 10);
            before = out[i];
        }
    }
    assert_true(mix_is_silent(&mix));
}

static void test_a_page_more_prolongs_its_bed(void **state)
{
    (void)state;
    SoundMix mix = full();
    mix_bed(&mix, tone, COUNT_OF(tone));
    add(&mix, 5000);
    int at = mix.bed.at;
    mix_bed(&mix, tone, COUNT_OF(tone));
    assert_int_equal(mix.bed.at, at); // it does not begin again
    add(&mix, MIX_BED_MS - 1000);
    assert_false(mix_is_silent(&mix));
    add(&mix, 1001);
    assert_true(mix_is_silent(&mix));
}

static void test_what_is_cut_is_gone_and_what_ends_fades_soon(void **state)
{
    (void)state;
    SoundMix mix = full();
    mix_bed(&mix, tone, COUNT_OF(tone));
    mix_shot(&mix, tone, MS(500));
    add(&mix, 900);
    mix_end_bed(&mix);
    add(&mix, MIX_CUT_MS / 2);
    assert_true(out[MS(100)] > 0 && out[MS(100)] < 10000);
    add(&mix, MIX_CUT_MS);
    assert_true(mix_is_silent(&mix));
    mix_bed(&mix, tone, COUNT_OF(tone));
    mix_shot(&mix, tone, MS(500));
    mix_cut(&mix);
    assert_true(mix_is_silent(&mix));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_shot_is_heard_once),
        cmocka_unit_test(test_shots_add_up_and_are_held_at_the_limit),
        cmocka_unit_test(test_loudness_is_a_percentage),
        cmocka_unit_test(test_a_bed_rises_goes_round_and_fades),
        cmocka_unit_test(test_a_bed_never_jumps),
        cmocka_unit_test(test_a_page_more_prolongs_its_bed),
        cmocka_unit_test(test_what_is_cut_is_gone_and_what_ends_fades_soon),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
