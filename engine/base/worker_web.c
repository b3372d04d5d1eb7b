// Starts a Web Worker through engine/web/glue.js and keeps what it has posted until it is asked for. Nothing
// here waits: the page calls back when a message has come.
#include "base/worker.h"

#include "base/arena.h"
#include "base/os.h"

#include <emscripten.h>
#include <stdlib.h>
#include <string.h>

#define WORKERS 8 // at the same time
// No clock tells what processor time another thread took, and a school's computer is slow: a worker may be
// silent for so many times the processor time that it is allowed.
#define SLOWNESS    8
#define STEP_MAX_US 1000000 // a computer that was asleep counts as one second
#define MS          1000

// Of engine/web/glue.js. 0: cannot be started.
extern int web_worker_start(const char *program, const char *argument);
extern void web_worker_send(int worker, const char *bytes, size_t n);
extern void web_worker_end(int worker);

struct Worker {
    int id; // of glue.js
    Buf inbox;
    size_t taken; // of the inbox
    char *shared; // as posted last, or NULL
    size_t shared_size;
    WorkerEnd end;
    uint64_t silence_us, total_us; // limits of worker_allow
    uint64_t looked_us, silent_us,
        waited_us; // since worker_allow or the last heartbeat
};

static Worker *workers[WORKERS];

bool worker_possible(void) { return true; }
bool worker_can_call(void) { return false; }

Worker *worker_open(const WorkerSetup *setup, Err *err)
{
    int slot = 0;
    while (slot < WORKERS && workers[slot])
        slot++;
    int id = slot < WORKERS ? web_worker_start(setup->program, setup->argument) : 0;
    if (id == 0) {
        err_set(
            err, ERR_IO, "this browser starts no worker for \"%s\"", setup->program);
        return NULL;
    }
    Worker *worker = mem_new(1, sizeof *worker);
    worker->id = id;
    workers[slot] = worker;
    return worker;
}

static void end(Worker *worker, WorkerEnd how)
{
    if (worker->end != WORKER_RUNS) return;
    worker->end = how;
    web_worker_end(worker->id);
}

void worker_close(Worker *worker)
{
    if (!worker) return;
    end(worker, WORKER_DIED);
    for (int i = 0; i < WORKERS; i++)
        if (workers[i] == worker) workers[i] = NULL;
    buf_free(&worker->inbox);
    free(worker->shared);
    free(worker);
}

char *worker_shared(const Worker *worker, size_t n)
{
    return n <= worker->shared_size ? worker->shared : NULL;
}

void worker_shared_clear(Worker *worker, size_t n)
{
    (void)n;
    free(worker->shared);
    worker->shared = NULL;
    worker->shared_size = 0;
}

void worker_cancel(Worker *worker) { end(worker, WORKER_HANGS); }

// --- what the page tells ------------------------------------------------------------------------

static Worker *find(int id)
{
    for (int i = 0; i < WORKERS; i++)
        if (workers[i] && workers[i]->id == id) return workers[i];
    return NULL;
}

// [bytes] were allocated with malloc, and are freed here.
EMSCRIPTEN_KEEPALIVE void web_worker_came(int id, char *bytes, size_t n)
{
    Worker *worker = find(id);
    if (worker && worker->end == WORKER_RUNS) buf_add(&worker->inbox, (Str){bytes, n});
    free(bytes);
}

// What the worker shows of its shared memory; [bytes] belong to us.
EMSCRIPTEN_KEEPALIVE void web_worker_shares(int id, char *bytes, size_t n)
{
    Worker *worker = find(id);
    if (!worker) {
        free(bytes);
        return;
    }
    free(worker->shared);
    worker->shared = bytes;
    worker->shared_size = n;
}

EMSCRIPTEN_KEEPALIVE void web_worker_died(int id)
{
    Worker *worker = find(id);
    if (worker) end(worker, WORKER_DIED);
}

// --- limits -------------------------------------------------------------------------------------

void worker_allow(Worker *worker, int work_ms, int total_ms)
{
    worker->silence_us = (uint64_t)work_ms * MS * SLOWNESS;
    worker->total_us = (uint64_t)total_ms * MS;
    worker->looked_us = os_clock_us();
    worker->silent_us = worker->waited_us = 0;
}

void worker_heard(Worker *worker) { worker->silent_us = 0; }

static void check(Worker *worker)
{
    uint64_t now_us = os_clock_us(), step_us = now_us - worker->looked_us;
    if (step_us > STEP_MAX_US) step_us = STEP_MAX_US;
    worker->looked_us = now_us;
    worker->silent_us += step_us;
    worker->waited_us += step_us;
    if (worker->silent_us > worker->silence_us || worker->waited_us > worker->total_us)
        end(worker, WORKER_HANGS);
}

static size_t left(const Worker *worker) { return worker->inbox.n - worker->taken; }

bool worker_ready(Worker *worker)
{
    if (left(worker) > 0) return true;
    if (worker->end == WORKER_RUNS) check(worker);
    return worker->end != WORKER_RUNS;
}

// Nothing arrives before we return to the page.
bool worker_await(Worker *worker, int ms)
{
    (void)ms;
    return worker_ready(worker);
}

// --- the channel --------------------------------------------------------------------------------

bool worker_send(Worker *worker, Str bytes)
{
    if (worker->end != WORKER_RUNS) return false;
    web_worker_send(worker->id, bytes.s, bytes.n);
    return true;
}

// Nobody asks for more than has come unless the worker sent less than it promised.
bool worker_receive(Worker *worker, char *bytes, size_t n)
{
    if (left(worker) < n) {
        end(worker, WORKER_HANGS);
        return false;
    }
    memcpy(bytes, worker->inbox.s + worker->taken, n);
    worker->taken += n;
    if (left(worker) == 0) {
        buf_clear(&worker->inbox);
        worker->taken = 0;
    }
    return true;
}

int worker_first(Worker *const *of, int n)
{
    for (int i = 0; i < n; i++)
        if (worker_ready(of[i])) return i;
    return 0;
}

WorkerEnd worker_end(const Worker *worker) { return worker->end; }

void worker_cause(const Worker *worker, Buf *out)
{
    (void)worker; // a browser does not tell
    (void)out;
}
