// What passes through the wall between the story's process and ours: messages of a kind and parts.
#ifndef QANTAR_WALL_WIRE_H
#define QANTAR_WALL_WIRE_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

#define WIRE_HEAD  4 // bytes before a message: its size, the lowest byte first
#define WIRE_MOST  (80u << 20) // bytes of a message; a file of the scenario fits
#define WIRE_PARTS 8

typedef enum WireKind {
    // From the cell, while it works: what it asks for. Each is answered by WIRE_GIVEN.
    WIRE_READ,        // a file of the scenario: name
    WIRE_FONT,        // a file of the fonts: name
    WIRE_SAVE_READ,   // what is kept under a name
    WIRE_SAVE_BEFORE, // what it replaced
    WIRE_SAVE_WRITE,  // name, bytes
    WIRE_SAVE_OVER,   // name, bytes, what is known there: its mark, "broken" or ""
    WIRE_SAVE_REMOVE, // name
    WIRE_SAVE_LIST,   // the names, a line each
    WIRE_TURN,        // the slot, the play after a turn; not answered
    WIRE_DONE,        // what it was asked for: see wall/inside.h and wall/errand.h
    // From us.
    WIRE_GIVEN,  // "" or the number of an ErrKind; the bytes or the sentence
    WIRE_ACT,    // id, value, the local time
    WIRE_WINDOW, // width, height, full screen; not answered
    WIRE_VOICE,  // on, why not
    WIRE_NOTE,   // a sentence for the page
    WIRE_FLUSH,  // the local time
    WIRE_KINDS,
} WireKind;

typedef struct Wire {
    WireKind kind;
    int n;
    Str parts[WIRE_PARTS];
} Wire;

// Appends the message with its size before it.
void wire_put(const Wire *message, Buf *out);
// The size that stands in the WIRE_HEAD bytes before a message; 0 when no message has it.
size_t wire_size(const char *head);
// Reads a message; its parts point into [bytes]. False when it is none.
bool wire_take(Str bytes, Wire *out);

// Numbers and errors as parts.
Str wire_number(char out[24], int64_t number);
bool wire_to_number(Str part, int64_t *out);
// A GIVEN or DONE that says what went wrong: its first two parts.
Wire wire_failure(WireKind kind, const Err *err, char number[24]);
// True when the first two parts of [message] say that all went well; else false and [err] the same
// error as there, its sentence safe to show.
bool wire_went_well(const Wire *message, Err *err);

#endif
