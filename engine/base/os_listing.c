// Collects the names in a folder and gives them in order, whatever order the system has.
#include "base/os_listing.h"

#include <stdlib.h>

void os_listing_add(OsListing *listing, Str name)
{
    if (str_eq(name, STR(".")) || str_eq(name, STR(".."))) return;
    listing->names = mem_grow(listing->names, listing->n + 1, sizeof *listing->names);
    listing->names[listing->n++] = arena_str(&listing->arena, name);
}

static int by_bytes(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

bool os_listing_end(
    OsListing *listing, bool whole, void (*each)(void *ctx, Str name), void *ctx)
{
    if (whole && listing->n > 0)
        qsort(listing->names, (size_t)listing->n, sizeof *listing->names, by_bytes);
    for (ptrdiff_t i = 0; whole && i < listing->n; i++)
        each(ctx, listing->names[i]);
    free(listing->names);
    arena_free(&listing->arena);
    *listing = (OsListing){0};
    return whole;
}
