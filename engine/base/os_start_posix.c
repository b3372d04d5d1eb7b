// What a process makes sure of before it does anything else, and how it has its memory.
#define _GNU_SOURCE // pthread_setattr_default_np, MADV_POPULATE_WRITE
#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#define STACK_NEEDED (1u << 20) // bytes
#define LARGE_BLOCK  131072     // bytes

// The stand-ins are open for the other direction only, so that reading and writing still fail.
void os_keep_standard_streams(void)
{
    for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++) {
        if (fcntl(i, F_GETFD) != -1 || errno != EBADF) continue;
        int fd = open("/dev/null", i == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        if (fd != i) _exit(ERR_IO);
    }
}

// Threads get as much as the limit was when the program started.
static void give_threads_stack(void)
{
#ifdef __GLIBC__
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return;
    if (pthread_attr_setstacksize(&attributes, STACK_NEEDED) == 0)
        pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
#endif
}

bool os_ensure_stack(Err *err)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= STACK_NEEDED)
        return true;
    if (limit.rlim_max < STACK_NEEDED)
        return err_set(err, ERR_IO,
            "the stack may have only %llu KiB here, and Qantar needs %u; raise the "
            "limit (ulimit -s %u)",
            (unsigned long long)limit.rlim_max / 1024, STACK_NEEDED / 1024,
            STACK_NEEDED / 1024);
    limit.rlim_cur = STACK_NEEDED;
    if (setrlimit(RLIMIT_STACK, &limit) == 0) give_threads_stack();
    return true;
}

void os_outlive_hangups(void)
{
    signal(SIGPIPE, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); // file size limit exceeded
}

// glibc raises its mmap threshold each time a larger block is freed, and then keeps such blocks in the
// heap; setting the threshold turns that off.
void os_give_memory_back(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK);
#endif
}

void os_populate_memory(void *bytes, size_t size)
{
#ifdef MADV_POPULATE_WRITE // Linux 5.14; an older one refuses it
    if (size < LARGE_BLOCK) return;
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t from = (uintptr_t)bytes / page * page, end = (uintptr_t)bytes + size;
    madvise((void *)from, (end - from) / page * page, MADV_POPULATE_WRITE);
#else
    (void)bytes, (void)size;
#endif
}

char **os_arguments(int *count, char **words)
{
    (void)count;
    return words;
}

void os_show_error(const char *sentence) { (void)sentence; }
