// A session of a front end: the scenario, the profile and the pages opened on them.
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
    Pages *pages; // NULL until opened
    FILE *record; // receives every step; NULL without --record
} Session;

// Opens a session by the first operand, --profile, --seed, --begin, --edition, --at and --record. [clock]: label
// saves with the time, which makes equal plays differ. The story runs in a worker, or with
// --one-process in this process. False with [err]. The caller calls session_close in both cases, and
// must not move the session.
bool session_open(Session *session, const Arguments *arguments, bool clock, Err *err);
// Opens only the pages of a scenario, with [session->setup].
bool session_open_pages(Session *session, const Arguments *arguments, Err *err);
void session_close(Session *session, Err *err);

#endif
