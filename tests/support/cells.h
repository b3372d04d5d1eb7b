// Cells for the tests of base/cell.h.
#ifndef QANTAR_SUPPORT_CELLS_H
#define QANTAR_SUPPORT_CELLS_H

#include "base/cell.h"

#define CELLS_MEMORY  (64u << 20)
#define CELLS_LITTLE  150        // milliseconds, for a cell that is to hang
#define CELLS_NAP     10         // milliseconds
#define CELLS_AMPLE   60000      // for one that is not
#define CELLS_LARGE   (3u << 20) // bytes; more than a channel holds at once
#define CELLS_CHANNEL 3          // its descriptor in a cell

// A cell that does [work] and has ample time; the test fails when there is none.
Cell *cells_start(void (*work)(void *ctx, int channel), void *ctx);
// One that never comes to its walls, with little time: it may sleep.
Cell *cells_start_outside(void (*prepare)(void *ctx));

// Work: says back what it hears; the same after it has told the number of its process.
void cells_echo(void *ctx, int channel);
void cells_tell_process(void *ctx, int channel);
void cells_be_busy(void *ctx, int channel); // without an end
long cells_process(Cell *cell);             // of one that does the second
void cells_nap(void);                       // ten milliseconds

// One that echoes does.
void assert_cell_answers(Cell *cell);

#endif
