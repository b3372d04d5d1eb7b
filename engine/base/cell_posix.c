// A cell as a forked process, and the waiting for it.
#define _GNU_SOURCE // close_range
#include "base/cell.h"

#include "base/arena.h"
#include "base/cell_shut.h"
#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define CHANNEL  3     // its descriptor in a cell
#define SLICE_MS 100   // between two looks at a cell that is waited for
#define DEATH_MS 1000  // for one that has closed its channel to end
#define WALLS_MS 30000 // for one that only tells its walls
#define MS       1000  // microseconds

typedef _Atomic unsigned Pulse; // counts signs of life, in memory that both sides share

static Pulse *own_pulse; // of this process, if it is a cell

struct Cell {
    pid_t process;
    int channel;
    CellEnd end;
    bool reaped;
    int status; // as waitpid gave it, once reaped
    uint64_t allowed_us, most_us;
    // Since it was last allowed something: how long we have waited for it, how long at the last look,
    // and how much of that it slept and said nothing.
    uint64_t waited_us, looked_us, idle_us;
    uint64_t used_first_us; // processor time at its last sign of life
    Pulse *pulse;
    unsigned pulse_seen;
};

bool cell_possible(void) { return true; }

// --- in the cell ------------------------------------------------------------------------------------

// The signals of a terminal are for the program; the kernel ends the cell with it.
static void settle_signals(void)
{
    static const int ignored[] = {SIGINT, SIGQUIT, SIGHUP, SIGPIPE, SIGTERM};
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        signal(ignored[i], SIG_IGN);
}

// Keeps the channel and nothing else that was open. What a cell prints is for nobody, but a
// sanitizer's report is for us.
static void settle_files(int channel)
{
    int nothing = open("/dev/null", O_RDWR);
    int last = CELL_REPORTS ? STDOUT_FILENO : STDERR_FILENO;
    for (int i = STDIN_FILENO; i <= last; i++)
        if (nothing >= 0) dup2(nothing, i);
    if (channel != CHANNEL) dup2(channel, CHANNEL);
    if (close_range(CHANNEL + 1, ~0u, 0) == 0) return;
    for (long i = sysconf(_SC_OPEN_MAX); i > CHANNEL; i--) // before Linux 5.9
        close((int)i);
}

static _Noreturn void live(const CellSetup *setup, int channel, Pulse *pulse)
{
    own_pulse = pulse;
    settle_signals();
    settle_files(channel);
    if (setup->prepare) setup->prepare(setup->ctx);
    cell_shut(CHANNEL, setup->memory);
    setup->work(setup->ctx, CHANNEL);
    _exit(0);
}

void cell_pulse(void)
{
    if (own_pulse) atomic_fetch_add_explicit(own_pulse, 1, memory_order_relaxed);
}

bool cell_read(int channel, char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t got = read(channel, bytes, n);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        bytes += got;
        n -= (size_t)got;
    }
    return true;
}

bool cell_write(int channel, Str bytes)
{
    while (bytes.n > 0) {
        ssize_t put = write(channel, bytes.s, bytes.n);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        bytes = str_from(bytes, (size_t)put);
    }
    return true;
}

// --- opening and closing ----------------------------------------------------------------------------

// A program may be started without its three streams; a channel must not take their place.
static bool lift(int *descriptor)
{
    if (*descriptor >= CHANNEL) return true;
    int lifted = fcntl(*descriptor, F_DUPFD_CLOEXEC, CHANNEL);
    if (lifted < 0) return false;
    close(*descriptor);
    *descriptor = lifted;
    return true;
}

static bool make_channel(int ends[2])
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    if (lift(&ends[0]) && lift(&ends[1])) return true;
    close(ends[0]);
    close(ends[1]);
    return false;
}

// Who started us may have had children forgotten as they end; then a cell's number could be another
// process's by the time it is ended.
static void remember_children(void)
{
    struct sigaction now;
    if (sigaction(SIGCHLD, NULL, &now) == 0 && now.sa_handler == SIG_IGN)
        signal(SIGCHLD, SIG_DFL);
}

// What both sides need before they part. NULL with errno when the system refuses.
static Cell *make(int *inner_end)
{
    int ends[2];
    if (!make_channel(ends)) return NULL;
    Pulse *pulse = mmap(
        NULL, sizeof *pulse, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (pulse == MAP_FAILED) {
        close(ends[0]);
        close(ends[1]);
        return NULL;
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    *inner_end = ends[1];
    Cell *cell = mem_new(1, sizeof *cell);
    *cell = (Cell){.channel = ends[0], .pulse = pulse};
    return cell;
}

static void unmake(Cell *cell)
{
    close(cell->channel);
    munmap(cell->pulse, sizeof *cell->pulse);
    free(cell);
}

Cell *cell_open(const CellSetup *setup, Err *err)
{
    int inner_end = -1;
    Cell *cell = make(&inner_end);
    long parent = getpid();
    remember_children();
    fflush(NULL); // what is not yet written must not be written twice
    if (cell) cell->process = fork();
    if (cell && cell->process == 0) {
        cell_end_with(parent);
        live(setup, inner_end, cell->pulse);
    }
    int reason = errno;
    if (inner_end >= 0) close(inner_end);
    if (cell && cell->process > 0) return cell;
    if (cell) unmake(cell);
    err_set(
        err, ERR_IO, "no process can be started for the story: %s", strerror(reason));
    return NULL;
}

static void reap(Cell *cell)
{
    if (cell->reaped) return;
    kill(cell->process, SIGKILL);
    while (waitpid(cell->process, &cell->status, 0) < 0 && errno == EINTR)
        ;
    cell->reaped = true;
}

void cell_close(Cell *cell)
{
    if (!cell) return;
    reap(cell);
    unmake(cell);
}

// --- waiting ----------------------------------------------------------------------------------------

// Processor time that the cell has used; [known] when the system does not tell.
static uint64_t used_us(const Cell *cell, uint64_t known)
{
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(cell->process, &clock) != 0 ||
        clock_gettime(clock, &used) != 0)
        return known;
    return (uint64_t)used.tv_sec * 1000000 + (uint64_t)used.tv_nsec / 1000;
}

void cell_allow(Cell *cell, int ms, int most_ms)
{
    cell->allowed_us = (uint64_t)ms * MS;
    cell->most_us = (uint64_t)most_ms * MS;
    cell->waited_us = cell->looked_us = cell->idle_us = 0;
    cell->used_first_us = used_us(cell, cell->used_first_us);
    cell->pulse_seen = atomic_load_explicit(cell->pulse, memory_order_relaxed);
}

// It waits for something, or was stopped: not for a processor or for the disk that holds its memory.
static bool sleeps(const Cell *cell)
{
    char path[40], text[256] = "";
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)cell->process);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = file >= 0 ? read(file, text, sizeof text - 1) : 0;
    if (file >= 0) close(file);
    const char *state = n > 0 ? strrchr(text, ')') : NULL; // "17 (qantar) S 1 ..."
    return !state || !strchr("RD", state[1] ? state[2] : '?');
}

// Has it worked too long since its last sign of life? Looked at once a slice.
static bool overworks(Cell *cell)
{
    if (cell->waited_us - cell->looked_us < SLICE_MS * MS) return false;
    cell->looked_us = cell->waited_us;
    uint64_t used = used_us(cell, cell->used_first_us);
    unsigned pulse = atomic_load_explicit(cell->pulse, memory_order_relaxed);
    if (pulse != cell->pulse_seen) cell->used_first_us = used;
    cell->pulse_seen = pulse;
    return used - cell->used_first_us >= cell->allowed_us;
}

// After another wait for it, whatever came of that.
static bool hangs(Cell *cell, uint64_t wait_us, bool idle)
{
    uint64_t most = 2 * SLICE_MS * MS; // more was the program's own sleep
    if (wait_us > most) wait_us = most;
    cell->waited_us += wait_us;
    if (idle) cell->idle_us += wait_us;
    return overworks(cell) || cell->idle_us >= cell->allowed_us ||
           cell->waited_us >= cell->most_us;
}

static bool lose(Cell *cell, CellEnd end)
{
    cell->end = end;
    // One that has closed its end may still be dying: the cause is its own, not our SIGKILL.
    for (int i = 0; end == CELL_DIED && !cell->reaped && i < DEATH_MS / 10; i++) {
        cell->reaped = waitpid(cell->process, &cell->status, WNOHANG) == cell->process;
        if (!cell->reaped) nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    reap(cell);
    return false;
}

// Until the channel is ready for [events]. False when the cell hangs.
static bool await(Cell *cell, short events)
{
    struct pollfd ready = {.fd = cell->channel, .events = events};
    for (;;) {
        uint64_t began = os_clock_us();
        int n = poll(&ready, 1, SLICE_MS);
        if (n < 0 && errno != EINTR) return lose(cell, CELL_DIED);
        uint64_t waited = os_clock_us() - began;
        // In this order: one that has just said something may well sleep.
        bool idle = n == 0 && sleeps(cell) && poll(&ready, 1, 0) == 0;
        if (hangs(cell, waited, idle)) return lose(cell, CELL_HANGS);
        if (n > 0) return true;
    }
}

static bool again(void) { return errno == EINTR || errno == EAGAIN; }

bool cell_send(Cell *cell, Str bytes)
{
    while (bytes.n > 0 && cell->end == CELL_WORKS) {
        ssize_t put = send(cell->channel, bytes.s, bytes.n, MSG_NOSIGNAL);
        if (put > 0)
            bytes = str_from(bytes, (size_t)put);
        else if (put < 0 && again())
            await(cell, POLLOUT);
        else
            lose(cell, CELL_DIED);
    }
    return cell->end == CELL_WORKS;
}

bool cell_receive(Cell *cell, char *bytes, size_t n)
{
    while (n > 0 && cell->end == CELL_WORKS) {
        ssize_t got = recv(cell->channel, bytes, n, 0);
        if (got > 0) {
            bytes += got;
            n -= (size_t)got;
        } else if (got < 0 && again()) {
            await(cell, POLLIN);
        } else {
            lose(cell, CELL_DIED);
        }
    }
    return cell->end == CELL_WORKS;
}

CellEnd cell_end(Cell *cell) { return cell->end; }

void cell_cause(Cell *cell, Buf *out)
{
    if (cell->end != CELL_DIED || !cell->reaped) return;
    if (WIFSIGNALED(cell->status))
        buf_addf(out, "signal %d, %s", WTERMSIG(cell->status),
            strsignal(WTERMSIG(cell->status)));
    else
        buf_addf(out, "exit code %d", WEXITSTATUS(cell->status));
}

// --- what it gives up -------------------------------------------------------------------------------

static void tell_walls(void *ctx, int channel)
{
    (void)ctx;
    CellWalls walls = cell_shut_now();
    cell_write(channel, (Str){(const char *)&walls, sizeof walls});
}

CellWalls cell_walls(void)
{
    CellWalls walls = {0};
    CellSetup setup = {.work = tell_walls, .memory = 64u << 20};
    Cell *cell = cell_open(&setup, NULL);
    if (!cell) return walls;
    cell_allow(cell, DEATH_MS, WALLS_MS);
    if (!cell_receive(cell, (char *)&walls, sizeof walls)) walls = (CellWalls){0};
    cell_close(cell);
    return walls;
}
