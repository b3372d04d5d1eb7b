// The town of sitting.h played in a worker, which can be killed, or lie.
#ifndef QANTAR_SUPPORT_FAR_H
#define QANTAR_SUPPORT_FAR_H

#include "ipc/remote.h"
#include "ipc/store_guard.h"
#include "support/liar.h"
#include "support/scenario.h"
#include "support/store.h"

typedef struct Far {
    TestStore memory;
    StoreGuard guard;
    MemoryFile files[2];
    RemoteSetup setup;
    const char *folder; // of the test; its log says which workers there were
    char argument[512]; // of the workers to come
    int dies_at;        // the worker is killed at this write from now on; 0: at none
    Pages *pages;
} Far;

// It must not be moved, and the test has a folder (temp_test). far_open is both: what the first
// made ready may be changed before the second.
void far_prepare(Far *far, void **state);
void far_open_prepared(Far *far);
void far_open(Far *far, void **state);
void far_close(Far *far);

// For the workers to come: they play, but the first [dying] of all end before they have read anything;
// or they say [says], and no more.
void far_let_play(Far *far, int dying);
void far_let_lie(Far *far, Str says);
void far_send_ahead(Far *far); // the script is sent ahead

// Takes an action, or some with spaces between; the test fails when one is refused.
void far_act(Far *far, const char *id);
void far_play(Far *far, const char *actions);
const Page *far_page(Far *far);
bool far_shows(Far *far, const char *part); // its JSON holds it
// Once the first page has come.
long far_worker(
    const Far *far, int *count); // its process, and how many there were; may be NULL
void far_kill(const Far *far, int signal);

void assert_far_at(Far *far, const char *scene);
// It is the page for a story that is lost, with these ways on, each followed by a space.
void assert_far_crashed(Far *far, const char *ids);

#endif
