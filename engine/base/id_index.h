// Look-up of texts in an array of them, by a sorted permutation.
#ifndef QANTAR_BASE_ID_INDEX_H
#define QANTAR_BASE_ID_INDEX_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

// Unlike a hash table, binary search cannot be made slow by ids chosen to collide.
typedef struct IdIndex {
    const Str *ids;
    int *sorted; // indexes into [ids], by id and then by index
    // Their first eight bytes in this order, which decide most comparisons.
    uint64_t *heads;
    int n;
} IdIndex;

// [ids] must outlive the index, whose permutation is in [arena].
IdIndex id_index_make(Arena *arena, const Str *ids, int n);
int id_index_find(const IdIndex *index, Str id); // the first match, or -1

#endif
