// What the files of the window share: its state, and who does what with it.
#ifndef QANTAR_WINDOW_WINDOW_INNER_H
#define QANTAR_WINDOW_WINDOW_INNER_H

#include "window/board_slide.h"
#include "window/input.h"
#include "window/keys.h"
#include "window/map_steps.h"
#include "window/motion_clock.h"
#include "window/paint.h"
#include "window/pictures.h"
#include "window/sign_flip.h"
#include "window/sound_out.h"
#include "window/window.h"

#include <SDL.h>

// Choices of a new scene do not fire for so long (accessibility 22).
#define WINDOW_GUARD_MS 500

typedef struct DesktopLook DesktopLook; // of window_desktop.c

// What is done when the reply to what was asked last has come.
typedef enum WindowAfter {
    WINDOW_IDLE,       // nothing was asked
    WINDOW_ACTED,      // an action
    WINDOW_GREW,       // a slip without room: its page
    WINDOW_REFUSED,    // why an action is closed
    WINDOW_SPOKE,      // the voice has something to say on the page
    WINDOW_TURNED,     // it was switched
    WINDOW_SOUNDED,    // sounds were switched
    WINDOW_READ_FILES, // the scenario's files were read anew
    WINDOW_TOLD,       // the page says something
} WindowAfter;

struct Window {
    Pages *pages;
    const WindowSetup *setup;
    SDL_Window *window;
    // Painted on when the window's surface is of another format, or NULL.
    SDL_Surface *own;
    Fonts *fonts;
    GlyphCache *glyphs;
    Pictures *pictures;
    Input input;
    Arena arenas[2];   // of the frame on show and the one before, in turns
    int front;         // which is of the frame on show
    DrawList *list;    // of the last layout; NULL before the first
    DrawList *painted; // what the surface holds; NULL: all is to be painted
    uint32_t turn;     // that was shown last
    bool any_turn;
    bool ordering;    // cards were put in order on it
    Uint64 guard_end; // ticks, ms: until then the choices of a new scene do not fire
    // Ticks, ms: a key before that comes from where the player was before; while [settles]
    Uint32 settled_at;
    bool settles;
    Uint32 wake;         // type of the event that says that a picture is ready
    Uint32 desktop_seen; // and that the desktop has been asked what it wants
    DesktopLook *look;   // while it is being asked
    double scale;        // the desktop's, of X11: pixels for one at 96 dpi; else 1
    bool full_screen, leave;
    bool dirty;         // to be drawn again
    bool exposed;       // to be put on the screen again as it is
    bool deferred_done; // what could wait for the first frame was done
    Uint64 deferred_at; // ticks, ms: when it is done at the latest
    bool waiting;       // for a picture of the frame on show
    bool typing;        // SDL's text input is on
    bool reduced_motion_known, reduced_motion; // what the desktop wants
    MotionClock motion;
    MapSteps map_steps;
    BoardSlide board_slide;
    SignFlip sign_flip;
    // What the first page brings is heard when its sign begins to turn.
    bool sound_waits;
    Buf picture;         // name of the one on show
    Buf spoken;          // the focus that was last read aloud
    SoundOut *sounds;    // NULL: nothing is heard
    SoundPage sounded;   // the page that was heard last
    bool plate_passed;   // the one of [plate_turn]
    uint32_t plate_turn; // that had the plate that was passed last
    bool plate_fetched;  // the picture behind the plate on show was asked for
    SDL_Surface *sheets; // of a plate that parts; NULL: none does
    Uint64 parted_at;    // ticks, ms
    // Ticks, ms: when the story came where there is no signal; 0: it is elsewhere
    Uint64 dark_at;
    int dark; // a DarkStage, as it was laid out last
    SDL_GameController *pad;
    SDL_Cursor *arrow, *hand;
    struct {
        WindowAfter what;
        Buf action;          // that was asked for, or is closed
        bool setting, voice; // it is a setting; somebody read aloud before it
        ReadingFont font;    // before it
    } after;
    bool opened;      // there is a window
    Err trouble;      // why there is none
    Uint32 looked_at; // ticks, ms: when the queue was looked at last
};

// window.c: ticks, ms.
Uint64 window_now(const Window *w);

// window_open.c: display, fonts and pictures, as long as there is no page; then the window itself, with the first
// picture in work from the start on. False with [err] when the fonts are not there or no window can be
// had. window_close is due either way.
bool window_prepare(Window *w, Err *err);
bool window_open(Window *w, Err *err);
void window_close(Window *w);
bool window_is_x11(void);

// window_page.c: the page on top or the settings may have changed: the next frame shows them.
void window_show_page(Window *w);
void window_set_full_screen(Window *w, bool full);
void window_save_size(Window *w); // to open with the next time

// window_ask.c: does what input comes to, or a wake (a picture is ready, the voice has something to say, the
// files have changed). Asks the story, and goes on where the reply is there at once.
void window_perform(Window *w, InputAct todo);
void window_woken(Window *w);
void window_read_page(Window *w); // aloud
// Takes the reply if it has come, and does what follows it, which may be to ask again.
void window_answer(Window *w);

// window_events.c: one event, while no request is out; and those that wait, while one is.
void window_take_event(Window *w, const SDL_Event *event);
void window_look_at_events(Window *w);
void window_end_motion(Window *w); // of what a press ends

// window_frame.c: lays out and paints the page, only where it changed.
void window_draw(Window *w);
// Puts an uncovered window on the screen again as it was drawn, or makes it dirty.
void window_restore(Window *w);
// window_screen_native.c or window_screen_web.c: the pixels of the window. What is painted on: those that are
// shown, or a surface of ours that is copied onto them. NULL while there is none.
SDL_Surface *window_surface(Window *w);
SDL_Surface *window_screen(Window *w); // what is shown; NULL while there is none
void window_screen_take(Window *w, Rect part); // copies it from the surface of ours
Uint32 window_screen_flags(const Window *w);   // of SDL, to open it by
void window_screen_fill(Window *w, bool full); // full screen, or not
bool window_screen_show(
    const Window *w, Rect part); // puts it on the screen. False: nothing is shown

void window_paint(Window *w, SDL_Surface *surface, Rect part); // not yet on the screen
// The pixels of a picture for the painter, or NULL while they are not ready; [ctx] is the Window.
SDL_Surface *window_picture(void *ctx, const DrawCmd *cmd);
void window_trace(const Window *w, const char *what); // to whoever measures

// Lays the page out for the window as it is, with its plate or what is behind it.
DrawList *window_lay_out(Window *w, Arena *arena, bool plate);

// window_plate.c: whether the page's plate is still to be passed.
bool window_plate_up(const Window *w);
// True: it was about the plate, and means nothing else.
bool window_plate_event(Window *w, const SDL_Event *event);
void window_plate_pass(Window *w);
// Asks for the picture behind a plate that is painted.
void window_plate_fetch(Window *w);
// While its sheets part: before each frame, over each frame, and when the page is another one.
void window_plate_tick(Window *w);
void window_plate_lay_sheets(const Window *w, SDL_Surface *to);
void window_plate_end(Window *w);
int window_plate_wait_ms(const Window *w); // to its next frame; -1: none parts

// window_dark.c: what goes dark where the story has no signal, for a page that is shown; its next step;
// ms to the one after, or -1.
void window_dark_show(Window *w);
void window_dark_tick(Window *w);
int window_dark_wait_ms(const Window *w, Uint64 now);

// window_motion.c: after each layout, whether anything moves in it, for a window with such SDL_WindowFlags;
// and its next frame, put on the screen. False when none was due.
bool window_wants_stillness(const Window *w);
void window_update_motion(Window *w, Uint32 flags);
bool window_draw_motion(Window *w);
bool window_motion_wanted(const Window *w);                 // nobody wants stillness
void window_wake_motion(Window *w, const SDL_Event *event); // if it is not our own
// What turns in the picture: for a page that is shown; when the desktop has said what it wants; before each
// frame; after a press.
void window_flip_show(Window *w);
void window_flip_tick(Window *w);
void window_flip_end(Window *w);
// How many ms to sleep from [now]: to the next frame or to the end of the guard; -1: until something
// happens.
int window_wait_ms(const Window *w, Uint64 now);

// window_desktop.c: what the desktop wants. Its scale, asked at once (X11; else 1).
double window_desktop_scale(void);
// Whether things may move: w->desktop_seen comes.
void window_look_at_desktop(Window *w);
void window_desktop_seen(Window *w); // after that event
void window_close_desktop(Window *w);

// window_prefetch.c: the pictures of the pages that may come next.
void window_prefetch(Window *w);

// window_voice.c: reading aloud. True: the page was asked for, to say why it cannot or that it was switched.
bool window_voice_page(Window *w);
void window_voice_focus(Window *w);              // when it changed
void window_voice_action(Window *w, Str action); // its words, and why it is closed
void window_voice_toggle(Window *w);             // asks for the page
// All that is said of the page to the clipboard, for a player who has a reader of their own; asks for the page.
void window_voice_copy(Window *w);
void window_voice_watch(Window *w);       // before the first page is read
void window_voice_leave(const Window *w); // nothing wakes the window any more
bool window_voice_told(const Window *w); // after a wake: whether the page was asked for
// If something was pressed.
void window_voice_stop(const Window *w, const SDL_Event *event);

// window_files.c: the scenario's files, until the window is left. True: they have changed and are read anew.
void window_files_watch(Window *w);
void window_files_leave(const Window *w);
bool window_files_changed(Window *w);

// window_sound.c
void window_sound_open(Window *w);
void window_sound_page(Window *w, Str action); // the page on top came after this action
void window_sound_toggle(Window *w);           // asks for the page
void window_sound_turned(Window *w);           // when that is there
void window_sound_voice(Window *w);            // reading aloud was switched

// window_devices.c
void window_open_pad(Window *w, int which);             // a number of SDL's
void window_close_pad(Window *w, SDL_JoystickID which); // if it is ours
bool window_pad_is_gone(const Window *w, const SDL_Event *event);
void window_find_pads(const Window *w);
void window_update_cursor(Window *w); // a hand over what can be activated
// A release that nobody made: the window lost the keyboard, or a finger its screen, and SDL lets go of
// what was held.
bool window_lets_go(const SDL_Event *event);

// window_typing.c: text input while a name is typed; and what shift makes of a key, without an input
// method.
void window_watch_keys(Window *w);   // from when the window is open
void window_unwatch_keys(Window *w); // until it is closed
void window_update_typing(Window *w);

// window_slip.c: the value that [action] takes when it opens a word of the glossary; and whether the slip of the
// page has no room, so that its own page was asked for.
Str window_slip_value(const Window *w, Str action);
bool window_slip_grows(Window *w);

// window_clipboard.c: each may ask for the page, to say why it cannot.
void window_copy_text(Window *w, Str text);
void window_paste(Window *w, bool marked); // the clipboard, or what is selected (X11)

#endif
