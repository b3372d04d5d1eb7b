// A packed scenario (pack/pack_read.h), opened in a worker of its own, which answers with the bytes of its files:
// our side never looks into a stranger's zip file, and the story's process has none.
#ifndef QANTAR_IPC_UNPACK_H
#define QANTAR_IPC_UNPACK_H

#include "base/worker.h"
#include "ipc/client.h"
#include "pack/pack_read.h"

// Jobs of the worker: takes the packed scenario, gives the file that is named.
#define JOB_UNPACK_OPEN "unpack-open"
#define JOB_UNPACK      "unpack"

typedef struct Unpack Unpack;

// [packed] must outlive it; nothing is opened before the first read. Where there are no workers it is opened in
// this process. The caller closes.
Unpack *unpack_new(Str packed, const WorkerSetup *worker); // NULL: the usual one
// As pack_read; what pack_open refuses is told by every read. A worker that was lost is not started again.
bool unpack_read(Unpack *unpack, Str name, Buf *out, Err *err);
void unpack_close(Unpack *unpack); // NULL: nothing

// What the worker keeps between its jobs. Zero it.
typedef struct UnpackWorker {
    Buf bytes;
    Pack *pack;
} UnpackWorker;

// In the worker: answers a REQUEST_JOB of the names above. False when it is another.
bool unpack_answer(UnpackWorker *worker, Client *client, const Request *request);

#endif
