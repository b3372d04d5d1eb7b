// The files that a browser has fetched do not change: nothing is watched.
#include "base/watch.h"

Watch *watch_open(const char *folder, bool (*counts)(Str name), Err *err)
{
    (void)counts;
    err_set(err, ERR_IO, "\"%s\" cannot be watched in a browser", folder);
    return NULL;
}

WatchSaw watch_wait(Watch *watch, int input)
{
    (void)watch, (void)input;
    return WATCH_STOPPED;
}

bool watch_start(Watch *watch, void (*wake)(void *ctx), void *ctx)
{
    (void)watch, (void)wake, (void)ctx;
    return false;
}

bool watch_changed(Watch *watch)
{
    (void)watch;
    return false;
}

void watch_stop(Watch *watch) { (void)watch; }
void watch_close(Watch *watch) { (void)watch; }
