// What a story may do with what a player keeps: its own saves, the settings, a report, and no more.
#ifndef QANTAR_WALL_KEEPER_H
#define QANTAR_WALL_KEEPER_H

#include "page/pages.h"

#define KEEPER_ID_MAX    64          // bytes of a scenario's id in a name
#define KEEPER_SAVE_MAX  (16u << 20) // bytes of one save
#define KEEPER_SAVES_MAX 1000        // of one scenario
#define KEEPER_GUEST     "_" // no id begins so: before the names of a guest's saves

typedef struct Keeper {
    Store inner; // the player's own, which the keeper goes to
    // Whether a scenario that came with Qantar has this id: another one that has it too is a guest,
    // and its saves are kept apart. NULL: nobody asks.
    bool (*taken)(void *ctx, Str id);
    void *ctx;
    char id[KEEPER_ID_MAX + 1]; // the scenario, once it has named itself; never another
} Keeper;

// A store that refuses with ERR_DATA every name that is not the scenario's, saves that are too
// large, too many of them, and settings that are none. What [inner] cannot do it cannot either. The
// keeper must outlive it.
Store keeper_store(Keeper *keeper);

#endif
