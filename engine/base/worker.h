// A worker: a child process confined to one channel to its parent, for running untrusted code. It may
// crash or hang without harm to the parent, which kills it when it does not answer.
#ifndef QANTAR_BASE_WORKER_H
#define QANTAR_BASE_WORKER_H

#include "base/err.h"
#include "base/str.h"

#include <stddef.h>

#define WORKER_CHANNEL 3 // the channel's file descriptor in the worker
#define WORKER_SHARED  4 // that of the memory which it shares with the parent

typedef struct WorkerSetup {
    // File name of a program in our own folder ("qantar-worker"), and its only argument or NULL. It
    // gets no environment and no open files but the channel, and must call worker_confine first.
    const char *program, *argument;
    size_t shared; // bytes of memory shared with it, all zero at first; 0: none
} WorkerSetup;

typedef enum WorkerEnd {
    WORKER_RUNS,
    WORKER_DIED,  // exited or was killed by a signal: see worker_cause
    WORKER_HANGS, // exceeded a limit of worker_allow, and was killed
} WorkerEnd;

typedef struct Worker Worker;

bool worker_possible(void); // whether this system can start workers
// Whether a worker can wait for an answer in the middle of a request. If not, all that it may ask for is
// sent before (ipc/answers.h), worker_receive gives only messages that have come as a whole, and
// worker_ready is asked first.
bool worker_can_call(void);
// Starts the program without waiting for it. NULL and ERR_IO on failure. The caller calls worker_close.
Worker *worker_open(const WorkerSetup *setup, Err *err);
void worker_close(Worker *worker); // kills the process and frees; NULL is allowed
// The shared memory. The worker may write to it at any time, so what is read from it is copied first
// and only then looked at. NULL where fewer than [n] bytes are shared.
char *worker_shared(const Worker *worker, size_t n);
// Gives back to the system what the first [n] bytes take; they are zero then.
void worker_shared_clear(Worker *worker, size_t n);
// From any thread: ends the waiting in worker_send and worker_receive, now and from now on, as
// WORKER_HANGS. The worker must not be closed by another thread at the same time.
void worker_cancel(Worker *worker);

// Resets the limits. From now on the worker may use [work_ms] milliseconds of processor time between
// two heartbeats, and sleep for as long in total while we wait for it; beyond that it hangs. Time lost
// to a busy machine does not count, but after [total_ms] of waiting it hangs in any case.
void worker_allow(Worker *worker, int work_ms, int total_ms);
void worker_heard(Worker *worker); // call when a heartbeat has arrived
// Send and receive all bytes, blocking. False when the worker died or hangs (worker_end); it is then
// killed, and every later call fails too.
bool worker_send(Worker *worker, Str bytes);
bool worker_receive(Worker *worker, char *bytes, size_t n);
// Never blocks. True when something has arrived, so that worker_receive has its first byte at once; also when
// the worker has died, hangs or was cancelled, so that worker_receive fails at once. False: ask again later.
// Limits count here as in worker_receive: the time since this was last asked, or since worker_allow, but of
// longer pauses no more than 200 ms, so who asks every few frames finds a worker that hangs as soon as who waits.
// What has arrived is a whole message where workers are not processes (a browser): there the caller asks before
// each message and not before each byte, and worker_receive of a byte that has not arrived fails. Elsewhere
// the rest of a message that has begun may have to be waited for, as long as the limits allow.
bool worker_ready(Worker *worker);
// As worker_ready, but may wait up to [ms] milliseconds for it to become true, where waiting is possible.
bool worker_await(Worker *worker, int ms);
// Waits until one of [n] workers, at most WORKERS_MAX, has sent something, has died or hangs; its index.
#define WORKERS_MAX 64
int worker_first(Worker *const *workers, int n);
WorkerEnd worker_end(const Worker *worker);
// Appends the cause of WORKER_DIED: "signal 11, Segmentation fault". Nothing for the other states.
void worker_cause(const Worker *worker, Buf *out);

// --- in the worker --------------------------------------------------------------------------------

// The confinement in force, which depends on the kernel.
typedef struct Confinement {
    // Resource limits: memory, and no new files or processes; on Windows by a job.
    bool limits;
    bool calls;   // only the necessary system calls: seccomp
    bool drawing; // Windows: no system calls of windows and drawing
    int landlock; // version of Landlock that denies file access, 0 for none
    // Neither the user's files nor the network: on Windows an AppContainer, in a browser a Web Worker.
    bool container;
    bool low; // Windows: low integrity, at which nothing of the user's can be changed
} Confinement;

// To be called first by a worker program: confines the process to the channel, and to [memory] bytes
// more than are mapped now.
void worker_confine(size_t memory);
// The same, with a second thread for worker_parallel where there is a second processor. Both are
// confined alike.
void worker_confine_parallel(size_t memory);
// Calls one(ctx, i) for each i from 0 to n - 1, on both threads; returns when all have returned.
void worker_parallel(int n, void (*one)(void *ctx, int i), void *ctx);
Confinement worker_confinement(void); // of the calling process
// The memory shared with the parent and its size; NULL without any. After worker_confine.
char *worker_shared_here(size_t *size);
// The parent is to see the first [n] bytes of that memory: call it before the reply.
void worker_share(size_t n);
// Read and write all bytes, blocking. False when the parent has closed the channel.
bool worker_read(char *bytes, size_t n);
bool worker_write(Str bytes);
// Calls [take] for each message from the parent; it reads one, and exits the process when the channel is
// closed. Does not return where a process can wait; in a browser it returns at once, and [take] is called
// whenever a message has come.
void worker_serve(void (*take)(void *ctx), void *ctx);
// True at most once per WORKER_HEARTBEAT_MS: the caller then sends a heartbeat.
#define WORKER_HEARTBEAT_MS 100
bool worker_heartbeat_due(void);

#endif
