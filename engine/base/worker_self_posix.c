// Worker side: confinement at start, the channel.
#define _GNU_SOURCE // close_range, F_GET_SEALS
#include "base/worker.h"

#include "base/os.h"
#include "base/worker_sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void ignore_signals(void)
{
    static const int ignored[] = {SIGINT, SIGQUIT, SIGHUP, SIGPIPE, SIGTERM};
    sigset_t none;
    for (int i = 0; i < COUNT_OF(ignored); i++)
        signal(ignored[i], SIG_IGN);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

// Descriptors inherited from the parent without close-on-exec.
static void close_other_files(void)
{
    if (close_range(WORKER_CHANNEL + 1, ~0u, 0) == 0) return;
    for (long i = sysconf(_SC_OPEN_MAX); i > WORKER_CHANNEL; i--) // before Linux 5.9
        close((int)i);
}

static char *shared;
static size_t shared_size;

// Without memory of the parent's, the descriptor may be any that the parent inherited: a file, which has no
// seals, or memory whose size can change.
static void map_shared(void)
{
    struct stat about;
    int seals = fcntl(WORKER_SHARED, F_GET_SEALS);
    if (seals == -1 || !(seals & F_SEAL_SHRINK)) return;
    if (fstat(WORKER_SHARED, &about) != 0) return;
    void *mapped = mmap(NULL, (size_t)about.st_size, PROT_READ | PROT_WRITE, MAP_SHARED,
        WORKER_SHARED, 0);
    if (mapped == MAP_FAILED) return;
    shared = mapped;
    shared_size = (size_t)about.st_size;
}

char *worker_shared_here(size_t *size)
{
    *size = shared_size;
    return shared;
}

void worker_share(size_t n) { (void)n; } // it sees them anyway

static Confinement confinement; // of this process

Confinement worker_confinement(void) { return confinement; }

void worker_confine(size_t memory)
{
    worker_end_with_parent();
    ignore_signals();
    map_shared();
    close_other_files();
    confinement = worker_sandbox(memory);
}

bool worker_read(char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t got = read(WORKER_CHANNEL, bytes, n);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        bytes += got;
        n -= (size_t)got;
    }
    return true;
}

bool worker_write(Str bytes)
{
    while (bytes.n > 0) {
        ssize_t put = write(WORKER_CHANNEL, bytes.s, bytes.n);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        bytes = str_from(bytes, (size_t)put);
    }
    return true;
}

void worker_serve(void (*take)(void *ctx), void *ctx)
{
    for (;;)
        take(ctx);
}
