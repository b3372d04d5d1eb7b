// The readers' side of the pages when the story works in a cell: we own files, window and clock,
// and go on whatever becomes of it.
#ifndef QANTAR_WALL_OUTSIDE_H
#define QANTAR_WALL_OUTSIDE_H

#include "page/pages.h"
#include "wall/keeper.h"

#define OUTSIDE_MEMORY  (512u << 20) // bytes that a story may use, its own code included
#define OUTSIDE_MOST_MS 30000        // for one action, however busy the machine is
#define OUTSIDE_TURNS   8 // plays after the last turns that can be gone back to

typedef struct OutsideSetup {
    // As for pages_open; [resume] and [kept] are ours. The store is for a stranger to use: a keeper's.
    PagesSetup pages;
    // The names of the scenario's scripts, to be read while all else starts; may be NULL: they are
    // read when they are asked for.
    void (*scripts)(void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx);
    void *scripts_ctx;
} OutsideSetup;

// Starts the story in a cell and does not wait for it, but when [start_at] is given: then NULL with
// ERR_USAGE for what is no scene, like pages_open. ERR_IO when no process can be had. A story that
// dies, hangs or babbles is ended; an error page then leads back to the play as it was after the
// last turn. The caller closes it with pages_close.
Pages *outside_open(const OutsideSetup *setup, Err *err);

#endif
