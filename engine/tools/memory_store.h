// An in-memory store of saves and settings, so that replays do not access the user's profile.
#ifndef QANTAR_TOOLS_MEMORY_STORE_H
#define QANTAR_TOOLS_MEMORY_STORE_H

#include "page/store.h"

typedef struct MemoryEntry {
    char *name;
    Buf bytes;
} MemoryEntry;

// Zero-initialise before use; free with memory_store_free.
typedef struct MemoryStore {
    MemoryEntry *items;
    size_t n;
} MemoryStore;

// A Store over [memory], which must outlive the result. It has no backups.
Store memory_store_of(MemoryStore *memory);
void memory_store_free(MemoryStore *memory);

#endif
