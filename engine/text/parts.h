// The runs of a text joined into one, and that cut into parts: each of one run and one direction.
#ifndef QANTAR_TEXT_PARTS_H
#define QANTAR_TEXT_PARTS_H

#include "text/markup.h"

typedef struct Part {
    size_t start, end; // in the text
    int run;
    bool rtl;            // from right to left
    unsigned char level; // from bidi_levels
} Part;

typedef struct Parts {
    Str text; // no tabs, surplus accents and overrides; when [turn], no marks of direction
    unsigned char *breaks; // from breaks_find
    Part *items;
    int n;
    // Directions were found: the order on the line may differ from reading order.
    bool turn;
} Parts;

#define PARTS_MARKS_MAX 8 // accents on one letter: thousands of them hang a shaper

// [turns]: find directions; else everything runs from left to right, as a terminal wants it.
Parts parts_of(Arena *arena, Runs runs, bool turns);

#endif
