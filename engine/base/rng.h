// Reproducible pseudo-random numbers: PCG32 (M. O'Neill, 2014, pcg-random.org). The same seed gives the
// same numbers on every machine.
#ifndef QANTAR_BASE_RNG_H
#define QANTAR_BASE_RNG_H

#include <stddef.h>
#include <stdint.h>

typedef struct Rng {
    uint64_t state;
} Rng;

Rng rng_seeded(uint64_t seed);
uint32_t rng_next(Rng *rng); // 32 uniformly distributed bits
// Uniform in [0, bound), without modulo bias; 0 when [bound] is 0.
uint32_t rng_below(Rng *rng, uint32_t bound);
// Uniform shuffle (R. Fisher and F. Yates, 1938; R. Durstenfeld, 1964).
void rng_shuffle(Rng *rng, int *items, size_t count);

#endif
