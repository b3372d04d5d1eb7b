// Work on a scenario that a tool runs in a worker: reading it for `check`, a replay.
#ifndef QANTAR_IPC_JOB_H
#define QANTAR_IPC_JOB_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "ipc/client.h"
#include "story/host.h"

#define JOB_MAX_MS 300000 // until it is done, however busy the machine is

typedef struct JobInput {
    // The scenario's files and those of the fonts, and reports about the layers of its pictures by the
    // names of their files: what a player would miss, a line each. Fonts and pictures may be NULL.
    const Host *host, *fonts, *pictures;
    Str text;
    bool on;                        // a switch
    const char *program, *argument; // of the worker, for tests; NULL: WORKER_PROGRAM
} JobInput;

typedef struct Job {
    const char *name;
    // Appends to [out] the text that is to come back. False with [err].
    bool (*run)(const JobInput *input, Buf *out, Err *err);
} Job;

// Runs the job of that name in a worker, or in this process where there are none. Appends its text, in
// which bad bytes and control characters are U+FFFD. False with the error of the job; with ERR_IO when
// no process can be started, and ERR_DATA when it dies, hangs, or violates the protocol.
bool job_run(
    const Job *jobs, const char *name, const JobInput *input, Buf *out, Err *err);
// Told now and then, while jobs run, how many have ended.
typedef struct JobWatch {
    void (*tell)(void *ctx, int ended); // or NULL
    void *ctx;
} JobWatch;

// The same job for each of [n] texts.
typedef struct JobBatch {
    const char *name;
    const JobInput *input; // its own text is not used
    const Str *texts;
    int n, at_once;
    JobWatch watch;
} JobBatch;

// Runs it for each text, up to [at_once] at a time, each in a worker of its own. [outs] get their texts, in the same
// order. False with [err] of the first that fails; then the others are ended.
bool job_run_each(const Job *jobs, const JobBatch *batch, Buf *outs, Err *err);
// Runs it in this process.
bool job_run_here(const Job *jobs, Str name, const JobInput *input, Buf *out, Err *err);

// In a worker: runs the job of a REQUEST_JOB and replies.
void job_answer(Client *client, const Job *jobs, const Request *request);

#endif
