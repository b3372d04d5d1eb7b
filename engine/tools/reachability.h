// The graph of a book's nodes: which nodes can be reached, and which form cycles.
#ifndef QANTAR_TOOLS_REACHABILITY_H
#define QANTAR_TOOLS_REACHABILITY_H

#include "story/book.h"

typedef struct GraphEdge {
    int from, to;
    const Choice *choice; // NULL: the next node of a check or board
} GraphEdge;

typedef struct Graph { // adjacency lists, forwards or backwards
    int n_nodes;
    int *first; // by node: its targets are to[first[i]] .. to[first[i + 1] - 1]
    int *to;
    int *todo; // scratch space for a traversal
} Graph;

typedef struct Reachability {
    GraphEdge *edges; // in the order of the script
    int n_edges;
    bool *given;      // by source: can be obtained
    bool *never;      // by condition_index: can never hold
    int64_t tests;    // that satisfy may still ask
    int *component;   // by node: its strongly connected component of [open]
    Graph all;        // all edges
    Graph open, back; // edges that can be open, forwards and backwards
} Reachability;

// Everything lives in [arena]. An edge counts as open if every source it needs can be obtained anywhere
// in the play, and its condition, if that is data, can hold; functions are assumed to return true.
void reachability_find(Reachability *reach, Arena *arena, const Book *book);
// The same where it is known by variable which of them anything may change; [written] may be NULL.
void reachability_find_written(
    Reachability *reach, Arena *arena, const Book *book, const bool *written);
bool reachability_can_open(const Reachability *reach, const Choice *choice);

// Marks in [seen] (by node) everything reachable from [start], including itself.
void reachability_flood(const Graph *graph, int start, bool *seen);
// The same from where plays begin: the start of each edition, or that of a book without them.
void reachability_flood_plays(const Graph *graph, const Book *book, bool *seen);

#endif
