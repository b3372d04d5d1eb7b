// The town of sitting.h behind the wall, whose cell can be killed, or lie.
#ifndef QANTAR_SUPPORT_FAR_H
#define QANTAR_SUPPORT_FAR_H

#include "support/liar.h"
#include "support/scenario.h"
#include "support/store.h"
#include "wall/outside.h"

// What a cell does before its walls are up, and what it tells: memory that it shares with us.
typedef struct FarCell {
    long cell;  // its process
    int cells;  // started so far
    int dying;  // so many of those to come end before they have read anything
    bool ahead; // scripts are read ahead
    bool lying; // it says [lie] and no more
    Liar lie;
} FarCell;

// A scenario behind the wall, with a store for its keeper.
typedef struct Far {
    TestStore memory;
    Keeper keeper;
    MemoryFile files[2];
    OutsideSetup setup;
    FarCell *shared;
    int dies_at; // the cell is killed at this write from now on; 0: at none
    Pages *pages;
} Far;

// The far side must not be moved. far_open is both: what the first made ready may be changed
// before the second.
void far_prepare(Far *far);
void far_open_prepared(Far *far);
void far_open(Far *far);
void far_close(Far *far);

// Takes an action, or some with spaces between; the test fails when one is refused.
void far_act(Far *far, const char *id);
void far_play(Far *far, const char *actions);
const Page *far_page(Far *far);
bool far_shows(Far *far, const char *part); // its JSON holds it
// Once the first page has come.
void far_kill(const Far *far, int signal);

void assert_far_at(Far *far, const char *scene);
// It is the page for a story that is lost, with these ways on, each followed by a space.
void assert_far_down(Far *far, const char *ids);

#endif
