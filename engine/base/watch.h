// Reports changes of files in a folder and its subfolders. Costs nothing while nothing changes.
#ifndef QANTAR_BASE_WATCH_H
#define QANTAR_BASE_WATCH_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>

#define WATCH_SETTLE_MS   20  // files written in quick succession are one change
#define WATCH_LONGEST_MS  300 // after this a change is reported even while more follow
#define WATCH_FOLDERS_MAX 256 // folders beyond these are not watched
#define WATCH_DEPTH_MAX   8   // levels of subfolders
#define WATCH_ENTRIES_MAX 100000 // directory entries read in the search for subfolders

typedef struct Watch Watch;

// Watches [folder], also when it is removed and created again. [counts] says by its name whether a file
// matters; it may be called from another thread. Links are not followed. NULL with [err] if the folder does
// not exist or the system cannot watch it. The caller closes.
Watch *watch_open(const char *folder, bool (*counts)(Str name), Err *err);

typedef enum WatchSaw {
    WATCH_CHANGED, // files have changed and then stayed as they are for WATCH_SETTLE_MS
    WATCH_INPUT,   // [input] can be read, or has ended
    WATCH_STOPPED,
} WatchSaw;

// Sleeps until one of them; [input] is a descriptor, or -1.
WatchSaw watch_wait(Watch *watch, int input);

// Starts a thread that calls [wake] after each change, until watch_stop. False if the thread cannot be
// started.
bool watch_start(Watch *watch, void (*wake)(void *ctx), void *ctx);
// Whether files have changed since the last call; for use after [wake].
bool watch_changed(Watch *watch);
// Ends the thread, if there is one; [wake] is not called any more.
void watch_stop(Watch *watch);
void watch_close(Watch *watch); // also stops; NULL is allowed

#endif
