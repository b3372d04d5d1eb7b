// Running another program for what it prints, for a bounded time.
#ifndef QANTAR_BASE_OS_RUN_H
#define QANTAR_BASE_OS_RUN_H

#include "base/str.h"

#include <stdatomic.h>

#define OS_RUN_MAX 65536 // bytes of output that are read

// Runs the program [words], the first of which is looked for in PATH and the last is NULL, with nothing to
// read and no place for its errors, and appends what it prints. It is killed after [ms] milliseconds, or
// soon after [stop] (may be NULL) becomes true. False when there is no such program (as in a browser), it was killed,
// printed more than OS_RUN_MAX or ended with other than 0; [out] may have some of its output then.
bool os_run(const char *const *words, int ms, const atomic_bool *stop, Buf *out);

#endif
