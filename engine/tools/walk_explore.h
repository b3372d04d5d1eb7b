// Where an exploring player has been in all of its plays, and where it goes next.
//
// One play in two it takes what it took least often. In the others it goes the shortest way, by the book's
// graph, to a scene where something was never taken (breadth-first search backwards from all of them).
#ifndef QANTAR_TOOLS_WALK_EXPLORE_H
#define QANTAR_TOOLS_WALK_EXPLORE_H

#include "tools/reachability.h"
#include "tools/walk_learner.h"

// Of a scene in one play; from then on it takes what it took least: the way may be closed.
#define EXPLORE_VISITS_MAX 3

typedef struct Explorer {
    const Book *book;
    Graph back;    // of what can be open, against the way
    int **tried;   // by node and choice, or answer
    int *distance; // by node: choices to where something was never tried, or INT_MAX
    bool is_stale; // something was tried first since the distances were measured
    bool heads;    // in this play: for what was never tried
    int *todo;
    Arena arena;
} Explorer;

// The caller frees; [book] must outlive it.
void explorer_open(Explorer *explorer, const Book *book);
void explorer_free(Explorer *explorer);
// Forgets all plays.
void explorer_forget(Explorer *explorer);
// A new play.
void explorer_begin(Explorer *explorer, Learner *learner);
// One of [n] choices or answers [open] of the node, which this play entered [visits] times.
int explorer_choose(
    Explorer *explorer, Learner *learner, int node, int visits, const int *open, int n);

#endif
