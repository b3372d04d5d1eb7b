// A packed scenario that the player has opened from their disk: unpacked in a worker, file after file, into a
// folder of the page's memory. Nothing waits.
#ifndef QANTAR_WEB_WEB_OPEN_H
#define QANTAR_WEB_WEB_OPEN_H

#include "ipc/server.h"
#include "pack/pack_manifest.h"

typedef enum WebOpenState {
    WEB_OPEN_NOTHING,
    WEB_OPEN_WORKS,
    WEB_OPEN_DONE,
    WEB_OPEN_REFUSED,
} WebOpenState;

// Zero-initialise.
typedef struct WebOpen {
    WebOpenState state;
    Server server;
    PackManifest manifest; // its strings are in [arena]
    Arena arena;
    Str folder;    // where its files are, once it is done
    size_t packed; // bytes of the packed scenario
    int asked;     // how many of its files
} WebOpen;

// False with [err] when no worker can be started. [packed] is copied.
bool web_open_begin(WebOpen *open, Str packed, Err *err);
// Takes what the worker has sent. [err] says why it was refused.
WebOpenState web_open_step(WebOpen *open, Err *err);
void web_open_close(WebOpen *open); // ready for another; what was unpacked stays

#endif
