#include "base/rng.h"

// PCG-XSH-RR with 64 bits of state and one fixed stream.
#define MULTIPLIER UINT64_C(6364136223846793005)
#define INCREMENT  UINT64_C(1442695040888963407)

Rng rng_seeded(uint64_t seed)
{
    Rng rng = {seed + INCREMENT};
    rng_next(&rng);
    return rng;
}

uint32_t rng_next(Rng *rng)
{
    uint64_t old = rng->state;
    rng->state = old * MULTIPLIER + INCREMENT;
    uint32_t mixed = (uint32_t)((old >> 18 ^ old) >> 27);
    uint32_t turn = (uint32_t)(old >> 59);
    return mixed >> turn | mixed << (-turn & 31);
}

uint32_t rng_below(Rng *rng, uint32_t bound)
{
    if (bound == 0) return 0;
    // Rejects the lowest 2^32 mod bound values, which would bias small results.
    uint32_t rejected = -bound % bound;
    uint32_t value = rng_next(rng);
    while (value < rejected)
        value = rng_next(rng);
    return value % bound;
}

void rng_shuffle(Rng *rng, int *items, size_t count)
{
    for (size_t left = count; left > 1; left--) {
        size_t pick = rng_below(rng, (uint32_t)left);
        int item = items[pick];
        items[pick] = items[left - 1];
        items[left - 1] = item;
    }
}
