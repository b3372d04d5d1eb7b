// Watches a folder and all below it by ReadDirectoryChangesW; changes are collected until they have settled.
#include "base/watch.h"

#include "base/os.h"
#include "base/os_windows.h"

#include <io.h>
#include <stdatomic.h>
#include <stdlib.h>

#define EVENTS_BYTES                                                                   \
    16384           // read at once; when more happen, everything may have changed
#define GONE_MS 250 // between two looks for a folder that is gone
#define PIPE_MS 50  // between two looks into a pipe, for which nobody can wait
#define FILTER                                                                         \
    (FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_DIR_NAME |                      \
        FILE_NOTIFY_CHANGE_SIZE | FILE_NOTIFY_CHANGE_LAST_WRITE)

struct Watch {
    bool (*counts)(Str name);
    Buf path;
    HANDLE folder; // INVALID_HANDLE_VALUE while it is gone
    HANDLE stop;
    OVERLAPPED reading; // its event: something has happened
    DWORD events[EVENTS_BYTES / sizeof(DWORD)];
    HANDLE thread;
    void (*wake)(void *ctx);
    void *ctx;
    atomic_bool changed;
};

// --- the folder -----------------------------------------------------------------------------------

static void forget_folder(Watch *watch)
{
    DWORD n;
    if (watch->folder == INVALID_HANDLE_VALUE) return;
    CancelIo(watch->folder);
    GetOverlappedResult(watch->folder, &watch->reading, &n, TRUE);
    CloseHandle(watch->folder);
    watch->folder = INVALID_HANDLE_VALUE;
}

static bool listen_on(Watch *watch)
{
    ResetEvent(watch->reading.hEvent);
    if (ReadDirectoryChangesW(watch->folder, watch->events, sizeof watch->events, TRUE,
            FILTER, NULL, &watch->reading, NULL))
        return true;
    CloseHandle(watch->folder);
    watch->folder = INVALID_HANDLE_VALUE;
    return false;
}

static bool open_folder(Watch *watch)
{
    watch->folder = os_open(watch->path.s, FILE_LIST_DIRECTORY, FILE_FLAG_OVERLAPPED);
    return watch->folder != INVALID_HANDLE_VALUE && listen_on(watch);
}

static bool counts(const Watch *watch, const FILE_NOTIFY_INFORMATION *event)
{
    Arena arena = {0};
    size_t n = event->FileNameLength / sizeof(wchar_t);
    wchar_t *wide = arena_array(&arena, wchar_t, (ptrdiff_t)n + 1);
    memcpy(wide, event->FileName, n * sizeof *wide);
    Buf name = {0};
    os_narrow_path(wide, &name);
    size_t start = name.n;
    while (start > 0 && name.s[start - 1] != '/')
        start--;
    bool does = watch->counts(str_from(buf_str(&name), start));
    buf_free(&name);
    arena_free(&arena);
    return does;
}

// Takes what has happened and listens on. Whether any of it counts.
static bool take_events(Watch *watch)
{
    DWORD n = 0;
    bool does = false;
    if (!GetOverlappedResult(watch->folder, &watch->reading, &n, FALSE)) {
        CloseHandle(watch->folder); // it was removed
        watch->folder = INVALID_HANDLE_VALUE;
        ResetEvent(watch->reading.hEvent);
        return true;
    }
    const char *at = (const char *)watch->events;
    for (DWORD next = 1; n > 0 && next > 0; at += next) {
        const FILE_NOTIFY_INFORMATION *event = (const void *)at;
        next = event->NextEntryOffset;
        does = counts(watch, event) || does;
    }
    bool all = n == 0; // too many to be told
    return !listen_on(watch) || does || all;
}

// --- waiting --------------------------------------------------------------------------------------

static bool is_pipe(HANDLE input)
{
    return input && GetFileType(input) == FILE_TYPE_PIPE;
}

// Whether it can be read, or has ended.
static bool pipe_ready(HANDLE input)
{
    DWORD n = 0;
    return !PeekNamedPipe(input, NULL, 0, NULL, &n, NULL) || n > 0;
}

static HANDLE handle_of(int descriptor)
{
    HANDLE input = descriptor >= 0 ? (HANDLE)_get_osfhandle(descriptor) : NULL;
    return input == INVALID_HANDLE_VALUE ? NULL : input;
}

typedef struct Settling {
    bool pending;
    uint64_t first_us, last_us;
} Settling;

// Milliseconds until the change is reported, or INFINITE.
static DWORD settle_ms(const Settling *settling)
{
    if (!settling->pending) return INFINITE;
    uint64_t now = os_clock_us(), quiet = settling->last_us + WATCH_SETTLE_MS * 1000;
    uint64_t latest = settling->first_us + WATCH_LONGEST_MS * 1000;
    uint64_t end = quiet < latest ? quiet : latest;
    return now < end ? (DWORD)((end - now) / 1000) + 1 : 0;
}

static void mark(Settling *settling)
{
    settling->last_us = os_clock_us();
    if (!settling->pending) settling->first_us = settling->last_us;
    settling->pending = true;
}

static DWORD least(DWORD a, DWORD b) { return a < b ? a : b; }

WatchSaw watch_wait(Watch *watch, int input)
{
    HANDLE read = handle_of(input);
    Settling settling = {0};
    for (;;) {
        bool gone = watch->folder == INVALID_HANDLE_VALUE;
        HANDLE all[3] = {watch->stop, watch->reading.hEvent, read};
        DWORD n = read && !is_pipe(read) && !settling.pending ? 3 : 2;
        DWORD ms = least(settle_ms(&settling), gone ? GONE_MS : INFINITE);
        if (is_pipe(read)) ms = least(ms, PIPE_MS);
        DWORD saw = WaitForMultipleObjects(n, all, FALSE, ms);
        if (saw == WAIT_OBJECT_0 || saw == WAIT_FAILED) return WATCH_STOPPED;
        if (saw == WAIT_OBJECT_0 + 1 && take_events(watch)) mark(&settling);
        if (gone && open_folder(watch)) mark(&settling);
        if (settling.pending && settle_ms(&settling) == 0) return WATCH_CHANGED;
        if (settling.pending) continue;
        if (saw == WAIT_OBJECT_0 + 2 || (is_pipe(read) && pipe_ready(read)))
            return WATCH_INPUT;
    }
}

static DWORD WINAPI wait_on_thread(void *ctx)
{
    Watch *watch = ctx;
    while (watch_wait(watch, -1) == WATCH_CHANGED) {
        atomic_store(&watch->changed, true);
        watch->wake(watch->ctx);
    }
    return 0;
}

bool watch_start(Watch *watch, void (*wake)(void *ctx), void *ctx)
{
    watch->wake = wake;
    watch->ctx = ctx;
    watch->thread = CreateThread(NULL, 0, wait_on_thread, watch, 0, NULL);
    return watch->thread != NULL;
}

bool watch_changed(Watch *watch) { return atomic_exchange(&watch->changed, false); }

void watch_stop(Watch *watch)
{
    SetEvent(watch->stop);
    if (!watch->thread) return;
    WaitForSingleObject(watch->thread, INFINITE);
    CloseHandle(watch->thread);
    watch->thread = NULL;
}

// --- opening --------------------------------------------------------------------------------------

Watch *watch_open(const char *folder, bool (*counts_file)(Str name), Err *err)
{
    Watch *watch = mem_new(1, sizeof *watch);
    watch->counts = counts_file;
    watch->folder = INVALID_HANDLE_VALUE;
    watch->stop = CreateEventW(NULL, TRUE, FALSE, NULL);
    watch->reading.hEvent = CreateEventW(NULL, TRUE, FALSE, NULL);
    bool real = os_real_path(folder, &watch->path, err);
    if (real && watch->stop && watch->reading.hEvent && open_folder(watch))
        return watch;
    if (real)
        err_set(err, ERR_IO, "\"%s\" cannot be watched: %s", folder,
            os_reason(GetLastError()));
    watch_close(watch);
    return NULL;
}

void watch_close(Watch *watch)
{
    if (!watch) return;
    if (watch->thread) watch_stop(watch);
    forget_folder(watch);
    if (watch->stop) CloseHandle(watch->stop);
    if (watch->reading.hEvent) CloseHandle(watch->reading.hEvent);
    buf_free(&watch->path);
    free(watch);
}
