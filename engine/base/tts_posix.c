// A voice as a program of the system that is started for each text and ended when it is to be silent.
#define _POSIX_C_SOURCE 200809L
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

#define WORDS_MOST 12 // of a command line
#define STEP_MS    10
#define LAST_MS    500 // for the last word to a server

// What a voice is called and how it is told the words a minute and its pitch; the text comes on its
// standard input.
typedef struct Kind {
    const char *program;
    void (*rate)(int words, char out[16]);
    void (*pitch)(int pitch, char out[16]);
    const char *before[WORDS_MOST], *rate_option, *pitch_option;
    const char *language_option;
    const char *silence; // an option for ending what a server goes on saying, or NULL
    bool picky;          // says nothing at all in a language that it does not have
} Kind;

static void words_a_minute(int words, char out[16]) { snprintf(out, 16, "%d", words); }

// speech-dispatcher counts from -100 to 100, with 0 for the usual speed.
static void from_usual(int words, char out[16])
{
    int rate = (words - TTS_WORDS) / 2;
    snprintf(out, 16, "%d", rate < -100 ? -100 : rate > 100 ? 100 : rate);
}

// -100 to 100 too.
static void pitch_from_usual(int pitch, char out[16])
{
    snprintf(out, 16, "%d", 2 * pitch);
}

static void pitch_to_99(int pitch, char out[16]) // with 50 for the usual one
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
    pid_t saying, silencing;             // 0: nobody
    char language[LANGUAGE_TAG_MAX + 1]; // that was asked for last
    bool speaks;                         // it, as far as is known
};

// --- looking ----------------------------------------------------------------------------------------

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
    Tts *voice = mem_new(1, sizeof *voice);
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        voice->kind = &kinds[i];
        if (find_in_path(kinds[i].program, &voice->path)) return voice;
    }
    buf_free(&voice->path);
    free(voice);
    err_set(err, ERR_NO_INPUT, "this computer has neither spd-say nor espeak-ng");
    return NULL;
}

// --- speaking ---------------------------------------------------------------------------------------

static pid_t start(const Tts *voice, const char *const *words, int in)
{
    char *command[WORDS_MOST + 4] = {voice->path.s};
    for (int i = 0; words[i]; i++)
        command[i + 1] = strdup(words[i]); // posix_spawn wants words it could change
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    for (int i = STDOUT_FILENO; i <= STDERR_FILENO; i++)
        posix_spawn_file_actions_addopen(&files, i, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    if (posix_spawn(&process, voice->path.s, &files, NULL, command, environ) != 0)
        process = 0;
    posix_spawn_file_actions_destroy(&files);
    for (int i = 1; command[i]; i++)
        free(command[i]);
    return process;
}

static pid_t start_saying(const Tts *voice, int words, int pitch, int in)
{
    char rate[16], height[16];
    voice->kind->rate(words, rate);
    voice->kind->pitch(pitch, height);
    const char *command[WORDS_MOST] = {voice->kind->rate_option, rate};
    int n = 2;
    if (pitch != 0) {
        command[n++] = voice->kind->pitch_option;
        command[n++] = height;
    }
    if (voice->speaks) {
        command[n++] = voice->kind->language_option;
        command[n++] = voice->language;
    }
    for (int i = 0; voice->kind->before[i]; i++)
        command[n++] = voice->kind->before[i];
    return start(voice, command, in);
}

static void wait_for(pid_t *process)
{
    while (*process > 0 && waitpid(*process, NULL, 0) < 0 && errno == EINTR)
        ;
    *process = 0;
}

// A program that is started by the way may hang: it has [ms] milliseconds to end by itself. Whether it
// ended well.
static bool end_soon(pid_t *process, int ms)
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

// A server is told to be silent too, and not waited for.
static void silence_server(Tts *voice)
{
    end_soon(&voice->silencing, 0);
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0) return;
    const char *command[] = {voice->kind->silence, NULL};
    voice->silencing = start(voice, command, nothing);
    close(nothing);
}

void tts_stop(Tts *voice)
{
    if (!voice || voice->saying == 0) return;
    kill(voice->saying, SIGKILL);
    wait_for(&voice->saying);
    if (voice->kind->silence) silence_server(voice);
}

// A picky program is asked once for each language, with no words to say in it.
static bool has_language(const Tts *voice)
{
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0) return false;
    const char *command[] = {"-q", voice->kind->language_option, voice->language,
        voice->kind->before[0], NULL};
    pid_t asking = start(voice, command, nothing);
    close(nothing);
    return end_soon(&asking, LAST_MS);
}

static void choose_language(Tts *voice, Str language)
{
    if (str_eq(language, str_of(voice->language))) return;
    voice->language[0] = '\0';
    voice->speaks = false;
    if (!language_tag_valid(language)) return;
    memcpy(voice->language, language.s, language.n);
    voice->language[language.n] = '\0';
    voice->speaks = !voice->kind->picky || has_language(voice);
}

bool tts_say(Tts *voice, Str text, int words, int pitch, Str language)
{
    tts_stop(voice);
    choose_language(voice, language);
    int ends[2];
    if (pipe(ends) != 0) return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFL, O_NONBLOCK); // a pipe holds it all, or the rest is not said
    text = str_cut(text, 0, TTS_BYTES_MAX);
    ssize_t put = write(ends[1], text.s, text.n);
    if (put >= 0) voice->saying = start_saying(voice, words, pitch, ends[0]);
    close(ends[0]);
    close(ends[1]);
    return voice->saying > 0;
}

void tts_close(Tts *voice)
{
    if (!voice) return;
    tts_stop(voice);
    end_soon(&voice->silencing, LAST_MS);
    buf_free(&voice->path);
    free(voice);
}
