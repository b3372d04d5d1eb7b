// What of a scenario the plays of `qantar walk` met, all policies together, and the faults that they hit.
#ifndef QANTAR_TOOLS_WALK_COVER_H
#define QANTAR_TOOLS_WALK_COVER_H

#include "story/book.h"

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
// The fault of a play that goes in a circle; its path goes round once.
#define WALK_NO_ENDING "the play comes to no ending"

// A text that should stand on a page in some play.
typedef struct CoveredText {
    const Text *text;
    int words;
    int shown; // 1: it stood on a page
} CoveredText;

// Of all policies together. What can be reached is counted from where the plays begin.
typedef struct Coverage {
    const Book *book;
    Arena *arena;
    bool *expected;        // by node: can be reached
    bool *expected_source; // by source: something that can be reached gives it
    int *visits;           // by node
    int *most;             // by node: the most visits in one play
    int **offered;         // by node and choice: how often it stood on the page
    int **opened;          // the same: and was open
    int **taken;           // the same: and was taken
    int *given;            // by source
    int *read;             // by source: how often it was opened
    // Passages of scenes that can be reached, reasons of their answers and moves, what their sources say.
    CoveredText *texts;
    CoveredText **by_address; // the same, by where their bytes stand
    int n_texts;
    Dominance *dominance; // by node
    WalkFault faults[WALK_FAULTS_MAX];
    int n_faults;
} Coverage;

// Everything lives in [arena]; [start] is the node where plays begin.
void coverage_open(Coverage *coverage, Arena *arena, const Book *book, int start);
// A text that was put on a page.
void coverage_shown(Coverage *coverage, const Text *text);
// Of the covered texts, how many words stood on a page, and how many there are.
int coverage_words(const Coverage *coverage, int *all);
// The open choices of a scene that is shown.
void coverage_choices(Coverage *coverage, int node, const int *open, int n);
// Keeps the fault, or its shorter path, and counts its hits.
void coverage_fault(Coverage *coverage, const WalkFault *fault);
// The choice that is best on every meter in more than [share] of the states of the scene, or NONE.
int coverage_dominant(const Coverage *coverage, int node, double share);

#endif
