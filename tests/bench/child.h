// A program that is measured from outside: started, listened to, asked of the kernel, ended.
#ifndef QANTAR_TESTS_BENCH_CHILD_H
#define QANTAR_TESTS_BENCH_CHILD_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

typedef struct Child {
    pid_t pid;
    uint64_t started; // microseconds of os_clock_us
    int pipe;         // what it says on stderr
    char line[512];   // read so far of the line that comes
    size_t n;
} Child;

// Starts a command line of the shell with QANTAR_TRACE set. Ends this program with a sentence
// when it cannot.
void child_start(Child *child, const char *command);
void child_stop(Child *child);

typedef struct Trace {
    char what[16];
    uint64_t when; // microseconds
} Trace;

// The next trace line, waited for until [until]; false when none came.
bool child_trace(Child *child, Trace *trace, uint64_t until);

// Proportional memory in MiB of it and of what it has started, or NO_FIGURE.
double child_memory(const Child *child);
// Of all their threads so far: milliseconds on a processor, and how often one of them went to sleep
// (so that it must have been awake).
typedef struct Work {
    double processor_ms;
    long sleeps;
} Work;
Work child_work(const Child *child);

#endif
