// Text to speech by starting a program for each part of a text, in a thread that waits for it; killed to stop
// speaking.
#define _GNU_SOURCE // pipe2, which POSIX has since 2024; pidfd_open
#include "base/tts.h"

#include "base/os.h"
#include "base/tts_clean.h"
#include "base/tts_programs.h"
#include "base/tts_talk.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEP_MS 10
#define LAST_MS 500 // timeout for a short command to the program
// Beyond four times its length, what is still spoken will never end.
#define NEVER_MS      20000
#define AT_ONCE       8   // a text takes at least this fraction of its length
#define LONG_MS       800 // texts that would be shorter say nothing about the device
#define WORD_LETTERS  6   // with the space
#define LANGUAGES_MAX 8   // that are remembered

typedef struct Tried {
    char language[LANGUAGE_TAG_MAX + 1];
    bool has;
} Tried;

struct Tts {
    TtsTalk talk;
    TtsVoice voice; // used by the thread while there is one
    int number;     // of its program
    Buf path;
    Tried tried[LANGUAGES_MAX];
    int n_tried;
    pid_t hushing; // child process, 0 for none
    pthread_t thread;
    bool threaded;
    pthread_mutex_t lock; // of [speaker]
    pid_t speaker;        // child process, 0 for none
};

Tts *tts_open(void (*wake)(void *ctx), void *ctx, Err *err)
{
    Tts *tts = mem_new(1, sizeof *tts);
    tts->talk.wake = wake;
    tts->talk.ctx = ctx;
    pthread_mutex_init(&tts->lock, NULL);
    tts->voice.program = tts_program_find(0, &tts->number, &tts->path);
    tts->voice.path = tts->path.s;
    if (tts->voice.program) return tts;
    tts_close(tts);
    err_set(err, ERR_NO_INPUT, "this computer has neither spd-say nor espeak-ng");
    return NULL;
}

// --- processes --------------------------------------------------------------------------------------

static bool is_stopped(Tts *tts) { return atomic_load(&tts->talk.stop); }

static void wait_for(pid_t *process)
{
    while (*process > 0 && waitpid(*process, NULL, 0) < 0 && errno == EINTR)
        ;
    *process = 0;
}

// Waits up to [ms] milliseconds for the process to end, then kills it. Whether it exited with 0.
static bool wait_or_kill(Tts *tts, pid_t *process, int ms)
{
    int how = 0;
    for (int spent = 0; *process > 0 && spent < ms; spent += STEP_MS) {
        if (waitpid(*process, &how, WNOHANG) == *process) {
            *process = 0;
            return WIFEXITED(how) && WEXITSTATUS(how) == 0;
        }
        if (tts && is_stopped(tts)) break;
        poll(NULL, 0, STEP_MS);
    }
    if (*process > 0) kill(*process, SIGKILL);
    wait_for(process);
    return false;
}

// Waits until the process has ended, but leaves it to be reaped. False after [ms] milliseconds, where the
// system can tell.
static bool await_end(pid_t process, int ms)
{
    int fd = (int)syscall(SYS_pidfd_open, process, 0);
    struct pollfd end = {.fd = fd, .events = POLLIN};
    int ready = 1;
    if (fd >= 0) {
        do
            ready = poll(&end, 1, ms);
        while (ready < 0 && errno == EINTR);
        close(fd);
    }
    siginfo_t info;
    while (ready != 0 && waitid(P_PID, (id_t)process, &info, WEXITED | WNOWAIT) < 0 &&
           errno == EINTR)
        ;
    return ready != 0;
}

// --- language ---------------------------------------------------------------------------------------

static bool has_language(Tts *tts)
{
    for (int i = 0; i < tts->n_tried; i++)
        if (strcmp(tts->tried[i].language, tts->voice.language) == 0)
            return tts->tried[i].has;
    pid_t asking = tts_program_try(&tts->voice);
    bool has = wait_or_kill(tts, &asking, LAST_MS);
    if (tts->n_tried == LANGUAGES_MAX || is_stopped(tts)) return has;
    Tried *tried = &tts->tried[tts->n_tried++];
    memcpy(tried->language, tts->voice.language, sizeof tried->language);
    tried->has = has;
    return has;
}

static void choose_language(Tts *tts, Str language)
{
    TtsVoice *voice = &tts->voice;
    voice->language[0] = '\0';
    if (!language_tag_valid(language)) return;
    memcpy(voice->language, language.s, language.n);
    voice->language[language.n] = '\0';
    if (voice->program->picky && !has_language(tts)) voice->language[0] = '\0';
}

// --- speaking ---------------------------------------------------------------------------------------

// The end of a pipe from which [text] can be read, or -1.
static int pipe_of(Str text)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    fcntl(ends[1], F_SETFL, O_NONBLOCK); // text beyond the pipe's capacity is dropped
    ssize_t put = write(ends[1], text.s, text.n);
    close(ends[1]);
    if (put >= 0) return ends[0];
    close(ends[0]);
    return -1;
}

// Starts to speak unless that was stopped meanwhile. The process, or 0.
static pid_t start_speaker(Tts *tts, Str text)
{
    int in = pipe_of(text);
    if (in < 0) return 0;
    pthread_mutex_lock(&tts->lock);
    tts->speaker = is_stopped(tts) ? 0 : tts_program_speak(&tts->voice, in);
    pid_t speaker = tts->speaker;
    pthread_mutex_unlock(&tts->lock);
    close(in);
    return speaker;
}

// Reaps the speaker, killed first when it has not [ended].
static int reap_speaker(Tts *tts, bool ended)
{
    int how = 0;
    pthread_mutex_lock(&tts->lock);
    if (!ended) kill(tts->speaker, SIGKILL);
    while (waitpid(tts->speaker, &how, 0) < 0 && errno == EINTR)
        ;
    tts->speaker = 0;
    pthread_mutex_unlock(&tts->lock);
    return how;
}

// How long [text] takes to be spoken.
static int length_ms(const Tts *tts, Str text)
{
    int words = (int)(text.n / WORD_LETTERS);
    return tts->voice.words > 0 ? words * 60000 / tts->voice.words : 0;
}

// False with [err] when the text was not spoken.
static bool speak(Tts *tts, Str text, Err *err)
{
    const char *name = tts->voice.program->name;
    uint64_t began_us = os_clock_us();
    pid_t speaker = start_speaker(tts, text);
    if (is_stopped(tts)) return speaker == 0 || (reap_speaker(tts, false), true);
    if (speaker == 0) return err_set(err, ERR_IO, "%s cannot be started", name);
    int length = length_ms(tts, text);
    bool ended = await_end(speaker, 4 * length + NEVER_MS);
    int how = reap_speaker(tts, ended);
    if (is_stopped(tts)) return true;
    if (!ended)
        return err_set(err, ERR_IO,
            "%s does not come to an end, as where there is no sound device", name);
    if (!WIFEXITED(how) || WEXITSTATUS(how) != 0)
        return err_set(err, ERR_IO, "%s ended with an error", name);
    uint64_t spoke_ms = (os_clock_us() - began_us) / 1000;
    if (tts->voice.program->plays && length > LONG_MS &&
        spoke_ms < (uint64_t)(length / AT_ONCE))
        return err_set(err, ERR_IO,
            "%s ended at once, as it does where there is no sound device", name);
    return true;
}

// Whether another program is installed, which is then used from now on.
static bool take_next_program(Tts *tts)
{
    Buf path = {0};
    const TtsProgram *next = tts_program_find(tts->number + 1, &tts->number, &path);
    if (!next) {
        buf_free(&path);
        return false;
    }
    buf_free(&tts->path);
    tts->path = path;
    tts->voice.program = next;
    tts->voice.path = tts->path.s;
    tts->n_tried = 0;
    return true;
}

static bool speak_part(void *ctx, const TtsPart *part, Err *err)
{
    Tts *tts = ctx;
    Buf clean = {0};
    bool spoken = true;
    tts_clean(part->text, &clean);
    while (clean.n > 0) {
        err_clear(err);
        choose_language(tts, part->language);
        spoken = is_stopped(tts) || speak(tts, buf_str(&clean), err);
        if (spoken || !take_next_program(tts)) break;
    }
    buf_free(&clean);
    return spoken;
}

static void *speak_all(void *ctx)
{
    Tts *tts = ctx;
    tts_talk_speak(&tts->talk, speak_part, tts);
    return NULL;
}

// --- what callers do --------------------------------------------------------------------------------

// speech-dispatcher's server continues speaking after its client is killed: tell it to stop, without
// waiting.
static void stop_server(Tts *tts)
{
    wait_or_kill(NULL, &tts->hushing, 0);
    tts->hushing = tts_program_hush(&tts->voice);
}

void tts_stop(Tts *tts)
{
    if (!tts || !tts->threaded) return;
    pthread_mutex_lock(&tts->lock);
    atomic_store(&tts->talk.stop, true);
    bool cut = tts->speaker > 0;
    if (cut) kill(tts->speaker, SIGKILL);
    pthread_mutex_unlock(&tts->lock);
    pthread_join(tts->thread, NULL);
    tts->threaded = false;
    if (cut && tts->voice.program->stop_option) stop_server(tts);
}

// Signals are for the main thread.
static bool start_thread(Tts *tts)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool started = pthread_create(&tts->thread, NULL, speak_all, tts) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

void tts_say(Tts *tts, const TtsPart *parts, int n, int words, int pitch)
{
    tts_stop(tts);
    tts->voice.words = words;
    tts->voice.pitch = pitch;
    tts_talk_take(&tts->talk, parts, n);
    tts->threaded = start_thread(tts);
    if (!tts->threaded) tts_talk_no_thread(&tts->talk);
}

bool tts_trouble(Tts *tts, Err *err)
{
    return tts && tts_talk_trouble(&tts->talk, err);
}

void tts_close(Tts *tts)
{
    if (!tts) return;
    tts_stop(tts);
    wait_or_kill(NULL, &tts->hushing, LAST_MS);
    tts_talk_free(&tts->talk);
    buf_free(&tts->path);
    pthread_mutex_destroy(&tts->lock);
    free(tts);
}
