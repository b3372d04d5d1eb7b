// A Backend that runs the story in a worker process. Files, window and clock stay with us, and we survive
// the worker.
#ifndef QANTAR_IPC_REMOTE_H
#define QANTAR_IPC_REMOTE_H

#include "page/pages.h"

#define REMOTE_MAX_MS 30000 // for one request, however busy the machine is
#define REMOTE_TURNS  8     // number of last turns that can be resumed

typedef struct RemoteSetup {
    PagesSetup pages; // as for pages_open
    // scenario.lua and what it includes, before the worker asks for them
    bool send_ahead;
    // Everything that the worker may ask for is sent ahead: so in any case where !worker_can_call().
    // Then [files] are the names of the scenario's files except its pictures, and [id] is its id. They
    // must outlive the pages.
    bool alone;
    const Str *files;
    int n_files;
    Str id;
    const char *program;  // the worker's, beside ours; NULL: WORKER_PROGRAM
    const char *argument; // that it gets, for tests; may be NULL
} RemoteSetup;

// Starts the story in a worker. Does not wait, unless [start_at] or [edition] is set: then NULL with
// ERR_USAGE if that is not there, like pages_open. ERR_IO when no process can be started. A worker that
// dies, hangs or violates the protocol is ended; an error page then leads back to the play as it was
// after the last turn. The caller closes it with pages_close.
Pages *remote_open(const RemoteSetup *setup, Err *err);

#endif
