// Sends a story's worker all that it may ask for, where it cannot ask in the middle of a request.
#ifndef QANTAR_IPC_AHEAD_H
#define QANTAR_IPC_AHEAD_H

#include "ipc/server.h"

// What the worker has of the store. Zero-initialise.
typedef struct AheadSave {
    Str name;
    uint64_t hash; // of its bytes and those of its backup
    int round;     // in which it was last there
} AheadSave;
typedef struct Ahead {
    Arena arena; // of the names
    AheadSave *saves;
    int n, round;
} Ahead;

// The files [names] of the scenario, those that can be read, and the interface's languages. After this the
// worker is alone (server_send_alone).
void ahead_send_files(Server *server, const Str *names, int n);
// What has changed since the last call of the saves of scenario [id], as server->store shows them.
void ahead_send_saves(Ahead *ahead, Server *server, Str id);
void ahead_free(Ahead *ahead); // for a worker that is started again, too

#endif
