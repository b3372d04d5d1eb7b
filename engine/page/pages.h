// A play as readers use it: the top page, and pages_act to take one of its actions. The story runs in
// this process or in a worker; both answer the same requests.
#ifndef QANTAR_PAGE_PAGES_H
#define QANTAR_PAGE_PAGES_H

#include "page/page.h"
#include "page/settings.h"
#include "page/store.h"
#include "story/host.h"

typedef struct Pages Pages;

typedef struct PagesSetup {
    Host host;     // the scenario's files
    size_t packed; // bytes of the file that they are packed in; 0: a folder
    Store store;   // saves are stored as "SCENARIO.SLOT", settings as "settings"
    // Why there is no store, for the player, or empty; must outlive the pages.
    Str no_store;
    // Writes "2022-01-05 09:30", the local time, for labels of saves; NULL: they have none.
    void (*now)(char out[17]);
    // Writes the page as a file to keep, under a new name, and appends its path; NULL: cannot be
    // done, and the player is told so. True without a path: it is still being made, and pages_send_kept will
    // tell.
    bool (*keep_record)(void *ctx, const Page *page, Buf *path, Err *err);
    // Writes an error page as a file to keep, with the actions that led to it, a line each; appends its path. NULL: its
    // report is one sentence in the store.
    bool (*keep_report)(void *ctx, const Page *page, Str steps, Buf *path, Err *err);
    // Appends what `check` says of the scenario, a fault a line, for the author's page; NULL: cannot be done.
    bool (*check)(void *ctx, Buf *report, Err *err);
    void *ctx;   // of keep_record, keep_report and check
    bool author; // who plays is an author, and asked for the author's page
    uint64_t seed;
    bool skip_title; // begin at the first node (for tests and lines --begin)
    // Called once the story was asked to open, before its reply is waited for; or NULL.
    void (*meanwhile)(void);
    Str start_at; // a node id to begin at instead ("shot --at"), or empty
    Str edition;  // the id of the edition to begin, without the title page; or empty
    // Nothing waits for the first page: pages_poll says when it is there, or why there is none.
    bool polled;
    Str language; // chosen and kept as on the page of settings, a tag of BCP 47; or empty
    // A resume code to go on from, without the title page; or empty. An autosave that holds the same play is
    // continued instead, since that has its log and its turns. A code that is refused is told on the first page.
    Str code;
    bool reports; // pages_report is asked for
} PagesSetup;

// --- requests and replies -------------------------------------------------------------------------
// The same structs serve one process or two (ipc/messages.c lists the fields that cross).

typedef enum RequestKind {
    REQUEST_OPEN, // [setup]: reads the scenario and shows its first page
    REQUEST_ACT,  // does action [id] with [value]
    // Shows [value], one sentence per line; [on]: after the present notes, else instead of them.
    // With an [id] they stand beside that action.
    REQUEST_NOTE,
    REQUEST_REFUSE, // the same; [value] says why action [id] was not done
    REQUEST_FLUSH,  // hands over a play that is not yet saved
    REQUEST_JOB,    // runs job [id] (ipc/job.h) on input [value] with switch [on]
    REQUEST_PLACE,  // Reply.text is the place for StorySetup.place
    REQUEST_STALE, // from now on every page says first that the files cannot be read: [value]
    // Reads the scenario anew and keeps the place; where that fails, the page stays and says why. For a
    // backend, which answers it with the three requests above.
    REQUEST_RELOAD,
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
    Str edition;
    Str resume; // a saved play to continue with, or empty
    // A place to continue at (page/reload.h), or empty. With one, nothing is opened that cannot be played:
    // the request is refused with what is wrong.
    Str place;
    Str note;        // sentences for the first page, one per line, or empty
    bool can_record; // PagesSetup.keep_record is not NULL
    uint64_t packed; // PagesSetup.packed
    bool author;     // as in PagesSetup
    Str code;        // the same
    bool reports;    // the same
} StorySetup;

typedef struct Request {
    RequestKind kind;
    Str id, value;
    bool on;
    Str settings; // JSON, as stored or as changed by the readers' side; empty: unchanged
    Str now;      // the local time, or empty
    Str slot;     // where this program saves its turns
    Str unsaved;  // why nothing can be saved now, or empty
    StorySetup setup;
} Request;

typedef enum PlayChange {
    PLAY_SAME,
    PLAY_REPLACED,  // a new play, or one from a named save
    PLAY_CONTINUED, // an autosave is continued: Reply.slot
    PLAY_CHANGES,
} PlayChange;

#define AHEAD_PARTS 1000000

typedef struct Reply {
    const Page *page; // NULL: the one before is still shown
    Str settings;     // JSON (settings_write); empty: unchanged
    // Pictures to fetch ahead, one a line: its focus and that in a band, in parts of AHEAD_PARTS, and
    // the file names of its layers, with tabs between. Kept with the page.
    Str ahead;
    PlayChange change;
    Str slot;  // of PLAY_CONTINUED
    Str save;  // the play after a turn, to be saved; empty: no turn
    int turns; // taken in [save]
    Str text;  // result of REQUEST_JOB and REQUEST_PLACE
    // What the play has come to after a turn, JSON (play_report.h); empty: no turn, or StorySetup.reports is not set.
    Str report;
} Reply;

// What answers requests: the stack of pages in this process, or a worker process.
typedef struct Backend {
    void *ctx;
    // Takes a request and returns soon; receive waits for its reply. Until then the page of the reply before
    // stays as it is. The caller keeps [id], [now], [slot] and [unsaved]
    // valid until receive returns, other strings only during the call. The first request is REQUEST_OPEN.
    void (*send)(void *ctx, const Request *request);
    // False with [err] when the request is refused: then nothing has changed. [reply] is good until
    // the next receive.
    bool (*receive)(void *ctx, Reply *reply, Err *err);
    // Whether receive returns at once. Called between send and receive, as often as one likes. May wait up to
    // [ms] milliseconds for that; 0: never blocks.
    bool (*ready)(void *ctx, int ms);
    void (*close)(void *ctx);
} Backend;

// --- for readers ----------------------------------------------------------------------------------

// Reads the scenario in this process and shows its title page; when it cannot be read, the error page
// (with Reload and Leave). NULL and [err] when [start_at] is no scene or [edition] no edition. The caller closes.
Pages *pages_open(const PagesSetup *setup, Err *err);
// The same with another backend, which pages_close closes (so does a failure here). Does not wait for
// the first page unless [start_at] or [edition] is set and [polled] is not.
Pages *pages_open_on(Backend backend, const PagesSetup *setup, Err *err);
void pages_close(Pages *pages);

// The page on top; waits for the first one. Good until the next reply: that of pages_act and of all others
// that say below that a page is built, or until pages_poll takes it. Of the forms that return at once, none
// changes the page before.
const Page *pages_now(Pages *pages);

// Does action [id] of the page on top, with [value] where it takes one. False and [err] when
// there is no such action, or it is closed (the sentence gives the reason): nothing changed.
// A script error also returns true: the turn is undone and the error page is on top.
bool pages_act(Pages *pages, Str id, Str value, Err *err);

// Does not wait: until the first page has come these are the stored settings.
const Settings *pages_settings(const Pages *pages);
// The window was resized, or full screen was switched by the system: remembered, no new page. Never blocks.
void pages_note_window(Pages *pages, int w, int h, bool full_screen);
// Reading aloud was switched: the page is built anew. [why] is a sentence for it when it could not be
// switched on, else empty.
void pages_note_voice(Pages *pages, bool on, Str why);
// The same of sounds: how loud they are from now on, percent.
void pages_note_sound(Pages *pages, int percent, Str why);
// The page is built anew and says [sentence] first.
void pages_note(Pages *pages, Str sentence);
// Action [id] was pressed and is closed: the page is built anew and says beside it why.
void pages_refuse(Pages *pages, Str id, Str why);
// The scenario's files have changed: they are read anew, in a fresh process where there are processes. The
// place and the play stay as they are; files that cannot be played leave the page, which then says why.
void pages_reload(Pages *pages);
// Writes what is not yet written (autosave, settings). Called at the end of input.
bool pages_flush(Pages *pages, Err *err);
// What the play has come to, as of the last turn: JSON (play_report.h). Empty before the first one and without
// PagesSetup.reports. Good until the next pages_act, pages_note, pages_note_voice or pages_flush.
Str pages_report(const Pages *pages);
// Writes the same without asking the story for anything; never blocks on it.
bool pages_store(Pages *pages, Err *err);

// --- the same without waiting -----------------------------------------------------------------------
// Each sends its request and returns at once; the page stays as it is until pages_poll has taken the reply.
// One request can be out: while pages_waits these return false, with [err] where they have one, and have done
// nothing. What they are given may be part of the page. The functions above wait, first of all for what is
// out: what they are given must not be part of the page then.

// Whether a request is out: also the first one, from pages_open_on until there is a page.
bool pages_waits(const Pages *pages);

typedef enum PagesPoll {
    PAGES_WAIT, // a request is still out
    PAGES_DONE, // nothing is out (any more): pages_now is the page after the last request
    PAGES_REFUSED, // the last request was refused with [err], and nothing has changed; said once
} PagesPoll;

// Never blocks. Takes the reply when it has come: saves the turn, and asks for the page once more when it must
// say that something could not be saved, which is waited for like the reply itself. One step of waiting.
PagesPoll pages_poll(Pages *pages, Err *err);
// The same, but leaves what the turn brings to pages_settle, so that the page can be on the screen before it is
// stored: to flush a file takes milliseconds. Whatever else is asked of these pages settles first.
PagesPoll pages_take(Pages *pages, Err *err);
// Saves the turn, if that was left. The page may then be asked for once more (pages_waits), as in pages_poll.
void pages_settle(Pages *pages);
// Waits up to [ms] milliseconds for pages_poll to get on; whether it does. True when nothing is out.
bool pages_await(Pages *pages, int ms);
// pages_poll, blocking: until nothing is out. False with [err] when the last request was refused.
bool pages_wait(Pages *pages, Err *err);

// As pages_act. That there is no such action, or that it is closed, is what pages_poll says.
// Records and reports are written before it returns, and `check` is run (PagesSetup).
bool pages_send_act(Pages *pages, Str id, Str value, Err *err);
bool pages_send_note(Pages *pages, Str sentence);
// Says where the record has gone that keep_record was still making, or, unless NULL, [why] it could not be kept.
bool pages_send_kept(Pages *pages, Str path, const Err *why);
bool pages_send_note_voice(Pages *pages, bool on, Str why);
bool pages_send_note_sound(Pages *pages, int percent, Str why);
bool pages_send_refuse(Pages *pages, Str id, Str why);
// The backend may block in receive where it has a second process read the files: call it where files are
// watched, which is where that is so.
bool pages_send_reload(Pages *pages);

// --- what may be asked at any time --------------------------------------------------------------------

// The pictures of the nodes that can come next, for fetching ahead.
typedef struct PictureAhead {
    const Str *layers; // file names, the furthest first
    int n;
    double focus_x, focus_y;
    double band_x, band_y; // the focus in a band (fit_is_band)
} PictureAhead;
void pages_ahead(
    Pages *pages, void (*each)(void *ctx, const PictureAhead *picture), void *ctx);
// The bytes of a picture layer of this scenario. May be called from another thread.
bool pages_picture(Pages *pages, Str layer, Buf *out, Err *err);

#endif
