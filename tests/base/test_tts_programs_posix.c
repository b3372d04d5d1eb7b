// The command lines that text-to-speech programs are started with; see test_tts_posix for who calls them.
#define _POSIX_C_SOURCE 200809L
#include "base/tts_programs.h"

#include "base/os.h"
#include "base/tts.h"
#include "support/mouth.h"
#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// A program that writes to [name].told what it was started with, and on a line of its own what it hears.
static void make_program(void **state, const char *name)
{
    Buf script = {0}, file = {0};
    mouth_none(state);
    buf_addf(&script, "#!/bin/sh\n{ echo \"$*\"; /bin/cat; } >%s/%s.told\nexit 3\n",
        temp_folder(state), name);
    const char *path = temp_file(state, name, buf_str(&script));
    assert_int_equal(chmod(path, 0755), 0);
    buf_free(&script);
    buf_free(&file);
}

static TtsVoice voice_of(Buf *path, const char *language)
{
    int number;
    TtsVoice voice = {.words = 170};
    voice.program = tts_program_find(0, &number, path);
    assert_non_null(voice.program);
    voice.path = path->s;
    snprintf(voice.language, sizeof voice.language, "%s", language);
    return voice;
}

static void assert_told(
    void **state, int process, const TtsVoice *voice, const char *told)
{
    int status;
    assert_true(process > 0);
    assert_int_equal(waitpid(process, &status, 0), process);
    assert_int_equal(WEXITSTATUS(status), 3);
    Arena arena = {0};
    Buf text = {0};
    const char *path =
        temp_in(state, arena_fmt(&arena, "%s.told", voice->program->name).s);
    assert_true(os_read(path, &text, NULL));
    assert_str(buf_str(&text), told);
    buf_free(&text);
    arena_free(&arena);
}

// What the program is told by tts_program_speak with [text] to be read.
static void assert_speaks(void **state, const TtsVoice *voice, const char *told)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "Hm.", 3), 3);
    close(ends[1]);
    int process = tts_program_speak(voice, ends[0]);
    close(ends[0]);
    assert_told(state, process, voice, told);
}

static void test_the_first_that_is_there_is_taken_by_preference(void **state)
{
    Buf path = {0};
    int number = -1;
    mouth_none(state);
    assert_null(tts_program_find(0, &number, &path));
    make_program(state, "espeak");
    assert_string_equal(tts_program_find(0, &number, &path)->name, "espeak");
    assert_int_equal(number, 2);
    assert_string_equal(path.s, temp_in(state, "espeak"));
    make_program(state, "spd-say");
    assert_string_equal(tts_program_find(0, &number, &path)->name, "spd-say");
    assert_int_equal(number, 0);
    assert_string_equal(tts_program_find(1, &number, &path)->name, "espeak");
    assert_null(tts_program_find(3, &number, &path));
    buf_free(&path);
    mouth_restore();
}

// Nothing is started from the folder in which we happen to be, nor what may not be run.
static void test_only_whole_paths_of_what_can_be_run_count(void **state)
{
    Buf path = {0};
    int number;
    make_program(state, "espeak");
    assert_int_equal(chdir(temp_folder(state)), 0);
    setenv("PATH", ".:::", 1);
    assert_null(tts_program_find(0, &number, &path));
    setenv("PATH", "", 1);
    assert_null(tts_program_find(0, &number, &path));
    mouth_none(state);
    assert_non_null(tts_program_find(0, &number, &path));
    assert_int_equal(chmod(temp_in(state, "espeak"), 0644), 0);
    assert_null(tts_program_find(0, &number, &path));
    assert_int_equal(chdir("/"), 0);
    buf_free(&path);
    mouth_restore();
}

static void test_espeak_counts_words_and_a_pitch_to_99(void **state)
{
    Buf path = {0};
    make_program(state, "espeak-ng");
    TtsVoice voice = voice_of(&path, "");
    assert_true(voice.program->picky && voice.program->plays);
    assert_speaks(state, &voice, "-s 170 --stdin\nHm.");
    voice.pitch = 49;
    assert_speaks(state, &voice, "-s 170 -p 99 --stdin\nHm.");
    voice.pitch = 50;
    assert_speaks(state, &voice, "-s 170 -p 99 --stdin\nHm.");
    voice.pitch = -50;
    voice.words = 80;
    voice = (TtsVoice){voice.program, voice.path, 80, -50, "kk"};
    assert_speaks(state, &voice, "-s 80 -p 0 -v kk --stdin\nHm.");
    buf_free(&path);
    mouth_restore();
}

static void test_speech_dispatcher_counts_from_the_usual(void **state)
{
    Buf path = {0};
    make_program(state, "spd-say");
    TtsVoice voice = voice_of(&path, "en");
    assert_false(voice.program->picky || voice.program->plays);
    voice.words = TTS_WORDS;
    assert_speaks(state, &voice, "--rate 0 --language en --wait --pipe-mode\nHm.");
    voice.words = TTS_WORDS - 20;
    voice.pitch = -7;
    assert_speaks(
        state, &voice, "--rate -10 --pitch -14 --language en --wait --pipe-mode\nHm.");
    voice.words = TTS_WORDS + 202;
    assert_speaks(
        state, &voice, "--rate 100 --pitch -14 --language en --wait --pipe-mode\nHm.");
    voice.words = TTS_WORDS - 202;
    assert_speaks(
        state, &voice, "--rate -100 --pitch -14 --language en --wait --pipe-mode\nHm.");
    assert_told(state, tts_program_hush(&voice), &voice, "--cancel\n");
    buf_free(&path);
    mouth_restore();
}

static void test_a_language_is_tried_without_a_word(void **state)
{
    Buf path = {0};
    make_program(state, "espeak");
    TtsVoice voice = voice_of(&path, "kk");
    assert_told(state, tts_program_try(&voice), &voice, "-q -v kk --stdin\n");
    buf_free(&path);
    mouth_restore();
}

static void test_a_program_that_is_gone_is_no_process(void **state)
{
    Buf path = {0};
    make_program(state, "espeak");
    TtsVoice voice = voice_of(&path, "");
    assert_true(os_remove(voice.path, NULL));
    assert_int_equal(tts_program_try(&voice), 0);
    buf_free(&path);
    mouth_restore();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_the_first_that_is_there_is_taken_by_preference),
        temp_test(test_only_whole_paths_of_what_can_be_run_count),
        temp_test(test_espeak_counts_words_and_a_pitch_to_99),
        temp_test(test_speech_dispatcher_counts_from_the_usual),
        temp_test(test_a_language_is_tried_without_a_word),
        temp_test(test_a_program_that_is_gone_is_no_process),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
