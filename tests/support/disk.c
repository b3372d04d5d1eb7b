#define _POSIX_C_SOURCE 200809L
#include "support/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/types.h>
#include <unistd.h>

static int left; // calls until the planned one; 0: none is planned, or it is past
static DiskDeed deed;
static int reason;
static const char *met;

void disk_plan(int nth, DiskDeed planned, int errno_of_it)
{
    left = nth;
    deed = planned;
    reason = errno_of_it;
    met = NULL;
}

bool disk_met(void) { return met != NULL; }
const char *disk_call(void) { return met; }

static bool turn_of(const char *call)
{
    if (left == 0 || --left > 0) return false;
    met = call;
    if (deed == DISK_KILL_BEFORE) raise(SIGKILL);
    return true;
}

static int after(bool planned, int result)
{
    if (planned && deed > DISK_KILL_BEFORE) raise(SIGKILL);
    return result;
}

static bool refused(bool planned)
{
    if (!planned || deed != DISK_FAIL) return false;
    errno = reason;
    return true;
}

// clang-format off
#define WRAP(call, typed, given)                                                       \
    int __real_##call typed;                                                           \
    int __wrap_##call typed;                                                           \
    int __wrap_##call typed                                                            \
    {                                                                                  \
        bool planned = turn_of(#call);                                                 \
        return refused(planned) ? -1 : after(planned, __real_##call given);            \
    }

WRAP(fsync, (int fd), (fd))
WRAP(link, (const char *from, const char *to), (from, to))
WRAP(rename, (const char *from, const char *to), (from, to))
WRAP(unlink, (const char *path), (path))
WRAP(mkdir, (const char *path, mode_t mode), (path, mode))
// clang-format on

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
ssize_t __real_write(int fd, const void *bytes, size_t n);
ssize_t __wrap_write(int fd, const void *bytes, size_t n);
int __real_close(int fd);
int __wrap_close(int fd);

int __wrap_open(const char *path, int flags, ...)
{
    va_list args;
    va_start(args, flags);
    mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
    va_end(args);
    bool planned = turn_of("open");
    return refused(planned) ? -1 : after(planned, __real_open(path, flags, mode));
}

ssize_t __wrap_write(int fd, const void *bytes, size_t n)
{
    bool planned = turn_of("write");
    if (refused(planned)) return -1;
    if (planned && deed == DISK_SHORT) n = n > 0;
    if (planned && deed == DISK_KILL_HALF) n /= 2;
    ssize_t written = __real_write(fd, bytes, n);
    after(planned, 0);
    return written;
}

// A failed close has closed all the same.
int __wrap_close(int fd)
{
    bool planned = turn_of("close");
    int result = __real_close(fd);
    return refused(planned) ? -1 : after(planned, result);
}
