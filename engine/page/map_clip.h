// A closed line cut to a rectangle: pure geometry.
#ifndef QANTAR_PAGE_MAP_CLIP_H
#define QANTAR_PAGE_MAP_CLIP_H

#include "base/arena.h"

// Corners of a ring, x and y in turns.
typedef struct Corners {
    double *xy;
    int n; // corners, two numbers each
} Corners;

// What of [ring] lies between (0, 0) and (w, h), in [arena]; without corners when nothing does.
Corners map_clip(Arena *arena, Corners ring, double w, double h);

#endif
