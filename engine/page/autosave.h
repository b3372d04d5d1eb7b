// Saves the current play: which slot each turn goes to, and what is kept when another play begins.
// Runs in our process; the story only supplies the play.
#ifndef QANTAR_PAGE_AUTOSAVE_H
#define QANTAR_PAGE_AUTOSAVE_H

#include "page/store.h"

// Zero it, then set [store]. Sentences for the player are appended to [notes], a line each.
typedef struct Autosave {
    const Store *store;
    char scenario[STORE_ID_MAX + 1]; // its id, the first part of all names
    char slot[STORE_SLOT_MAX];       // this program's: "autosave", "autosave-2", ...
    Version version;                 // what this program last saw there
    Buf play;                        // the play at hand as of its last turn, or empty
    int turns;                       // that it has
    bool
        begun; // a play has begun in this run; if not, the slot holds one of an earlier run
    bool unsaved; // [play] could not be written yet
} Autosave;

void autosave_init(Autosave *autosave, const Store *store);
void autosave_free(Autosave *autosave);

// A turn: writes [play] over what this program last saw in its slot. When another program has
// written there, goes on in a slot of its own. What cannot be written is tried again next time.
void autosave_turn(Autosave *autosave, Str play, int turns, Buf *notes);
// Called before another play starts. Keeps the old play (the current one, or that of an earlier run) as
// STORE_PREVIOUS unless it has no turns; if that fails it is never overwritten.
void autosave_replace(Autosave *autosave, Buf *notes);
// The play goes on in [slot], where [version] was read.
void autosave_continue(Autosave *autosave, Str slot, Version version, Buf *notes);
// Writes what is unsaved.
bool autosave_flush(Autosave *autosave, Err *err);

#endif
