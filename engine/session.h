// A session of a front end: the scenario, the profile and the pages opened on them.
#ifndef QANTAR_SESSION_H
#define QANTAR_SESSION_H

#include "arguments.h"
#include "base/watch.h"
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
    bool watches; // to be set by who can show what has changed
    Watch *watch; // of the scenario's files; NULL where nobody watches them
} Session;

// Opens a session by the first operand, --profile, --seed, --begin, --edition, --at and --record. [clock]: label
// saves with the time, which makes equal plays differ. The story runs in a worker, or with
// --one-process in this process. False with [err]. The caller calls session_close in both cases, and
// must not move the session.
bool session_open(Session *session, const Arguments *arguments, bool clock, Err *err);
// Whether a file of a scenario has such a name: scripts, pictures, translations, codes. Not what editors keep
// beside them.
bool session_counts_file(Str name);
// Opens only the pages of a scenario, with [session->setup].
bool session_open_pages(Session *session, const Arguments *arguments, Err *err);
void session_close(Session *session, Err *err);

#endif
