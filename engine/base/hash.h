// FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, 1991; isthe.com/chongo/tech/comp/fnv), for hash
// tables and checksums. No defence against chosen collisions.
#ifndef QANTAR_BASE_HASH_H
#define QANTAR_BASE_HASH_H

#include "base/str.h"

#include <stdint.h>

#define HASH_START 0xCBF29CE484222325u

// Continues [hash] with the bytes of [s]. Start from HASH_START, or from HASH_START ^ a number that is
// part of the key. Hash a separator between two texts, or ("ab", "c") equals ("a", "bc").
static inline uint64_t hash_add(uint64_t hash, Str s)
{
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.s[i]) * 0x100000001B3u;
    return hash;
}

// Times this, a number has its differences in its upper half: for tables by address (D. E. Knuth, The Art of
// Computer Programming 3, 6.4: multiplicative hashing).
#define HASH_SPREAD 0x9E3779B97F4A7C15u

static inline uint64_t hash_of(Str s) { return hash_add(HASH_START, s); }

#endif
