// The processor time that a thread has used.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"

#include <time.h>

uint64_t os_work_us(void)
{
    struct timespec used = {0};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return (uint64_t)used.tv_sec * 1000000 + (uint64_t)used.tv_nsec / 1000;
}
