// The window: shows the page on top, waits for the player, until they leave.
#ifndef QANTAR_WINDOW_WINDOW_H
#define QANTAR_WINDOW_WINDOW_H

#include "page/pages.h"

#include <stdatomic.h>

// Reads aloud what the window shows (plain/tts_reader.h).
typedef struct WindowVoice {
    void *ctx;
    bool (*page)(void *ctx); // another page is shown; true: it changed, show it again
    void (*focus)(void *ctx, Str action); // it has the focus now
    void (*stop)(void *ctx);
    void (*words)(void *ctx, Buf *out); // appends what is read aloud of the page
    void (*toggle)(void *ctx);          // on or off; the page on top changes then
    // From now on [wake] is called, perhaps from another thread, when there is something to tell; [told]
    // then says whether the page has changed. Both may be NULL.
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
} WindowSetup;

// Is there a display to open a window on? When so, what was started for finding out is kept for
// window_play, or until window_let_go. It takes a third of the time to the first words, so it is asked
// while something else is waited for.
bool window_possible(void);
void window_let_go(void);

// Opens the window; the first page's picture is drawn while all else starts. Nobody has to ask
// window_possible first. Returns when the player leaves; all is written then.
// False with [err] when no window can be opened (ERR_IO), the fonts are not there (ERR_NO_INPUT),
// or the last writing failed.
bool window_play(Pages *pages, const WindowSetup *setup, Err *err);

#endif
