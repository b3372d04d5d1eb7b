// A place for saves in memory, which can be full or broken when a test says so.
#ifndef QANTAR_SUPPORT_STORE_H
#define QANTAR_SUPPORT_STORE_H

#include "page/pages.h"

#define MEMORY_SLOTS 32

typedef struct MemoryStore {
    struct {
        char name[80];
        Buf bytes;
    } slots[MEMORY_SLOTS]; // a slot without a name is free
    bool full;             // every write fails: "the disk is full"
    bool broken;           // reading, listing and removing fail: "the disk is broken"
    int writes;
} MemoryStore;

// Zero it before use. It must outlive the store.
Store memory_store(MemoryStore *memory);
void memory_store_free(MemoryStore *memory);
// What is kept under a name; empty when there is nothing.
Str memory_store_get(const MemoryStore *memory, const char *name);
// What was kept before it stands under NAME~ when a test has put it there.
void memory_store_put(MemoryStore *memory, const char *name, Str bytes);

#endif
