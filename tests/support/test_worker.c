// The worker program of the tests, see worker_acts.h.
#define _GNU_SOURCE
#include "base/os.h"
#include "base/worker_sandbox.h"
#include "support/deeds.h"
#include "support/liar.h"
#include "support/worker_acts.h"
#include "support/workers.h"

#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// --- the channel --------------------------------------------------------------------------------

static void write_process(void)
{
    long process = getpid();
    worker_write((Str){(const char *)&process, sizeof process});
}

static void say_process(void)
{
    write_process();
    acts_echo();
}

// --- ends ---------------------------------------------------------------------------------------

static void do_not_catch(void) { signal(acts_number(1), SIG_DFL); } // as sanitizers do

void acts_die(void) { raise(SIGKILL); }

static void raise_signal(void) { raise(acts_number(1)); }

static void do_not_catch_crash(void) { signal(SIGSEGV, SIG_DFL); }

static void crash(void) { raise(SIGSEGV); }

static void shut_channel(void)
{
    close(WORKER_CHANNEL);
    for (;;)
        pause();
}

// --- time ---------------------------------------------------------------------------------------

static void say_process_and_be_busy(void)
{
    write_process();
    acts_be_busy();
}

static void drip(void)
{
    struct timespec nap = {.tv_nsec = acts_number(1) * 1000000L};
    while (worker_write(STR("x")))
        nanosleep(&nap, NULL);
}

// --- the sandbox --------------------------------------------------------------------------------

static const Deed *deed;
static char answers[] = "--\0"; // '+' for what is done: before, behind

// "deed:NAME:FOLDER:FILE:PROCESS:ADDRESS"
static void try_deed_before(void)
{
    const char *folder = acts_words[2];
    deeds_set_place(&acts_arena, folder);
    deeds_place.open_file = acts_number(3);
    deeds_place.us = acts_number(4);
    deeds_place.address = (uintptr_t)strtoull(acts_words[5], NULL, 16);
    for (int i = 0; i < n_deeds; i++)
        if (strcmp(deeds[i].name, acts_words[1]) == 0) deed = &deeds[i];
    if (!(deed->how & ONCE) && deed->do_it()) answers[0] = '+';
}

static void try_deed_behind(void)
{
    if (deed->do_it()) answers[1] = '+';
    worker_write((Str){answers, 2});
}

static atomic_int begun;

// On the second thread; the first waits until that one has begun too.
static void try_deed_on_second(void *ctx, int i)
{
    (void)ctx, (void)i;
    atomic_fetch_add(&begun, 1);
    while (atomic_load(&begun) < 2)
        sched_yield();
    if (syscall(SYS_gettid) != getpid() && deed->do_it()) answers[1] = '+';
}

static void try_deed_on_thread(void)
{
    if (sysconf(_SC_NPROCESSORS_ONLN) > 1) worker_parallel(2, try_deed_on_second, NULL);
    worker_write((Str){answers, 2});
}

static bool has_room(size_t bytes)
{
    void *room =
        mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return room != MAP_FAILED && munmap(room, bytes) == 0;
}

static void try_memory(void)
{
    char has[] = {has_room(WORKERS_MEMORY / 4 * 3) ? '+' : '-',
        has_room(WORKERS_MEMORY + 4096) ? '+' : '-'};
    worker_write((Str){has, sizeof has});
}

static void say_confinement(void)
{
    Confinement confinement = worker_confinement();
    worker_write((Str){(const char *)&confinement, sizeof confinement});
    say_process();
}

// --- stories ------------------------------------------------------------------------------------

// Adds this process to the log of a folder. Returns how many there were.
static int log_process(const char *folder)
{
    Buf log = {0};
    int before = 0;
    const char *path = arena_fmt(&acts_arena, "%s/" WORKERS_LOG, folder).s;
    os_read(path, &log, NULL);
    for (size_t i = 0; i < log.n; i++)
        before += log.s[i] == '\n';
    buf_free(&log);
    FILE *file = fopen(path, "a");
    if (!file || fprintf(file, "%ld\n", (long)getpid()) < 0 || fclose(file) != 0)
        abort();
    return before;
}

// "story:FOLDER:N": the first N of the folder die before they have read anything.
static void prepare_story(void)
{
    if (log_process(acts_words[1]) < acts_number(2)) acts_die();
    acts_seed_json();
    os_give_memory_back();
}

// --- the liar -----------------------------------------------------------------------------------

static Buf says;

static void prepare_liar(void) // "liar:FOLDER:TIMES:HEARS:RELAYS"
{
    log_process(acts_words[1]);
    if (!os_read(arena_fmt(&acts_arena, "%s/" LIAR_SAYS, acts_words[1]).s, &says, NULL))
        abort();
}

// The next message, without its head. False when there is none any more.
static bool hear(Buf *out)
{
    char head[MESSAGE_HEAD];
    if (!worker_read(head, sizeof head)) return false;
    size_t size = message_size(head);
    char *bytes = mem_new(size, 1);
    bool heard = worker_read(bytes, size);
    buf_clear(out);
    buf_add(out, (Str){bytes, size});
    free(bytes);
    return heard;
}

// What it is ended for is not that it is slow.
static bool beat(void)
{
    Buf out = {0};
    Fields fields = message_begin(&out, MESSAGE_HEARTBEAT);
    message_end(&fields);
    bool done = !worker_heartbeat_due() || worker_write(buf_str(&out));
    buf_free(&out);
    return done;
}

static void relay(const Buf *heard)
{
    Buf out = {0};
    liar_add_reply(&out, (ReplyMessage){.reply.text = buf_str(heard)});
    worker_write(buf_str(&out));
    buf_free(&out);
}

static void lie(void)
{
    Buf heard = {0};
    int times = acts_number(2);
    bool hears = acts_number(3), relays = acts_number(4);
    for (int i = 0; times < 0 || i == 0 || i < times; i++) {
        if (i > 0 && !beat()) return;
        if (!worker_write(buf_str(&says))) return;
        if (hears && !hear(&heard)) return;
    }
    if (relays) relay(&heard);
    while (hear(&heard))
        ;
}

// --- what there is ------------------------------------------------------------------------------

static const Act own_acts[] = {
    {"process", NULL, say_process, false},
    {"crash", do_not_catch_crash, crash, false},
    {"signal", do_not_catch, raise_signal, false},
    {"shut", shut_channel, NULL, false},
    {"process-and-busy", NULL, say_process_and_be_busy, false},
    {"drip", drip, NULL, false},
    {"deed", try_deed_before, try_deed_behind, false},
    {"deed-on-thread", try_deed_before, try_deed_on_thread, true},
    {"memory", NULL, try_memory, false},
    {"confinement", NULL, say_confinement, false},
    {"story", prepare_story, acts_run_story, false},
    {"liar", prepare_liar, lie, false},
};

int main(int argc, char **argv)
{
    const Act *act = acts_find(argc > 1 ? argv[1] : "", own_acts, COUNT_OF(own_acts));
    if (!act->run) worker_end_with_parent();
    acts_run(act);
    _Exit(0);
}
