// What the worker_*windows.c share.
#ifndef QANTAR_BASE_WORKER_WINDOWS_H
#define QANTAR_BASE_WORKER_WINDOWS_H

#include "base/os_windows.h"
#include "base/worker.h"

// The variables of a worker's environment by which it finds what it has inherited: numbers of handles.
#define WORKER_CHANNEL_NAME L"QANTAR_CHANNEL"
#define WORKER_SHARED_NAME  L"QANTAR_SHARED"
#define WORKER_SIZE_NAME    L"QANTAR_SHARED_SIZE"

// What a worker sends once it is confined.
#define WORKER_HELLO 'q'

// How a process is started, from the strongest wall to none.
typedef enum WorkerWall {
    WALL_CONTAINER, // in an AppContainer without capabilities: none of the user's files, no network
    WALL_LOW, // without privileges and at low integrity: it can change nothing of the user's
    WALL_NONE,
} WorkerWall;

typedef struct WorkerProcess {
    HANDLE process, thread; // its first thread
    HANDLE job;             // ends it when the handle is closed, also by our death
    HANDLE channel;         // our end, overlapped
    HANDLE section;         // of the shared memory, or NULL
} WorkerProcess;

// Starts the program at [path]. Returns 0 or a reason of GetLastError; then nothing is left.
DWORD worker_start(const WorkerSetup *setup, const char *path, WorkerWall wall,
    WorkerProcess *started);
// Ends the process, if it is there, waits for that, and closes all handles.
void worker_finish(WorkerProcess *started);

// The worker's side: confines the calling process (worker_sandbox_windows.c).
Confinement worker_sandbox(size_t memory);

#endif
