// Counts what a worker uses against its limits.
#include "base/worker_limits.h"

#define MS       1000 // microseconds
#define SLICE_US (WORKER_SLICE_MS * MS)

void worker_limits_begin(
    WorkerLimits *limits, int work_ms, int total_ms, uint64_t now_us)
{
    *limits = (WorkerLimits){.work_us = (uint64_t)work_ms * MS,
        .total_us = (uint64_t)total_ms * MS,
        .asked_us = now_us,
        .used_us = limits->used_us};
}

static uint64_t at_most_two_slices(uint64_t us)
{
    return us < 2 * SLICE_US ? us : 2 * SLICE_US;
}

static bool exceeds_work(WorkerLimits *limits, const Worker *worker, WorkerUsed *used)
{
    if (limits->waited_us - limits->looked_us < SLICE_US) return false;
    limits->looked_us = limits->waited_us;
    return used(worker, limits->used_us) - limits->used_us >= limits->work_us;
}

bool worker_limits_exceeded(WorkerLimits *limits, const Worker *worker,
    WorkerUsed *used, uint64_t wait_us, uint64_t now_us, uint64_t slept_us)
{
    limits->waited_us += at_most_two_slices(wait_us);
    limits->idle_us += at_most_two_slices(slept_us);
    limits->asked_us = now_us;
    return exceeds_work(limits, worker, used) || limits->idle_us >= limits->work_us ||
           limits->waited_us >= limits->total_us;
}
