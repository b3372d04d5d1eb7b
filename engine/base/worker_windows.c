// A worker as we see it: its channel, read ahead of what is asked for, and its limits.
#include "base/worker_windows.h"

#include "base/os.h"
#include "base/worker_limits.h"

#include <assert.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

// Of an "untold" worker that did nothing while no processor was free, one part in so many of the time counts.
#define UNTOLD    8
#define DEATH_MS  1000  // how long a worker that closed its channel may take to exit
#define HELLO_MS  10000 // how long the first worker may take to be confined
#define INBOX_MAX 65536 // bytes read ahead
#define SEND_MAX  65536 // bytes at once

struct Worker {
    WorkerProcess its;
    char *shared; // or NULL
    size_t shared_size;
    HANDLE cancel;
    atomic_bool cancelled;
    WorkerEnd end;
    DWORD exit_code; // once it has ended by itself
    bool exited;
    bool greeted; // its hello has been read
    // The system tells what the worker's first thread uses, but not what the process does (Wine).
    bool untold;
    // What has been read: from [inbox_at] on. A read is always under way while there is none.
    char inbox[INBOX_MAX];
    DWORD inbox_at, inbox_n;
    bool reading, closed;
    OVERLAPPED read, write;
    WorkerLimits limits;
    // At the last look: what the worker had used, in cycles or else in us, and the unused time of all processors.
    uint64_t cycles, unused_us;
};

bool worker_possible(void) { return true; }

bool worker_can_call(void) { return true; }

// --- the channel ----------------------------------------------------------------------------------

// Begins a read. What is there already has been read then.
static void begin_read(Worker *worker)
{
    if (worker->reading || worker->closed) return;
    worker->inbox_at = worker->inbox_n = 0;
    ResetEvent(worker->read.hEvent);
    worker->reading =
        ReadFile(worker->its.channel, worker->inbox, INBOX_MAX, NULL, &worker->read) ||
        GetLastError() == ERROR_IO_PENDING;
    worker->closed = !worker->reading;
    if (worker->closed) SetEvent(worker->read.hEvent);
}

// Ends a read that is done.
static void end_read(Worker *worker)
{
    if (!worker->reading ||
        WaitForSingleObject(worker->read.hEvent, 0) != WAIT_OBJECT_0)
        return;
    worker->reading = false;
    DWORD n = 0;
    worker->closed =
        !GetOverlappedResult(worker->its.channel, &worker->read, &n, FALSE) || n == 0;
    worker->inbox_n = worker->closed ? 0 : n;
    if (worker->inbox_n > 0 && !worker->greeted) worker->inbox_at = 1;
    worker->greeted = worker->greeted || worker->inbox_n > 0;
    if (!worker->closed && worker->inbox_at == worker->inbox_n) begin_read(worker);
}

// Whether worker_receive would get something, or an end, without waiting.
static bool has_input(Worker *worker)
{
    end_read(worker);
    return worker->closed || worker->inbox_at < worker->inbox_n;
}

// --- limits ---------------------------------------------------------------------------------------

// Processor time used by the worker, or [known] when that is not told.
static uint64_t used_us(const Worker *worker, uint64_t known)
{
    FILETIME made, ended, kernel, user;
    bool told =
        worker->untold
            ? GetThreadTimes(worker->its.thread, &made, &ended, &kernel, &user)
            : GetProcessTimes(worker->its.process, &made, &ended, &kernel, &user);
    return told ? os_file_time_us(kernel) + os_file_time_us(user) : known;
}

void worker_heard(Worker *worker)
{
    worker->limits.used_us = used_us(worker, worker->limits.used_us);
}

// What has been used since the worker began, in a unit that depends on the system.
static uint64_t count_cycles(Worker *worker)
{
    ULONG64 cycles = 0;
    worker->untold = !QueryProcessCycleTime(worker->its.process, &cycles);
    return worker->untold ? used_us(worker, worker->cycles) : cycles;
}

// How much of the time waited since the last look the worker slept: all of it when it has done nothing although
// some processor was free, so that it was not waiting for its turn on a busy machine.
static uint64_t slept_us(Worker *worker, uint64_t wait_us)
{
    FILETIME idle = {0}, kernel, user;
    GetSystemTimes(&idle, &kernel, &user);
    uint64_t cycles = count_cycles(worker), unused = os_file_time_us(idle);
    bool worked = cycles != worker->cycles, had_room = unused > worker->unused_us;
    worker->cycles = cycles;
    worker->unused_us = unused;
    if (worked) return 0;
    return had_room ? wait_us : worker->untold ? wait_us / UNTOLD : 0;
}

void worker_allow(Worker *worker, int work_ms, int total_ms)
{
    worker_limits_begin(&worker->limits, work_ms, total_ms, os_clock_us());
    slept_us(worker, 0);
    worker_heard(worker);
}

static bool exceeds_limits(Worker *worker, uint64_t wait_us, uint64_t slept)
{
    return worker_limits_exceeded(
        &worker->limits, worker, used_us, wait_us, os_clock_us(), slept);
}

// --- its end --------------------------------------------------------------------------------------

static void stop_io(Worker *worker, OVERLAPPED *io)
{
    DWORD n;
    CancelIoEx(worker->its.channel, io);
    GetOverlappedResult(worker->its.channel, io, &n, TRUE);
}

// It may have closed its channel and not exited yet: waits for its own exit code, then ends it.
static bool mark_ended(Worker *worker, WorkerEnd end)
{
    if (worker->end != WORKER_RUNS) return false;
    worker->end = end;
    if (end == WORKER_DIED &&
        WaitForSingleObject(worker->its.process, DEATH_MS) == WAIT_OBJECT_0)
        worker->exited = GetExitCodeProcess(worker->its.process, &worker->exit_code);
    TerminateProcess(worker->its.process, 1);
    return false;
}

static void mark_closed(Worker *worker)
{
    mark_ended(worker, atomic_load(&worker->cancelled) ? WORKER_HANGS : WORKER_DIED);
}

void worker_cancel(Worker *worker)
{
    atomic_store(&worker->cancelled, true);
    SetEvent(worker->cancel);
}

// Waits until [event] is set. False when the worker hangs.
static bool await(Worker *worker, HANDLE event)
{
    HANDLE either[2] = {event, worker->cancel};
    for (;;) {
        uint64_t began = os_clock_us();
        DWORD saw = WaitForMultipleObjects(2, either, FALSE, WORKER_SLICE_MS);
        if (atomic_load(&worker->cancelled)) return mark_ended(worker, WORKER_HANGS);
        if (saw == WAIT_FAILED) return mark_ended(worker, WORKER_DIED);
        uint64_t waited = os_clock_us() - began;
        // Look again after its state: it may have sent something and then gone to sleep.
        uint64_t slept = saw == WAIT_TIMEOUT ? slept_us(worker, waited) : 0;
        if (WaitForSingleObject(event, 0) == WAIT_OBJECT_0) slept = 0;
        if (exceeds_limits(worker, waited, slept))
            return mark_ended(worker, WORKER_HANGS);
        if (saw == WAIT_OBJECT_0) return true;
    }
}

bool worker_await(Worker *worker, int ms)
{
    HANDLE either[2] = {worker->read.hEvent, worker->cancel};
    if (worker->end != WORKER_RUNS) return true;
    bool some = has_input(worker);
    if (!some && ms > 0) {
        WaitForMultipleObjects(2, either, FALSE, (DWORD)ms);
        some = has_input(worker);
    }
    if (atomic_load(&worker->cancelled)) return !mark_ended(worker, WORKER_HANGS);
    uint64_t waited = os_clock_us() - worker->limits.asked_us;
    if (waited < WORKER_SLICE_MS * 1000)
        return some; // its state is looked at as seldom as in await
    uint64_t slept = some ? 0 : slept_us(worker, waited);
    if (has_input(worker)) slept = 0;
    if (exceeds_limits(worker, waited, slept)) mark_ended(worker, WORKER_HANGS);
    return some || worker->end != WORKER_RUNS;
}

bool worker_ready(Worker *worker) { return worker_await(worker, 0); }

// Of those that have sent nothing, one that exceeds its limits by this wait, or -1; it is ended.
static int first_over(Worker *const *workers, int n, uint64_t waited, bool none)
{
    for (int i = 0; i < n; i++) {
        if (has_input(workers[i])) continue;
        uint64_t slept = none ? slept_us(workers[i], waited) : 0;
        if (has_input(workers[i])) slept = 0;
        if (!exceeds_limits(workers[i], waited, slept)) continue;
        mark_ended(workers[i], WORKER_HANGS);
        return i;
    }
    return -1;
}

static int first_ready(Worker *const *workers, int n)
{
    for (int i = 0; i < n; i++)
        if (workers[i]->end != WORKER_RUNS || has_input(workers[i])) return i;
    return -1;
}

int worker_first(Worker *const *workers, int n)
{
    HANDLE events[WORKERS_MAX];
    assert(n > 0 && n <= WORKERS_MAX);
    for (;;) {
        int ready = first_ready(workers, n);
        if (ready >= 0) return ready;
        for (int i = 0; i < n; i++)
            events[i] = workers[i]->read.hEvent;
        uint64_t began = os_clock_us();
        DWORD saw = WaitForMultipleObjects((DWORD)n, events, FALSE, WORKER_SLICE_MS);
        int over = first_over(workers, n, os_clock_us() - began, saw == WAIT_TIMEOUT);
        if (over >= 0) return over;
    }
}

// --- sending and receiving ------------------------------------------------------------------------

bool worker_send(Worker *worker, Str bytes)
{
    while (bytes.n > 0 && worker->end == WORKER_RUNS) {
        DWORD n = 0, most = bytes.n < SEND_MAX ? (DWORD)bytes.n : SEND_MAX;
        ResetEvent(worker->write.hEvent);
        bool begun =
            WriteFile(worker->its.channel, bytes.s, most, NULL, &worker->write) ||
            GetLastError() == ERROR_IO_PENDING;
        if (begun && !await(worker, worker->write.hEvent))
            stop_io(worker, &worker->write);
        else if (begun &&
                 GetOverlappedResult(worker->its.channel, &worker->write, &n, TRUE))
            bytes = str_from(bytes, n);
        else
            mark_closed(worker);
    }
    return worker->end == WORKER_RUNS;
}

static size_t take(Worker *worker, char *bytes, size_t n)
{
    size_t there = worker->inbox_n - worker->inbox_at;
    if (n > there) n = there;
    memcpy(bytes, worker->inbox + worker->inbox_at, n);
    worker->inbox_at += (DWORD)n;
    if (n == there) begin_read(worker);
    return n;
}

bool worker_receive(Worker *worker, char *bytes, size_t n)
{
    while (n > 0 && worker->end == WORKER_RUNS) {
        if (!has_input(worker)) {
            await(worker, worker->read.hEvent);
        } else if (worker->inbox_at == worker->inbox_n) {
            mark_closed(worker);
        } else {
            size_t got = take(worker, bytes, n);
            bytes += got;
            n -= got;
        }
    }
    return worker->end == WORKER_RUNS;
}

WorkerEnd worker_end(const Worker *worker) { return worker->end; }

// What Windows calls the end of a program that broke a rule of the processor.
static const char *name_of(DWORD code)
{
    switch (code) {
    case EXCEPTION_ACCESS_VIOLATION:
        return ", access violation";
    case EXCEPTION_STACK_OVERFLOW:
        return ", stack overflow";
    case EXCEPTION_ILLEGAL_INSTRUCTION:
        return ", illegal instruction";
    case EXCEPTION_INT_DIVIDE_BY_ZERO:
        return ", division by zero";
    default:
        return "";
    }
}

void worker_cause(const Worker *worker, Buf *out)
{
    if (worker->end != WORKER_DIED || !worker->exited) return;
    if (worker->exit_code >= 0xC0000000u)
        buf_addf(out, "exception %lx%s", worker->exit_code, name_of(worker->exit_code));
    else
        buf_addf(out, "exit code %lu", worker->exit_code);
}

// --- opening and closing --------------------------------------------------------------------------

// The strongest wall behind which a worker has started, and whether one has.
static atomic_int wall_tried = WALL_CONTAINER;
static atomic_bool wall_proven;

static bool says_hello(Worker *worker)
{
    begin_read(worker);
    HANDLE either[2] = {worker->read.hEvent, worker->its.process};
    WaitForMultipleObjects(2, either, FALSE, HELLO_MS);
    end_read(worker);
    return worker->greeted && !worker->closed;
}

static DWORD open_behind(
    Worker *worker, const WorkerSetup *setup, const char *path, WorkerWall wall)
{
    DWORD why = worker_start(setup, path, wall, &worker->its);
    if (why) return why;
    if (worker->its.section) {
        worker->shared = MapViewOfFile(
            worker->its.section, FILE_MAP_ALL_ACCESS, 0, 0, setup->shared);
        if (!worker->shared) return GetLastError();
        worker->shared_size = setup->shared;
    }
    if (atomic_load(&wall_proven)) begin_read(worker);
    return 0;
}

static void release(Worker *worker)
{
    if (worker->its.process) TerminateProcess(worker->its.process, 1);
    if (worker->reading) stop_io(worker, &worker->read);
    worker_finish(&worker->its);
    if (worker->shared) UnmapViewOfFile(worker->shared);
    if (worker->cancel) CloseHandle(worker->cancel);
    if (worker->read.hEvent) CloseHandle(worker->read.hEvent);
    if (worker->write.hEvent) CloseHandle(worker->write.hEvent);
    free(worker);
}

static Worker *new_worker(void)
{
    Worker *worker = mem_new(1, sizeof *worker);
    worker->cancel = CreateEventW(NULL, TRUE, FALSE, NULL);
    worker->read.hEvent = CreateEventW(NULL, TRUE, FALSE, NULL);
    worker->write.hEvent = CreateEventW(NULL, TRUE, FALSE, NULL);
    return worker;
}

// Behind the strongest wall that this Windows has. Whether a process can work behind one shows only when it has
// said so, which is waited for until one has.
static Worker *open_strongest(const WorkerSetup *setup, const char *path, DWORD *why)
{
    for (;;) {
        int wall = atomic_load(&wall_tried);
        Worker *worker = new_worker();
        *why = open_behind(worker, setup, path, (WorkerWall)wall);
        bool proven = atomic_load(&wall_proven);
        if (*why == 0 && (proven || says_hello(worker))) {
            atomic_store(&wall_proven, true);
            return worker;
        }
        release(worker);
        if (proven || wall == WALL_NONE || *why == ERROR_FILE_NOT_FOUND) return NULL;
        atomic_store(&wall_tried, wall + 1);
    }
}

Worker *worker_open(const WorkerSetup *setup, Err *err)
{
    Buf path = {0};
    DWORD why = 0;
    if (!os_program_folder(&path, err)) return NULL;
    buf_addf(&path, "/%s.exe", setup->program);
    Worker *worker = open_strongest(setup, path.s, &why);
    if (!worker)
        err_set(err, ERR_IO, "the process \"%s\" cannot be started: %s", path.s,
            why ? os_reason(why) : "it ended at once");
    buf_free(&path);
    return worker;
}

void worker_close(Worker *worker)
{
    if (worker) release(worker);
}

char *worker_shared(const Worker *worker, size_t n)
{
    return n <= worker->shared_size ? worker->shared : NULL;
}

// Windows gives no part of such memory back while it is mapped.
void worker_shared_clear(Worker *worker, size_t n)
{
    if (worker->shared) memset(worker->shared, 0, n);
}
