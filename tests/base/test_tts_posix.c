#include "base/tts.h"

#include "base/os.h"
#include "support/mouth.h"
#include "support/support.h"

#include <string.h>

static Tts *open_voice(void)
{
    Err err = {0};
    Tts *voice = tts_open(&err);
    assert_no_err(&err);
    return voice;
}

static void test_without_a_voice_a_sentence_says_so(void **state)
{
    mouth_none(state);
    Err err = {0};
    assert_null(tts_open(&err));
    assert_err(&err, "neither spd-say nor espeak-ng");
    assert_int_equal(err.kind, ERR_NO_INPUT);
    mouth_restore();
}

static void test_a_text_is_said_at_the_speed_that_was_asked_for(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_true(tts_say(voice, STR("The well is low.\n"), 220, 0, (Str){0}));
    assert_str(mouth_heard(state, &arena), "-s 220 --stdin\nThe well is low.\n");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void test_speech_dispatcher_comes_first_and_counts_otherwise(void **state)
{
    mouth_make(state, "espeak-ng");
    mouth_make(state, "spd-say");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_true(tts_say(voice, STR("One."), 170, 0, (Str){0}));
    assert_str(mouth_heard(state, &arena), "--rate 0 --wait --pipe-mode\nOne.");
    assert_true(tts_say(voice, STR("Two."), 500, 0, (Str){0}));
    assert_str(mouth_heard(state, &arena), "--rate 100 --wait --pipe-mode\nTwo.");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void test_a_voice_is_higher_or_lower_when_asked_to_be(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_true(tts_say(voice, STR("One."), 170, -25, STR("ru")));
    assert_str(mouth_heard(state, &arena), "-s 170 -p 25 -v ru --stdin\nOne.");
    assert_true(tts_say(voice, STR("One."), 170, TTS_PITCH, (Str){0}));
    assert_str(mouth_heard(state, &arena), "-s 170 -p 99 --stdin\nOne.");
    tts_close(voice);
    mouth_make(state, "spd-say");
    voice = open_voice();
    assert_true(tts_say(voice, STR("One."), 170, -TTS_PITCH, (Str){0}));
    assert_str(
        mouth_heard(state, &arena), "--rate 0 --pitch -100 --wait --pipe-mode\nOne.");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static const char *said_in(void **state, Tts *voice, Arena *arena, const char *language)
{
    assert_true(tts_say(voice, STR("One."), 170, 0, str_of(language)));
    return mouth_heard(state, arena).s;
}

static void test_the_language_is_told_if_the_voice_has_it(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_string_equal(
        said_in(state, voice, &arena, "ru"), "-s 170 -v ru --stdin\nOne.");
    assert_string_equal(said_in(state, voice, &arena, "xx"), "-s 170 --stdin\nOne.");
    assert_string_equal(
        said_in(state, voice, &arena, "kk"), "-s 170 -v kk --stdin\nOne.");
    assert_string_equal(said_in(state, voice, &arena, "-f/x"), "-s 170 --stdin\nOne.");
    assert_string_equal(said_in(state, voice, &arena, ""), "-s 170 --stdin\nOne.");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void test_speech_dispatcher_finds_a_voice_for_any_language(void **state)
{
    mouth_make(state, "spd-say");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_string_equal(said_in(state, voice, &arena, "xx"),
        "--rate 0 --language xx --wait --pipe-mode\nOne.");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void test_hush_ends_what_is_being_said_and_the_server_too(void **state)
{
    mouth_make(state, "spd-say");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_true(tts_say(voice, STR("A long story."), 170, 0, (Str){0}));
    mouth_heard(state, &arena);
    assert_true(mouth_speaks(state));
    tts_stop(voice);
    assert_false(mouth_speaks(state));
    tts_stop(voice);  // nobody speaks: nothing happens
    tts_close(voice); // waits for the one that told the server
    assert_true(os_is_file(temp_in(state, "cancelled")));
    mouth_restore();
    arena_free(&arena);
}

static void test_a_new_text_takes_the_place_of_the_old_one(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    Tts *voice = open_voice();
    for (int i = 0; i < 5; i++) {
        assert_true(tts_say(voice, STR("Again."), 170, 0, (Str){0}));
        assert_str(mouth_heard(state, &arena), "-s 170 --stdin\nAgain.");
    }
    tts_close(voice);
    assert_false(mouth_speaks(state));
    mouth_restore();
    arena_free(&arena);
}

static void test_a_text_that_is_too_long_is_said_as_far_as_it_may(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    char *text = arena_alloc(&arena, TTS_BYTES_MAX + 100);
    memset(text, 'a', TTS_BYTES_MAX + 100);
    Tts *voice = open_voice();
    assert_true(tts_say(voice, (Str){text, TTS_BYTES_MAX + 100}, 170, 0, (Str){0}));
    Str heard = mouth_heard(state, &arena);
    assert_int_equal(heard.n, TTS_BYTES_MAX + sizeof "-s 170 --stdin");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void test_no_voice_is_hushed_and_closed_without_harm(void **state)
{
    (void)state;
    tts_stop(NULL);
    tts_close(NULL);
}

// A test that hangs has failed.
static void test_a_program_that_does_not_answer_for_a_language_holds_nobody_up(
    void **state)
{
    mouth_make_deaf(state, "espeak-ng");
    Tts *voice = open_voice();
    assert_true(tts_say(voice, STR("A long story."), 170, 0, STR("ru")));
    tts_close(voice);
    mouth_restore();
}

// A test that hangs has failed.
static void test_a_server_that_does_not_answer_holds_nobody_up(void **state)
{
    mouth_make_deaf(state, "spd-say");
    Tts *voice = open_voice();
    for (int i = 0; i < 5; i++) {
        assert_true(tts_say(voice, STR("A long story."), 170, 0, (Str){0}));
        tts_stop(voice);
    }
    tts_close(voice);
    mouth_restore();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_program_that_does_not_answer_for_a_language_holds_nobody_up),
        temp_test(test_a_server_that_does_not_answer_holds_nobody_up),
        temp_test(test_without_a_voice_a_sentence_says_so),
        temp_test(test_a_text_is_said_at_the_speed_that_was_asked_for),
        temp_test(test_speech_dispatcher_comes_first_and_counts_otherwise),
        temp_test(test_a_voice_is_higher_or_lower_when_asked_to_be),
        temp_test(test_the_language_is_told_if_the_voice_has_it),
        temp_test(test_speech_dispatcher_finds_a_voice_for_any_language),
        temp_test(test_hush_ends_what_is_being_said_and_the_server_too),
        temp_test(test_a_new_text_takes_the_place_of_the_old_one),
        temp_test(test_a_text_that_is_too_long_is_said_as_far_as_it_may),
        cmocka_unit_test(test_no_voice_is_hushed_and_closed_without_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
