#include "support/worker_acts.h"

#include "base/json.h"
#include "base/os.h"
#include "base/worker.h"
#include "ipc/client.h"
#include "ipc/story_worker.h"
#include "support/workers.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *acts_words[8];
Arena acts_arena;

int acts_number(int i) { return acts_words[i] ? atoi(acts_words[i]) : 0; }

// --- the channel --------------------------------------------------------------------------------

void acts_echo(void)
{
    char byte;
    while (worker_read(&byte, 1) && worker_write((Str){&byte, 1}))
        ;
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

static void exit_with_code(void) { _Exit(acts_number(1)); }

static void say_half_and_die(void)
{
    worker_write(STR("\x10\0\0\0\x05"));
    acts_die();
}

// --- time ---------------------------------------------------------------------------------------

void acts_be_busy(void)
{
    for (volatile unsigned i = 0;; i++)
        ;
}

static void be_busy_and_talk(void)
{
    while (worker_write(STR("x")))
        for (volatile unsigned i = 0; i < 3000000; i++)
            ;
}

long acts_used_ms(void) { return (long)(os_work_us() / 1000); }

// For so many milliseconds, with a heartbeat "h" now and then; then "d".
static void be_busy_with_heartbeats(void)
{
    for (long first = acts_used_ms(); acts_used_ms() - first < acts_number(1);)
        if (worker_heartbeat_due() && !worker_write(STR("h"))) return;
    worker_write(STR("d"));
    acts_echo();
}

// --- the sandbox --------------------------------------------------------------------------------

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

void acts_seed_json(void) { json_decref(json_object()); }

static void work_as_a_story(void)
{
    char done[] = {sort_many() ? '+' : '-', grow_and_shrink() ? '+' : '-',
        write_numbers() ? '+' : '-', read_and_write_json() ? '+' : '-', '\0'};
    worker_write((Str){done, sizeof done});
}

// --- stories ------------------------------------------------------------------------------------

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
    acts_die();
    return false;
}

static bool hang_job(const JobInput *input, Buf *out, Err *err)
{
    (void)input, (void)out, (void)err;
    acts_be_busy();
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

void acts_run_story(void) { story_worker_run(test_jobs); }

static void reply_nothing(void)
{
    static const ReplyMessage nothing;
    Client client = {0};
    for (;;) {
        client_receive(&client, &acts_arena);
        client_reply(&client, &nothing);
    }
}

static void reply_after(void) // so many milliseconds of processor time
{
    static const ReplyMessage nothing;
    Client client = {0};
    Host host = client_host(&client);
    for (long first = acts_used_ms(); acts_used_ms() - first < acts_number(1);)
        host.heartbeat(host.ctx);
    client_reply(&client, &nothing);
    acts_echo();
}

// --- what there is ------------------------------------------------------------------------------

static const Act shared_acts[] = {
    {"", acts_seed_json, reply_nothing, false},
    {"echo", NULL, acts_echo, false},
    {"large", NULL, answer_large, false},
    {"share", NULL, share, false},
    {"end", NULL, end, false},
    {"exit", NULL, exit_with_code, false},
    {"half", NULL, say_half_and_die, false},
    {"busy", NULL, acts_be_busy, false},
    {"busy-and-talk", NULL, be_busy_and_talk, false},
    {"heartbeats", NULL, be_busy_with_heartbeats, false},
    {"parallel", NULL, try_parallel, true},
    {"parallel-alone", NULL, try_parallel, false},
    {"as-a-story", acts_seed_json, work_as_a_story, false},
    {"jobs", acts_seed_json, acts_run_story, false},
    {"reply-after", NULL, reply_after, false},
};

static const Act *find_in(const Act *acts, int n)
{
    for (int i = 0; i < n; i++)
        if (strcmp(acts[i].name, acts_words[0]) == 0) return &acts[i];
    return NULL;
}

const Act *acts_find(const char *argument, const Act *own, int n)
{
    Str rest = str_of(argument), word;
    acts_words[0] = "";
    for (int i = 0; i < COUNT_OF(acts_words) && str_split(&rest, ':', &word); i++)
        acts_words[i] = arena_str(&acts_arena, word).s;
    const Act *act = find_in(own, n);
    if (!act) act = find_in(shared_acts, COUNT_OF(shared_acts));
    if (!act) abort();
    return act;
}

void acts_run(const Act *act)
{
    if (act->before) act->before();
    if (!act->run) return;
    if (act->threads)
        worker_confine_parallel(WORKERS_MEMORY);
    else
        worker_confine(WORKERS_MEMORY);
    act->run();
}
