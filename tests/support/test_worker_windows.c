// The worker program of the tests on Windows, see worker_acts.h.
#include "base/os.h"
#include "base/worker.h"
#include "support/worker_acts.h"
#include "support/workers.h"

#include <windows.h>

void acts_die(void) { TerminateProcess(GetCurrentProcess(), 9); }

static void say_process(void)
{
    long process = (long)GetCurrentProcessId();
    worker_write((Str){(const char *)&process, sizeof process});
    acts_echo();
}

static void crash(void) { RaiseException(EXCEPTION_ACCESS_VIOLATION, 0, 0, NULL); }

static void be_asleep(void) { Sleep(INFINITE); }

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
        GetHandleInformation((HANDLE)(intptr_t)acts_number(1), &flags) ? '+' : '-'};
    worker_write((Str){said, sizeof said});
}

static void end_before_hello(void) {}

static const Act own_acts[] = {
    {"process", NULL, say_process, true},
    {"crash", NULL, crash, true},
    {"asleep", NULL, be_asleep, true},
    {"confinement", NULL, say_confinement, true},
    {"environment", NULL, say_environment, true},
    {"mute", end_before_hello, NULL, false},
};

int main(int count, char **words)
{
    os_keep_standard_streams();
    acts_run(acts_find(count > 1 ? words[1] : "", own_acts, COUNT_OF(own_acts)));
    return 0;
}
