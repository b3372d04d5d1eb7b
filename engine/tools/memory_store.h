// A store of saves and settings in memory, so that a replayed play touches nobody's profile.
#ifndef QANTAR_TOOLS_MEMORY_STORE_H
#define QANTAR_TOOLS_MEMORY_STORE_H

#include "page/store.h"

typedef struct MemoryEntry {
    char *name;
    Buf bytes;
} MemoryEntry;

// Zero it before the first use; free with memory_store_free.
typedef struct MemoryStore {
    MemoryEntry *items;
    size_t n;
} MemoryStore;

// The store's functions over [memory], which must outlive the result. It has no backups.
Store memory_store_of(MemoryStore *memory);
void memory_store_free(MemoryStore *memory);

#endif
