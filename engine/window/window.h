// The window: shows the page on top, waits for the player, until they leave.
#ifndef QANTAR_WINDOW_WINDOW_H
#define QANTAR_WINDOW_WINDOW_H

#include "page/pages.h"

#include <stdatomic.h>

// Reads aloud what the window shows (plain/tts_reader.h).
typedef struct WindowVoice {
    void *ctx;
    // Another page is shown. True: it is asked for once more (pages_send_note_voice); [page] is called again when
    // that one is shown.
    bool (*page)(void *ctx);
    void (*focus)(void *ctx, Str action); // it has the focus now
    void (*stop)(void *ctx);
    void (*words)(void *ctx, Buf *out); // appends what is read aloud of the page
    void (*toggle)(void *ctx);          // on or off; asks for the page, as [page] may
    // From now on [wake] is called, perhaps from another thread, when there is something to tell; [told]
    // then says whether it has asked for the page, to tell it there. Both may be NULL.
    void (*watch)(void *ctx, void (*wake)(void *window), void *window);
    bool (*told)(void *ctx);
} WindowVoice;

// Says when the scenario's files have changed (base/watch.h).
typedef struct WindowFiles {
    void *ctx;
    // From now on [wake] is called after each change, perhaps from another thread, until [leave].
    void (*watch)(void *ctx, void (*wake)(void *window), void *window);
    bool (*changed)(void *ctx); // since it was last asked
    void (*leave)(void *ctx);
} WindowFiles;

typedef struct WindowSetup {
    const char *fonts_folder;
    const char *icon;          // path of an SVG or PNG file, or NULL
    bool pictures_later;       // their files are not there before window_files_came
    const char *sounds_folder; // of NAME.wav (base/sounds.def), or NULL: nothing sounds
    bool full_screen;          // begin so, whatever the settings say
    const WindowVoice *voice;  // NULL: nobody
    const WindowFiles *files;  // NULL: they are not watched
    // Whether the desktop is set to keep still. Called in a thread, and may take seconds; it ends soon after
    // [stop] becomes true. May be NULL: things move.
    bool (*wants_stillness)(const atomic_bool *stop);
    // Called for measuring: a "key" came, a "frame" is on the screen, or a "whole" one that waits for no
    // picture. May be NULL.
    void (*trace)(const char *what);
    // The time in ms, which never goes back. NULL: SDL's.
    uint64_t (*now)(void);
    // Called with each page that is shown, another one or the same anew. May be NULL.
    void (*shown)(void *ctx, const Page *page);
    void *ctx; // of it
} WindowSetup;

// Begins to open the display, in a thread where a system allows that: it takes a third of the time to the first
// words, and needs nothing of the story.
void window_open_display(void);
// Is there a display to open a window on? When so, what was started for finding out is kept for
// window_play, or until window_let_go.
bool window_possible(void);
void window_let_go(void);

typedef struct Window Window;

// Begins to open the window: its first steps do the rest, as soon as the first page is there. Nobody has to
// ask window_possible first. Never waits for the story. NULL with [err] when there is no display (ERR_IO; while it is
// still being opened, window_end says so) or the fonts are not there (ERR_NO_INPUT). [pages] and [setup] must outlive the
// window; the caller calls window_end.
Window *window_start(Pages *pages, const WindowSetup *setup, Err *err);
// One step: takes what has happened, shows what changed. While a request to the story is out the window is
// painted, resized and left as ever, and other input waits in its order for the reply.
// [may_sleep]: sleeps until something is to be done. Else it never waits, and says in how many ms it is to be
// called again; -1: only on an event of SDL or of another thread, or when a worker has sent something.
int window_step(Window *window, bool may_sleep);
// The player has left, or the window could not be opened: window_end is due.
bool window_left(const Window *window);
// Closes the window and frees it; then what is not yet written is (pages_flush, which waits for a reply that is
// out). False with [err] when that failed, when no window could be opened (ERR_IO), or when there was no first
// page to show.
bool window_end(Window *window, Err *err);
// As if action [id] of the page on show were pressed, with what was typed, from another reader of the same page.
// One that is closed is answered with the reason. False: not taken, because a request is out, there is no
// such action, or the page is so new that its choices do not fire yet.
bool window_act(Window *window, Str id, Str value);
// The focus goes to action [id]. False when it has no place on the page, or a request is out.
bool window_focus(Window *window, Str id);
// Reading aloud or sounds are switched, as by their keys. False: not taken, because a request is out.
bool window_switch_voice(Window *window);
bool window_switch_sound(Window *window);
// Files that were missing may be there now, as in a browser, where some come after the first page: the page is
// laid out again with the fonts and pictures that there are. Those that still are not there are not waited for.
void window_files_came(Window *window);
// The system has switched full screen on or off by itself, as a browser does.
void window_filled(Window *window, bool full);

// All of the above: returns when the player leaves, and all is written.
bool window_play(Pages *pages, const WindowSetup *setup, Err *err);

#endif
