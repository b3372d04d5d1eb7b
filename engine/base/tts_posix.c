// Text to speech by starting a program for each text, and killing it to stop speaking.
#define _GNU_SOURCE // pipe2, which POSIX has since 2024
#include "base/tts.h"

#include "base/arena.h"
#include "base/language.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

#define WORDS_MAX 12 // arguments of a command line
#define STEP_MS   10
#define LAST_MS   500 // timeout for a short command to the program

// A TTS program, its options and how it expresses rate and pitch. It reads the text from stdin.
typedef struct Kind {
    const char *program;
    void (*rate)(int words, char out[16]);
    void (*pitch)(int pitch, char out[16]);
    const char *before[WORDS_MAX], *rate_option, *pitch_option;
    const char *language_option;
    const char *stop_option; // option that stops the server behind the program, or NULL
    bool picky;              // says nothing at all when the language is unsupported
} Kind;

static void words_a_minute(int words, char out[16]) { snprintf(out, 16, "%d", words); }

// speech-dispatcher: -100 to 100, 0 is the default rate.
static void from_usual(int words, char out[16])
{
    int rate = (words - TTS_WORDS) / 2;
    snprintf(out, 16, "%d", rate < -100 ? -100 : rate > 100 ? 100 : rate);
}

// speech-dispatcher: -100 to 100, 0 is the default pitch.
static void pitch_from_usual(int pitch, char out[16])
{
    snprintf(out, 16, "%d", 2 * pitch);
}

// espeak: 0 to 99, 50 is the default pitch.
static void pitch_to_99(int pitch, char out[16])
{
    snprintf(out, 16, "%d", pitch > 49 ? 99 : 50 + pitch);
}

static const Kind kinds[] = {
    {"spd-say", from_usual, pitch_from_usual, {"--wait", "--pipe-mode"}, "--rate",
        "--pitch", "--language", "--cancel", false},
    {"espeak-ng", words_a_minute, pitch_to_99, {"--stdin"}, "-s", "-p", "-v", NULL,
        true},
    {"espeak", words_a_minute, pitch_to_99, {"--stdin"}, "-s", "-p", "-v", NULL, true},
};

struct Tts {
    const Kind *kind;
    Buf path;
    pid_t speaker, stopping;             // child processes, 0 for none
    char language[LANGUAGE_TAG_MAX + 1]; // last requested; empty when invalid
    bool speaks; // the program supports [language], as far as known
};

// --- finding a program ------------------------------------------------------------------------------

static bool find_in_path(const char *program, Buf *path)
{
    Str rest = str_of(getenv("PATH")), folder;
    while (str_split(&rest, ':', &folder)) {
        buf_clear(path);
        buf_addf(path, STR_FMT "/%s", STR_ARG(folder), program);
        if (folder.n > 0 && access(path->s, X_OK) == 0) return true;
    }
    return false;
}

Tts *tts_open(Err *err)
{
    Tts *tts = mem_new(1, sizeof *tts);
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        tts->kind = &kinds[i];
        if (find_in_path(kinds[i].program, &tts->path)) return tts;
    }
    buf_free(&tts->path);
    free(tts);
    err_set(err, ERR_NO_INPUT, "this computer has neither spd-say nor espeak-ng");
    return NULL;
}

// --- speaking ---------------------------------------------------------------------------------------

static pid_t start(const Tts *tts, const char *const *words, int in)
{
    // posix_spawn does not change the arguments, but its prototype lacks the const.
    char *command[WORDS_MAX + 4] = {tts->path.s};
    size_t n = 0;
    while (words[n])
        n++;
    memcpy(command + 1, words, n * sizeof *words);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    for (int i = STDOUT_FILENO; i <= STDERR_FILENO; i++)
        posix_spawn_file_actions_addopen(&files, i, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    if (posix_spawn(&process, tts->path.s, &files, NULL, command, environ) != 0)
        process = 0;
    posix_spawn_file_actions_destroy(&files);
    return process;
}

static pid_t start_speaking(const Tts *tts, int words, int pitch, int in)
{
    char rate[16], height[16];
    tts->kind->rate(words, rate);
    tts->kind->pitch(pitch, height);
    const char *command[WORDS_MAX] = {tts->kind->rate_option, rate};
    int n = 2;
    if (pitch != 0) {
        command[n++] = tts->kind->pitch_option;
        command[n++] = height;
    }
    if (tts->speaks) {
        command[n++] = tts->kind->language_option;
        command[n++] = tts->language;
    }
    for (int i = 0; tts->kind->before[i]; i++)
        command[n++] = tts->kind->before[i];
    return start(tts, command, in);
}

static void wait_for(pid_t *process)
{
    while (*process > 0 && waitpid(*process, NULL, 0) < 0 && errno == EINTR)
        ;
    *process = 0;
}

// Waits up to [ms] milliseconds for the process to end, then kills it. Whether it exited with 0.
static bool wait_or_kill(pid_t *process, int ms)
{
    int how = 0;
    for (int spent = 0; *process > 0 && spent < ms; spent += STEP_MS) {
        if (waitpid(*process, &how, WNOHANG) == *process) {
            *process = 0;
            return WIFEXITED(how) && WEXITSTATUS(how) == 0;
        }
        poll(NULL, 0, STEP_MS);
    }
    if (*process > 0) kill(*process, SIGKILL);
    wait_for(process);
    return false;
}

// speech-dispatcher's server continues speaking after its client is killed: tell it to stop, without
// waiting.
static void stop_server(Tts *tts)
{
    wait_or_kill(&tts->stopping, 0);
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0) return;
    const char *command[] = {tts->kind->stop_option, NULL};
    tts->stopping = start(tts, command, nothing);
    close(nothing);
}

void tts_stop(Tts *tts)
{
    if (!tts || tts->speaker == 0) return;
    kill(tts->speaker, SIGKILL);
    wait_for(&tts->speaker);
    if (tts->kind->stop_option) stop_server(tts);
}

// Whether the program starts in this language, tried with an empty text.
static bool has_language(const Tts *tts)
{
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0) return false;
    const char *command[] = {
        "-q", tts->kind->language_option, tts->language, tts->kind->before[0], NULL};
    pid_t asking = start(tts, command, nothing);
    close(nothing);
    return wait_or_kill(&asking, LAST_MS);
}

static void choose_language(Tts *tts, Str language)
{
    if (str_eq(language, str_of(tts->language))) return;
    tts->language[0] = '\0';
    tts->speaks = false;
    if (!language_tag_valid(language)) return;
    memcpy(tts->language, language.s, language.n);
    tts->language[language.n] = '\0';
    tts->speaks = !tts->kind->picky || has_language(tts);
}

bool tts_say(Tts *tts, Str text, int words, int pitch, Str language)
{
    tts_stop(tts);
    choose_language(tts, language);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    fcntl(ends[1], F_SETFL, O_NONBLOCK); // text beyond the pipe's capacity is dropped
    text = str_cut(text, 0, TTS_BYTES_MAX);
    ssize_t put = write(ends[1], text.s, text.n);
    if (put >= 0) tts->speaker = start_speaking(tts, words, pitch, ends[0]);
    close(ends[0]);
    close(ends[1]);
    return tts->speaker > 0;
}

void tts_close(Tts *tts)
{
    if (!tts) return;
    tts_stop(tts);
    wait_or_kill(&tts->stopping, LAST_MS);
    buf_free(&tts->path);
    free(tts);
}
