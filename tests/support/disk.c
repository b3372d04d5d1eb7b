#define _POSIX_C_SOURCE 200809L
#include "support/disk.h"

#include "support/disk_log.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int left; // calls until the planned one; 0: none is planned, or it is past
static DiskDeed deed;
static int reason;
static const char *met;
static bool no_links, spared;
static bool stays; // the planned call is past, and what came to it comes to the others

void disk_plan(int nth, DiskDeed planned, int errno_of_it)
{
    left = nth;
    deed = planned;
    reason = errno_of_it;
    met = NULL;
    stays = false;
}

void disk_spare(bool spare) { spared = spare; }

void disk_without_links(bool without) { no_links = without; }

bool disk_met(void) { return met != NULL; }
const char *disk_call(void) { return met; }

typedef enum Call { READS, CHANGES, WRITES } Call;

// These come to a write only; other calls are not counted.
static bool within_a_write(void)
{
    return deed > DISK_KILL_BEFORE && deed < DISK_KILL_AFTER;
}

// Whether something comes to this call.
static bool turn_of(const char *name, Call call)
{
    if (spared) return false;
    if (stays) return deed == DISK_FAIL_ALL || call != READS;
    if (within_a_write() && call != WRITES) return false;
    if (left == 0 || --left > 0) return false;
    met = name;
    stays = deed == DISK_FAIL_ALL || deed == DISK_FAIL_WRITES;
    if (deed == DISK_KILL_BEFORE) raise(SIGKILL);
    return deed != DISK_FAIL_WRITES || call != READS;
}

static int after(bool planned, int result)
{
    if (planned && deed > DISK_KILL_BEFORE) raise(SIGKILL);
    return result;
}

static bool refused(bool planned)
{
    if (!planned || deed > DISK_FAIL_WRITES) return false;
    errno = reason;
    return true;
}

// clang-format off
#define WRAP(call, kind, typed, given)                                                 \
    int __real_##call typed;                                                           \
    int __wrap_##call typed;                                                           \
    int __wrap_##call typed                                                            \
    {                                                                                  \
        bool planned = turn_of(#call, kind);                                           \
        if (refused(planned)) return -1;                                               \
        int result = __real_##call given;                                              \
        if (result == 0) disk_log_##call given;                                        \
        return after(planned, result);                                                 \
    }

WRAP(rename, CHANGES, (const char *from, const char *to), (from, to))
WRAP(unlink, CHANGES, (const char *path), (path))
WRAP(mkdir, CHANGES, (const char *path, mode_t mode), (path, mode))
WRAP(stat, READS, (const char *path, struct stat *st), (path, st))
WRAP(fstat, READS, (int fd, struct stat *st), (fd, st))
WRAP(flock, READS, (int fd, int how), (fd, how))
// clang-format on

int __wrap_fsync(int fd);
int __real_link(const char *from, const char *to);
int __wrap_link(const char *from, const char *to);
int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
ssize_t __real_read(int fd, void *bytes, size_t n);
ssize_t __wrap_read(int fd, void *bytes, size_t n);
ssize_t __real_write(int fd, const void *bytes, size_t n);
ssize_t __wrap_write(int fd, const void *bytes, size_t n);
int __real_close(int fd);
int __wrap_close(int fd);
DIR *__real_opendir(const char *path);
DIR *__wrap_opendir(const char *path);
struct dirent *__real_readdir(DIR *dir);
struct dirent *__wrap_readdir(DIR *dir);

// Nothing is flushed in truth: it takes long, and no test pulls the plug.
int __wrap_fsync(int fd)
{
    bool planned = turn_of("fsync", CHANGES);
    if (refused(planned)) return -1;
    int result = fcntl(fd, F_GETFD) < 0 ? -1 : 0;
    if (result == 0) disk_log_fsync(fd);
    return after(planned, result);
}

int __wrap_link(const char *from, const char *to)
{
    bool planned = turn_of("link", CHANGES);
    if (refused(planned)) return -1;
    if (no_links) {
        errno = EPERM;
        return -1;
    }
    int result = __real_link(from, to);
    if (result == 0) disk_log_link(from, to);
    return after(planned, result);
}

int __wrap_open(const char *path, int flags, ...)
{
    va_list args;
    va_start(args, flags);
    mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
    va_end(args);
    bool planned = turn_of("open", flags & O_CREAT ? CHANGES : READS);
    if (refused(planned)) return -1;
    int fd = __real_open(path, flags, mode);
    if (fd >= 0) disk_log_open(fd, path, flags & O_CREAT);
    return after(planned, fd);
}

ssize_t __wrap_read(int fd, void *bytes, size_t n)
{
    bool planned = turn_of("read", READS);
    if (refused(planned)) return -1;
    if (planned && deed == DISK_SHORT) n = n > 0;
    ssize_t got = __real_read(fd, bytes, n);
    after(planned, 0);
    return got;
}

// How much of a write is done when something comes to it.
static size_t part_of(size_t n)
{
    if (deed == DISK_SHORT || deed == DISK_KILL_BYTE) return n > 0;
    if (deed == DISK_KILL_HALF) return n / 2;
    if (deed == DISK_KILL_ALMOST) return n > 0 ? n - 1 : 0;
    return n;
}

ssize_t __wrap_write(int fd, const void *bytes, size_t n)
{
    bool planned = turn_of("write", WRITES);
    if (refused(planned)) return -1;
    ssize_t written = __real_write(fd, bytes, planned ? part_of(n) : n);
    if (written > 0) disk_log_write(fd, bytes, (size_t)written);
    after(planned, 0);
    return written;
}

// A failed close has closed all the same. One that does not fail may leave errno at anything.
int __wrap_close(int fd)
{
    bool planned = turn_of("close", READS);
    int result = __real_close(fd);
    if (result == 0) errno = EDOM;
    return refused(planned) ? -1 : after(planned, result);
}

DIR *__wrap_opendir(const char *path)
{
    bool planned = turn_of("opendir", READS);
    if (refused(planned)) return NULL;
    DIR *dir = __real_opendir(path);
    after(planned, 0);
    return dir;
}

struct dirent *__wrap_readdir(DIR *dir)
{
    bool planned = turn_of("readdir", READS);
    if (refused(planned)) return NULL;
    struct dirent *entry = __real_readdir(dir);
    after(planned, 0);
    return entry;
}
