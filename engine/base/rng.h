// Repeatable random numbers: PCG32 (M. O'Neill, 2014, pcg-random.org). The same on every machine.
#ifndef QANTAR_BASE_RNG_H
#define QANTAR_BASE_RNG_H

#include <stddef.h>
#include <stdint.h>

typedef struct Rng {
    uint64_t state;
} Rng;

Rng rng_seeded(uint64_t seed);
uint32_t rng_next(Rng *rng); // 32 bits, each equally likely
// From 0 to bound - 1 without bias: what would favour small numbers is drawn again. 0 of a bound of 0.
uint32_t rng_below(Rng *rng, uint32_t bound);
// Every order is equally likely (R. Fisher and F. Yates, 1938; R. Durstenfeld, 1964).
void rng_shuffle(Rng *rng, int *items, size_t count);

#endif
