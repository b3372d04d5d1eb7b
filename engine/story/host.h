// The callbacks of a story: reading a file of the scenario, the heartbeat, the clock of its work.
#ifndef QANTAR_STORY_HOST_H
#define QANTAR_STORY_HOST_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

// story/ and page/ do not access files or clocks themselves. The caller that opens a story provides
// these, so that tests can use an in-memory folder and untrusted scripts can run in another process.
typedef struct Host {
    void *ctx;
    // Appends the scenario's file [name] ("scenario.lua", "pictures/station.svg"). Must refuse names
    // that lead outside the scenario.
    bool (*read)(void *ctx, Str name, Buf *out, Err *err);
    // Called every SANDBOX_HOOK instructions while a script runs, so that a supervisor can tell work
    // from a hang. May be NULL.
    void (*heartbeat)(void *ctx);
    // Processor time that the calling thread has used so far, in microseconds. NULL: a script is ended by
    // its steps alone.
    uint64_t (*work_us)(void *ctx);
    // Appends the PO file of the interface that Qantar itself has in the language of this tag ("ru"). Not part
    // of the scenario. NULL: there is English alone.
    bool (*words)(void *ctx, Str language, Buf *out, Err *err);
} Host;

// A sign of life, in work that runs no script.
static inline void host_beat(const Host *host)
{
    if (host->heartbeat) host->heartbeat(host->ctx);
}

#endif
