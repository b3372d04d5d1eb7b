// What a reader sees of a play: the page on top, and the doing of what an action says. Whether the
// story side works in this process or in one of its own makes no difference to a reader.
#ifndef QANTAR_PAGE_PAGES_H
#define QANTAR_PAGE_PAGES_H

#include "page/page.h"
#include "page/settings.h"
#include "story/host.h"

typedef struct Pages Pages;

// What a caller last saw under a name of the store, so that it overwrites nothing else.
typedef struct Known {
    uint64_t mark; // str_mark of the bytes; 0: nothing
    bool broken;   // they cannot be read, and those that they replaced are worth more
} Known;

// Where saves and settings are kept; names are plain words ("autosave", "settings", "slot-3").
// The page side opens no file itself. Any function may be NULL: then that cannot be done, and the
// player is told so in a note.
typedef struct Store {
    void *ctx;
    bool (*read)(
        void *ctx, Str name, Buf *out, Err *err); // ERR_NO_INPUT when there is none
    bool (*write)(void *ctx, Str name, Str bytes, Err *err);
    bool (*remove)(void *ctx, Str name, Err *err);
    bool (*list)(
        void *ctx, void (*each)(void *each_ctx, Str name), void *each_ctx, Err *err);
    void (*now)(void *ctx,
        char out[17]); // "2022-01-05 09:30", for labels of saves; may be NULL
    // What the last write of [name] replaced: read when what is there now is damaged.
    bool (*read_before)(void *ctx, Str name, Buf *out, Err *err);
    // As write, but only over what is [known], or where nothing lies, in one step that no other
    // program can come between. False with *other when something else lies there, with [err]
    // too when it cannot be read. Where this is NULL, read and write stand in for it.
    bool (*write_over)(
        void *ctx, Str name, Known known, Str bytes, bool *other, Err *err);
    // Writes the page as a file to keep, under a new name; appends its path.
    bool (*keep_sheet)(void *ctx, const Page *page, Buf *path, Err *err);
} Store;

typedef struct PagesSetup {
    Host host; // the scenario's files
    Store
        store; // saves are kept by scenario id: "SCENARIO.autosave"; settings: "settings"
    uint64_t seed;
    bool skip_title; // begin at the first node (for tests and lines --begin)
    Str start_at; // a node id to stand at instead of the first ("shot --at"), or empty
    Str resume;   // a play to go on with, as it was once kept, or empty
    Str resume_slot;    // where it keeps its turns ("autosave")
    Known resume_known; // what of its own lies there
    // Told the play after every turn, as it is kept, and the slot; may be NULL.
    void (*kept)(void *ctx, Str slot, Str save);
    void *kept_ctx;
} PagesSetup;

// Reads the scenario in this process and shows its title page; when the scenario cannot be read, the
// error page (with Reload and Leave). NULL and [err] when [start_at] is no scene. The caller closes.
Pages *pages_open(const PagesSetup *setup, Err *err);
void pages_close(Pages *pages);

// The page on top. Good until the next call of pages_act.
const Page *pages_now(Pages *pages);

// Does action [id] of the page on top, with [value] where it takes one. False and [err] when
// there is no such action, or it is closed (the sentence gives the reason): nothing changed.
// A script that fails in the turn is not false: the turn is undone and an error page is on top.
bool pages_act(Pages *pages, Str id, Str value, Err *err);

const Settings *pages_settings(Pages *pages);
// The window was resized, or full screen was switched by the system: remembered, no new page.
void pages_note_window(Pages *pages, int w, int h, bool full_screen);
// Reading aloud was switched: the page is built anew. [why] is a sentence for it when it could not be
// switched on, else empty.
void pages_note_voice(Pages *pages, bool on, Str why);
// The page is built anew and says [sentence] first.
void pages_note(Pages *pages, Str sentence);
// Writes what is not yet written (autosave, settings). Called at the end of input.
bool pages_flush(Pages *pages, Err *err);
// Picture files of the nodes that can come next, for fetching ahead: calls [each] with layer
// file names ("station.back.svg").
void pages_ahead(Pages *pages, void (*each)(void *ctx, Str layer), void *ctx);
// The bytes of a picture layer of this scenario. May be called from another thread.
bool pages_picture(Pages *pages, Str layer, Buf *out, Err *err);

#endif
