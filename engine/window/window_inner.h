// What the opening of the window and its wait loop share.
#ifndef QANTAR_WINDOW_WINDOW_INNER_H
#define QANTAR_WINDOW_WINDOW_INNER_H

#include "window/input.h"
#include "window/motion.h"
#include "window/paint.h"
#include "window/pictures.h"
#include "window/window.h"

#include <SDL.h>

typedef struct Window {
    Pages *pages;
    const WindowSetup *setup;
    SDL_Window *window;
    SDL_Surface *own; // painted on when the window's surface is of another format
    Fonts *fonts;
    GlyphCache *glyphs;
    Pictures *pictures;
    Input input;
    Arena arenas[2];   // of the frame on show and the one before, in turns
    int front;         // which is of the frame on show
    DrawList *list;    // NULL before the first frame
    DrawList *painted; // the frame that the surface holds; NULL: all is to be painted
    uint32_t turn;     // that was shown last
    bool any_turn;
    Uint64 guard_end; // in ticks
    Uint32 wake;
    bool full_screen, leave;
    bool dirty;                      // to be drawn again
    bool exposed;                    // to be put on the screen again as it is
    bool deferred_done;              // what can wait for the first frame was done
    bool asked_system, system_still; // whether it wants that nothing moves
    bool waiting;                    // for a picture of the frame on show
    MotionClock moving;
    Buf picture; // the one on show
    Buf spoken;  // the focus that was last read aloud
    SDL_GameController *pad;
    SDL_Cursor *arrow, *hand;
} Window;

// Fonts, pictures, then the window itself; the first picture is in work from the start on. False
// with [err] when the fonts are not there or no window can be had. window_close is due either way.
bool window_open(Window *w, Err *err);
void window_close(Window *w);

// The pixels of a picture for the painter, or NULL while they are not ready; [ctx] is the Window.
SDL_Surface *window_picture(void *ctx, const DrawCmd *cmd, Rect whole);

void window_trace(const Window *w, const char *what); // to whoever measures
void window_draw(Window *w);
// What was uncovered is put on the screen again: what was drawn is still there.
void window_restore(Window *w);

// What is painted on: the window's own surface, or one of ours that is copied onto it; NULL while there
// is none.
SDL_Surface *window_surface(Window *w);
// The part of the frame on show, as it is now; not yet on the screen.
void window_paint(Window *w, SDL_Surface *surface, Rect part);

// window_motion.c: for each frame once it is laid out, whether anything moves in it; and the next frame
// of what does, put on the screen. False when none was due.
void window_update_motion(Window *w);
bool window_draw_motion(Window *w);

#endif
