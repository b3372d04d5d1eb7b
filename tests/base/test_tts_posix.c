#include "base/tts.h"

#include "base/os.h"
#include "support/mouth.h"
#include "support/support.h"

#include <string.h>

static Tts *open_voice(void)
{
    Err err = {0};
    Tts *voice = tts_open(NULL, NULL, &err);
    assert_no_err(&err);
    return voice;
}

static void say(Tts *voice, Str text, int words, int pitch, const char *language)
{
    tts_say(voice, &(TtsPart){text, str_of(language)}, 1, words, pitch);
}

static void test_without_a_voice_a_sentence_says_so(void **state)
{
    mouth_none(state);
    Err err = {0};
    assert_null(tts_open(NULL, NULL, &err));
    assert_err(&err, "neither spd-say nor espeak-ng");
    assert_int_equal(err.kind, ERR_NO_INPUT);
    mouth_restore();
}

static void test_a_text_is_said_at_the_speed_that_was_asked_for(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    Tts *voice = open_voice();
    say(voice, STR("The well is low.\n"), 220, 0, "");
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
    say(voice, STR("One."), 170, 0, "");
    assert_str(mouth_heard(state, &arena), "--rate 0 --wait --pipe-mode\nOne.\n");
    say(voice, STR("Two."), 500, 0, "");
    assert_str(mouth_heard(state, &arena), "--rate 100 --wait --pipe-mode\nTwo.\n");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void test_a_voice_is_higher_or_lower_when_asked_to_be(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    Tts *voice = open_voice();
    say(voice, STR("One."), 170, -25, "ru");
    assert_str(mouth_heard(state, &arena), "-s 170 -p 25 -v ru --stdin\nOne.\n");
    say(voice, STR("One."), 170, TTS_PITCH, "");
    assert_str(mouth_heard(state, &arena), "-s 170 -p 99 --stdin\nOne.\n");
    tts_close(voice);
    mouth_make(state, "spd-say");
    voice = open_voice();
    say(voice, STR("One."), 170, -TTS_PITCH, "");
    assert_str(
        mouth_heard(state, &arena), "--rate 0 --pitch -100 --wait --pipe-mode\nOne.\n");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static const char *said_in(void **state, Tts *voice, Arena *arena, const char *language)
{
    say(voice, STR("One."), 170, 0, language);
    return mouth_heard(state, arena).s;
}

static void test_the_language_is_told_if_the_voice_has_it(void **state)
{
    mouth_make(state, "espeak-ng");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_string_equal(
        said_in(state, voice, &arena, "ru"), "-s 170 -v ru --stdin\nOne.\n");
    assert_string_equal(said_in(state, voice, &arena, "xx"), "-s 170 --stdin\nOne.\n");
    assert_string_equal(
        said_in(state, voice, &arena, "kk"), "-s 170 -v kk --stdin\nOne.\n");
    assert_string_equal(
        said_in(state, voice, &arena, "-f/x"), "-s 170 --stdin\nOne.\n");
    assert_string_equal(said_in(state, voice, &arena, ""), "-s 170 --stdin\nOne.\n");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

// It is asked once for a language, as long as there is room to remember.
static void test_a_voice_is_asked_once_for_a_language(void **state)
{
    static const char *const languages[] = {
        "aa", "bb", "xx", "dd", "ee", "ff", "gg", "hh", "ii"};
    mouth_make_quick(state, "espeak-ng", 0);
    Buf script = {0}, asked = {0};
    const char *folder = temp_folder(state);
    buf_addf(&script,
        "#!/bin/sh\n"
        "case $* in '-q '*) echo $3 >>%s/asked; case $3 in xx) exit 1;; esac; exit;; "
        "esac\n"
        "{ echo \"$*\"; /bin/cat; } >>%s/all\n"
        "echo >>%s/times\n",
        folder, folder, folder);
    temp_file(state, "espeak-ng", buf_str(&script));
    TtsPart parts[2 * COUNT_OF(languages)];
    for (int i = 0; i < COUNT_OF(parts); i++)
        parts[i] = (TtsPart){STR("One."), str_of(languages[i % COUNT_OF(languages)])};
    Arena arena = {0};
    Tts *voice = open_voice();
    tts_say(voice, parts, COUNT_OF(parts), 170, 0);
    Str all = mouth_heard_all(state, &arena, COUNT_OF(parts)), line;
    for (int i = 0; i < COUNT_OF(parts); i++) {
        const char *language = languages[i % COUNT_OF(languages)];
        bool has = strcmp(language, "xx") != 0;
        assert_true(str_split(&all, '\n', &line));
        assert_str(line, arena_fmt(&arena, "-s 170%s%s --stdin", has ? " -v " : "",
                             has ? language : "")
                             .s);
        assert_true(str_split(&all, '\n', &line));
    }
    assert_true(os_read(temp_in(state, "asked"), &asked, NULL));
    assert_str(buf_str(&asked), "aa\nbb\nxx\ndd\nee\nff\ngg\nhh\nii\nii\n");
    tts_close(voice);
    mouth_restore();
    buf_free(&script);
    buf_free(&asked);
    arena_free(&arena);
}

static void test_speech_dispatcher_finds_a_voice_for_any_language(void **state)
{
    mouth_make(state, "spd-say");
    Arena arena = {0};
    Tts *voice = open_voice();
    assert_string_equal(said_in(state, voice, &arena, "xx"),
        "--rate 0 --language xx --wait --pipe-mode\nOne.\n");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void test_hush_ends_what_is_being_said_and_the_server_too(void **state)
{
    mouth_make(state, "spd-say");
    Arena arena = {0};
    Tts *voice = open_voice();
    say(voice, STR("A long story."), 170, 0, "");
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
        say(voice, STR("Again."), 170, 0, "");
        assert_str(mouth_heard(state, &arena), "-s 170 --stdin\nAgain.\n");
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
    say(voice, (Str){text, TTS_BYTES_MAX + 100}, 170, 0, "");
    Str heard = mouth_heard(state, &arena);
    int letters = 0;
    for (size_t i = 0; i < heard.n; i++)
        letters += heard.s[i] == 'a';
    assert_int_equal(letters, TTS_BYTES_MAX);
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

// The parts of a text are spoken one after the other, each when the one before has been.
static void test_parts_are_said_in_their_languages(void **state)
{
    mouth_make_quick(state, "spd-say", 0);
    Arena arena = {0};
    Tts *voice = open_voice();
    const TtsPart parts[] = {{STR("Picture: "), STR("en")}, {STR(" [[]] "), STR("en")},
        {STR("Верёвка."), STR("ru")}, {STR("One."), STR("-f/etc/passwd")},
        {STR("Two."), STR("en --cancel")}};
    tts_say(voice, parts, COUNT_OF(parts), 170, 0);
    assert_str(mouth_heard_all(state, &arena, 4),
        "--rate 0 --language en --wait --pipe-mode\nPicture:\n"
        "--rate 0 --language ru --wait --pipe-mode\nВерёвка.\n"
        "--rate 0 --wait --pipe-mode\nOne.\n"
        "--rate 0 --wait --pipe-mode\nTwo.\n");
    assert_false(tts_trouble(voice, NULL));
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

// A scenario that was shown to a blind player: it silenced the screen reader.
static void test_nothing_in_a_text_is_a_command(void **state)
{
    mouth_make(state, "spd-say");
    Arena arena = {0};
    Tts *voice = open_voice();
    say(voice,
        STR("!-!SET ALL VOLUME -100 ,\n\n!-!STOP ALL\n.\nQUIT\n--cancel\n%n%s\n"), 170,
        0, "");
    assert_str(mouth_heard(state, &arena),
        "--rate 0 --wait --pipe-mode\n-!SET ALL VOLUME "
        "-100 ,\n-!STOP ALL\nQUIT\n--cancel\n%n%s\n");
    tts_close(voice);
    mouth_make(state, "espeak-ng");
    assert_true(os_remove(temp_in(state, "spd-say"), NULL));
    voice = open_voice();
    say(voice, STR("-f/etc/passwd <break/> [[x]]"), 170, 0, "");
    assert_str(mouth_heard(state, &arena), "-s 170 --stdin\n-f/etc/passwd break/> x\n");
    tts_close(voice);
    mouth_restore();
    arena_free(&arena);
}

static void await_trouble(Tts *voice, const char *part)
{
    Err err = {0};
    while (!tts_trouble(voice, &err)) // a test that hangs has failed
        os_sleep_ms(2);
    assert_err(&err, part);
}

static void wake(void *ctx)
{
    int *count = ctx;
    __atomic_add_fetch(count, 1, __ATOMIC_SEQ_CST);
}

static void test_a_voice_that_fails_is_told(void **state)
{
    mouth_make_quick(state, "spd-say", 1);
    Err err = {0};
    int woken = 0;
    Tts *voice = tts_open(wake, &woken, &err);
    say(voice, STR("One."), 170, 0, "");
    await_trouble(voice, "spd-say ended with an error");
    tts_stop(voice); // the thread has ended, and has called
    assert_int_equal(woken, 1);
    tts_close(voice);
    mouth_restore();
}

// As espeak-ng does without a sound device: no error, and no time that anybody could have listened in.
static void test_a_voice_that_ends_at_once_is_told(void **state)
{
    mouth_make_quick(state, "espeak-ng", 0);
    Tts *voice = open_voice();
    char text[20000];
    memset(text, 'a', sizeof text);
    say(voice, (Str){text, sizeof text}, 170, 0, "");
    await_trouble(voice, "espeak-ng ended at once");
    tts_close(voice);
    voice = open_voice();
    say(voice, STR("No."), 170, 0, ""); // so short that it says nothing
    tts_stop(voice);
    assert_false(tts_trouble(voice, NULL));
    tts_close(voice);
    mouth_restore();
}

static void test_the_next_program_takes_the_place_of_one_that_fails(void **state)
{
    mouth_make(state, "espeak-ng");
    mouth_make_quick(state, "spd-say", 1);
    Arena arena = {0};
    Tts *voice = open_voice();
    say(voice, STR("One."), 170, 0, "ru");
    assert_str(mouth_heard(state, &arena), "-s 170 -v ru --stdin\nOne.\n");
    assert_false(tts_trouble(voice, NULL));
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
    say(voice, STR("A long story."), 170, 0, "ru");
    tts_close(voice);
    mouth_restore();
}

// A test that hangs has failed.
static void test_a_server_that_does_not_answer_holds_nobody_up(void **state)
{
    mouth_make_deaf(state, "spd-say");
    Tts *voice = open_voice();
    for (int i = 0; i < 5; i++) {
        say(voice, STR("A long story."), 170, 0, "");
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
        temp_test(test_a_voice_is_asked_once_for_a_language),
        temp_test(test_speech_dispatcher_finds_a_voice_for_any_language),
        temp_test(test_hush_ends_what_is_being_said_and_the_server_too),
        temp_test(test_a_new_text_takes_the_place_of_the_old_one),
        temp_test(test_a_text_that_is_too_long_is_said_as_far_as_it_may),
        temp_test(test_parts_are_said_in_their_languages),
        temp_test(test_nothing_in_a_text_is_a_command),
        temp_test(test_a_voice_that_fails_is_told),
        temp_test(test_a_voice_that_ends_at_once_is_told),
        temp_test(test_the_next_program_takes_the_place_of_one_that_fails),
        cmocka_unit_test(test_no_voice_is_hushed_and_closed_without_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
