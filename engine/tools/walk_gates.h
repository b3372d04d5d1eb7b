// The gates of a scenario: bounds on the figures of a walk, one a line of a text file.
//
//   # what must hold, and why
//   random total <= 12
//   reader total - skimmer total >= 20
//   constant_* links <= 10
//   mix endings.least >= 5
//   all words.max <= 1800
//
// A policy and a figure (walk_measure.h), or a difference of two; <=, >= or =; a number. A star stands for
// all policies whose names begin so, and each of them must keep the bound.
#ifndef QANTAR_TOOLS_WALK_GATES_H
#define QANTAR_TOOLS_WALK_GATES_H

#include "tools/walk.h"

// The gates of a file, with how they came out. Lives in the arena that walk_gates was given.
typedef struct GateResult {
    Str line;      // as it stands in the file
    double figure; // of the worst policy, where a star names several
    bool passed;
} GateResult;

typedef struct GateResults {
    GateResult *items;
    int n, failed;
} GateResults;

// Tries every gate of [text]. False with [err], which names [file] and the line, when one cannot be read.
bool walk_gates(const Walk *walk, Str text, const char *file, Arena *arena,
    GateResults *out, Err *err);
// A line for each: "passed  random total <= 12   is 3.10".
void walk_gates_print(const GateResults *results, Buf *out);

#endif
