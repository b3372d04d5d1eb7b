// Workers for tests: processes of the program test-worker, whose argument says what they do.
#ifndef QANTAR_SUPPORT_WORKERS_H
#define QANTAR_SUPPORT_WORKERS_H

#include "base/worker.h"

#define WORKERS_PROGRAM "test-worker"
#define WORKERS_MEMORY  (128u << 20)
#define WORKERS_LITTLE  150        // milliseconds, for a worker that is to hang
#define WORKERS_AMPLE   300000     // for one that is not, on a busy machine
#define WORKERS_NAP     10         // milliseconds
#define WORKERS_LARGE   (3u << 20) // bytes; more than a channel holds at once
#define WORKERS_LOG                                                                    \
    "workers" // a file with the processes that worked in a folder, one per line

// What worker_cause begins with when a worker did "crash" or was ended from outside.
#ifdef _WIN32
#define WORKERS_CRASHED "exception c0000005, "
#define WORKERS_KILLED  "exit code 9"
#else
#define WORKERS_CRASHED "signal 11, "
#define WORKERS_KILLED  "signal 9, "
#endif

// One that has ample time; the test fails when there is none. What it does ("exit:7") is in the tables
// of worker_acts.c and of the main for this system.
Worker *workers_start(const char *argument);
long workers_process(Worker *worker); // of one that does "process"
void workers_nap(void);

// One that echoes does.
void assert_worker_answers(Worker *worker);

#endif
