// Several processes sharing one folder of saves: the lock, and temporary files of dead processes.
#define _DEFAULT_SOURCE // flock, nanosleep
#include "base/os.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#define LOCK_TRIES 200
#define LOCK_PAUSE 5000000 // nanoseconds between tries

// --- the lock -------------------------------------------------------------------------------------

static bool try_lock(int fd)
{
    struct timespec pause = {0, LOCK_PAUSE};
    for (int i = 0; i < LOCK_TRIES; i++) {
        if (flock(fd, LOCK_EX | LOCK_NB) == 0) return true;
        if (errno != EWOULDBLOCK && errno != EINTR) return false;
        nanosleep(&pause, NULL);
    }
    errno = EWOULDBLOCK;
    return false;
}

// Locks the folder itself: a crash leaves no lock file behind.
bool os_lock(const char *folder, int *lock, Err *err)
{
    *lock = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (*lock < 0 || try_lock(*lock)) return true; // the write will report any error
    bool busy = errno == EWOULDBLOCK;
    os_unlock(*lock);
    *lock = OS_NO_LOCK;
    return !busy ||
           err_set(err, ERR_IO,
               "cannot write in \"%s\": another program keeps it to itself", folder);
}

void os_unlock(int lock)
{
    if (lock >= 0) close(lock);
}

// --- temporary files ------------------------------------------------------------------------------

// Splits "save.json.HOST.PID.tmp" (os_temporary) into "save.json.HOST." and PID.
static bool parse_temporary(Str name, Str *before, uint64_t *pid)
{
    if (!str_has_ending(name, STR(".tmp"))) return false;
    Str rest = str_cut(name, 0, name.n - 4);
    size_t digits = 0;
    while (digits < rest.n && rest.s[rest.n - 1 - digits] != '.')
        digits++;
    *before = str_cut(rest, 0, rest.n - digits);
    return str_number(str_from(rest, rest.n - digits), INT32_MAX, pid);
}

// The process that wrote a temporary file of [host], or 0 when the name is not that of one.
static long writer_of(Str name, Str host)
{
    uint64_t pid = 0;
    Str before;
    if (!parse_temporary(name, &before, &pid) || !str_has_ending(before, host))
        return 0;
    before = str_cut(before, 0, before.n - host.n);
    bool ours =
        str_has_ending(before, STR(".json")) || str_has_ending(before, STR(".txt"));
    return ours ? (long)pid : 0;
}

typedef struct Sweep {
    const char *folder;
    Str host; // ".HOST."
    Buf path;
} Sweep;

static void sweep_one(void *ctx, Str name)
{
    Sweep *sweep = ctx;
    long pid = writer_of(name, sweep->host);
    if (pid == 0 || kill((pid_t)pid, 0) == 0 || errno != ESRCH) return;
    buf_clear(&sweep->path);
    buf_addf(&sweep->path, "%s/" STR_FMT, sweep->folder, STR_ARG(name));
    unlink(sweep->path.s);
}

void os_sweep(const char *folder)
{
    Buf own = {0};
    os_temporary("", &own);
    Sweep sweep = {.folder = folder};
    uint64_t own_pid;
    if (parse_temporary(buf_str(&own), &sweep.host, &own_pid))
        os_list(folder, sweep_one, &sweep, NULL);
    buf_free(&sweep.path);
    buf_free(&own);
}
