// One play at one reader: finds the scenario and the profile, and opens the pages on them.
#ifndef QANTAR_SESSION_H
#define QANTAR_SESSION_H

#include "arguments.h"
#include "files.h"
#include "ipc/store_guard.h"
#include "page/pages.h"

#include <stdio.h>

typedef struct Session {
    Buf scenario_path, profile_path;
    Folder scenario, profile;
    StoreGuard guard;
    PagesSetup setup;
    Pages *pages; // NULL until it is opened
    FILE *record; // gets every step; NULL without --record
} Session;

// What the command line says: the first operand, --profile, --seed, --begin, --at, --record. With
// [clock] saves are labelled with the time, which would make two equal plays differ. The story works
// in a worker, or with --one-process in this process. False with [err]. session_close is due either
// way; the session must not be moved.
bool session_open(Session *session, const Arguments *arguments, bool clock, Err *err);
// Only the pages over a scenario, with what [session->setup] says.
bool session_open_pages(Session *session, const Arguments *arguments, Err *err);
void session_close(Session *session, Err *err);

#endif
