// Saves the current play: which slot each turn goes to, and what is kept when another play begins.
// Runs in our process; the story only supplies the play.
#ifndef QANTAR_PAGE_AUTOSAVE_H
#define QANTAR_PAGE_AUTOSAVE_H

#include "page/store.h"
#include "page/words.h"

// Zero it, then set [store]. Sentences for the player are appended to [notes], a line each.
typedef struct Autosave {
    const Store *store;
    char scenario[STORE_ID_MAX + 1]; // its id, the first part of all names
    char slot[STORE_SLOT_MAX];       // this program's: "autosave", "autosave-2", ...
    Version version;                 // what this program last saw there
    Buf play;                        // the play at hand as of its last turn, or empty
    int turns;                       // that it has
    // A play has begun in this run; if not, the slot holds one of an earlier run.
    bool begun;
    bool unsaved; // [play] could not be written yet
    Err trouble;  // why nothing can be saved now; none: as far as is known it can
    Word aside;   // what is told when the slot turns out to hold something else
    // The named save or kept play that [play] was loaded from, while it is unchanged; or empty.
    char origin[STORE_SLOT_MAX];
    Version origin_version;
    Buf furthest; // the play before turns were taken back, until it is kept or left behind
    int furthest_turns; // that it had; 0: no turn was taken back since the last one forward
} Autosave;

void autosave_init(Autosave *autosave, const Store *store);
void autosave_free(Autosave *autosave);

// A turn: writes [play] over what this program last saw in its slot. When another program has
// written there, goes on in a slot of its own. What cannot be written is tried again next time. When
// half of a longer play has been taken back, it is kept as it was before.
void autosave_turn(Autosave *autosave, Str play, int turns, Buf *notes);
// Called before another play starts. Keeps the old play (the current one, or that of an earlier run) under
// STORE_KEPT and a number, unless it has no turns or is still as it was loaded from a save that is there;
// if that fails it is never overwritten.
void autosave_replace(Autosave *autosave, Buf *notes);
// The play at hand was loaded from [slot], a named save or kept play, where [version] was read.
void autosave_loaded(Autosave *autosave, Str slot, Version version);
// The play goes on in [slot], where [version] was read.
void autosave_continue(Autosave *autosave, Str slot, Version version, Buf *notes);
// Then: the play that was read there. It is not written again, so the backup stays the turn before, unless it was
// read from the backup.
void autosave_continued(Autosave *autosave, Str play, int turns, Buf *notes);
// Finds out whether anything can be saved: [trouble].
void autosave_check(Autosave *autosave);
// When nothing could be saved, tries anew; says so in [notes] when it can be again.
void autosave_retry(Autosave *autosave, Buf *notes);
// Writes what is unsaved.
bool autosave_flush(Autosave *autosave, Err *err);

#endif
