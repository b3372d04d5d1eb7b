// The worker program of the tests. Its argument names what it does, with words behind: "exit:7".
// Without an argument it replies to every request, and says nothing.
#define _GNU_SOURCE
#include "base/json.h"
#include "base/os.h"
#include "base/worker_sandbox.h"
#include "ipc/client.h"
#include "ipc/story_worker.h"
#include "support/deeds.h"
#include "support/liar.h"
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

static const char *words[8]; // of the argument, the behaviour's name first
static Arena arena;          // of those

static int number_at(int i) { return words[i] ? atoi(words[i]) : 0; }

// --- the channel --------------------------------------------------------------------------------

static void echo(void)
{
    char byte;
    while (worker_read(&byte, 1) && worker_write((Str){&byte, 1}))
        ;
}

static void write_process(void)
{
    long process = getpid();
    worker_write((Str){(const char *)&process, sizeof process});
}

static void say_process(void)
{
    write_process();
    echo();
}

static void answer_large(void)
{
    char *bytes = mem_new(WORKERS_LARGE, 1);
    if (!worker_read(bytes, WORKERS_LARGE)) return;
    for (size_t i = 0; i < WORKERS_LARGE; i++)
        bytes[i]++;
    worker_write((Str){bytes, WORKERS_LARGE});
}

// The size of the memory shared with it and its first byte; then it fills it with what it is sent.
static void share(void)
{
    size_t size;
    char *shared = worker_shared_here(&size), byte = shared ? shared[0] : 'x';
    if (!worker_write((Str){(const char *)&size, sizeof size}) ||
        !worker_write((Str){&byte, 1}))
        return;
    while (worker_read(&byte, 1)) {
        memset(shared, byte, size);
        if (!worker_write(STR("."))) return;
    }
}

// --- ends ---------------------------------------------------------------------------------------

static void end(void) {}

static void exit_with_code(void) { _Exit(number_at(1)); }

static void do_not_catch(void) { signal(number_at(1), SIG_DFL); } // as sanitizers do

static void raise_signal(void) { raise(number_at(1)); }

static void shut_channel(void)
{
    close(WORKER_CHANNEL);
    for (;;)
        pause();
}

static void say_half_and_die(void)
{
    worker_write(STR("\x10\0\0\0\x05"));
    raise(SIGKILL);
}

// --- time ---------------------------------------------------------------------------------------

static void be_busy(void)
{
    for (volatile unsigned i = 0;; i++)
        ;
}

static void say_process_and_be_busy(void)
{
    write_process();
    be_busy();
}

static void be_busy_and_talk(void)
{
    while (worker_write(STR("x")))
        for (volatile unsigned i = 0; i < 3000000; i++)
            ;
}

static void drip(void)
{
    struct timespec nap = {.tv_nsec = number_at(1) * 1000000L};
    while (worker_write(STR("x")))
        nanosleep(&nap, NULL);
}

// Processor time that this process has used, in milliseconds.
static long used_ms(void)
{
    struct timespec used;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (long)(used.tv_sec * 1000 + used.tv_nsec / 1000000);
}

// For so many milliseconds, with a heartbeat "h" now and then; then "d".
static void be_busy_with_heartbeats(void)
{
    for (long first = used_ms(); used_ms() - first < number_at(1);)
        if (worker_heartbeat_due() && !worker_write(STR("h"))) return;
    worker_write(STR("d"));
    echo();
}

// --- the sandbox --------------------------------------------------------------------------------

static const Deed *deed;
static char answers[] = "--\0"; // '+' for what is done: before, behind

// "deed:NAME:FOLDER:FILE:PROCESS:ADDRESS"
static void try_deed_before(void)
{
    const char *folder = words[2];
    deeds_set_place(&arena, folder);
    deeds_place.open_file = number_at(3);
    deeds_place.us = number_at(4);
    deeds_place.address = (uintptr_t)strtoull(words[5], NULL, 16);
    for (int i = 0; i < n_deeds; i++)
        if (strcmp(deeds[i].name, words[1]) == 0) deed = &deeds[i];
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

static void count_each(void *ctx, int i) { atomic_fetch_add((atomic_int *)ctx + i, 1); }

// Many times, since what goes wrong between threads goes wrong seldom.
static void try_parallel(void)
{
    static atomic_int done[9];
    bool each_once = true;
    for (int round = 1; round <= 5000; round++) {
        int n = round % 10;
        for (int i = 0; i < 9; i++)
            atomic_store(&done[i], 0);
        worker_parallel(n, count_each, done);
        for (int i = 0; i < 9; i++)
            each_once = each_once && atomic_load(&done[i]) == (i < n);
    }
    worker_write(each_once ? STR("+") : STR("-"));
}

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static bool sort_many(void)
{
    int *numbers = malloc(100000 * sizeof *numbers);
    for (int i = 0; numbers && i < 100000; i++)
        numbers[i] = (i * 7919) % 100003;
    if (!numbers) return false;
    qsort(numbers, 100000, sizeof *numbers, by_value);
    bool sorted = true;
    for (int i = 1; i < 100000; i++)
        sorted = sorted && numbers[i - 1] <= numbers[i];
    free(numbers);
    return sorted;
}

static bool grow_and_shrink(void)
{
    char *bytes = NULL;
    for (size_t size = 1000; size <= 20u << 20; size *= 2) {
        char *grown = realloc(bytes, size);
        if (!grown) return false;
        bytes = grown;
        memset(bytes, 'x', size);
    }
    char *shrunk = realloc(bytes, 100);
    bool kept = shrunk && shrunk[99] == 'x';
    free(shrunk);
    return kept;
}

static bool write_numbers(void)
{
    char text[64];
    snprintf(text, sizeof text, "%.17g %d %s", 0.1, -5, "x");
    return strcmp(text, "0.10000000000000001 -5 x") == 0;
}

static bool read_and_write_json(void)
{
    Buf out = {0};
    json_t *value = json_read(STR("{\"a\":[1,2.5,\"x\"],\"b\":null}"), "test", NULL);
    if (value) json_write(&out, value, 0);
    bool same = str_eq(buf_str(&out), STR("{\"a\":[1,2.5,\"x\"],\"b\":null}"));
    json_decref(value);
    buf_free(&out);
    return same;
}

static void seed_json(void)
{
    json_decref(json_object());
} // reads the system's random bytes

static void work_as_a_story(void)
{
    char done[] = {sort_many() ? '+' : '-', grow_and_shrink() ? '+' : '-',
        write_numbers() ? '+' : '-', read_and_write_json() ? '+' : '-', '\0'};
    worker_write((Str){done, sizeof done});
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
    const char *path = arena_fmt(&arena, "%s/" WORKERS_LOG, folder).s;
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
    if (log_process(words[1]) < number_at(2)) raise(SIGKILL);
    seed_json();
    os_give_memory_back();
}

static bool read_all(const JobInput *input, Buf *out, Err *err)
{
    const Host *host = input->host, *fonts = input->fonts;
    return host->read(host->ctx, STR("a.lua"), out, err) &&
           host->read(host->ctx, STR("b.lua"), out, err) &&
           fonts->read(fonts->ctx, STR("Serif.ttf"), out, err);
}

static bool give_text(const JobInput *input, Buf *out, Err *err)
{
    (void)err;
    buf_add(out, input->text);
    if (input->on) buf_addc(out, '!');
    return true;
}

static bool fail_halfway(const JobInput *input, Buf *out, Err *err)
{
    buf_add(out, STR("half"));
    return input->host->read(input->host->ctx, STR("c.lua"), out, err);
}

static bool kill_job(const JobInput *input, Buf *out, Err *err)
{
    (void)input, (void)out, (void)err;
    return raise(SIGKILL) == 0;
}

static bool hang_job(const JobInput *input, Buf *out, Err *err)
{
    (void)input, (void)out, (void)err;
    be_busy();
    return true;
}

static bool flood(const JobInput *input, Buf *out, Err *err)
{
    (void)input, (void)err;
    char *bytes = mem_new(29 << 20, 1);
    buf_add(out, (Str){bytes, 29 << 20});
    free(bytes);
    return true;
}

static const Job test_jobs[] = {
    {"read", read_all},
    {"text", give_text},
    {"fail", fail_halfway},
    {"die", kill_job},
    {"hang", hang_job},
    {"flood", flood},
    {0},
};

static void run_story(void) { story_worker_run(test_jobs); }

static void reply_nothing(void)
{
    static const ReplyMessage nothing;
    Client client = {0};
    for (;;) {
        client_receive(&client, &arena);
        client_reply(&client, &nothing);
    }
}

static void reply_after(void) // so many milliseconds of processor time
{
    static const ReplyMessage nothing;
    Client client = {0};
    Host host = client_host(&client);
    for (long first = used_ms(); used_ms() - first < number_at(1);)
        host.heartbeat(host.ctx);
    client_reply(&client, &nothing);
    echo();
}

// --- the liar -----------------------------------------------------------------------------------

static Buf says;

static void prepare_liar(void) // "liar:FOLDER:TIMES:HEARS:RELAYS"
{
    log_process(words[1]);
    if (!os_read(arena_fmt(&arena, "%s/" LIAR_SAYS, words[1]).s, &says, NULL)) abort();
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
    int times = number_at(2);
    bool hears = number_at(3), relays = number_at(4);
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

typedef struct Behaviour {
    const char *name;
    void (*before)(void); // before it is confined; may be NULL
    void (*run)(void);    // confined; NULL: it never is
    bool threads;         // has two
} Behaviour;

static const Behaviour behaviours[] = {
    {"", seed_json, reply_nothing, false},
    {"echo", NULL, echo, false},
    {"process", NULL, say_process, false},
    {"large", NULL, answer_large, false},
    {"share", NULL, share, false},
    {"end", NULL, end, false},
    {"exit", NULL, exit_with_code, false},
    {"signal", do_not_catch, raise_signal, false},
    {"shut", shut_channel, NULL, false},
    {"half", NULL, say_half_and_die, false},
    {"busy", NULL, be_busy, false},
    {"process-and-busy", NULL, say_process_and_be_busy, false},
    {"busy-and-talk", NULL, be_busy_and_talk, false},
    {"drip", drip, NULL, false},
    {"heartbeats", NULL, be_busy_with_heartbeats, false},
    {"deed", try_deed_before, try_deed_behind, false},
    {"deed-on-thread", try_deed_before, try_deed_on_thread, true},
    {"parallel", NULL, try_parallel, true},
    {"parallel-alone", NULL, try_parallel, false},
    {"as-a-story", seed_json, work_as_a_story, false},
    {"memory", NULL, try_memory, false},
    {"confinement", NULL, say_confinement, false},
    {"story", prepare_story, run_story, false},
    {"jobs", seed_json, run_story, false},
    {"reply-after", NULL, reply_after, false},
    {"liar", prepare_liar, lie, false},
};

static const Behaviour *find(void)
{
    for (int i = 0; i < COUNT_OF(behaviours); i++)
        if (strcmp(behaviours[i].name, words[0]) == 0) return &behaviours[i];
    abort();
}

int main(int argc, char **argv)
{
    Str rest = str_of(argc > 1 ? argv[1] : ""), word;
    words[0] = "";
    for (int i = 0; i < COUNT_OF(words) && str_split(&rest, ':', &word); i++)
        words[i] = arena_str(&arena, word).s;
    const Behaviour *behaviour = find();
    if (!behaviour->run) worker_end_with_parent();
    if (behaviour->before) behaviour->before();
    if (behaviour->run) {
        if (behaviour->threads)
            worker_confine_parallel(WORKERS_MEMORY);
        else
            worker_confine(WORKERS_MEMORY);
        behaviour->run();
    }
    _Exit(0);
}
