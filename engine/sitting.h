// One play at one reader: finds the scenario and the profile, and opens the pages on them.
#ifndef QANTAR_SITTING_H
#define QANTAR_SITTING_H

#include "arguments.h"
#include "files.h"
#include "wall/keeper.h"

#include <stdio.h>

typedef struct Sitting {
    Buf scenario_path, profile_path;
    Folder scenario, profile;
    Keeper keeper;
    PagesSetup setup;
    Pages *pages; // NULL until it is opened
    FILE *record; // gets every step; NULL without --record
} Sitting;

// What the command line says: the first operand, --profile, --seed, --begin, --at, --record. With
// [clock] saves are labelled with the time, which would make two equal plays differ. The story works
// in a cell, or with --one-process in this process. False with [err]. sitting_close is due either
// way; the sitting must not be moved.
bool sitting_open(Sitting *sitting, const Arguments *arguments, bool clock, Err *err);
// Only the pages over a scenario, with what [sitting->setup] says.
bool sitting_open_pages(Sitting *sitting, const Arguments *arguments, Err *err);
void sitting_close(Sitting *sitting, Err *err);

#endif
