// A place for saves in memory, which can be full or broken when a test says so.
#ifndef QANTAR_SUPPORT_STORE_H
#define QANTAR_SUPPORT_STORE_H

#include "page/store.h"

#define MEMORY_SLOTS 80

typedef struct TestStore {
    struct {
        char name[80];
        Buf bytes;
    } slots[MEMORY_SLOTS]; // a slot without a name is free
    bool full;             // every write fails: "the disk is full"
    bool broken;           // reading, listing and removing fail: "the disk is broken"
    int writes;
} TestStore;

// Zero it before use. It must outlive the store.
Store test_store(TestStore *memory);
void test_store_now(char out[17]); // "2022-01-05 09:30"
void test_store_free(TestStore *memory);
// What is kept under a name; empty when there is nothing.
Str test_store_get(const TestStore *memory, const char *name);
// What was kept before it stands under NAME~ when a test has put it there.
void test_store_put(TestStore *memory, const char *name, Str bytes);

#endif
