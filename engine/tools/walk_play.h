// One simulated play: a policy before the pages of a story.
#ifndef QANTAR_TOOLS_WALK_PLAY_H
#define QANTAR_TOOLS_WALK_PLAY_H

#include "page/drive.h"
#include "tools/walk_cover.h"
#include "tools/walk_explore.h"
#include "tools/walk_learner.h"
#include "tools/walk_tally.h"

#define WALK_STEPS_MAX 2000 // actions of a play; one that takes more goes in a circle

typedef struct Walker {
    Drive *drive;
    const Book *book;
    const Policy *policy;
    Learner learner;
    Explorer explorer;
    Coverage *coverage;
    Buf path; // the actions that played, one a line
    Buf all; // these and what it looked at between them, of a play that is written down
    bool writes;
    int steps;
    int *nodes;   // by step: the node that it was taken at
    size_t *ends; // by step: where the path ends that leads up to it
    uint64_t seed;
    int last;      // position of the answer before, of HABIT_LAST
    Status status; // of every claim, or STATUS_NONE
    int read_turn; // the turn whose new sources were looked at
    int entered;   // visits of the node that is shown, to tell a new visit
    int node;
    int *cards; // of a board that is shown, as they are to lie
    int n_cards;
    Played *played; // of this play
} Walker;

// Opens a story to be played. The coverage, which is opened later, and the host must outlive it. False
// with [err]; the caller closes the walker in any case, and zeroes it before.
bool walker_open(Walker *walker, const Host *host, Coverage *coverage, Err *err);
// The next play, from action [begin] of the title page to an ending or a fault, which goes to the
// coverage. walker->policy is set.
void walk_play(Walker *walker, Str begin, uint64_t seed, Played *played);
void walker_close(Walker *walker);

#endif
