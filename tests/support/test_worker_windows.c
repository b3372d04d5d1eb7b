// The worker program of the tests on Windows. Its argument names what it does, with a number behind: "exit:7".
#include "base/arena.h"
#include "base/os.h"
#include "base/worker.h"
#include "support/workers.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static int number; // behind the name

static void echo(void)
{
    char byte;
    while (worker_read(&byte, 1) && worker_write((Str){&byte, 1}))
        ;
}

static void say_process(void)
{
    long process = (long)GetCurrentProcessId();
    worker_write((Str){(const char *)&process, sizeof process});
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

static void exit_with_code(void) { ExitProcess((UINT)number); }

static void crash(void) { RaiseException(EXCEPTION_ACCESS_VIOLATION, 0, 0, NULL); }

static void be_busy(void)
{
    for (volatile unsigned i = 0;; i++)
        ;
}

static void be_asleep(void) { Sleep(INFINITE); }

static void be_busy_and_talk(void)
{
    while (worker_write(STR("x")))
        for (volatile unsigned i = 0; i < 3000000; i++)
            ;
}

static void count_each(void *ctx, int i) { atomic_fetch_add((atomic_int *)ctx + i, 1); }

static void try_parallel(void)
{
    static atomic_int done[9];
    bool each_once = true;
    for (int round = 1; round <= 500; round++) {
        int n = round % 10;
        for (int i = 0; i < 9; i++)
            atomic_store(&done[i], 0);
        worker_parallel(n, count_each, done);
        for (int i = 0; i < 9; i++)
            each_once = each_once && atomic_load(&done[i]) == (i < n);
    }
    worker_write(each_once ? STR("+") : STR("-"));
}

static void say_confinement(void)
{
    Confinement confinement = worker_confinement();
    worker_write((Str){(const char *)&confinement, sizeof confinement});
}

// How many variables it has, and whether it has a handle of ours that was not meant for it.
static void say_environment(void)
{
    int n = 0;
    wchar_t *all = GetEnvironmentStringsW();
    for (const wchar_t *one = all; *one; one += wcslen(one) + 1)
        n += wcsncmp(one, L"QANTAR_TEST_SECRET", 18) == 0;
    DWORD flags;
    char said[2] = {n > 0 ? '+' : '-',
        GetHandleInformation((HANDLE)(intptr_t)number, &flags) ? '+' : '-'};
    worker_write((Str){said, sizeof said});
}

typedef struct Behaviour {
    const char *name;
    void (*act)(void);
} Behaviour;

static const Behaviour behaviours[] = {
    {"echo", echo},
    {"process", say_process},
    {"large", answer_large},
    {"share", share},
    {"exit", exit_with_code},
    {"crash", crash},
    {"busy", be_busy},
    {"asleep", be_asleep},
    {"talks", be_busy_and_talk},
    {"parallel", try_parallel},
    {"confinement", say_confinement},
    {"environment", say_environment},
};

int main(int count, char **words)
{
    os_keep_standard_streams();
    Str rest = str_of(count > 1 ? words[1] : "echo"), name = {0};
    str_split(&rest, ':', &name);
    number = rest.n > 0 ? atoi(rest.s) : 0;
    if (str_eq(name, STR("mute"))) return 0; // before it has said hello
    worker_confine_parallel(WORKERS_MEMORY);
    for (int i = 0; i < COUNT_OF(behaviours); i++)
        if (str_eq(name, str_of(behaviours[i].name))) behaviours[i].act();
    return 0;
}
