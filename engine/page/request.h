// Requests from the readers' side to the story's side, and its replies. The same structs serve one
// process or two (ipc/messages.c lists the fields that cross).
#ifndef QANTAR_PAGE_REQUEST_H
#define QANTAR_PAGE_REQUEST_H

#include "page/page.h"
#include "page/settings.h"
#include "page/store.h"
#include "story/host.h"

typedef enum RequestKind {
    REQUEST_OPEN, // [setup]: reads the scenario and shows its first page
    REQUEST_ACT,  // does action [id] with [value]
    // Shows [value], one sentence per line; [on]: after the present notes, else instead of them.
    REQUEST_NOTE,
    REQUEST_FLUSH, // hands over a play that is not yet saved
    REQUEST_JOB,   // runs job [id] (ipc/job.h) on input [value] with switch [on]
    REQUEST_KINDS,
} RequestKind;

// What the story's side works with. [host] and [store] are those of the receiving process: they are not
// sent.
typedef struct StorySetup {
    Host host;
    Store store;
    uint64_t seed;
    bool skip_title;
    Str start_at;
    Str resume;      // a saved play to continue with, or empty
    Str note;        // sentences for the first page, one per line, or empty
    bool can_record; // PagesSetup.keep_record is not NULL
} StorySetup;

typedef struct Request {
    RequestKind kind;
    Str id, value;
    bool on;
    Str settings; // JSON, as stored or as changed by the readers' side; empty: unchanged
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
    Str settings;     // JSON (settings_write); empty: unchanged
    Str ahead; // pictures to fetch ahead, a layer's file name per line; kept with the page
    PlayChange change;
    Str slot;  // of PLAY_CONTINUED
    Str save;  // the play after a turn, to be saved; empty: no turn
    int turns; // taken in [save]
    Str text;  // result of REQUEST_JOB
} Reply;

#endif
