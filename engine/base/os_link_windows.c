// What a write would replace: the file itself, or what a link leads to; and why nothing may be written.
#include "base/os.h"
#include "base/os_windows.h"

#include <stdlib.h>
#include <string.h>

static bool refuse(const char *path, const char *why, Err *err)
{
    return err_set(err, ERR_IO, "cannot write \"%s\": %s", path, why);
}

// The path of what is open, in its final form.
static bool final_path(HANDLE open, Buf *out)
{
    DWORD n = GetFinalPathNameByHandleW(open, NULL, 0, FILE_NAME_NORMALIZED);
    if (n == 0) return false;
    wchar_t *path = mem_new((ptrdiff_t)n + 1, sizeof *path);
    DWORD put = GetFinalPathNameByHandleW(open, path, n + 1, FILE_NAME_NORMALIZED);
    if (put > 0 && put <= n) os_narrow_path(path, out);
    free(path);
    return put > 0 && put <= n;
}

bool os_real_path(const char *path, Buf *out, Err *err)
{
    HANDLE open = os_open(path, 0, 0);
    if (open == INVALID_HANDLE_VALUE) return os_fail_io(err, "find", path);
    bool found = final_path(open, out);
    if (!found) os_fail_io(err, "find", path);
    CloseHandle(open);
    return found;
}

static bool replaceable(const char *path, HANDLE open, Err *err)
{
    BY_HANDLE_FILE_INFORMATION about;
    if (GetFileType(open) != FILE_TYPE_DISK)
        return refuse(path, "it is no plain file", err);
    if (!GetFileInformationByHandle(open, &about)) return true; // the write will tell
    if (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY)
        return refuse(path, "it is a folder", err);
    if (about.dwFileAttributes & FILE_ATTRIBUTE_READONLY)
        return refuse(path, "it is read-only", err);
    return true;
}

static bool link_target(const char *path, Buf *target, Err *err)
{
    HANDLE open = os_open(path, 0, 0);
    DWORD why = GetLastError();
    if (open == INVALID_HANDLE_VALUE)
        return refuse(path,
            why == ERROR_CANT_RESOLVE_FILENAME ? "it is a link that leads in a circle"
                                               : "it is a link to what is not there",
            err);
    bool may = replaceable(path, open, err) &&
               (final_path(open, target) || os_fail_io(err, "write", path));
    CloseHandle(open);
    return may;
}

bool os_write_target(const char *path, Buf *target, Err *err)
{
    HANDLE open = os_open(path, 0, FILE_FLAG_OPEN_REPARSE_POINT);
    bool there = open != INVALID_HANDLE_VALUE;
    bool link = there && os_is_link(open);
    bool may = !there || link || replaceable(path, open, err);
    if (there) CloseHandle(open);
    if (link) return link_target(path, target, err);
    if (may) buf_add(target, str_of(path)); // what else is wrong, the write will tell
    return may;
}

// --- folders --------------------------------------------------------------------------------------

// Cuts [path] back to what is there: the folder itself, or the one in which it would be made.
static void cut_to_existing(Buf *path)
{
    while (!os_is_there(path->s)) {
        size_t n = path->n - 1;
        while (n > 0 && path->s[n] != '/' && path->s[n] != '\\')
            n--;
        Buf shorter = {0};
        buf_add(&shorter, n > 0 ? (Str){path->s, n} : STR("."));
        if (n > 0 && shorter.s[n - 1] == ':') buf_addc(&shorter, '/'); // "C:/"
        bool same = shorter.n >= path->n;
        buf_free(path);
        *path = shorter;
        if (same) return;
    }
}

static bool has_room(const char *folder)
{
    Arena arena = {0};
    ULARGE_INTEGER room;
    bool known = GetDiskFreeSpaceExW(os_wide_path(&arena, folder), &room, NULL, NULL);
    arena_free(&arena);
    return !known || room.QuadPart > 0;
}

// Opening it with the right to add a file asks for what its list of rights says.
bool os_folder_takes_files(const char *path, Err *err)
{
    Buf there = {0};
    buf_add(&there, *path ? str_of(path) : STR("."));
    cut_to_existing(&there);
    const char *why = NULL;
    HANDLE open = os_open(there.s, FILE_ADD_FILE, 0);
    DWORD reason = GetLastError();
    if (os_is_file(there.s))
        why = "it is no folder";
    else if (open == INVALID_HANDLE_VALUE)
        why = os_reason(reason);
    else if (!has_room(there.s))
        why = os_reason(ERROR_DISK_FULL);
    if (open != INVALID_HANDLE_VALUE) CloseHandle(open);
    if (why) err_set(err, ERR_IO, "cannot write in \"%s\": %s", there.s, why);
    buf_free(&there);
    return !why;
}
