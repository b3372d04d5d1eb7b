// What a worker and we send each other, as structs; the fields of each are listed once in messages.c.
#ifndef QANTAR_IPC_MESSAGES_H
#define QANTAR_IPC_MESSAGES_H

#include "ipc/message.h"
#include "page/pages.h"

typedef enum CallKind {
    CALL_FILE,    // a file of the scenario: name
    CALL_FONT,    // a file of the fonts: name
    CALL_PICTURE, // what a player would miss of a picture's layer: name
    CALL_WORDS,   // the interface in the language of a tag: name
    CALL_STORE,   // an operation of the store: op, name, bytes
    CALL_KINDS,
} CallKind;

typedef struct Call {
    int kind, op;
    Str name, bytes;
} Call;

typedef struct CallResult {
    Err err;
    Str bytes;
} CallResult;

// A Reply with its page as JSON; empty: no page.
typedef struct ReplyMessage {
    Err err; // the request was refused; the rest is then empty
    Str page;
    Reply reply; // the rest of it
} ReplyMessage;

// Except setup.host and setup.store.call.
void messages_request(Fields *fields, Request *request);
void messages_call(Fields *fields, Call *call);
void messages_result(Fields *fields, CallResult *result);
void messages_reply(Fields *fields, ReplyMessage *message);

#endif
