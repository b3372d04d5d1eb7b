// Runs into lines for a width, measured through a callback: pure, the same input gives the same lines.
#ifndef QANTAR_TEXT_FLOW_H
#define QANTAR_TEXT_FLOW_H

#include "text/markup.h"

// How wide text is in a face, in pixels. [face] is the caller's own number.
typedef struct Measure {
    void *ctx;
    int (*width)(void *ctx, int face, Str text);
} Measure;

// The faces that runs are set in.
typedef struct Faces {
    int plain, strong, emphasis, both;
} Faces;

typedef struct Piece { // words of one run on one line
    Str text;
    int face;
    int x, width; // pixels from the left of the line
    Str term;
} Piece;

typedef struct Line {
    Piece *pieces;
    int n, width;
} Line;

typedef struct Flow {
    Line *lines;
    int n, width; // width: of the widest line
} Flow;

// Greedy breaking; spaces at the end of a line are dropped; a word wider than [width] is cut
// between graphemes (never between a letter and its accent); marks per letter beyond 8 are left
// out. [width] below 1 counts as 1. Everything lives in [arena].
Flow flow_runs(Arena *arena, Runs runs, Faces faces, int width, const Measure *measure);

// The same for a terminal or any fixed-width use: lines of at most [columns] columns.
Flow flow_plain(Arena *arena, Str text, int columns);

#endif
