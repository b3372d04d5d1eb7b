// What is neither ISO C nor SDL: whole files, folders, time. One .c file for each system.
#ifndef QANTAR_BASE_OS_H
#define QANTAR_BASE_OS_H

#include "base/err.h"
#include "base/os_name.h"
#include "base/str.h"

#include <stdint.h>
#include <stdio.h>

#define OS_FILE_MAX (64u << 20) // bytes; larger files are refused

// Appends the whole of a regular file. ERR_NO_INPUT when it is not there, ERR_IO otherwise; the
// sentence names the path and the system's reason.
bool os_read(const char *path, Buf *out, Err *err);
// Reads NAME inside FOLDER. Refuses with ERR_DATA every name that is not os_name_safe, and every
// link below FOLDER.
bool os_read_inside(const char *folder, Str name, Buf *out, Err *err);
#define OS_BACKUP ".bak" // what os_write_safely keeps the old file as: PATH.bak

// Replaces a file so that a crash at any instant leaves the old or the new one whole: temporary
// file beside it, flush to disk, the old file kept as PATH.bak, rename, flush of the folder.
bool os_write_safely(const char *path, Str bytes, Err *err);
// The same when the file that lies there is known to be broken: PATH.bak stays what it is.
bool os_write_over_broken(const char *path, Str bytes, Err *err);

// Two programs on one folder (base/os_share_posix.c). Waits up to a second for any other program
// that has it; the system frees it when a program dies. OS_NO_LOCK where the file system knows no
// locks. False with ERR_IO when another program will not let go.
#define OS_NO_LOCK (-1)
bool os_lock(const char *folder, int *lock, Err *err);
void os_unlock(int lock);
// Appends the name of the temporary file that this program writes before it becomes [path].
void os_temporary(const char *path, Buf *out);
// Removes the temporary files of this machine's programs that live no longer. Called with the
// folder locked.
void os_sweep(const char *folder);

bool os_remove(const char *path, Err *err);      // no error when it is not there
bool os_make_folder(const char *path, Err *err); // with its parents
bool os_is_folder(const char *path);
bool os_is_file(const char *path);
bool os_same_file(const char *one, const char *other); // links followed
// Calls [each] with the name of every entry of the folder, sorted bytewise, without . and ..
bool os_list(
    const char *folder, void (*each)(void *ctx, Str name), void *ctx, Err *err);
// Appends the standard folder for this program's data: XDG_DATA_HOME/qantar, or
// ~/.local/share/qantar on Linux.
bool os_data_folder(Buf *out, Err *err);
// Where the program itself stands (its folder), for finding scripts/ and fonts/ beside it.
bool os_program_folder(Buf *out, Err *err);
uint64_t os_clock_us(void); // microseconds of a clock that only goes forward
uint64_t os_seed(void);     // a seed that differs from run to run
bool os_is_terminal(int descriptor);
int os_terminal_width(int descriptor); // columns, or 0 when not a terminal
// Ignores SIGHUP, SIGPIPE and SIGXFSZ: a closed terminal or pipe, or a file over its limit, is a failed
// read or write instead of the end of the program.
void os_outlive_hangups(void);
// From now on large blocks go back to the system as soon as they are freed; glibc would keep them.
void os_give_memory_back(void);
// Writes a stream's bytes through at once. False with ERR_IO and the system's reason; without an
// error when nobody is at the other end any more.
bool os_write_stream(FILE *out, Str bytes, Err *err);
// Local date and time as "2022-01-05 09:30", for naming saves.
void os_now(char out[17]);

// Whether the desktop is set to reduced motion, in GTK's settings.ini or KDE's kdeglobals of the
// account. False where neither says so.
bool os_wants_reduced_motion(void);

#endif
