// A packed scenario (pack/pack_read.h), opened in a worker of its own, which replies with the bytes of its files:
// neither our process nor the story's ever parses a stranger's zip file.
#ifndef QANTAR_IPC_UNPACK_H
#define QANTAR_IPC_UNPACK_H

#include "base/worker.h"
#include "ipc/client.h"
#include "pack/pack_read.h"

// Jobs of the worker: receive the packed scenario; return the named file.
#define JOB_UNPACK_OPEN "unpack-open"
#define JOB_UNPACK      "unpack"

typedef struct Unpack Unpack;

// [packed] must outlive it. The worker is started at the first read; on a system without workers the file is
// opened in this process. The caller closes.
Unpack *unpack_new(Str packed, const WorkerSetup *worker); // NULL: the usual one
// As pack_read; if pack_open refuses the file, every read fails with that error. A lost worker is not restarted.
bool unpack_read(Unpack *unpack, Str name, Buf *out, Err *err);
void unpack_close(Unpack *unpack); // NULL is allowed

// What the worker keeps between its jobs. Zero-initialise.
typedef struct UnpackWorker {
    Buf bytes;
    Pack *pack;
} UnpackWorker;

// In the worker: answers a REQUEST_JOB with one of the names above. False if it has another name.
bool unpack_answer(UnpackWorker *worker, Client *client, const Request *request);

#endif
