// Which saves are a scenario's own where several scenarios claim one id. A home is a prefix of names in the
// store, with a file "PREFIX ID.home" that says where the scenario lay and what its scripts were like.
#ifndef QANTAR_HOMES_H
#define QANTAR_HOMES_H

#include "files.h"
#include "ipc/store_guard.h"

// StoreGuard.find_home; [ctx] is the scenario's Folder. A scenario that came with Qantar has the bare id;
// a stranger's that claims its id has GUARD_STRANGER. Among strangers it is the home whose scripts are like these
// (HOMES_ALIKE of its pairs of words), or have something in common and lay in the same folder. The first
// of an id gets the bare one, others a number of their own.
void homes_find(void *ctx, const Store *inner, Str id, bool writes, Home *home);

#define HOMES_ALIKE 3 // one of so many pairs is the same in both

#endif
