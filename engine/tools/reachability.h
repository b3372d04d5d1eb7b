// The ways from node to node of a book: what can be reached, ahead and back.
#ifndef QANTAR_TOOLS_REACHABILITY_H
#define QANTAR_TOOLS_REACHABILITY_H

#include "story/book.h"

typedef struct GraphEdge { // one way to go on
    int from, to;
    const Choice *choice; // NULL: the way on of a check or a board
} GraphEdge;

typedef struct Graph { // arrows between nodes, either ahead or back
    int n_nodes;
    int *first; // by node: its arrows are to[first[i]] .. to[first[i + 1] - 1]
    int *to;
    int *todo; // room for a walk
} Graph;

typedef struct Reachability {
    GraphEdge *edges; // in the order of the script
    int n_edges;
    bool *given; // by source: can be had
    int *ring;   // by node: the same for nodes that lead to each other, over open ways
    Graph all;   // every way, open or not
    Graph open, back; // the ways that can be open at all; the same turned round
} Reachability;

// Everything lives in [arena]. A way is taken to be open when each source that it needs can be had
// somewhere in the play; what functions answer is not known, and taken to be yes.
void reachability_find(Reachability *reach, Arena *arena, const Book *book);
bool reachability_can_open(const Reachability *reach, const Choice *choice);

// Marks in [seen], by node, all that can be come to from [start], and start itself.
void reachability_flood(const Graph *graph, int start, bool *seen);

#endif
