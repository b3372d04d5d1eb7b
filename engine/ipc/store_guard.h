// The player's store as one scenario may see it: only names of that scenario, with limits of size and
// number, kept apart from other scenarios with the same id. Files that Qantar did not name are offered when
// they hold a save of it, and so are saves of another stranger's scenario with its id: read only.
#ifndef QANTAR_IPC_STORE_GUARD_H
#define QANTAR_IPC_STORE_GUARD_H

#include "page/store.h"

#define GUARD_SAVE_MAX  (16u << 20) // bytes of one save
#define GUARD_SAVES_MAX 1000        // of one scenario
#define GUARD_STRANGER                                                                 \
    "_" // begins the names of saves of strangers' scenarios; no id begins so

#define GUARD_PREFIX_MAX 16

// Where the saves of a scenario stand among those of others that have its id.
typedef struct Home {
    char prefix[GUARD_PREFIX_MAX]; // of their names: "", GUARD_STRANGER or "_1a2b3c4d_"
    // A scenario that came with Qantar has this id, or is it: nothing of another one is offered.
    bool apart;
} Home;

typedef struct StoreGuard {
    Store inner; // the player's own
    // Finds the home of the scenario [id]; called once a call has named it, and with [writes] before the
    // first write, so that it can be remembered. NULL: all are at home under their id.
    void (*find_home)(void *ctx, const Store *inner, Str id, bool writes, Home *home);
    void *ctx;
    // The scenario's, once a call has named it; never another.
    char id[STORE_ID_MAX + 1];
    Home home;
    bool found, settled; // [home] is known; and remembered
} StoreGuard;

// Refuses with ERR_DATA what it does not let through. Has only the operations of [inner]. The
// guard must outlive it.
Store store_guard(StoreGuard *guard);

#endif
