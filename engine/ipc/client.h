// A worker's side: reads requests from its channel, does them, replies; and what it may not do itself
// it calls our side for.
#ifndef QANTAR_IPC_CLIENT_H
#define QANTAR_IPC_CLIENT_H

#include "ipc/messages.h"

#define CLIENT_FILES_MAX (16u << 20) // bytes of scripts that are sent ahead

typedef struct ClientFile {
    Str name, text;
} ClientFile;

// The end of the channel in a worker. Zero it.
typedef struct Client {
    ClientFile *files; // sent ahead; each is given out once
    int n_files;
    Arena arena; // of the files
    Buf in, out; // one message each
} Client;

// The next request: its strings are in [arena]. Ends the process when nobody is at the other side any
// more, and so do all of these.
Request client_receive(Client *client, Arena *arena);
void client_reply(Client *client, const ReplyMessage *message);

Host client_host(Client *client);  // the scenario's files
Host client_fonts(Client *client); // the files of the fonts
Store client_store(Client *client, unsigned ops);

#endif
