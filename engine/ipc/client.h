// A worker's end of the channel: receives requests, sends replies, and calls the parent for what the
// worker may not do itself.
#ifndef QANTAR_IPC_CLIENT_H
#define QANTAR_IPC_CLIENT_H

#include "ipc/messages.h"

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

// The next request: its strings are in [arena]. Like all functions here, exits when the parent has
// closed the channel.
Request client_receive(Client *client, Arena *arena);
void client_reply(Client *client, const ReplyMessage *message);

Host client_host(Client *client);     // the scenario's files
Host client_fonts(Client *client);    // the files of the fonts
Host client_pictures(Client *client); // reports about the layers of pictures (JobInput)
Store client_store(Client *client, unsigned ops);

#endif
