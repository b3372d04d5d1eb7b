// A store in memory: what a replayed play keeps touches nobody's profile.
#ifndef QANTAR_TOOLS_MEMORY_STORE_H
#define QANTAR_TOOLS_MEMORY_STORE_H

#include "page/pages.h"

typedef struct MemoryEntry {
    char *name;
    Buf bytes;
} MemoryEntry;

typedef struct MemoryStore { // zero it before the first use
    MemoryEntry *items;
    size_t n;
} MemoryStore;

Store memory_store_of(MemoryStore *memory); // without a clock; [memory] must outlive it
void memory_store_free(MemoryStore *memory);

#endif
