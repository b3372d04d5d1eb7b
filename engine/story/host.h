// The two callbacks of a story: reading a file of the scenario, and the heartbeat.
#ifndef QANTAR_STORY_HOST_H
#define QANTAR_STORY_HOST_H

#include "base/err.h"
#include "base/str.h"

// story/ and page/ open no file and read no clock; whoever opens a story hands in this table, so
// that a test can be a folder in memory and a stranger's script can live in another process.
typedef struct Host {
    void *ctx;
    // Appends the scenario's file [name] ("scenario.lua", "pictures/station.svg"). The host
    // refuses names that lead outside the scenario.
    bool (*read)(void *ctx, Str name, Buf *out, Err *err);
    // Called every SANDBOX_HOOK instructions while a script runs, so that whoever waits for it
    // can tell work from a hang. May be NULL.
    void (*heartbeat)(void *ctx);
} Host;

#endif
