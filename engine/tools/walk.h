// `qantar walk`: thousands of simulated plays through the pages that readers get, and what they come to.
#ifndef QANTAR_TOOLS_WALK_H
#define QANTAR_TOOLS_WALK_H

#include "story/host.h"
#include "tools/walk_cover.h"
#include "tools/walk_tally.h"

#define WALK_PLAYS     200 // of each policy, when nothing else is said
#define WALK_PLAYS_MAX 20000

typedef struct WalkSetup {
    Host host;   // the scenario
    Str edition; // id, or empty: where the title page begins first
    Str policy;  // a pattern of policies (walk_policy.h), or empty: all
    int plays;   // of each policy
    uint64_t seed;
    // Of those that the pattern names, the first to be walked here and how many; count 0: all.
    int first, count;
} WalkSetup;

// What all plays came to. The same setup gives the same numbers on every machine.
typedef struct Walk {
    const Book *book; // as long as the walk
    Tally *tallies;
    int n_tallies;
    WalkItems items;
    Coverage coverage;
    Arena arena;
    struct Walker *walker;
} Walk;

// Plays. False with [err] when the scenario cannot be read, or has no such edition or policy; faults
// that plays hit are part of the result. The caller frees the walk in any case.
bool walk_run(Walk *walk, const WalkSetup *setup, Err *err);
// The same without playing: for parts that were played elsewhere (walk_part.h).
bool walk_open(Walk *walk, const WalkSetup *setup, Err *err);
// Plays the one play [number], from 1, of setup->policy, which is no pattern, and appends it as a play file with
// every page that was opened on the way. False with [err] as walk_run.
bool walk_one(const WalkSetup *setup, int number, Buf *out, Err *err);
// How many policies the pattern names, or all.
int walk_policies(Str pattern);
void walk_free(Walk *walk);

#endif
