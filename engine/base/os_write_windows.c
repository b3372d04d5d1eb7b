// Writing files so that a crash or a power failure leaves the old or the new one.
#include "base/os.h"
#include "base/os_windows.h"

#include <string.h>

#define HOST_MAX 64 // units of the computer's name
// Virus scanners open what was just written, and for that time it cannot be replaced.
#define TRIES    100
#define PAUSE_MS 10

static bool write_all(HANDLE file, Str bytes)
{
    while (bytes.n > 0) {
        DWORD n = 0, most = bytes.n < 1u << 20 ? (DWORD)bytes.n : 1u << 20;
        if (!WriteFile(file, bytes.s, most, &n, NULL)) return false;
        bytes = str_from(bytes, n);
    }
    return true;
}

// Creates [path] with [bytes], flushed to disk. A file already there was left by a crash.
static bool write_new(const wchar_t *path, Str bytes)
{
    HANDLE file = CreateFileW(
        path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) return false;
    bool ok = write_all(file, bytes) && FlushFileBuffers(file);
    DWORD why = GetLastError();
    if (!CloseHandle(file) && ok) return false;
    SetLastError(why);
    return ok;
}

static bool is_busy(DWORD why)
{
    return why == ERROR_SHARING_VIOLATION || why == ERROR_ACCESS_DENIED ||
           why == ERROR_LOCK_VIOLATION || why == ERROR_UNABLE_TO_REMOVE_REPLACED;
}

static bool move_over(const wchar_t *from, const wchar_t *to)
{
    for (int i = 0; i < TRIES; i++) {
        if (MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
            return true;
        if (!is_busy(GetLastError())) return false;
        Sleep(PAUSE_MS);
    }
    return false;
}

static bool is_there(const wchar_t *path)
{
    return GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

// ReplaceFileW, which keeps rights and attributes of the file; with [bak] the old one under that name.
static bool replace_file(const wchar_t *path, const wchar_t *temp, const wchar_t *bak)
{
    for (int i = 0; i < TRIES; i++) {
        if (ReplaceFileW(path, temp, bak, 0, NULL, NULL)) return true;
        // The old one is the backup already, and nothing has its name.
        if (GetLastError() == ERROR_UNABLE_TO_MOVE_REPLACEMENT_2) break;
        if (!is_busy(GetLastError())) return false;
        Sleep(PAUSE_MS);
    }
    return !is_there(path) && move_over(temp, path);
}

// Where the file system cannot do that: a copy becomes the backup.
static bool copy_and_replace(
    const wchar_t *path, const wchar_t *temp, const wchar_t *copy, const wchar_t *bak)
{
    bool kept = !bak || (CopyFileW(path, copy, FALSE) && move_over(copy, bak));
    return kept && move_over(temp, path);
}

void os_temporary(const char *path, Buf *out)
{
    wchar_t host[HOST_MAX + 1] = L"here";
    DWORD n = HOST_MAX;
    if (!GetComputerNameW(host, &n) || n == 0) wcscpy(host, L"here");
    buf_addf(out, "%s.", path);
    os_narrow(host, out);
    buf_addf(out, ".%lu.tmp", GetCurrentProcessId());
}

// What a replacement names, for the calls of Windows.
typedef struct Names {
    Arena arena;
    wchar_t *target, *temp, *copy, *bak; // bak: NULL for none
} Names;

static void name_all(Names *names, const char *path, const char *target, bool keeps)
{
    Buf temp = {0}, copy = {0}, bak = {0};
    os_temporary(target, &temp);
    buf_addf(&bak, "%s" OS_BACKUP, path);
    os_temporary(bak.s, &copy);
    names->target = os_wide_path(&names->arena, target);
    names->temp = os_wide_path(&names->arena, temp.s);
    names->copy = os_wide_path(&names->arena, copy.s);
    names->bak = keeps ? os_wide_path(&names->arena, bak.s) : NULL;
    buf_free(&temp);
    buf_free(&copy);
    buf_free(&bak);
}

// The new file is made beside [target], which it replaces; the backup beside [path], a link to it or
// the same.
static bool replace(const Names *names, bool same, Str bytes)
{
    if (!write_new(names->temp, bytes)) return false;
    if (!is_there(names->target)) return move_over(names->temp, names->target);
    if (same && replace_file(names->target, names->temp, names->bak)) return true;
    return copy_and_replace(names->target, names->temp, names->copy, names->bak);
}

static bool write_over(const char *path, Str bytes, bool keeps, Err *err)
{
    Buf target = {0};
    if (!os_write_target(path, &target, err)) {
        buf_free(&target);
        return false;
    }
    Names names = {0};
    name_all(&names, path, target.s, keeps);
    bool ok = replace(&names, strcmp(path, target.s) == 0, bytes);
    if (!ok) {
        os_fail_io(err, "write", path);
        DeleteFileW(names.temp);
        DeleteFileW(names.copy);
    }
    arena_free(&names.arena);
    buf_free(&target);
    return ok;
}

bool os_write_safely(const char *path, Str bytes, Err *err)
{
    return write_over(path, bytes, true, err);
}

bool os_write_over_broken(const char *path, Str bytes, Err *err)
{
    return write_over(path, bytes, false, err);
}

bool os_remove(const char *path, Err *err)
{
    Arena arena = {0};
    bool gone = DeleteFileW(os_wide_path(&arena, path));
    DWORD why = GetLastError();
    arena_free(&arena);
    if (gone || why == ERROR_FILE_NOT_FOUND) return true;
    SetLastError(why);
    return os_fail_io(err, "remove", path);
}
