// What the readers' side asks of the story's side, and what comes back: the same structs whether both
// are in one process or a worker process is between them (ipc/messages.c lists every field).
#ifndef QANTAR_PAGE_REQUEST_H
#define QANTAR_PAGE_REQUEST_H

#include "page/page.h"
#include "page/settings.h"
#include "page/store.h"
#include "story/host.h"

typedef enum RequestKind {
    REQUEST_OPEN, // [setup]: reads the scenario and shows its first page
    REQUEST_ACT,  // does action [id] with [value]
    REQUEST_NOTE, // the page says [value], sentences of a line each; [on]: after its present notes
    REQUEST_FLUSH, // hands over a play that is not yet saved
    REQUEST_JOB,   // of ipc/job.h: its name [id], its input [value], a switch [on]
    REQUEST_KINDS,
} RequestKind;

// What the story's side works with. [host] and [store] are of its own process.
typedef struct StorySetup {
    Host host;
    Store store;
    uint64_t seed;
    bool skip_title;
    Str start_at;
    Str resume;      // a saved play to continue with, or empty
    Str note;        // sentences that the first page says
    bool can_record; // PagesSetup has keep_record
} StorySetup;

typedef struct Request {
    RequestKind kind;
    Str id, value;
    bool on;
    Str settings; // as stored, or as the readers' side has changed them; empty: as before
    Str now;      // the local time, or empty
    Str slot;     // where this program saves its turns
    StorySetup setup;
} Request;

typedef enum PlayChange {
    PLAY_SAME,
    PLAY_REPLACED,  // a new play, or one from a named save
    PLAY_CONTINUED, // an autosave is continued: Reply.slot
    PLAY_CHANGES,
} PlayChange;

typedef struct Reply {
    const Page *page; // NULL: the one before is still shown
    Str settings;     // as JSON (settings_write); empty: as before
    Str ahead; // pictures to fetch ahead, a layer's file name per line; kept with the page
    PlayChange change;
    Str slot;
    Str save;  // the play after a turn, to be saved; empty: no turn
    int turns; // that it has
    Str text;  // of a job
} Reply;

#endif
