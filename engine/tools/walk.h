// `qantar walk`: thousands of simulated plays through the pages that readers get, and what they come to.
#ifndef QANTAR_TOOLS_WALK_H
#define QANTAR_TOOLS_WALK_H

#include "story/host.h"
#include "tools/walk_tally.h"

#define WALK_PLAYS     200 // of each policy, when nothing else is said
#define WALK_PLAYS_MAX 20000

typedef struct WalkSetup {
    Host host;   // the scenario
    Str edition; // id, or empty: where the title page begins first
    Str policy;  // a pattern of policies (walk_policy.h), or empty: all
    int plays;   // of each policy
    uint64_t seed;
} WalkSetup;

// What all plays came to. The same setup gives the same numbers on every machine.
typedef struct Walk {
    const Book *book; // as long as the walk
    Tally *tallies;
    int n_tallies;
    Coverage coverage;
    Arena arena;
    struct Walker *walker;
} Walk;

// Plays. False with [err] when the scenario cannot be read, or has no such edition or policy; faults
// that plays hit are part of the result. The caller frees the walk in any case.
bool walk_run(Walk *walk, const WalkSetup *setup, Err *err);
void walk_free(Walk *walk);

#endif
