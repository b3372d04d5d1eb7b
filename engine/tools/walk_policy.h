// How the simulated players of `qantar walk` behave: a table of policies, a row for each.
#ifndef QANTAR_TOOLS_WALK_POLICY_H
#define QANTAR_TOOLS_WALK_POLICY_H

#include "story/book.h"

#define WISHES 3

// How a policy takes a choice, and what it does where it knows nothing.
typedef enum Habit {
    HABIT_CHANCE, // any, evenly
    HABIT_FIRST,  // always the first
    HABIT_LAST,   // the position of the answer before
    HABIT_EXPLORE, // what it took least often in all of its plays: finds what is hard to come to
} Habit;

typedef enum Reading {
    READS_PAGES,   // what lies before it: no source, no notebook
    READS_SOME,    // half of the new sources, by chance
    READS_ALL,     // every new source, and the notebook before a board
    READS_AT_WILL, // half of the sources, and any other page now and then: finds faults
    READS_EVERYTHING, // every new source, and any other page now and then
} Reading;

// Of the choices of a scene those that move this meter most: up for +1, down for -1.
typedef struct Wish {
    const char *meter; // NULL: no further wish
    int sign;
} Wish;

typedef struct Policy {
    const char *id;
    Habit habit;
    Reading reading;
    bool
        shortens; // takes a part's short form where there is one; only those without a wish or
                  // knowledge take it by chance
    // How often it gives the right answer where it has met the facts; 0: it guesses.
    double right;
    Wish wishes[WISHES]; // the first counts most; what is alike is left to the habit
    LinkType link;       // that every arrow is given, or LINK_NONE
    Status status;       // that every claim is given, or STATUS_NONE
    Status or_status;    // or this one, as a coin falls for the whole play
    bool in_ladder;      // one of those of rising ability by which items are judged
    bool in_mix;         // one of the equal mix over which endings are counted
} Policy;

extern const Policy policies[]; // ends with a row without an id

// Whether what its knowledge leaves open falls by chance, and not by position.
bool policy_guesses(const Policy *policy);
// Position in [policies], or NONE.
int policy_find(Str id);
int policy_count(void);
// Whether [id] is [pattern], whose last character may be a star: "constant_*".
bool policy_matches(Str pattern, const Policy *policy);

#endif
