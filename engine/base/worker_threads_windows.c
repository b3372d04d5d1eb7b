// Work of a worker on two threads.
#include "base/worker.h"

#include "base/os.h"

#include <stdatomic.h>
#include <windows.h>

typedef struct Work {
    void (*one)(void *ctx, int i);
    void *ctx;
    int n;
    atomic_int next;
} Work;

static Work work; // written while the helper waits for [begin]
static HANDLE begin, ended, helper;

static void do_what_is_left(void)
{
    for (int i; (i = atomic_fetch_add(&work.next, 1)) < work.n;)
        work.one(work.ctx, i);
}

static DWORD WINAPI help(void *unused)
{
    (void)unused;
    while (WaitForSingleObject(begin, INFINITE) == WAIT_OBJECT_0) {
        do_what_is_left();
        SetEvent(ended);
    }
    return 0;
}

// What holds a process on Windows holds all its threads, so the order does not matter.
void worker_confine_parallel(size_t memory)
{
    if (os_processors() > 1) {
        begin = CreateEventW(NULL, FALSE, FALSE, NULL);
        ended = CreateEventW(NULL, FALSE, FALSE, NULL);
        if (begin && ended) helper = CreateThread(NULL, 0, help, NULL, 0, NULL);
    }
    worker_confine(memory);
}

void worker_parallel(int n, void (*one)(void *ctx, int i), void *ctx)
{
    work.one = one;
    work.ctx = ctx;
    work.n = n;
    atomic_store(&work.next, 0);
    bool helps = helper && n > 1;
    if (helps) SetEvent(begin);
    do_what_is_left();
    if (helps) WaitForSingleObject(ended, INFINITE);
}
