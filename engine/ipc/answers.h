// What a worker may ask of its parent, sent before it asks. A worker that cannot wait for an answer in the
// middle of a request (a Web Worker) works from these alone; elsewhere they save it a call.
#ifndef QANTAR_IPC_ANSWERS_H
#define QANTAR_IPC_ANSWERS_H

#include "ipc/messages.h"

typedef struct CallAnswer {
    int kind, op;
    Buf name, bytes;
} CallAnswer;

// Zero-initialise; answers_free, or ends with the process.
typedef struct Answers {
    CallAnswer *rows;
    int n;
} Answers;

// Keeps [bytes] as the answer to [call], in place of the one before.
void answers_put(Answers *answers, const Call *call, Str bytes);
// Hands out the answer and forgets it: who asks again wants what it has become. False when there is none.
bool answers_take(Answers *answers, const Call *call, Buf *out);
void answers_free(Answers *answers); // forgets all
// Answers as the parent would: a list, a read, a new name or a removal of the store as after all calls
// before. What was not sent is not there: ERR_NO_INPUT.
bool answers_call(Answers *answers, const Call *call, Buf *out, Err *err);

#endif
