// What a worker process gives up for good. Only for engine/base/worker_*.c.
#ifndef QANTAR_BASE_WORKER_SANDBOX_H
#define QANTAR_BASE_WORKER_SANDBOX_H

#include "base/worker.h"

// A sanitizer reserves the whole address space, and its report should reach us.
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

// The calling process ends when the one that started it does.
void worker_end_with_parent(void);
// Gives up everything but reading and writing WORKER_CHANNEL, and memory up to [memory] bytes more
// than now. What the kernel does not offer is left out.
Confinement worker_sandbox(size_t memory);

#endif
