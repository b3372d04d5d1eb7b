// A monkey at the keyboard: repeatable garbage, and a store that fails and lies now and then.
#ifndef QANTAR_SUPPORT_MONKEY_H
#define QANTAR_SUPPORT_MONKEY_H

#include "base/rng.h"
#include "support/late.h"
#include "support/small.h"

// An hour of simulated use: nobody does more than one thing a second for long, be it a key, a click,
// a line or an action. A test of monkeys is called with nothing, and then sits down for a few
// minutes; or with a first seed and a number of seeds, and then each of them sits for an hour, on
// each scenario. The seed of a failure is the last one printed.
#define MONKEY_HOUR 3600
typedef struct MonkeyRuns {
    uint64_t first;
    int count, inputs; // monkeys, and what each of them does
} MonkeyRuns;
MonkeyRuns monkey_runs(int argc, char **argv, int count, int inputs);

// Pages over a scenario of tests/ or scripts/ whose store fails, and gives back changed bytes,
// for one call in [trouble]; 0: never.
typedef struct Monkey {
    Small small;
    Store honest; // of the play under test
    Rng rng;
    uint32_t trouble;
    int polls; // in vain for each reply
    Late late;
    Pages *pages;
    Arena arena;  // forgotten with every page
    unsigned met; // a bit for each kind of page that monkey_now has shown
} Monkey;

// Says the seed, so that a failure can be played again. The monkey must not be moved.
void monkey_open(Monkey *monkey, const char *scenario, uint64_t seed, uint32_t trouble);
// From now on each reply comes late; the program is started anew.
void monkey_slow(Monkey *monkey, int polls);
const Page *monkey_now(Monkey *monkey); // the page on top
void monkey_again(Monkey *monkey);      // the program is left and started anew
void monkey_close(Monkey *monkey);

int monkey_below(Rng *rng, int bound); // 0 to bound - 1
// Up to [most] bytes that mean nothing, in the arena: any bytes, letters, marks or brackets.
Str monkey_bytes(Rng *rng, Arena *arena, int most);
// Something to take on [page]: mostly one of its actions, sometimes one of another page or none.
Str monkey_id(Rng *rng, Arena *arena, const Page *page);

// From whatever page this is: back to the play, and by open choices alone to its end.
void monkey_go_home(Monkey *monkey);

#endif
