// The walls of a cell: what a process gives up for good. Only for engine/base/cell_*.c.
#ifndef QANTAR_BASE_CELL_SHUT_H
#define QANTAR_BASE_CELL_SHUT_H

#include "base/cell.h"

// A sanitizer reserves the whole address space, and its report should reach us.
#ifdef __has_feature
#define CELL_CLANG_ASAN __has_feature(address_sanitizer)
#else
#define CELL_CLANG_ASAN 0
#endif
#if defined(__SANITIZE_ADDRESS__) || CELL_CLANG_ASAN
#define CELL_REPORTS 1
#else
#define CELL_REPORTS 0
#endif

// The calling process ends when [parent], which has just forked it, does.
void cell_end_with(long parent);
// Gives up everything but reading and writing [channel], and memory up to [memory] bytes more than
// now. What the kernel does not offer is left out.
void cell_shut(int channel, size_t memory);
CellWalls cell_shut_now(void); // what the calling process has given up

#endif
