// One piece of work with a scenario that a tool has done in a cell: reading it for `check`, a replay.
#ifndef QANTAR_WALL_ERRAND_H
#define QANTAR_WALL_ERRAND_H

#include "base/str.h"
#include "story/host.h"

#define ERRAND_MOST_MS 300000 // until it is done, however busy the machine is

typedef struct Errand {
    Host host, fonts; // fonts without [read]: there are none
    // In the cell, whose memory began as a copy of ours: appends to [out] the text that is to come
    // back; bad bytes and control characters in it arrive as U+FFFD. The
    // two hosts reach through the wall.
    bool (*run)(void *ctx, const Host *host, const Host *fonts, Buf *out, Err *err);
    void *ctx;
} Errand;

// False with the error of [run]; with ERR_IO when no process can be had, and ERR_DATA when it dies,
// hangs, or sends what it should not.
bool errand_run(const Errand *errand, Buf *out, Err *err);

#endif
