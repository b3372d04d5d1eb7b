// Clocks, random seeds and consoles.
#include "base/os_windows.h"
#include "base/os.h"

#include <io.h>
#include <ntsecapi.h> // RtlGenRandom
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PIECE 8000 // units that a console is given at once

uint64_t os_clock_us(void)
{
    LARGE_INTEGER now, second;
    QueryPerformanceCounter(&now);
    QueryPerformanceFrequency(&second);
    uint64_t ticks = (uint64_t)now.QuadPart, rate = (uint64_t)second.QuadPart;
    return ticks / rate * 1000000 + ticks % rate * 1000000 / rate;
}

uint64_t os_file_time_us(FILETIME time)
{
    return ((uint64_t)time.dwHighDateTime << 32 | time.dwLowDateTime) / 10;
}

// In steps of the system's clock, 15.6 ms on most computers.
uint64_t os_work_us(void)
{
    FILETIME made, ended, kernel = {0}, user = {0};
    GetThreadTimes(GetCurrentThread(), &made, &ended, &kernel, &user);
    return os_file_time_us(kernel) + os_file_time_us(user);
}

void os_sleep_ms(int ms) { Sleep(ms > 0 ? (DWORD)ms : 0); }

uint64_t os_seed(void)
{
    uint64_t seed = 0;
    if (RtlGenRandom(&seed, sizeof seed)) return seed;
    return os_clock_us() ^ (uint64_t)time(NULL) << 32 ^
           (uint64_t)GetCurrentProcessId() << 16;
}

int os_processors(void)
{
    DWORD found = GetActiveProcessorCount(ALL_PROCESSOR_GROUPS);
    return found > 1 && found < 1000 ? (int)found : 1;
}

// --- consoles and streams -------------------------------------------------------------------------

// The console behind a descriptor, or NULL.
static HANDLE console_of(int descriptor)
{
    DWORD mode;
    HANDLE handle = (HANDLE)_get_osfhandle(descriptor);
    return handle != INVALID_HANDLE_VALUE && GetConsoleMode(handle, &mode) ? handle
                                                                           : NULL;
}

bool os_is_terminal(int descriptor) { return console_of(descriptor) != NULL; }

int os_terminal_width(int descriptor)
{
    CONSOLE_SCREEN_BUFFER_INFO about;
    HANDLE console = console_of(descriptor);
    if (!console || !GetConsoleScreenBufferInfo(console, &about)) return 0;
    return about.srWindow.Right - about.srWindow.Left + 1;
}

// As UTF-16, since a console cuts letters in two where a write of bytes ends.
static bool write_console(HANDLE console, Str bytes)
{
    Arena arena = {0};
    wchar_t *wide = os_wide(&arena, arena_str(&arena, bytes).s);
    bool done = true;
    for (DWORD put = 0; done && *wide; wide += put) {
        DWORD n = (DWORD)wcslen(wide);
        done = WriteConsoleW(console, wide, n < PIECE ? n : PIECE, &put, NULL) && put;
    }
    arena_free(&arena);
    return done;
}

// Without an error when nobody is left who could read.
static bool fail_output(DWORD why, Err *err)
{
    if (why == ERROR_NO_DATA || why == ERROR_BROKEN_PIPE ||
        why == ERROR_PIPE_NOT_CONNECTED)
        return false;
    return err_set(err, ERR_IO, "cannot write the output: %s", os_reason(why));
}

bool os_write_stream(FILE *out, Str bytes, Err *err)
{
    _doserrno = ERROR_SUCCESS; // where msvcrt keeps why a call of a stream failed
    HANDLE console = console_of(_fileno(out));
    if (console && fflush(out) == 0)
        return write_console(console, bytes) || fail_output(GetLastError(), err);
    size_t written = bytes.n > 0 ? fwrite(bytes.s, 1, bytes.n, out) : 0;
    return (written == bytes.n && fflush(out) == 0) || fail_output(_doserrno, err);
}

bool os_close_stream(FILE *out, Err *err)
{
    _doserrno = ERROR_SUCCESS;
    return fclose(out) == 0 || fail_output(_doserrno, err);
}

// What was typed into the console and not yet read, as UTF-8.
static Buf typed;
static size_t typed_read;

#define TYPED_MAX 4096 // units of a line

static bool read_console(HANDLE console)
{
    wchar_t line[TYPED_MAX + 1];
    DWORD n = 0;
    buf_clear(&typed);
    typed_read = 0;
    if (!ReadConsoleW(console, line, TYPED_MAX, &n, NULL) || n == 0) return false;
    line[n] = L'\0';
    if (line[0] == 26) return false; // Ctrl+Z, the end
    os_narrow(line, &typed);
    return typed.n > 0;
}

// The console's own bytes are wrong for all but ASCII on most versions of Windows.
int os_read_byte(FILE *in)
{
    HANDLE console = console_of(_fileno(in));
    if (!console) return getc(in);
    if (typed_read == typed.n && !read_console(console)) return EOF;
    return (unsigned char)typed.s[typed_read++];
}

void os_now(char out[17])
{
    time_t now = time(NULL);
    const struct tm *local = localtime(&now); // memory of the thread
    if (!local || strftime(out, 17, "%Y-%m-%d %H:%M", local) == 0) out[0] = '\0';
}
