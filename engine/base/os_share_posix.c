// Several processes sharing one folder of saves: the lock, and which processes are alive.
#define _DEFAULT_SOURCE // flock, nanosleep
#include "base/os.h"
#include "base/os_inner.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#define LOCK_TRIES 200
#define LOCK_PAUSE 5000000 // nanoseconds between tries

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

bool os_process_lives(long process)
{
    return kill((pid_t)process, 0) == 0 || errno != ESRCH;
}
