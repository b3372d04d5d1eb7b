// The confinement of a worker process. Only for engine/base/worker_*.c.
#ifndef QANTAR_BASE_WORKER_SANDBOX_H
#define QANTAR_BASE_WORKER_SANDBOX_H

#include "base/worker.h"

// WORKER_REPORTS: built with the address sanitizer, which reserves the whole address space and must be
// able to write its report to stderr.
#ifdef __has_feature
#define WORKER_CLANG_ASAN __has_feature(address_sanitizer)
#else
#define WORKER_CLANG_ASAN 0
#endif
#if defined(__SANITIZE_ADDRESS__) || WORKER_CLANG_ASAN
#define WORKER_REPORTS 1
#else
#define WORKER_REPORTS 0
#endif

// Makes the kernel kill the calling process when its parent ends.
void worker_end_with_parent(void);
// Irrevocably confines the process to reading and writing WORKER_CHANNEL, and to [memory] bytes more
// than are mapped now. Returns the parts that the kernel supports.
Confinement worker_sandbox(size_t memory);
// What of it the kernel keeps for each thread, to be called first in a thread that was started before
// worker_sandbox, which does the rest for all threads.
void worker_sandbox_thread(void);

#endif
