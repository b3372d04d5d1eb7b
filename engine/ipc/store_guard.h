// The player's store as one scenario may see it: only names of that scenario, with limits of size and
// number, kept apart from a bundled scenario with the same id.
#ifndef QANTAR_IPC_STORE_GUARD_H
#define QANTAR_IPC_STORE_GUARD_H

#include "page/store.h"

#define GUARD_SAVE_MAX  (16u << 20) // bytes of one save
#define GUARD_SAVES_MAX 1000        // of one scenario
#define GUARD_GUEST     "_" // before the names of a guest's saves; no id begins so

typedef struct StoreGuard {
    Store inner; // the player's own
    // Whether a scenario that came with Qantar has this id: another one that has it too is a guest.
    // NULL: nobody asks.
    bool (*taken)(void *ctx, Str id);
    void *ctx;
    char
        id[STORE_ID_MAX + 1]; // the scenario's, once a call has named it; never another
} StoreGuard;

// Refuses with ERR_DATA what it does not let through. Has only the operations of [inner]. The
// guard must outlive it.
Store store_guard(StoreGuard *guard);

#endif
