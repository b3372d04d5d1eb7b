// A worker: another process of a program of ours that has given up everything but a channel to us. We
// survive whatever happens in it, and end it when it does not answer.
#ifndef QANTAR_BASE_WORKER_H
#define QANTAR_BASE_WORKER_H

#include "base/err.h"
#include "base/str.h"

#include <stddef.h>

#define WORKER_CHANNEL 3 // its descriptor in a worker, for worker_read and worker_write

typedef struct WorkerSetup {
    // The program beside ours that is started ("qantar-worker"), and its one argument or NULL. It
    // gets no environment and no open file but the channel, and must begin with worker_confine.
    const char *program, *argument;
} WorkerSetup;

// How a worker that does not answer any more has ended.
typedef enum WorkerEnd {
    WORKER_RUNS,
    WORKER_DIED,  // by itself: worker_cause says how
    WORKER_HANGS, // it used more time than it may, or waits for what will not come
} WorkerEnd;

typedef struct Worker Worker;

bool worker_possible(void); // whether this system can start workers
// Starts one and does not wait for it. ERR_IO when the system refuses. The caller closes it.
Worker *worker_open(const WorkerSetup *setup, Err *err);
void worker_close(Worker *worker); // ends it, whatever it does; NULL is none

// From now on the worker may use [work_ms] milliseconds of processor time between two heartbeats,
// and sleep for as long in all while it is waited for; then it hangs. Waiting for a busy machine
// does not count against it, until it has been waited for [total_ms] in all: that is the end,
// whatever it sends.
void worker_allow(Worker *worker, int work_ms, int total_ms);
void worker_heard(Worker *worker); // a heartbeat of it has arrived
// Both send and receive all of it. False when the worker has ended or hangs: worker_end tells, and
// nothing can be had of it any more.
bool worker_send(Worker *worker, Str bytes);
bool worker_receive(Worker *worker, char *bytes, size_t n);
WorkerEnd worker_end(const Worker *worker);
// Appends how it died: "signal 11, Segmentation fault". Nothing for one that runs or hangs.
void worker_cause(const Worker *worker, Buf *out);

// --- in the worker --------------------------------------------------------------------------------

// What a worker has given up, as far as this system's kernel offers it.
typedef struct Confinement {
    bool limits; // it may have no more memory than it was given, open and start nothing
    bool calls;  // the kernel refuses it every call but those it needs (seccomp)
    int landlock; // the version of Landlock that keeps it from all files, 0: none
} Confinement;

// The first call of a worker program: gives up everything but the channel, and memory up to [memory]
// bytes more than is mapped now.
void worker_confine(size_t memory);
Confinement worker_confinement(void); // what the calling process has given up
// Both move all of it. False when the other side has gone.
bool worker_read(char *bytes, size_t n);
bool worker_write(Str bytes);
// Whether WORKER_HEARTBEAT_MS have passed since it last said so: then a heartbeat is due.
#define WORKER_HEARTBEAT_MS 100
bool worker_heartbeat_due(void);

#endif
