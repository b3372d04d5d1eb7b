// Our side of a worker: sends it a request, and answers its calls until it has replied.
#ifndef QANTAR_IPC_SERVER_H
#define QANTAR_IPC_SERVER_H

#include "base/worker.h"
#include "ipc/messages.h"

// Processor time that a worker may use between two heartbeats.
#define SERVER_WORK_MS  1500
#define SERVER_MESSAGES 10000        // of a worker before its reply
#define SERVER_BYTES    (512u << 20) // sent to it and by it before its reply
// Bytes of one of its messages: a page and a save fit.
#define SERVER_MESSAGE_MAX (28u << 20)
#define WORKER_PROGRAM     "qantar-worker"

// How a wait for a worker ended.
typedef enum Served {
    SERVED_REPLY,
    SERVED_DIED,
    SERVED_HANGS,
    SERVED_PROTOCOL, // sent an invalid message, or exceeded SERVER_MESSAGES or SERVER_BYTES
} Served;

typedef struct Server {
    Worker *worker;
    Host host, fonts, pictures; // without [read]: there are none
    Store store;
    int total_ms; // for one request, however busy the machine is
    int work_ms;  // processor time between two heartbeats; 0: SERVER_WORK_MS
    // No call of the worker gets a result, and it calls for the store alone (server_send_alone).
    bool alone;
    // Of the present request: what it sent, and bytes there and back.
    int messages;
    size_t moved;
    bool over; // it is, and how and with what:
    Served served;
    ReplyMessage reply;
    Buf in, out;
} Server;

// False when no process can be started. [program] is WORKER_PROGRAM except in tests.
bool server_start(Server *server, const WorkerSetup *setup, Err *err);
// Neither reports a lost worker; server_wait does.
void server_send_file(Server *server, Str name, Str text); // the answer to CALL_FILE
// The answer to [call], before it comes, in its bytes.
void server_send_answer(Server *server, const Call *call);
// From now on the worker has only what is sent ahead.
void server_send_alone(Server *server);
void server_send_request(Server *server, const Request *request);
// Never waits: takes the messages that are there (answers calls, notes heartbeats). True when the reply has come
// or the worker is lost: server_wait then returns that at once. Only a worker that has sent half a message, or
// does not read the answer to its call, may be waited for: as long as its limits allow (worker_ready).
bool server_ready(Server *server);
bool server_await(
    Server *server, int ms); // the same, after waiting up to [ms] for it (worker_await)
// Answers the worker until it has replied. The parts of [reply] are good until the next request.
Served server_wait(Server *server, ReplyMessage *reply);
// Waits until one of several, at most WORKERS_MAX, has to be taken from, and returns its index.
int server_first(Server *const *servers, int n);
// Takes one message of the worker. True when the request is over: then *served says how.
bool server_take(Server *server, ReplyMessage *reply, Served *served);
void server_stop(Server *server); // ends the worker, if there is one
void server_free(Server *server);

#endif
