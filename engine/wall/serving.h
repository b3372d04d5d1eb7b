// Our side of the wall: gives a cell what it may have, until it has done what it was asked for.
#ifndef QANTAR_WALL_SERVING_H
#define QANTAR_WALL_SERVING_H

#include "base/cell.h"
#include "page/pages.h"
#include "wall/wire.h"

#define SERVING_WORK_MS                                                                \
    1500 // processor time that a cell may use between two signs of life
#define SERVING_ASKED_MAX 10000 // questions before it has done one thing
#define SERVING_BYTES_MAX                                                              \
    (512u << 20) // given to it and sent by it before it has done one thing
#define SERVING_TAKEN_MAX (20u << 20) // bytes of one of its messages: a save fits

// How a wait for a cell ended.
typedef enum Served {
    SERVED_DONE,
    SERVED_DIED,
    SERVED_HANGS,
    SERVED_BABBLES, // it sent what no story sends, or asked without an end
} Served;

typedef struct Serving {
    Cell *cell;
    Host host, fonts; // without [read]: there are no fonts
    Store store;
    int most_ms; // for one thing that it is told to do, however busy the machine is
    // Told the play after a turn, and the slot that it keeps them in; may be NULL.
    void (*turn)(void *ctx, Str slot, Str save);
    void *ctx;
    Buf in, out;
} Serving;

// Sends a message. It may be lost: the next wait tells.
void serving_say(Serving *serving, const Wire *message);
// Gives the cell what it asks for until it has done what it was told. The parts of [done] are good
// until the next call.
Served serving_wait(Serving *serving, Wire *done);
void serving_free(Serving *serving); // closes the cell too

#endif
