// Worker side: confinement at start, the channel.
#include "base/worker_windows.h"

#include "base/os.h"

#include <wchar.h>

static HANDLE channel;
static char *shared;
static size_t shared_size;
static Confinement confinement; // of this process

// A number that our parent has put into the environment; 0 for none.
static uint64_t inherited(const wchar_t *name)
{
    wchar_t text[24] = L"";
    GetEnvironmentVariableW(name, text, COUNT_OF(text));
    SetEnvironmentVariableW(name, NULL);
    return _wcstoui64(text, NULL, 16);
}

char *worker_shared_here(size_t *size)
{
    *size = shared_size;
    return shared;
}

void worker_share(size_t n) { (void)n; } // it sees them anyway

Confinement worker_confinement(void) { return confinement; }

void worker_confine(size_t memory)
{
    channel = (HANDLE)(uintptr_t)inherited(WORKER_CHANNEL_NAME);
    HANDLE section = (HANDLE)(uintptr_t)inherited(WORKER_SHARED_NAME);
    size_t size = (size_t)inherited(WORKER_SIZE_NAME);
    if (section) shared = MapViewOfFile(section, FILE_MAP_ALL_ACCESS, 0, 0, size);
    if (section) CloseHandle(section);
    shared_size = shared ? size : 0;
    confinement = worker_sandbox(memory);
    char hello = WORKER_HELLO;
    worker_write((Str){&hello, 1});
}

bool worker_read(char *bytes, size_t n)
{
    while (n > 0) {
        DWORD got = 0, most = n < 1u << 20 ? (DWORD)n : 1u << 20;
        if (!ReadFile(channel, bytes, most, &got, NULL) || got == 0) return false;
        bytes += got;
        n -= got;
    }
    return true;
}

bool worker_write(Str bytes)
{
    while (bytes.n > 0) {
        DWORD put = 0, most = bytes.n < 1u << 16 ? (DWORD)bytes.n : 1u << 16;
        if (!WriteFile(channel, bytes.s, most, &put, NULL) || put == 0) return false;
        bytes = str_from(bytes, put);
    }
    return true;
}

void worker_serve(void (*take)(void *ctx), void *ctx)
{
    for (;;)
        take(ctx);
}
