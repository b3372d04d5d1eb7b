// What the story side asks of the world outside: to read a file of the scenario, and to know that it works.
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
    // Called now and then while the story works: who waits for it knows that it goes on. May be NULL.
    void (*pulse)(void *ctx);
} Host;

#endif
