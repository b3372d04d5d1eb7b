// The limits of a worker that answers: processor time since its last heartbeat, sleep, and waiting in all.
#ifndef QANTAR_BASE_WORKER_LIMITS_H
#define QANTAR_BASE_WORKER_LIMITS_H

#include "base/worker.h"

#include <stdbool.h>
#include <stdint.h>

#define WORKER_SLICE_MS 100 // how often limits are looked at while waiting

typedef struct WorkerLimits {
    uint64_t work_us, total_us; // of worker_allow
    // Since worker_allow: how long we have waited, the same when the processor time was last asked for, and how
    // much of it the worker slept without sending.
    uint64_t waited_us, looked_us, idle_us;
    uint64_t asked_us; // clock: up to when waiting has been accounted for
    uint64_t used_us;  // processor time at its last heartbeat
} WorkerLimits;

// Processor time that the worker has used since it was started, in microseconds; or [known] when the system
// does not tell.
typedef uint64_t WorkerUsed(const Worker *worker, uint64_t known);

// Begins to count, at [now_us] of the clock.
void worker_limits_begin(
    WorkerLimits *limits, int work_ms, int total_ms, uint64_t now_us);
// Accounts for [wait_us] of waiting, which ended at [now_us] and of which the worker slept [slept_us]. Of a longer wait
// or sleep no more than two slices count: we were suspended ourselves. Whether a limit is exceeded. [used] is asked at
// most once in a slice.
bool worker_limits_exceeded(WorkerLimits *limits, const Worker *worker,
    WorkerUsed *used, uint64_t wait_us, uint64_t now_us, uint64_t slept_us);

#endif
