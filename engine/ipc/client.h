// A worker's end of the channel: receives requests, sends replies, and calls the parent for what the
// worker may not do itself.
#ifndef QANTAR_IPC_CLIENT_H
#define QANTAR_IPC_CLIENT_H

#include "ipc/answers.h"

// The end of the channel in a worker. Zero it.
typedef struct Client {
    Answers answers; // that were sent ahead
    bool alone;      // they are all there is: calls are not waited for
    Buf in, out;     // one message each
} Client;

// The next request: its strings are in [arena]. Like all functions here, exits when the parent has
// closed the channel.
Request client_receive(Client *client, Arena *arena);
void client_reply(Client *client, const ReplyMessage *message);
// Hands each request to [answer], with an arena that lasts until it returns. Does not return where this
// process can wait (worker_serve).
typedef void ClientAnswer(void *ctx, Client *client, Request *request, Arena *arena);
void client_serve(Client *client, ClientAnswer *answer, void *ctx);
// Lets go of what was sent ahead and is still there, before the next request.
void client_forget(Client *client);

Host client_host(Client *client);     // the scenario's files
Host client_fonts(Client *client);    // the files of the fonts
Host client_pictures(Client *client); // reports about the layers of pictures (JobInput)
Store client_store(Client *client, unsigned ops);

#endif
