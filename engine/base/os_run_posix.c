// Running another program for what it prints, for a bounded time.
#define _GNU_SOURCE // pipe2, which POSIX has since 2024
#include "base/os_run.h"

#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

#define SLICE_MS 20   // how long [stop] may go unseen
#define READ_MAX 4096 // bytes at a time

static bool start(const char *const *words, int out, pid_t *process)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // posix_spawnp does not change the arguments, but its prototype lacks the const.
    union {
        const char *const *ours;
        char *const *theirs;
    } command = {words};
    int failed = posix_spawnp(process, words[0], &files, NULL, command.theirs, environ);
    posix_spawn_file_actions_destroy(&files);
    return failed == 0;
}

static int left(uint64_t end)
{
    uint64_t now = os_clock_us();
    return now < end ? (int)((end - now) / 1000) + 1 : 0;
}

// Reads until the program closes its end. False when it was not done in time, or prints too much.
static bool read_all(int from, uint64_t end, const atomic_bool *stop, Buf *out)
{
    size_t before = out->n;
    while (left(end) > 0 && !(stop && atomic_load(stop))) {
        struct pollfd ready = {.fd = from, .events = POLLIN};
        int slice = left(end) < SLICE_MS ? left(end) : SLICE_MS;
        if (poll(&ready, 1, slice) <= 0) continue;
        char bytes[READ_MAX];
        ssize_t n = read(from, bytes, sizeof bytes);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return n == 0;
        buf_add(out, (Str){bytes, (size_t)n});
        if (out->n - before > OS_RUN_MAX) return false;
    }
    return false;
}

// Whether it ended with 0; one that goes on without its output is ended.
static bool end_process(pid_t process, bool kill_it)
{
    int status = 0;
    if (kill_it) kill(process, SIGKILL);
    while (waitpid(process, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool os_run(const char *const *words, int ms, const atomic_bool *stop, Buf *out)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    uint64_t end = os_clock_us() + (uint64_t)ms * 1000;
    pid_t process = 0;
    bool started = start(words, ends[1], &process);
    close(ends[1]);
    bool whole = started && read_all(ends[0], end, stop, out);
    close(ends[0]);
    bool fine = started && end_process(process, !whole);
    return whole && fine;
}
