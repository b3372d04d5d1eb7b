// What a process might do to a computer, to be tried by one that should not be able to.
#ifndef QANTAR_SUPPORT_DEEDS_H
#define QANTAR_SUPPORT_DEEDS_H

#include "base/arena.h"

#include <stdbool.h>

#define DEEDS_WORD 8 // bytes of our memory that are to be read

// Where they are done, made ready by the test.
typedef struct DeedsPlace {
    const char *file, *new_file, *folder, *gone;
    int open_file;     // of our process
    int us;            // our process
    uintptr_t address; // in our memory
} DeedsPlace;
extern DeedsPlace deeds_place;
void deeds_set_place(Arena *arena, const char *folder); // its paths

enum { CALLS = 1, LANDLOCK = 2, LIMITS = 4, ALWAYS = 8 }; // what refuses a deed
enum {
    ANYWHERE = 1, // it is done on every system by a process that is not confined
    ONCE = 2,     // it would change the worker: not tried before
    GONE = 4,     // whoever has done it does not answer any more
};

typedef struct Deed {
    const char *name;
    bool (*do_it)(void);
    int refusals, how;
} Deed;

extern const Deed deeds[];
extern const int n_deeds;

#endif
