// A worker that was taken over, and sends what it likes.
#ifndef QANTAR_SUPPORT_LIAR_H
#define QANTAR_SUPPORT_LIAR_H

#include "base/arena.h"
#include "ipc/messages.h"

#define LIAR_SAYS "says" // the file with its bytes

typedef struct Liar {
    Str says;    // bytes that go to us
    int times;   // how often; 0 is once, less than 0 without an end
    bool hears;  // after each time it waits for a message
    bool relays; // the last message is sent back as the text of a reply
} Liar;

// Writes what it says into [folder]. Returns the argument of the program test-worker.
const char *liar_argument(const Liar *liar, const char *folder, Arena *arena);

void liar_add_call(Buf *out, CallKind kind, int op, Str name, Str bytes);
void liar_add_reply(Buf *out, ReplyMessage message);

#endif
