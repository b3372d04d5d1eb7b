#include "window/sound_out.h"

#include "root.h"
#include "support/support.h"

#include "base/os.h"
#include "window/sound_mix.h"

#include <SDL.h>
#include <stdlib.h>

#define SOUNDS_FOLDER QANTAR_ROOT "/assets/sounds"
#define ALL_BYTES_MAX 600000

static const SoundChoice click = {.shots = {SOUND_PIN}, .n_shots = 1};
static const SoundChoice windy = {.bed = SOUND_WIND, .bed_begins = true};

// Real time: the dummy driver takes as long as a device would.
static bool rests_within(SoundOut *out, int ms)
{
    for (int spent = 0; spent < ms; spent += 10) {
        if (sound_out_is_at_rest(out)) return true;
        SDL_Delay(10);
    }
    return false;
}

static void use_driver(const char *name)
{
    SDL_setenv("SDL_AUDIODRIVER", name, 1);
    SDL_setenv("SDL_DISKAUDIOFILE", "/dev/null", 1);
}

static void test_nothing_is_open_until_something_sounds_nor_after(void **state)
{
    (void)state;
    use_driver("dummy");
    SoundOut *out = sound_out_open(SOUNDS_FOLDER);
    assert_true(sound_out_is_at_rest(out));
    sound_out_play(out, &(SoundChoice){0}, 40); // a page without a sound
    assert_true(sound_out_is_at_rest(out));
    sound_out_play(out, &click, 0);
    assert_true(sound_out_is_at_rest(out));
    sound_out_play(out, &click, 40);
    assert_false(sound_out_is_at_rest(out));
    assert_true(rests_within(out, 5000));
    assert_null(SDL_GetCurrentAudioDriver()); // the device is closed
    sound_out_play(out, &click, 40);          // and opens again
    assert_true(rests_within(out, 5000));
    sound_out_close(out);
}

static void test_a_bed_that_is_ended_rests_soon(void **state)
{
    (void)state;
    use_driver("dummy");
    SoundOut *out = sound_out_open(SOUNDS_FOLDER);
    sound_out_play(out, &windy, 40);
    SDL_Delay(300);
    assert_false(sound_out_is_at_rest(out));
    sound_out_end_bed(out);
    assert_true(rests_within(out, 3000));
    sound_out_play(out, &windy, 40);
    SDL_Delay(200);
    sound_out_play(out, &(SoundChoice){.silence = true}, 40);
    assert_true(rests_within(out, 3000));
    sound_out_close(out);
}

static void test_closing_cuts_what_sounds(void **state)
{
    (void)state;
    use_driver("dummy");
    SoundOut *out = sound_out_open(SOUNDS_FOLDER);
    sound_out_play(out, &windy, 40);
    SDL_Delay(200);
    Uint64 began = SDL_GetTicks64();
    sound_out_close(out);
    assert_true(SDL_GetTicks64() - began < 2000); // a bed is nine seconds
    assert_null(SDL_GetCurrentAudioDriver());
    sound_out_close(NULL);
}

static void test_without_a_device_or_files_all_goes_on(void **state)
{
    (void)state;
    use_driver("no_such_driver");
    SoundOut *out = sound_out_open(SOUNDS_FOLDER);
    for (int i = 0; i < 6; i++) {
        sound_out_play(out, &click, 40);
        assert_true(rests_within(out, 3000));
    }
    sound_out_close(out);
    use_driver("dummy");
    out = sound_out_open(QANTAR_ROOT "/tests"); // no sounds in it
    sound_out_play(out, &click, 40);
    sound_out_play(out, &windy, 40);
    assert_true(rests_within(out, 3000));
    sound_out_close(out);
}

static void test_each_sound_has_a_small_file_that_can_be_played(void **state)
{
    (void)state;
    int64_t all = 0;
    for (int i = SOUND_SILENCE + 1; i < SOUNDS; i++) {
        Buf path = {0}, bytes = {0};
        buf_addf(&path, "%s/%s.wav", SOUNDS_FOLDER, sounds_id((Sound)i));
        assert_true(os_read(path.s, &bytes, NULL));
        all += (int64_t)bytes.n;
        SDL_AudioSpec spec;
        Uint8 *samples = NULL;
        Uint32 n = 0;
        assert_non_null(SDL_LoadWAV(path.s, &spec, &samples, &n));
        assert_int_equal(spec.freq, SOUND_RATE);
        assert_int_equal(spec.channels, 1);
        assert_int_equal(spec.format, AUDIO_S16SYS);
        n /= sizeof(int16_t);
        bool bed = sounds_is_bed((Sound)i);
        assert_true(
            bed ? n > 4 * SOUND_RATE && n <= 9 * SOUND_RATE : n < 2 * SOUND_RATE);
        SDL_FreeWAV(samples);
        buf_free(&path);
        buf_free(&bytes);
    }
    assert_true(all < ALL_BYTES_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_is_open_until_something_sounds_nor_after),
        cmocka_unit_test(test_a_bed_that_is_ended_rests_soon),
        cmocka_unit_test(test_closing_cuts_what_sounds),
        cmocka_unit_test(test_without_a_device_or_files_all_goes_on),
        cmocka_unit_test(test_each_sound_has_a_small_file_that_can_be_played),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
