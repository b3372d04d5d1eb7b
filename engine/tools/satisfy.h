// Decides whether a condition that is data can hold, by trying all values that make a difference to it.
#ifndef QANTAR_TOOLS_SATISFY_H
#define QANTAR_TOOLS_SATISFY_H

#include "story/book.h"

typedef enum Holding {
    HOLDS_NEVER,
    HOLDS_SOMETIMES,
    HOLDS_ALWAYS,
    HOLDS_UNKNOWN, // too much to try
} Holding;

// What is known of every play. NULL fields: nothing.
typedef struct Known {
    const bool *written; // by variable: something may change its first value
    const bool *given;   // by source: it can be held
    int64_t *left; // tests that may still be evaluated, for all conditions together
} Known;

#define SATISFY_TESTS 30000000 // evaluated in one check; some tenths of a second

// Whether [test] holds in all plays, in none or in some, for all that is known. Takes what it asks from *known->left,
// and is HOLDS_UNKNOWN once that is used up.
Holding satisfy(const Book *book, const Test *test, const Known *known);

#endif
