// When a worker is to send its next heartbeat.
#include "base/os.h"
#include "base/worker.h"

bool worker_heartbeat_due(void)
{
    static uint64_t last_us;
    uint64_t now_us = os_clock_us();
    if (now_us - last_us < WORKER_HEARTBEAT_MS * 1000) return false;
    last_us = now_us;
    return true;
}
