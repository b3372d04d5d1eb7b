// One simulated play: a policy before the pages of a story.
#ifndef QANTAR_TOOLS_WALK_PLAY_H
#define QANTAR_TOOLS_WALK_PLAY_H

#include "page/drive.h"
#include "tools/walk_learner.h"
#include "tools/walk_tally.h"

#define WALK_STEPS_MAX 2000 // actions of a play; one that takes more goes in a circle

typedef struct Walker {
    Drive *drive;
    const Book *book;
    const Policy *policy;
    Learner learner;
    Coverage *coverage;
    Buf path; // the actions that played, one a line
    int steps;
    uint64_t seed;
    int last;      // position of the answer before, of HABIT_LAST
    Status status; // of every claim, or STATUS_NONE
    int read_turn; // the turn whose new sources were looked at
    int entered;   // visits of the node that is shown, to tell a new visit
    int node;
    int *order; // of a board that is shown: the cards as they are to lie, or empty
    int n_order;
    Played played;
} Walker;

// A play from action [begin] of the title page to an ending or a fault, which goes to the coverage.
// True when it came to an ending: then walker->played says how it went.
bool walk_play(Walker *walker, const Policy *policy, Str begin, uint64_t seed);
void walker_close(Walker *walker);

#endif
