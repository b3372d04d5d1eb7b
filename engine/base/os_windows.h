// What the *_windows.c share: UTF-16, which Windows wants, from and to our UTF-8; the system's reasons.
#ifndef QANTAR_BASE_OS_WINDOWS_H
#define QANTAR_BASE_OS_WINDOWS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdint.h>
#include <windows.h>

// A text as UTF-16, ended by zero; what is no UTF-8 becomes U+FFFD.
wchar_t *os_wide(Arena *arena, const char *text);
// A path for the calls of Windows: with backslashes, and where it is long in the form \\?\C:\..., in which it
// may have 32,767 units.
wchar_t *os_wide_path(Arena *arena, const char *path);
// Appends [wide], ended by zero, as UTF-8.
void os_narrow(const wchar_t *wide, Buf *out);
// The same for a path: with slashes, and without \\?\ in front.
void os_narrow_path(const wchar_t *wide, Buf *out);

// The words of a reason of GetLastError. Good until the program ends.
const char *os_reason(DWORD reason);
// Both say "cannot WHAT PATH" with the reason of GetLastError, and return false. ERR_NO_INPUT where [path]
// does not exist; with the second ERR_IO in any case.
bool os_fail(Err *err, const char *what, const char *path);
bool os_fail_io(Err *err, const char *what, const char *path);

// How a file or folder is opened, links followed: for reading, or with no right but to be asked what it is.
// INVALID_HANDLE_VALUE on failure.
HANDLE os_open(const char *path, DWORD rights, DWORD flags);
// Whether what is open is a link to another place: a symbolic link or a junction, and not a file that a
// cloud drive keeps elsewhere.
bool os_is_link(HANDLE open);

uint64_t os_file_time_us(FILETIME time); // processor time, in microseconds

#endif
