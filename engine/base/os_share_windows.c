// Several processes sharing one folder of saves: the lock, and which processes are alive.
#include "base/os.h"
#include "base/os_inner.h"
#include "base/os_windows.h"

#define LOCK_TRIES 100
#define PAUSE_MS   10

static int number_of(HANDLE handle) { return (int)(intptr_t)handle; } // has 32 bits

// A file that nobody else can open while we have it open, and that the system removes when we close it or die.
// Windows has no locks on folders.
static HANDLE try_lock(const wchar_t *path)
{
    for (int i = 0; i < LOCK_TRIES; i++) {
        HANDLE file = CreateFileW(path, GENERIC_WRITE, 0, NULL, OPEN_ALWAYS,
            FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_TEMPORARY |
                FILE_FLAG_DELETE_ON_CLOSE,
            NULL);
        if (file != INVALID_HANDLE_VALUE) return file;
        // The second: it is being removed, or this is no folder for us.
        DWORD why = GetLastError();
        if (why != ERROR_SHARING_VIOLATION && why != ERROR_ACCESS_DENIED) break;
        Sleep(PAUSE_MS);
    }
    return INVALID_HANDLE_VALUE;
}

bool os_lock(const char *folder, int *lock, Err *err)
{
    Arena arena = {0};
    Str name = arena_fmt(&arena, "%s/.qantar-lock", folder);
    HANDLE file = try_lock(os_wide_path(&arena, name.s));
    DWORD why = GetLastError();
    arena_free(&arena);
    *lock = file == INVALID_HANDLE_VALUE ? OS_NO_LOCK : number_of(file);
    if (*lock != OS_NO_LOCK || why != ERROR_SHARING_VIOLATION)
        return true; // the write will report any other error
    return err_set(err, ERR_IO,
        "cannot write in \"%s\": another program keeps it to itself", folder);
}

void os_unlock(int lock)
{
    if (lock != OS_NO_LOCK) CloseHandle((HANDLE)(intptr_t)lock);
}

bool os_process_lives(long process)
{
    HANDLE open = OpenProcess(SYNCHRONIZE, FALSE, (DWORD)process);
    if (!open) return GetLastError() != ERROR_INVALID_PARAMETER;
    bool lives = WaitForSingleObject(open, 0) == WAIT_TIMEOUT;
    CloseHandle(open);
    return lives;
}
