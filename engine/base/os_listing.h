// The names in a folder, in order, for os_list of every system.
#ifndef QANTAR_BASE_OS_LISTING_H
#define QANTAR_BASE_OS_LISTING_H

#include "base/arena.h"
#include "base/str.h"

// All zero at first; os_listing_end frees it.
typedef struct OsListing {
    Str *names;
    ptrdiff_t n;
    Arena arena;
} OsListing;

void os_listing_add(OsListing *listing, Str name); // a copy; "." and ".." are left out
// If [whole], calls each(ctx, name) for all names in the order of their bytes. Frees them in any case, and returns
// [whole].
bool os_listing_end(
    OsListing *listing, bool whole, void (*each)(void *ctx, Str name), void *ctx);

#endif
