// A voice as a program of the system that is started for each text and ended when it is to be silent.
#define _POSIX_C_SOURCE 200809L
#include "base/voice.h"

#include "base/arena.h"

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

#define WORDS_MOST 8 // of a command line
#define STEP_MS    10
#define LAST_MS    500 // for the last word to a server

// What a voice is called and how it is told the words a minute; the text comes on its standard input.
typedef struct Kind {
    const char *program;
    void (*rate)(int words, char out[16]);
    const char *before[WORDS_MOST], *rate_option;
    const char *silence; // an option for ending what a server goes on saying, or NULL
} Kind;

static void words_a_minute(int words, char out[16]) { snprintf(out, 16, "%d", words); }

// speech-dispatcher counts from -100 to 100, with 0 for the usual speed.
static void from_usual(int words, char out[16])
{
    int rate = (words - VOICE_WORDS) / 2;
    snprintf(out, 16, "%d", rate < -100 ? -100 : rate > 100 ? 100 : rate);
}

static const Kind kinds[] = {
    {"spd-say", from_usual, {"--wait", "--pipe-mode"}, "--rate", "--cancel"},
    {"espeak-ng", words_a_minute, {"--stdin"}, "-s", NULL},
    {"espeak", words_a_minute, {"--stdin"}, "-s", NULL},
};

struct Voice {
    const Kind *kind;
    Buf path;
    pid_t saying, silencing; // 0: nobody
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

Voice *voice_open(Err *err)
{
    Voice *voice = mem_new(1, sizeof *voice);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        voice->kind = &kinds[i];
        if (find_in_path(kinds[i].program, &voice->path)) return voice;
    }
    buf_free(&voice->path);
    free(voice);
    err_set(err, ERR_NO_INPUT, "this computer has neither spd-say nor espeak-ng");
    return NULL;
}

// --- speaking ---------------------------------------------------------------------------------------

static pid_t start(const Voice *voice, const char *const *words, int in)
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

static pid_t start_saying(const Voice *voice, int words, int in)
{
    char rate[16];
    voice->kind->rate(words, rate);
    const char *command[WORDS_MOST] = {voice->kind->rate_option, rate};
    for (int i = 0; voice->kind->before[i]; i++)
        command[i + 2] = voice->kind->before[i];
    return start(voice, command, in);
}

static void wait_for(pid_t *process)
{
    while (*process > 0 && waitpid(*process, NULL, 0) < 0 && errno == EINTR)
        ;
    *process = 0;
}

// Who tells a server to be silent may hang with it: it has [ms] milliseconds to end by itself.
static void end_silencing(Voice *voice, int ms)
{
    if (voice->silencing == 0) return;
    for (int spent = 0; spent < ms; spent += STEP_MS) {
        if (waitpid(voice->silencing, NULL, WNOHANG) == voice->silencing) {
            voice->silencing = 0;
            return;
        }
        poll(NULL, 0, STEP_MS);
    }
    kill(voice->silencing, SIGKILL);
    wait_for(&voice->silencing);
}

// A server is told to be silent too, and not waited for.
static void silence_server(Voice *voice)
{
    end_silencing(voice, 0);
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0) return;
    const char *command[] = {voice->kind->silence, NULL};
    voice->silencing = start(voice, command, nothing);
    close(nothing);
}

void voice_hush(Voice *voice)
{
    if (!voice || voice->saying == 0) return;
    kill(voice->saying, SIGKILL);
    wait_for(&voice->saying);
    if (voice->kind->silence) silence_server(voice);
}

bool voice_say(Voice *voice, Str text, int words)
{
    voice_hush(voice);
    int ends[2];
    if (pipe(ends) != 0) return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFL, O_NONBLOCK); // a pipe holds it all, or the rest is not said
    text = str_cut(text, 0, VOICE_BYTES_MAX);
    ssize_t put = write(ends[1], text.s, text.n);
    if (put >= 0) voice->saying = start_saying(voice, words, ends[0]);
    close(ends[0]);
    close(ends[1]);
    return voice->saying > 0;
}

void voice_close(Voice *voice)
{
    if (!voice) return;
    voice_hush(voice);
    end_silencing(voice, LAST_MS);
    buf_free(&voice->path);
    free(voice);
}
