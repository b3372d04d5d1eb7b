// The pictures that are kept, which pictures.c draws and pictures_slots.c finds room for.
#ifndef QANTAR_WINDOW_PICTURES_INNER_H
#define QANTAR_WINDOW_PICTURES_INNER_H

#include "ipc/picture_server.h"
#include "window/pictures.h"

typedef enum SlotState { FREE, WAITING, DRAWING, READY, BROKEN } SlotState;

// One picture at one size. While it is DRAWING it belongs to the thread, if there is one, else to the caller.
typedef struct Slot {
    SlotState state;
    Buf name; // its layers' names with " + " between
    int w, h, n;
    double focus_x, focus_y;
    Buf layers[PICTURE_LAYERS_MAX], bytes[PICTURE_LAYERS_MAX];
    SDL_Surface *surface; // when READY; before that, pixels to draw it on, or NULL
    PictureSize size;     // its own, when READY
    Err err;              // when BROKEN
    unsigned wanted;      // when it was last asked for; 0: only fetched ahead
    unsigned queued;      // when it came into the queue
    bool dropped;         // while DRAWING: nobody wants it any more
    uint64_t hash;        // of the layers' bytes
    bool old;             // READY, but the files are others now
} Slot;

struct Pictures {
    PicturesSetup setup;
    PictureServer server;
    bool starting; // the thread starts the server's worker
    Slot slots[PICTURES_KEPT];
    int w, h;   // last asked for
    bool whole; // what pictures_get gave last is what was wanted
    unsigned clock;
    bool closing;
    bool held;          // no further one is begun
    SDL_Surface *spare; // of the picture that makes room, for the one that comes
    Slot *drawn;        // without a thread: what is DRAWING, or NULL
    SDL_Thread *thread; // the lock guards the slots' states once it runs
    SDL_mutex *lock;
    SDL_cond *work;
};

// All of these with the lock.
void pictures_empty(Slot *slot);
// "a.svg + b.svg"; the caller frees.
Buf pictures_name(const Str *layers, int n);
Slot *pictures_find(Pictures *pictures, const Buf *name,
    const PictureWanted *wanted); // in the size wanted
// In any size; one of old files only where there is no other.
Slot *pictures_find_in(Pictures *pictures, const Buf *name, SlotState state);
// An empty slot, made by letting go of what was longest unused, but for [keep]; NULL when none can be had.
Slot *pictures_make_room(Pictures *pictures, const Slot *keep, size_t bytes);
// Reads the layers of the picture into [slot] and takes [name] over. False with slot->err when they cannot be read.
bool pictures_enqueue(
    Pictures *pictures, Slot *slot, Buf *name, const PictureWanted *wanted);
// Sizes that a window went through while it was pulled larger are not worth drawing.
void pictures_drop_other_sizes(Pictures *pictures, int w, int h);

#endif
