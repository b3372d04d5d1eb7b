// What a process might do to a computer, to be tried by one that should not be able to.
#ifndef QANTAR_SUPPORT_DEEDS_H
#define QANTAR_SUPPORT_DEEDS_H

#include <stdbool.h>

// Where they are done, made ready by the test.
typedef struct DeedsPlace {
    const char *file, *new_file, *folder, *gone;
    int open_file; // of our process
    int us;        // our process
    char word[8];  // in our memory
} DeedsPlace;
extern DeedsPlace deeds_place;

enum { CALLS = 1, FOLDERS = 2, LIMITS = 4, ALWAYS = 8 }; // walls that refuse a deed
enum {
    ANYWHERE = 1, // it is done on every system when there is no wall
    ONCE = 2,     // it would change the cell: not tried before
    GONE = 4,     // whoever has done it does not answer any more
};

typedef struct Deed {
    const char *name;
    bool (*do_it)(void);
    int walls, how;
} Deed;

extern const Deed deeds[];
extern const int n_deeds;

#endif
