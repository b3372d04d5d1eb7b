// The small scenario of tests/scenarios/small at one of the readers on streams, without a disk.
#ifndef QANTAR_SUPPORT_SMALL_H
#define QANTAR_SUPPORT_SMALL_H

#include "files.h"
#include "plain/console.h"
#include "tools/memory_store.h"

typedef struct Small { // zero it; free with small_free
    Arena arena;
    Folder folder;
    MemoryStore memory; // what plays keep, from one to the next
    PagesSetup setup;   // small_setup fills it; a test may change it
    FILE *record;       // passed on to the reader
    Err err;            // of the last reading
} Small;

void small_setup(Small *small);
void small_free(Small *small);

typedef bool Reader(const Console *console, Err *err);
// Opens the scenario, lets [reader] read [typed] to its end and closes it. Returns what it wrote,
// in the arena. The test fails when the scenario has a diagnostic.
Str small_read(Small *small, Reader *reader, Str typed);
// What is kept under [name], or {0}.
Str small_kept(const Small *small, const char *name);

#endif
