#include "base/figure.h"

#include <math.h>

#define FIGURE_MAX 1e9

static Str parted(Arena *arena, int whole)
{
    if (whole < 1000) return arena_fmt(arena, "%d", whole);
    return arena_fmt(
        arena, STR_FMT ",%03d", STR_ARG(parted(arena, whole / 1000)), whole % 1000);
}

Str figure_text(Arena *arena, double value)
{
    bool whole = value == floor(value) && value >= 0 && value <= FIGURE_MAX;
    return whole ? parted(arena, (int)value) : arena_fmt(arena, "%g", value);
}
