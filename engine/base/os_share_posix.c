// Two programs at once on one folder of saves, and what a killed one left there.
#define _DEFAULT_SOURCE // flock, gethostname, nanosleep
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
#define LOCK_PAUSE 5000000 // nanoseconds between two tries
#define HOST_MAX   64      // bytes of a machine's name, cut there

// --- the lock -------------------------------------------------------------------------------------

static bool take_lock(int fd)
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

// The folder itself is locked: no file of a lock can be left behind by a crash.
bool os_lock(const char *folder, int *lock, Err *err)
{
    *lock = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (*lock < 0 || take_lock(*lock)) return true; // what is wrong, the write will say
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

// ".HOST.": profiles may lie on a server, where another machine has the same numbers.
static void add_host(Buf *out)
{
    char host[HOST_MAX + 1] = "";
    if (gethostname(host, HOST_MAX) != 0 || !*host || strchr(host, '/'))
        memcpy(host, "here", 5);
    buf_addf(out, ".%s.", host);
}

void os_temporary(const char *path, Buf *out)
{
    buf_add(out, str_of(path));
    add_host(out);
    buf_addf(out, "%ld.tmp", (long)getpid());
}

static bool ends_in(Str name, Str end)
{
    return name.n > end.n && str_eq(str_from(name, name.n - end.n), end);
}

// The process that "save.json.HOST.PID.tmp" names, or 0 when this is no such name.
static long writer_of(Str name, Str host)
{
    uint64_t pid = 0;
    if (!ends_in(name, STR(".tmp"))) return 0;
    Str rest = str_cut(name, 0, name.n - 4);
    size_t digits = 0;
    while (digits < rest.n && rest.s[rest.n - 1 - digits] != '.')
        digits++;
    Str before = str_cut(rest, 0, rest.n - digits);
    if (!ends_in(before, host) ||
        !str_number(str_from(rest, rest.n - digits), INT32_MAX, &pid))
        return 0;
    before = str_cut(before, 0, before.n - host.n);
    bool ours = ends_in(before, STR(".json")) || ends_in(before, STR(".txt"));
    return ours ? (long)pid : 0;
}

typedef struct Sweep {
    const char *folder;
    Str host;
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
    Buf host = {0};
    add_host(&host);
    Sweep sweep = {.folder = folder, .host = buf_str(&host)};
    os_list(folder, sweep_one, &sweep, NULL);
    buf_free(&sweep.path);
    buf_free(&host);
}
