// What the os_*.c share that others have no use for.
#ifndef QANTAR_BASE_OS_INNER_H
#define QANTAR_BASE_OS_INNER_H

#include "base/err.h"

#include <stdbool.h>

// Both say "cannot WHAT PATH" with the reason in errno, and return false. ERR_NO_INPUT where [path]
// does not exist; with the second ERR_IO in any case.
bool os_fail(Err *err, const char *what, const char *path);
bool os_fail_io(Err *err, const char *what, const char *path);

// Makes a rename in the folder of [path] survive a power failure. Only EIO is an error: not every
// file system can do this.
bool os_flush_folder_of(const char *path);

// Whether a process of this machine is there; true where that cannot be known.
bool os_process_lives(long process);

#endif
