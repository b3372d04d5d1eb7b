// The backend whose story works in a worker process: files, window and clock stay with us, and we go
// on whatever becomes of it.
#ifndef QANTAR_IPC_REMOTE_H
#define QANTAR_IPC_REMOTE_H

#include "page/pages.h"

#define REMOTE_MAX_MS 30000 // for one request, however busy the machine is
#define REMOTE_TURNS  8     // plays after the last turns that can be returned to

typedef struct RemoteSetup {
    PagesSetup pages; // as for pages_open
    // Calls [each] with the names of the scenario's scripts, which are sent ahead; may be NULL: they
    // are read when they are asked for.
    void (*scripts)(void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx);
    void *scripts_ctx;
    const char *program;  // the worker's, beside ours; NULL: WORKER_PROGRAM
    const char *argument; // that it gets, for tests; may be NULL
} RemoteSetup;

// Starts the story in a worker and does not wait for it, but when [start_at] is given: then NULL with
// ERR_USAGE for what is no scene, like pages_open. ERR_IO when no process can be had. A worker that
// dies, hangs or violates the protocol is ended; an error page then leads back to the play as it was
// after the last turn. The caller closes it with pages_close.
Pages *remote_open(const RemoteSetup *setup, Err *err);

#endif
