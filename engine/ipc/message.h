// Messages between a worker process and ours: framing, and fields written and read by the same calls.
#ifndef QANTAR_IPC_MESSAGE_H
#define QANTAR_IPC_MESSAGE_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

#define MESSAGE_HEAD 4 // bytes before a message: its size, the lowest byte first
#define MESSAGE_MAX  (80u << 20) // bytes of a message; a file of the scenario fits

typedef enum MessageType {
    // To the worker.
    MESSAGE_ANSWER,  // to a call that may come: the call, with the answer in its bytes
    MESSAGE_REQUEST, // answered by MESSAGE_REPLY when it is done
    MESSAGE_RESULT,  // of a call
    // From the worker, while it answers a request.
    MESSAGE_CALL, // for what it may not do itself; it waits for the MESSAGE_RESULT
    MESSAGE_HEARTBEAT,
    MESSAGE_REPLY,
    // To the worker: from now on no call gets a result; the answers are sent before each request.
    MESSAGE_ALONE,
    MESSAGE_TYPES,
} MessageType;

// Fields of one message in their order. The same function visits them in both directions:
//
//     static void point(Fields *fields, Point *p) { field_int(fields, &p->x); field_str(fields, &p->name); }
//
// writes [p] between message_begin and message_end, and reads into it after message_read.
typedef struct Fields {
    Buf *out;    // where a message is written, or NULL
    size_t head; // where it began there
    Str rest;    // what is still to be read
    bool failed; // what was read is not a valid message
} Fields;

Fields message_begin(Buf *out, MessageType type);
void message_end(Fields *fields);

// The size after the MESSAGE_HEAD bytes of a message; 0 when it is invalid.
size_t message_size(const char *head);
// Reads the type of the message without its head. False when it has none.
bool message_read(Str bytes, MessageType *type, Fields *fields);
// True if every byte was read and no field failed.
bool message_complete(const Fields *fields);

void field_str(Fields *fields, Str *value); // what is read points into the message
void field_int(Fields *fields, int *value);
void field_u64(Fields *fields, uint64_t *value);
// From 0 to count - 1, else it fails.
void field_enum(Fields *fields, int *value, int count);
void field_bool(Fields *fields, bool *value);

// An error as fields; ERR_NONE when all went well. What is read is safe to show.
void field_err(Fields *fields, Err *err);

#endif
