// A cell: a process of this program that has given up everything but a channel to us. We survive
// whatever happens in it, and end it when it does not answer.
#ifndef QANTAR_BASE_CELL_H
#define QANTAR_BASE_CELL_H

#include "base/err.h"
#include "base/str.h"

#include <stddef.h>

// What a cell gave up, as far as this system's kernel offers it.
typedef struct CellWalls {
    bool process; // it is a process of its own; false: nothing of the rest
    bool limits; // it may have no more memory than it was given, open and start nothing
    bool calls;  // the kernel refuses it every call but those it needs (seccomp)
    int folders; // the version of Landlock that keeps it from all files, 0: none
} CellWalls;

typedef struct CellSetup {
    // In the cell before its walls are up: may read files. May be NULL.
    void (*prepare)(void *ctx);
    // In the cell behind its walls; [channel] is for cell_read and cell_write. The cell ends when
    // this returns.
    void (*work)(void *ctx, int channel);
    void *ctx;
    size_t memory; // bytes that it may use beyond what the program has mapped
} CellSetup;

// How a cell that does not answer any more has ended.
typedef enum CellEnd {
    CELL_WORKS,
    CELL_DIED,  // by itself: cell_cause says how
    CELL_HANGS, // it worked longer than it may, or waits for what will not come
} CellEnd;

typedef struct Cell Cell;

bool cell_possible(void); // does this system have processes?
// Starts one. Its memory begins as a copy of ours. ERR_IO when the system refuses. The caller
// closes it.
Cell *cell_open(const CellSetup *setup, Err *err);
void cell_close(Cell *cell); // whatever it does, it has ended then; NULL is none

// From now on the cell may take [ms] milliseconds of processor time between two signs of life (bytes
// do not count, cell_pulse does), and sleep for as long in all without a word while it is waited
// for; then it hangs. Waiting for a busy machine does not count against it, until it has been waited
// for [most_ms] in all: that is the end, whatever it sends or pulses.
void cell_allow(Cell *cell, int ms, int most_ms);
// Both send and receive all of it. False when the cell has ended or hangs: cell_end tells, and
// nothing can be had of it any more.
bool cell_send(Cell *cell, Str bytes);
bool cell_receive(Cell *cell, char *bytes, size_t n);
CellEnd cell_end(Cell *cell);
// Appends how it died: "signal 11, Segmentation fault". Nothing for a cell that works or hangs.
void cell_cause(Cell *cell, Buf *out);

// In the cell. False when the other side has gone.
bool cell_read(int channel, char *bytes, size_t n);
bool cell_write(int channel, Str bytes);
void cell_pulse(
    void); // a sign of life: what it is at makes way. Elsewhere it does nothing

// What a cell gives up here, found by trying.
CellWalls cell_walls(void);

#endif
