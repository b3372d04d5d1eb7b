// What `qantar walk` counts: scores and times of each policy, what of the scenario was met, faults.
#ifndef QANTAR_TOOLS_WALK_TALLY_H
#define QANTAR_TOOLS_WALK_TALLY_H

#include "story/play.h"
#include "tools/walk_ability.h"
#include "tools/walk_policy.h"

// A running sum of numbers, for their mean and standard deviation.
typedef struct Sum {
    int n;
    double sum, squares;
} Sum;

void sum_add(Sum *sum, double number);
double sum_mean(const Sum *sum); // 0 of none
double sum_spread(const Sum *sum);

// Scores, 0 to 100, each corrected for chance as play_scores does it.
typedef enum WalkPart {
    PART_TOTAL, // of the board: the next four by their weights, less what it does not ask
    PART_ORDER,
    PART_LINKS,
    PART_CLAIMS,
    PART_EVIDENCE,
    PART_CHECKS,
    PARTS,
} WalkPart;

const char *walk_part_id(WalkPart part); // "total"

// What a play takes beside reading, in seconds (the formula of a lesson's length).
#define SECONDS_DECISION 20
#define SECONDS_CHECK    25
#define SECONDS_BOARD    300

// What one play came to.
typedef struct Played {
    bool ended; // at an ending, and not at a fault
    int words, decisions, checks, boards;
    int ending;          // node
    double parts[PARTS]; // below 0: not asked
    double *meters;      // by variable, where there is room
} Played;

// Of one policy. Lists live in the walk's arena.
typedef struct Tally {
    const Policy *policy;
    int plays, ended, room;
    Sum parts[PARTS];
    Sum *meters;     // by variable
    int *endings;    // by node
    int *words;      // by play that ended
    int *seconds;    // the same: what it took beside reading
    double *totals;  // the same
    ItemSums *items; // by item of the walk
    Sum decisions, checks;
} Tally;

void tally_open(Tally *tally, Arena *arena, const WalkItems *items,
    const Policy *policy, int plays);
void tally_add(Tally *tally, const Book *book, const Played *played);
// Fills in how [play] ended.
void played_end(Played *played, const Book *book, const Play *play);

// Of a scene in which two or more open choices move meters: at how many visits, and how often each
// choice was best on every meter.
typedef struct Dominance {
    int states;
    int *best; // by choice
} Dominance;

// A fault that plays hit, with the fewest actions that led to it.
typedef struct WalkFault {
    Str text, node; // what is wrong, where
    Str path;       // actions, one a line
    uint64_t seed;  // of the play
    int steps;
    int hits; // plays
} WalkFault;

#define WALK_FAULTS_MAX 50

// Of all policies together.
typedef struct Coverage {
    const Book *book;
    Arena *arena;
    bool *expected;       // by node: can be reached from where the plays begin
    int *visits;          // by node
    int **taken;          // by node and choice
    int *given;           // by source
    Dominance *dominance; // by node
    WalkFault faults[WALK_FAULTS_MAX];
    int n_faults;
} Coverage;

void coverage_open(Coverage *coverage, Arena *arena, const Book *book, int start);
// The open choices of a scene that is shown.
void coverage_choices(Coverage *coverage, int node, const int *open, int n);
// Keeps the fault, or its shorter path, and counts its hits.
void coverage_fault(Coverage *coverage, const WalkFault *fault);
// The choice that is best on every meter in more than [share] of the states of the scene, or NONE.
int coverage_dominant(const Coverage *coverage, int node, double share);

#endif
