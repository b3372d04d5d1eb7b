#include "plain/tts_reader.h"

#include "base/os.h"
#include "support/mouth.h"
#include "support/sitting.h"
#include "support/support.h"

#include <string.h>

static void open_speech(Sitting *s, TtsReader *tts)
{
    sitting_open(s, sitting_town);
    *tts = (TtsReader){.pages = s->pages};
}

static void close_speech(Sitting *s, TtsReader *tts)
{
    tts_reader_free(tts);
    sitting_close(s);
    mouth_restore();
}

static void assert_heard(void **state, const char *part)
{
    Arena arena = {0};
    Str heard = mouth_heard(state, &arena);
    if (!strstr(heard.s, part)) fail_msg("not said: %s\n%s", part, heard.s);
    arena_free(&arena);
}

// As a reader that waits: the page is shown until it says all that it has to. Whether it was asked for again.
static bool speak(TtsReader *tts)
{
    bool again = false;
    pages_wait(tts->pages, NULL);
    while (tts_reader_page(tts)) {
        again = true;
        assert_true(pages_waits(tts->pages));
        pages_wait(tts->pages, NULL);
    }
    return again;
}

static void turn(TtsReader *tts)
{
    tts_reader_switch(tts);
    speak(tts);
}

static void test_nothing_is_said_before_it_is_asked_for(void **state)
{
    mouth_make(state, "espeak-ng");
    Sitting s;
    TtsReader tts;
    open_speech(&s, &tts);
    assert_false(speak(&tts));
    tts_reader_focus(&tts, STR("begin"));
    assert_null(tts.voice);
    close_speech(&s, &tts);
}

static void test_switched_on_it_says_the_page_and_what_has_the_focus(void **state)
{
    mouth_make(state, "espeak-ng");
    Sitting s;
    TtsReader tts;
    open_speech(&s, &tts);
    turn(&tts);
    assert_shows(&s, "Reading aloud is on.");
    assert_true(pages_settings(s.pages)->voice);
    assert_heard(state, "Choice 1 of 1: Begin.");
    sitting_do(&s, "begin");
    assert_false(speak(&tts));
    assert_heard(state, "Dana: 14, carries water.");
    tts_reader_focus(&tts, STR("mute"));
    assert_heard(state, "--stdin\nChoice 3 of");
    close_speech(&s, &tts);
}

static void test_the_speed_is_the_one_of_the_settings(void **state)
{
    mouth_make(state, "espeak-ng");
    Sitting s;
    TtsReader tts;
    open_speech(&s, &tts);
    sitting_do(&s, "settings"), sitting_do(&s, "words:280");
    sitting_do(&s, "voice:on");
    assert_false(speak(&tts));
    assert_heard(state, "-s 280 ");
    close_speech(&s, &tts);
}

static void test_switched_off_it_ends_at_once(void **state)
{
    mouth_make(state, "espeak-ng");
    Sitting s;
    TtsReader tts;
    open_speech(&s, &tts);
    turn(&tts);
    assert_heard(state, "Begin");
    assert_true(mouth_speaks(state));
    turn(&tts);
    assert_shows(&s, "Reading aloud is off.");
    assert_false(mouth_speaks(state));
    assert_false(pages_settings(s.pages)->voice);
    close_speech(&s, &tts);
}

static void test_without_a_voice_the_page_says_so_and_the_setting_is_off(void **state)
{
    mouth_none(state);
    Sitting s;
    TtsReader tts;
    open_speech(&s, &tts);
    turn(&tts);
    assert_true(sitting_shows(&s, "Nothing can be read aloud"));
    assert_true(sitting_shows(&s, "espeak-ng"));
    assert_false(sitting_shows(&s, "Reading aloud is off.")); // it never was on
    assert_false(pages_settings(s.pages)->voice);
    close_speech(&s, &tts);
}

// In the settings, and at the next page, but not for a setting that was on from the beginning.
static void test_switched_in_the_settings_the_page_says_so_once(void **state)
{
    mouth_make(state, "espeak-ng");
    Sitting s;
    TtsReader tts;
    open_speech(&s, &tts);
    assert_false(speak(&tts));
    sitting_do(&s, "settings"), sitting_do(&s, "voice:on");
    assert_true(speak(&tts));
    assert_shows(&s, "Reading aloud is on.");
    assert_heard(state, "Reading aloud is on.");
    sitting_do(&s, "back");
    assert_false(speak(&tts));
    assert_false(sitting_shows(&s, "Reading aloud is on."));
    tts_reader_free(&tts);
    tts = (TtsReader){.pages = s.pages};
    assert_false(speak(&tts));
    close_speech(&s, &tts);
}

static void test_a_voice_that_fails_is_told_on_the_page(void **state)
{
    mouth_make_quick(state, "spd-say", 1);
    Sitting s;
    TtsReader tts;
    open_speech(&s, &tts);
    assert_false(tts_reader_told(&tts));
    turn(&tts);
    while (!tts_reader_told(&tts)) // a test that hangs has failed
        os_sleep_ms(2);
    pages_wait(tts.pages, NULL);
    assert_shows(&s, "Reading aloud has stopped: spd-say ended with an error");
    assert_false(pages_settings(s.pages)->voice);
    assert_false(tts_reader_told(&tts)); // once
    turn(&tts);                          // tried anew
    assert_true(pages_settings(s.pages)->voice);
    close_speech(&s, &tts);
}

static void open_speaking(void **state, Sitting *s, TtsReader *tts)
{
    mouth_make(state, "espeak-ng");
    open_speech(s, tts);
    turn(tts);
    assert_heard(state, "Begin");
    assert_true(mouth_speaks(state));
}

static void test_it_is_silent_from_the_moment_when_it_is_switched_off(void **state)
{
    Sitting s;
    TtsReader tts;
    open_speaking(state, &s, &tts);
    tts_reader_switch(&tts);
    assert_false(mouth_speaks(state));
    speak(&tts);
    tts_reader_focus(&tts, STR("begin"));
    assert_false(mouth_speaks(state));
    close_speech(&s, &tts);
}

static void test_it_is_silent_when_the_settings_have_it_off_or_it_is_freed(void **state)
{
    Sitting s;
    TtsReader tts;
    open_speaking(state, &s, &tts);
    sitting_do(&s, "settings"), sitting_do(&s, "voice:off");
    speak(&tts);
    assert_shows(&s, "Reading aloud is off.");
    assert_false(mouth_speaks(state));
    turn(&tts);
    assert_heard(state, "Settings");
    assert_true(mouth_speaks(state));
    tts_reader_free(&tts);
    assert_false(mouth_speaks(state));
    close_speech(&s, &tts);
}

static void test_a_voice_that_has_failed_is_told_by_the_next_page(void **state)
{
    mouth_make_quick(state, "spd-say", 1);
    Sitting s;
    TtsReader tts;
    Err err = {0};
    open_speech(&s, &tts);
    turn(&tts);
    while (!tts_trouble(tts.voice, &err)) // a test that hangs has failed
        os_sleep_ms(2);
    assert_true(tts_reader_page(&tts));
    pages_wait(tts.pages, NULL);
    assert_shows(&s, "Reading aloud has stopped: spd-say ended with an error");
    assert_false(speak(&tts));
    close_speech(&s, &tts);
}

static void test_the_words_of_a_page_are_written_as_they_are_spelled(void **state)
{
    mouth_none(state);
    Sitting s;
    TtsReader tts;
    Buf words = {0};
    open_speech(&s, &tts);
    tts_reader_words(&tts, &words);
    assert_non_null(strstr(words.s, "The town.\n"));
    assert_non_null(strstr(words.s, "Choice 1 of 1: Begin.\n"));
    buf_free(&words);
    close_speech(&s, &tts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_it_is_silent_from_the_moment_when_it_is_switched_off),
        temp_test(test_it_is_silent_when_the_settings_have_it_off_or_it_is_freed),
        temp_test(test_a_voice_that_has_failed_is_told_by_the_next_page),
        temp_test(test_the_words_of_a_page_are_written_as_they_are_spelled),
        temp_test(test_nothing_is_said_before_it_is_asked_for),
        temp_test(test_switched_on_it_says_the_page_and_what_has_the_focus),
        temp_test(test_the_speed_is_the_one_of_the_settings),
        temp_test(test_switched_off_it_ends_at_once),
        temp_test(test_switched_in_the_settings_the_page_says_so_once),
        temp_test(test_a_voice_that_fails_is_told_on_the_page),
        temp_test(test_without_a_voice_the_page_says_so_and_the_setting_is_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
