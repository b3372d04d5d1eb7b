// Repeatable random numbers: PCG32 (M. O'Neill, 2014, pcg-random.org). The same on every machine.
#ifndef QANTAR_BASE_RNG_H
#define QANTAR_BASE_RNG_H

#include <stddef.h>
#include <stdint.h>

typedef struct Rng {
    uint64_t state;
} Rng;

Rng rng_seeded(uint64_t seed);
uint32_t rng_next(Rng *rng);
uint32_t rng_below(
    Rng *rng, uint32_t bound); // 0 to bound - 1 without bias; 0 when bound is 0
void rng_shuffle(Rng *rng, int *items, size_t count); // Fisher and Yates

#endif
