// Starts a worker by posix_spawn, so that it inherits none of our memory; waits for it and watches its
// limits.
#define _GNU_SOURCE // clock_getcpuclockid, memfd_create, strsignal
#include "base/worker.h"

#include "base/arena.h"
#include "base/os.h"
#include "base/worker_limits.h"
#include "base/worker_sandbox.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define DEATH_MS  1000    // how long a worker that closed its channel may take to exit
#define SEND_ROOM 1048576 // bytes that are sent ahead while a worker starts

struct Worker {
    pid_t process;
    int channel;
    char *shared; // or NULL
    size_t shared_size;
    atomic_bool cancelled;
    WorkerEnd end;
    bool reaped;
    int status; // of waitpid, once reaped
    WorkerLimits limits;
};

bool worker_possible(void) { return true; }
bool worker_can_call(void) { return true; }

// --- starting -----------------------------------------------------------------------------------

// Moves the descriptor above those that the worker will find ours under, so that none of them takes the
// place of another.
static bool lift(int *descriptor)
{
    if (*descriptor > WORKER_SHARED) return true;
    int lifted = fcntl(*descriptor, F_DUPFD_CLOEXEC, WORKER_SHARED + 1);
    if (lifted < 0) return false;
    close(*descriptor);
    *descriptor = lifted;
    return true;
}

// The caller closes what there is of it, also after a failure.
static bool make_channel(int ends[2])
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    int room = SEND_ROOM; // the system may give less, which costs a wait
    setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
    return lift(&ends[0]) && lift(&ends[1]);
}

// We may inherit SIGCHLD ignored. Children are then reaped as they exit, and a worker's pid could
// belong to another process by the time we kill it.
static void restore_sigchld(void)
{
    struct sigaction now;
    if (sigaction(SIGCHLD, NULL, &now) == 0 && now.sa_handler == SIG_IGN)
        signal(SIGCHLD, SIG_DFL);
}

// Empty, except for what tests with sanitizers set.
static char **environment(Arena *arena)
{
    static const char *const passed[] = {
        "ASAN_OPTIONS", "UBSAN_OPTIONS", "QANTAR_TINY_LIMITS"};
    char **list = arena_array(arena, char *, COUNT_OF(passed) + 1);
    for (int i = 0, n = 0; WORKER_REPORTS && i < COUNT_OF(passed); i++) {
        const char *value = getenv(passed[i]);
        if (!value) continue;
        Str entry = arena_fmt(arena, "%s=%s", passed[i], value);
        list[n++] = arena_copy(arena, entry.s, entry.n + 1);
    }
    return list;
}

// Memory that both sides map. Its size is sealed: a worker that shrank it would make us crash when we
// read. -1 on failure, with errno.
static int make_shared(size_t size)
{
    int file = memfd_create("qantar", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0) return -1;
    if (ftruncate(file, (off_t)size) == 0 &&
        fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0 &&
        lift(&file))
        return file;
    close(file);
    return -1;
}

// The channel and the shared memory; the standard streams go to /dev/null, except stderr for sanitizer reports.
static int plan_files(posix_spawn_file_actions_t *files, int channel, int shared)
{
    int last = WORKER_REPORTS ? STDOUT_FILENO : STDERR_FILENO, failed = 0;
    for (int i = STDIN_FILENO; failed == 0 && i <= last; i++)
        failed = posix_spawn_file_actions_addopen(files, i, "/dev/null", O_RDWR, 0);
    if (failed == 0)
        failed = posix_spawn_file_actions_adddup2(files, channel, WORKER_CHANNEL);
    if (failed == 0 && shared >= 0)
        failed = posix_spawn_file_actions_adddup2(files, shared, WORKER_SHARED);
    return failed;
}

// Terminal signals are for the parent; the kernel kills the worker when the parent ends.
static int plan_signals(posix_spawnattr_t *attributes)
{
    static const int blocked[] = {SIGINT, SIGQUIT, SIGHUP, SIGPIPE, SIGTERM};
    sigset_t mask;
    sigemptyset(&mask);
    for (int i = 0; i < COUNT_OF(blocked); i++)
        sigaddset(&mask, blocked[i]);
    int failed = posix_spawnattr_setsigmask(attributes, &mask);
    return failed ? failed
                  : posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK);
}

// What the worker inherits: its end of the channel, and the shared memory or -1.
typedef struct Inherited {
    int channel, shared;
} Inherited;

// Returns 0 and sets *process, or returns an errno value.
static int spawn(
    const WorkerSetup *setup, const char *path, Inherited ours, pid_t *process)
{
    Arena arena = {0};
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    const char *argument = setup->argument ? setup->argument : "";
    char *words[] = {arena_copy(&arena, path, strlen(path) + 1),
        arena_copy(&arena, argument, strlen(argument) + 1), NULL};
    if (!setup->argument) words[1] = NULL;
    int failed = plan_files(&files, ours.channel, ours.shared);
    if (failed == 0) failed = plan_signals(&attributes);
    if (failed == 0)
        failed =
            posix_spawn(process, path, &files, &attributes, words, environment(&arena));
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    arena_free(&arena);
    return failed;
}

// Makes the worker's channel and memory and starts it. Returns 0 or an errno value; then there may be
// something to be released.
static int start(Worker *worker, const WorkerSetup *setup, const char *path)
{
    int ends[2] = {-1, -1}, shared = -1, failed = 0;
    if (setup->shared > 0 && (shared = make_shared(setup->shared)) < 0) return errno;
    if (shared >= 0) {
        void *mapped =
            mmap(NULL, setup->shared, PROT_READ | PROT_WRITE, MAP_SHARED, shared, 0);
        if (mapped != MAP_FAILED) worker->shared = mapped;
        if (mapped == MAP_FAILED) failed = errno;
        worker->shared_size = setup->shared;
    }
    if (failed == 0 && !make_channel(ends)) failed = errno;
    worker->channel = ends[0];
    if (failed == 0)
        failed = spawn(setup, path, (Inherited){ends[1], shared}, &worker->process);
    if (ends[1] >= 0) close(ends[1]);
    if (shared >= 0) close(shared);
    return failed;
}

static void release(Worker *worker)
{
    if (worker->shared) munmap(worker->shared, worker->shared_size);
    if (worker->channel >= 0) close(worker->channel);
    free(worker);
}

Worker *worker_open(const WorkerSetup *setup, Err *err)
{
    Buf path = {0};
    if (!os_program_folder(&path, err)) return NULL;
    buf_addf(&path, "/%s", setup->program);
    restore_sigchld();
    Worker *worker = mem_new(1, sizeof *worker);
    worker->channel = -1;
    int reason = start(worker, setup, path.s);
    if (reason == 0) {
        fcntl(worker->channel, F_SETFL, O_NONBLOCK);
    } else {
        err_set(err, ERR_IO, "the process \"%s\" cannot be started: %s", path.s,
            strerror(reason));
        release(worker);
        worker = NULL;
    }
    buf_free(&path);
    return worker;
}

static void reap(Worker *worker)
{
    if (worker->reaped) return;
    kill(worker->process, SIGKILL);
    while (waitpid(worker->process, &worker->status, 0) < 0 && errno == EINTR)
        ;
    worker->reaped = true;
}

void worker_close(Worker *worker)
{
    if (!worker) return;
    reap(worker);
    release(worker);
}

char *worker_shared(const Worker *worker, size_t n)
{
    return n <= worker->shared_size ? worker->shared : NULL;
}

void worker_shared_clear(Worker *worker, size_t n)
{
    if (worker->shared && madvise(worker->shared, n, MADV_REMOVE) != 0)
        memset(worker->shared, 0, n);
}

// --- waiting ----------------------------------------------------------------------------------------

// Processor time used by the worker, or [known] when the system call fails.
static uint64_t used_us(const Worker *worker, uint64_t known)
{
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(worker->process, &clock) != 0 ||
        clock_gettime(clock, &used) != 0)
        return known;
    return (uint64_t)used.tv_sec * 1000000 + (uint64_t)used.tv_nsec / 1000;
}

void worker_heard(Worker *worker)
{
    worker->limits.used_us = used_us(worker, worker->limits.used_us);
}

void worker_allow(Worker *worker, int work_ms, int total_ms)
{
    worker_limits_begin(&worker->limits, work_ms, total_ms, os_clock_us());
    worker_heard(worker);
}

// Whether it is sleeping or stopped, rather than waiting for a processor or for swapped memory.
static bool is_sleeping(const Worker *worker)
{
    char path[40], text[256] = "";
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)worker->process);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = file >= 0 ? read(file, text, sizeof text - 1) : 0;
    if (file >= 0) close(file);
    const char *state = n > 0 ? strrchr(text, ')') : NULL; // "17 (qantar) S 1 ..."
    return !state || !strchr("RD", state[1] ? state[2] : '?');
}

static bool exceeds_limits(Worker *worker, uint64_t wait_us, bool idle)
{
    return worker_limits_exceeded(
        &worker->limits, worker, used_us, wait_us, os_clock_us(), idle ? wait_us : 0);
}

static bool mark_ended(Worker *worker, WorkerEnd end)
{
    worker->end = end;
    // It may have closed its channel and not exited yet: wait for its own exit status before reap()
    // replaces it by SIGKILL.
    for (int i = 0; end == WORKER_DIED && !worker->reaped && i < DEATH_MS / 10; i++) {
        worker->reaped =
            waitpid(worker->process, &worker->status, WNOHANG) == worker->process;
        if (!worker->reaped) nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    reap(worker);
    return false;
}

// Shutting the channel down wakes whoever waits for it.
void worker_cancel(Worker *worker)
{
    atomic_store(&worker->cancelled, true);
    shutdown(worker->channel, SHUT_RDWR);
}

// Waits until the channel is ready for [events]. False when the worker hangs.
static bool await(Worker *worker, short events)
{
    struct pollfd ready = {.fd = worker->channel, .events = events};
    for (;;) {
        uint64_t began = os_clock_us();
        int n = poll(&ready, 1, WORKER_SLICE_MS);
        if (atomic_load(&worker->cancelled)) return mark_ended(worker, WORKER_HANGS);
        if (n < 0 && errno != EINTR) return mark_ended(worker, WORKER_DIED);
        uint64_t waited = os_clock_us() - began;
        // Poll again after looking at its state: it may have sent something and then gone to sleep.
        bool idle = n == 0 && is_sleeping(worker) && poll(&ready, 1, 0) == 0;
        if (exceeds_limits(worker, waited, idle))
            return mark_ended(worker, WORKER_HANGS);
        if (n > 0) return true;
    }
}

bool worker_await(Worker *worker, int ms)
{
    struct pollfd channel = {.fd = worker->channel, .events = POLLIN};
    if (worker->end != WORKER_RUNS) return true;
    bool some = poll(&channel, 1, ms) > 0;
    if (atomic_load(&worker->cancelled)) return !mark_ended(worker, WORKER_HANGS);
    uint64_t waited = os_clock_us() - worker->limits.asked_us;
    if (waited < WORKER_SLICE_MS * 1000)
        return some; // its state is looked at as seldom as in await
    bool idle = !some && is_sleeping(worker) && poll(&channel, 1, 0) == 0;
    if (exceeds_limits(worker, waited, idle)) mark_ended(worker, WORKER_HANGS);
    return some || worker->end != WORKER_RUNS;
}

bool worker_ready(Worker *worker) { return worker_await(worker, 0); }

// Whether it has not sent anything and exceeds its limits by this; then it is ended.
static bool is_over(Worker *worker, struct pollfd *channel, uint64_t waited, bool none)
{
    if (channel->revents != 0) return false;
    bool idle = none && is_sleeping(worker) && poll(channel, 1, 0) == 0;
    return exceeds_limits(worker, waited, idle) && !mark_ended(worker, WORKER_HANGS);
}

int worker_first(Worker *const *workers, int n)
{
    struct pollfd channels[WORKERS_MAX];
    assert(n > 0 && n <= WORKERS_MAX);
    for (int i = 0; i < n; i++) {
        if (workers[i]->end != WORKER_RUNS) return i;
        channels[i] = (struct pollfd){.fd = workers[i]->channel, .events = POLLIN};
    }
    for (;;) {
        uint64_t began = os_clock_us();
        int ready = poll(channels, (nfds_t)n, WORKER_SLICE_MS);
        uint64_t waited = os_clock_us() - began;
        for (int i = 0; i < n; i++)
            if (is_over(workers[i], &channels[i], waited, ready == 0)) return i;
        for (int i = 0; i < n; i++)
            if (channels[i].revents != 0) return i;
    }
}

static bool is_retryable(void) { return errno == EINTR || errno == EAGAIN; }

// The channel was closed by the worker, or by worker_cancel.
static void mark_closed(Worker *worker)
{
    mark_ended(worker, atomic_load(&worker->cancelled) ? WORKER_HANGS : WORKER_DIED);
}

bool worker_send(Worker *worker, Str bytes)
{
    while (bytes.n > 0 && worker->end == WORKER_RUNS) {
        ssize_t put = send(worker->channel, bytes.s, bytes.n, MSG_NOSIGNAL);
        if (put > 0)
            bytes = str_from(bytes, (size_t)put);
        else if (put < 0 && is_retryable())
            await(worker, POLLOUT);
        else
            mark_closed(worker);
    }
    return worker->end == WORKER_RUNS;
}

bool worker_receive(Worker *worker, char *bytes, size_t n)
{
    while (n > 0 && worker->end == WORKER_RUNS) {
        ssize_t got = recv(worker->channel, bytes, n, 0);
        if (got > 0) {
            bytes += got;
            n -= (size_t)got;
        } else if (got < 0 && is_retryable()) {
            await(worker, POLLIN);
        } else {
            mark_closed(worker);
        }
    }
    return worker->end == WORKER_RUNS;
}

WorkerEnd worker_end(const Worker *worker) { return worker->end; }

void worker_cause(const Worker *worker, Buf *out)
{
    if (worker->end != WORKER_DIED || !worker->reaped) return;
    if (WIFSIGNALED(worker->status))
        buf_addf(out, "signal %d, %s", WTERMSIG(worker->status),
            strsignal(WTERMSIG(worker->status)));
    else
        buf_addf(out, "exit code %d", WEXITSTATUS(worker->status));
}
