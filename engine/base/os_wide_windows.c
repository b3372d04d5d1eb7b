// Texts and paths between UTF-8 and the UTF-16 of Windows; the words of its reasons.
#include "base/os_windows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

// winerror.h of mingw-w64 10 has no names for the virus reasons, 225 and 226.
#define LONG_PATH                                                                      \
    240 // units; Windows takes 260 without the long form, 248 for a folder

wchar_t *os_wide(Arena *arena, const char *text)
{
    int n = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
    wchar_t *wide = arena_array(arena, wchar_t, (size_t)n + 1);
    MultiByteToWideChar(CP_UTF8, 0, text, -1, wide, n);
    return wide;
}

// \\?\C:\... or \\?\UNC\server\...: taken as it is, so it has to be whole and without "..".
static wchar_t *lengthen(Arena *arena, const wchar_t *path)
{
    DWORD n = GetFullPathNameW(path, 0, NULL, NULL);
    wchar_t *whole = arena_array(arena, wchar_t, (size_t)n + 1);
    if (n == 0 || GetFullPathNameW(path, n, whole, NULL) >= n) return NULL;
    bool remote = wcsncmp(whole, L"\\\\", 2) == 0;
    const wchar_t *front = remote ? L"\\\\?\\UNC" : L"\\\\?\\";
    wchar_t *made = arena_array(arena, wchar_t, wcslen(front) + n + 1);
    wcscpy(made, front);
    wcscat(made, remote ? whole + 1 : whole);
    return made;
}

wchar_t *os_wide_path(Arena *arena, const char *path)
{
    wchar_t *wide = os_wide(arena, path);
    for (wchar_t *c = wide; *c; c++)
        if (*c == L'/') *c = L'\\';
    if (wcslen(wide) < LONG_PATH || wcsncmp(wide, L"\\\\?\\", 4) == 0) return wide;
    wchar_t *made = lengthen(arena, wide);
    return made ? made : wide;
}

void os_narrow(const wchar_t *wide, Buf *out)
{
    int n = WideCharToMultiByte(CP_UTF8, 0, wide, -1, NULL, 0, NULL, NULL);
    char *text = mem_new((size_t)n + 1, 1);
    WideCharToMultiByte(CP_UTF8, 0, wide, -1, text, n, NULL, NULL);
    buf_add(out, str_of(text));
    free(text);
}

void os_narrow_path(const wchar_t *wide, Buf *out)
{
    size_t before = out->n;
    if (wcsncmp(wide, L"\\\\?\\UNC\\", 8) == 0) {
        buf_add(out, STR("//"));
        wide += 8;
    } else if (wcsncmp(wide, L"\\\\?\\", 4) == 0) {
        wide += 4;
    }
    os_narrow(wide, out);
    for (size_t i = before; i < out->n; i++)
        if (out->s[i] == '\\') out->s[i] = '/';
}

// --- reasons --------------------------------------------------------------------------------------

typedef struct Reason {
    DWORD code;
    const char *words;
} Reason;

// In English, as on other systems; Windows itself would answer in the language of the user.
static const Reason reasons[] = {
    {ERROR_FILE_NOT_FOUND, "No such file or directory"},
    {ERROR_PATH_NOT_FOUND, "No such file or directory"},
    {ERROR_INVALID_DRIVE, "No such file or directory"},
    {ERROR_BAD_NETPATH, "No such file or directory"},
    {ERROR_INVALID_NAME, "No file can have this name"},
    {ERROR_FILENAME_EXCED_RANGE, "File name too long"},
    {ERROR_DIRECTORY, "Not a directory"},
    {ERROR_ACCESS_DENIED, "Permission denied"},
    {ERROR_PRIVILEGE_NOT_HELD, "Permission denied"},
    {ERROR_SHARING_VIOLATION, "Another program keeps it open"},
    {ERROR_LOCK_VIOLATION, "Another program keeps it open"},
    {ERROR_USER_MAPPED_FILE, "Another program keeps it open"},
    {ERROR_WRITE_PROTECT, "Read-only file system"},
    {ERROR_DISK_FULL, "No space left on device"},
    {ERROR_HANDLE_DISK_FULL, "No space left on device"},
    {ERROR_FILE_EXISTS, "File exists"},
    {ERROR_ALREADY_EXISTS, "File exists"},
    {ERROR_NOT_READY, "The drive is not ready"},
    {ERROR_CANT_RESOLVE_FILENAME, "Too many levels of symbolic links"},
    {225, "The virus scanner does not allow it"},
    {226, "The virus scanner does not allow it"},
};

const char *os_reason(DWORD reason)
{
    static _Thread_local char number[40];
    for (int i = 0; i < COUNT_OF(reasons); i++)
        if (reasons[i].code == reason) return reasons[i].words;
    snprintf(number, sizeof number, "Windows error %lu", reason);
    return number;
}

static bool is_missing(DWORD reason)
{
    return strcmp(os_reason(reason), os_reason(ERROR_FILE_NOT_FOUND)) == 0 ||
           reason == ERROR_DIRECTORY || reason == ERROR_INVALID_NAME;
}

bool os_fail(Err *err, const char *what, const char *path)
{
    DWORD reason = GetLastError();
    return err_set(err, is_missing(reason) ? ERR_NO_INPUT : ERR_IO,
        "cannot %s \"%s\": %s", what, path, os_reason(reason));
}

bool os_fail_io(Err *err, const char *what, const char *path)
{
    return err_set(
        err, ERR_IO, "cannot %s \"%s\": %s", what, path, os_reason(GetLastError()));
}
