// What `qantar walk` counts of each policy: scores, meters, endings, words and times.
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
    int pages;           // scenes, questions, boards and endings that it came to
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
    int *pages;      // the same: see Played
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

#endif
