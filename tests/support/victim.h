// A sitting over a real profile, played in a process that somebody kills: what must be kept then.
#ifndef QANTAR_SUPPORT_VICTIM_H
#define QANTAR_SUPPORT_VICTIM_H

#include "support/small.h"

#include <sys/types.h>

#define VICTIM_STEPS 4000 // at most
#define VICTIM_ROUND 11   // steps of one round; each ends where it began

typedef struct Victim {
    Small small;
    Folder profile;
    Pages *pages; // begun, with one named save
    int steps;
    Buf kept[VICTIM_STEPS + 1]; // the autosave before the first step and after each
    Buf before, named; // the autosave and the named save when the sitting began
    int *done;         // steps done, seen by both processes
    void **state;
} Victim;

// [rounds] of turns, a named save and settings. In the temporary folder
// of a temp_test. The caller closes it.
Victim *victim_open(void **state, int rounds);
void victim_close(Victim *victim);
// The action that a step takes.
const char *victim_step(int number);
// Makes the profile what it was when the sitting began.
void victim_restore(const Victim *victim);
// Starts the process; [prepare] is called in it before the first step (or NULL).
pid_t victim_start(Victim *victim, void (*prepare)(void *ctx), void *ctx);
// Waits for its end. Whether a signal ended it; the test fails when it ended badly.
bool victim_killed(pid_t child);
// The autosave is that of the last step done or of the one in hand, whole; no other save is
// touched or torn; of temporary files one at most is left. Then all is made as it was.
void victim_check(Victim *victim);

#endif
