// The operating system beyond ISO C: files, folders, time, terminals. One .c file per system.
// Functions that return bool and take an Err return false and set it on failure.
#ifndef QANTAR_BASE_OS_H
#define QANTAR_BASE_OS_H

#include "base/err.h"
#include "base/os_name.h"
#include "base/str.h"

#include <stdint.h>
#include <stdio.h>

#define OS_FILE_MAX (64u << 20) // bytes; larger files are refused

// Appends the whole of a regular file. ERR_NO_INPUT when it does not exist, ERR_IO otherwise; the
// message names the path and the system's reason.
bool os_read(const char *path, Buf *out, Err *err);
// Reads NAME inside FOLDER. ERR_DATA for a name that os_name_safe refuses, and for any symbolic link
// below FOLDER.
bool os_read_inside(const char *folder, Str name, Buf *out, Err *err);
#define OS_BACKUP ".bak" // os_write_safely keeps the old file as PATH.bak

// Replaces a file atomically: after a crash at any point the old or the new file is complete. Writes a
// temporary file beside it, flushes it, keeps the old file as PATH.bak, renames, flushes the folder. Where
// PATH is a link, it stays one, and its target is replaced in that way, in the target's folder. A hard
// link becomes a file of its own.
bool os_write_safely(const char *path, Str bytes, Err *err);
// Appends [path] without links, from the root; ERR_IO when it is not there.
bool os_real_path(const char *path, Buf *out, Err *err);
// The same as os_write_safely for replacing a file known to be broken: leaves PATH.bak, the last good copy, alone.
bool os_write_over_broken(const char *path, Str bytes, Err *err);
// Appends the path of what a write of [path] replaces: the target of a link, else [path]. ERR_IO with the
// reason where nothing may be replaced: a folder, a device, a read-only file, another user's, a link that
// leads nowhere, in a circle, to another user's file or into a folder that cannot be written.
bool os_write_target(const char *path, Buf *target, Err *err);

// An advisory lock on a folder, against other instances of the program. Waits up to a second; false
// with ERR_IO when another process still holds it. *lock is OS_NO_LOCK where the file system has no
// locks. The system releases the lock of a process that dies.
#define OS_NO_LOCK (-1)
bool os_lock(const char *folder, int *lock, Err *err);
void os_unlock(int lock);
// Appends the name of the temporary file through which this process replaces [path]:
// PATH.HOST.PID.tmp.
void os_temporary(const char *path, Buf *out);
// Removes temporary files left by dead processes of this machine. Call with the folder locked.
void os_sweep(const char *folder);

// Whether files can be made in [path], or it itself can be made first, as far as that is known without
// trying: false with ERR_IO for what is no folder, may not be written or has no room left.
bool os_folder_takes_files(const char *path, Err *err);
bool os_remove(const char *path, Err *err);      // no error when it does not exist
bool os_make_folder(const char *path, Err *err); // and its parents
bool os_is_folder(const char *path);
bool os_is_file(const char *path);
static inline bool os_is_there(const char *path)
{
    return os_is_folder(path) || os_is_file(path);
}
bool os_same_file(const char *one, const char *other); // follows links
// Calls [each] with the name of every entry of the folder, sorted bytewise, without . and ..
bool os_list(
    const char *folder, void (*each)(void *ctx, Str name), void *ctx, Err *err);
// Appends the standard folder for this program's data: XDG_DATA_HOME/qantar, or
// ~/.local/share/qantar on Linux, %LOCALAPPDATA%/Qantar on Windows, /save in a browser. All paths that these
// functions make have slashes.
bool os_data_folder(Buf *out, Err *err);
// Appends the folder of the executable, for finding scripts/ and fonts/ beside it.
bool os_program_folder(Buf *out, Err *err);
uint64_t os_clock_us(void); // a monotonic clock, in microseconds
// Processor time of the calling thread, in microseconds; in a browser the time that passes.
uint64_t os_work_us(void);
void os_sleep_ms(int ms);
int os_processors(void); // that are there to be used, at least 1
uint64_t os_seed(void);  // a random seed
bool os_is_terminal(int descriptor);
// Columns, as of now; 0 when it is no terminal or does not say.
int os_terminal_width(int descriptor);
// To be called first in main: opens /dev/null in the place of each standard stream that is closed, so
// that no file can become one. Writing to such a stream still fails, except on Windows, where a program with
// a window has none. There it also sets the streams to bytes and a console to UTF-8.
void os_keep_standard_streams(void);
// The arguments of main as UTF-8, the program's name among them; *count is their number. They live until
// the program ends.
char **os_arguments(int *count, char **words);
// Shows the sentence in a box where the program was started without a stream for errors, as by a double click
// on Windows. Otherwise nothing.
void os_show_error(const char *sentence);
// Raises the limit of the stack to what we need, for later threads and processes too. False with ERR_IO
// where it may not be raised.
bool os_ensure_stack(Err *err);
// Ignores SIGHUP, SIGPIPE and SIGXFSZ: a closed terminal or pipe, or a file over its size limit, then
// fails the read or write instead of ending the program.
void os_outlive_hangups(void);
// Makes free() return large blocks to the system at once, which glibc otherwise learns not to do.
void os_give_memory_back(void);
// Makes the pages of [bytes] present in one call, where the first write to each would interrupt the program; for
// memory that is filled soon. Does nothing for less than 256 KiB, or where the system has no such call.
void os_populate_memory(void *bytes, size_t size);
// Writes and flushes. False with ERR_IO and the system's reason; false without an error when the reader
// has gone.
bool os_write_stream(FILE *out, Str bytes, Err *err);
// As getc; on Windows what is typed into a console comes as UTF-8.
int os_read_byte(FILE *in);
// Closes. False as with os_write_stream: a network drive may tell only now that it is full.
bool os_close_stream(FILE *out, Err *err);
// Local date and time as "2022-01-05 09:30", for naming saves.
void os_now(char out[17]);

#endif
