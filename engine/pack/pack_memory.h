// A zip file in memory, as minizip reads and writes it.
#ifndef QANTAR_PACK_PACK_MEMORY_H
#define QANTAR_PACK_PACK_MEMORY_H

#include "base/str.h"

#include <minizip/ioapi.h>

// Zero-initialise, then set one of the two; [out] is overwritten and grows.
typedef struct PackMemory {
    Str bytes;
    Buf *out;
    size_t at;
} PackMemory;

// [memory] must outlive what is opened with it; its bytes and buffer stay the caller's.
zlib_filefunc64_def pack_memory_calls(PackMemory *memory);

#endif
