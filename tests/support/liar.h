// In a cell: a story that was taken over, and sends what it likes.
#ifndef QANTAR_SUPPORT_LIAR_H
#define QANTAR_SUPPORT_LIAR_H

#include "wall/wire.h"

typedef struct Liar {
    Str says;    // bytes that go through the wall
    int times;   // how often; 0 is once, less than 0 without an end
    bool hears;  // after each time it waits for an answer
    bool relays; // the last answer is sent back as a WIRE_DONE
} Liar;

// For CellSetup; [ctx] is a Liar. When all is said it waits for its end.
void liar_work(void *ctx, int channel);

// Appends a message of [n] parts.
void liar_put(Buf *out, WireKind kind, int n, Str one, Str two);

#endif
