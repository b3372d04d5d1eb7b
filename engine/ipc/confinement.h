// What the player is told when this computer cannot confine the story's process wholly.
#ifndef QANTAR_IPC_CONFINEMENT_H
#define QANTAR_IPC_CONFINEMENT_H

#include "base/arena.h"
#include "base/worker.h"

// [note] (sentences, one per line), and behind it one on what [confinement] lacks. [note] itself when it
// lacks nothing.
Str confinement_note(Arena *arena, Str note, Confinement confinement);

#endif
