// Figures as charts show them.
#ifndef QANTAR_BASE_FIGURE_H
#define QANTAR_BASE_FIGURE_H

#include "base/arena.h"

// "4,353" and "1,250,000": thousands parted, as in the sources. What is no whole number from 0 to 1e9 is
// written as "%g" does. The arena's.
Str figure_text(Arena *arena, double value);

#endif
