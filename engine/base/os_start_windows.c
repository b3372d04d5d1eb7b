// What a process makes sure of before it does anything else.
#include "base/os.h"
#include "base/os_windows.h"

#include <fcntl.h>
#include <io.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>

static bool alone; // started without a stream for errors, as by a double click
static UINT page_before;

static void restore_page(void) { SetConsoleOutputCP(page_before); }

// For other programs that write to the same console after us, its code page is as it was.
static void use_utf8(void)
{
    page_before = GetConsoleOutputCP();
    if (page_before == 0 || page_before == CP_UTF8) return;
    SetConsoleOutputCP(CP_UTF8);
    atexit(restore_page);
}

// Colours of a terminal, which a console has since Windows 10.
static void take_sequences(void)
{
    DWORD mode;
    HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
    if (GetConsoleMode(out, &mode))
        SetConsoleMode(out, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

// A program with a window is started without standard streams. Bytes are written as they are.
void os_keep_standard_streams(void)
{
    FILE *const streams[] = {stdin, stdout, stderr};
    _fmode = _O_BINARY;
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    for (int i = 0; i < COUNT_OF(streams); i++) {
        bool there =
            _fileno(streams[i]) >= 0 &&
            _get_osfhandle(_fileno(streams[i])) != (intptr_t)INVALID_HANDLE_VALUE &&
            _get_osfhandle(_fileno(streams[i])) != -2;
        if (!there && i == 2) alone = true;
        if (!there && !freopen("NUL", i == 0 ? "rb" : "wb", streams[i]))
            continue; // a confined process may not have it
        if (there) _setmode(_fileno(streams[i]), _O_BINARY);
    }
    use_utf8();
    take_sequences();
}

bool os_ensure_stack(Err *err)
{
    (void)
        err; // the linker has said how large it is, for every thread (engine/cmake/windows.cmake)
    return true;
}

void os_outlive_hangups(void) {}

void os_give_memory_back(void) {}

void os_populate_memory(void *bytes, size_t size) { (void)bytes, (void)size; }

char **os_arguments(int *count, char **words)
{
    int n = 0;
    wchar_t **wide = CommandLineToArgvW(GetCommandLineW(), &n);
    if (!wide) return words;
    char **narrow = mem_new((ptrdiff_t)n + 1, sizeof *narrow);
    for (int i = 0; i < n; i++) {
        Buf word = {0};
        os_narrow(wide[i], &word);
        buf_add(&word, (Str){0}); // a text, also where it is empty
        narrow[i] = word.s;
    }
    LocalFree(wide);
    *count = n;
    return narrow;
}

void os_show_error(const char *sentence)
{
    if (!alone) return;
    Arena arena = {0};
    MessageBoxW(NULL, os_wide(&arena, sentence), L"Qantar", MB_OK | MB_ICONERROR);
    arena_free(&arena);
}
