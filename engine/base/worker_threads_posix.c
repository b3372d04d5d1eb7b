// Work of a worker on two threads. The second is started before the worker is confined, since it cannot be
// afterwards, and confines itself first.
#include "base/worker.h"

#include "base/worker_sandbox.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// What is to be done: guarded by the lock, but for [next].
typedef struct Work {
    void (*one)(void *ctx, int i);
    void *ctx;
    int n;
    atomic_int next;
    bool helps, helped; // the helper is to begin, has ended
} Work;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static Work work;
static bool helper_is_there;

static void do_what_is_left(void)
{
    for (int i; (i = atomic_fetch_add(&work.next, 1)) < work.n;)
        work.one(work.ctx, i);
}

static void *help(void *unused)
{
    (void)unused;
    worker_sandbox_thread();
    pthread_mutex_lock(&lock);
    helper_is_there = true;
    pthread_cond_broadcast(&changed);
    for (;;) {
        while (!work.helps)
            pthread_cond_wait(&changed, &lock);
        work.helps = false;
        pthread_mutex_unlock(&lock);
        do_what_is_left();
        pthread_mutex_lock(&lock);
        work.helped = true;
        pthread_cond_broadcast(&changed);
    }
    return NULL;
}

// Memory of its own for each thread would be grown by a system call that the sandbox denies.
static void share_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}

void worker_confine_parallel(size_t memory)
{
    pthread_t thread;
    share_memory();
    if (sysconf(_SC_NPROCESSORS_ONLN) > 1 &&
        pthread_create(&thread, NULL, help, NULL) == 0) {
        pthread_mutex_lock(&lock);
        while (!helper_is_there)
            pthread_cond_wait(&changed, &lock);
        pthread_mutex_unlock(&lock);
    }
    worker_confine(memory);
}

void worker_parallel(int n, void (*one)(void *ctx, int i), void *ctx)
{
    pthread_mutex_lock(&lock);
    work = (Work){.one = one, .ctx = ctx, .n = n};
    work.helps = helper_is_there && n > 1;
    bool helps = work.helps;
    if (helps) pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    do_what_is_left();
    pthread_mutex_lock(&lock);
    while (helps && !work.helped)
        pthread_cond_wait(&changed, &lock);
    pthread_mutex_unlock(&lock);
}
