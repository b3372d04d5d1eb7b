// Says when files in a folder, or in the folders inside it, have changed. Without work while nothing changes.
#ifndef QANTAR_BASE_WATCH_H
#define QANTAR_BASE_WATCH_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>

#define WATCH_SETTLE_MS   20     // files that come one after the other are one change
#define WATCH_LONGEST_MS  300    // after which a change is told though it still goes on
#define WATCH_FOLDERS_MAX 256    // folders that are watched; more are not
#define WATCH_DEPTH_MAX   8      // folders inside folders
#define WATCH_ENTRIES_MAX 100000 // looked at when folders are searched

typedef struct Watch Watch;

// Watches [folder], also when it is removed and comes back. [counts] says of a file by its name whether it
// is one to be told of; it may be called from another thread. Links are not followed. NULL with [err] where
// the folder is not there or the system has no such thing. The caller closes.
Watch *watch_open(const char *folder, bool (*counts)(Str name), Err *err);

typedef enum WatchSaw {
    WATCH_CHANGED, // files have changed and then stayed as they are for WATCH_SETTLE_MS
    WATCH_INPUT,   // [input] can be read, or has ended
    WATCH_STOPPED,
} WatchSaw;

// Sleeps until one of them; [input] is a descriptor, or -1.
WatchSaw watch_wait(Watch *watch, int input);

// Waits in a thread from now on, which calls [wake] after each change, until watch_stop. False where no thread
// can be had.
bool watch_start(Watch *watch, void (*wake)(void *ctx), void *ctx);
// Whether files have changed since this was last asked; for who is woken by watch_start.
bool watch_changed(Watch *watch);
// Ends the thread, if there is one: nobody is woken any more.
void watch_stop(Watch *watch);
void watch_close(Watch *watch); // and stops; NULL is nothing

#endif
