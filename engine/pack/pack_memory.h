// A zip file in memory, as minizip reads and writes it.
#ifndef QANTAR_PACK_PACK_MEMORY_H
#define QANTAR_PACK_PACK_MEMORY_H

#include "base/str.h"

#include <minizip/ioapi.h>

// Zero it, then set one of both; [out] is written over and grows.
typedef struct PackMemory {
    Str bytes;
    Buf *out;
    size_t at;
} PackMemory;

// [memory] must outlive what is opened with it, and keeps its bytes and its buffer.
zlib_filefunc64_def pack_memory_calls(PackMemory *memory);

#endif
