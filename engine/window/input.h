// Keyboard, mouse, touch and gamepad into ids of actions: a state machine that needs no window.
#ifndef QANTAR_WINDOW_INPUT_H
#define QANTAR_WINDOW_INPUT_H

#include "layout/layout.h"
#include "page/page.h"
#include "text/edit.h"
#include "window/drafts.h"
#include "window/scroll_memory.h"

#include <SDL.h>

typedef enum InputKind {
    INPUT_NOTHING,
    INPUT_REDRAW,       // what is shown has changed: focus, hover, scroll, typed text
    INPUT_ACT,          // do [action] with [value]
    INPUT_WHY,          // say why [action] is closed: [value]
    INPUT_VOICE,        // switch reading aloud
    INPUT_SOUND,        // switch sounds
    INPUT_COPY,         // copy the words of the page
    INPUT_COPY_TEXT,    // [value] to the clipboard
    INPUT_PASTE,        // what is on the clipboard into the field: input_paste
    INPUT_PASTE_MARKED, // what is selected in any window, as X11 has it, into the field
    INPUT_FULL_SCREEN,  // switch it
    INPUT_LEAVE,        // the player ends the program
} InputKind;

typedef struct InputAct {
    InputKind kind;
    Str action, value; // good until the next event
} InputAct;

// What is held down: actions happen when it is released.
typedef enum Holder {
    HOLD_NOTHING,
    HOLD_KEY,
    HOLD_MOUSE,
    HOLD_FINGER,
    HOLD_PAD
} Holder;

// Zero it, then set the first six. The caller frees.
typedef struct Input {
    int w, h;                // of the surface, pixels
    double density;          // pixels to a point: how large letters are
    double event_scale;      // pixels to a unit that events of the window count in
    bool letter_keys;        // single letters are shortcuts
    const KeyBindings *keys; // what the player has chosen, or NULL
    bool no_latin;           // the keyboard's layout types no Latin letters
    bool quiet;              // nothing was pressed or moved since the page came
    // The pointer was used last: the focus has no ring until a key comes.
    bool focus_quiet;
    bool guarded; // a new scene came just now: choices do not fire

    int scroll;
    Buf focus, hover, pressed, editing;
    Buf slip; // the word whose slip lies over the page, an action; or empty
    Edit typed;
    // What an input method is still making; [typed] with it at the caret.
    Buf composed, shown;
    Drafts drafts;
    Buf did, did_value; // what an InputAct points to
    Holder holder;
    int64_t held;        // which key, button or finger
    Uint32 key_seen;     // ms of SDL\'s clock: when a key went down or repeated last
    SDL_Keysym awaits;   // a key whose text tells what it does; sym 0: none
    uint64_t click_page; // the page that the mouse was pressed on last
    int pointer_x, pointer_y; // pixels; where the pointer was last
    bool pointed;             // the pointer is over the window
    bool dragging;
    int drag_x, drag_from, drag_scroll; // where it began, and the scroll then
    bool lifts;           // what is pressed is taken along when the press moves
    bool carrying;        // it was
    int carry_x, carry_y; // and is here, pixels
    int last_put;         // where a card was put last, counted from 1; 0: nowhere yet
    bool stick_away;      // the stick was pushed and is not back yet
    uint64_t page;        // key of the page on show, 0 before the first
    ScrollMemory places;
} Input;

void input_free(Input *input);
// A page is shown, another or the same again: restores its focus and scroll, releases what is held. What
// is being typed on the same page goes on.
void input_show(Input *input, const Page *page);
// A frame was laid out: keeps the scroll within it. True when that changed what is to be drawn.
bool input_fit(Input *input, const DrawList *list);
// The part of a view that is the input's; good until the next event.
void input_view(const Input *input, View *view);

// The open field that has the focus, for all to see, and is not typed in yet; or NULL.
const Action *input_field_ready(const Input *input, const Page *page);

// Puts a text into the field that is being typed in, as one line (text/pasted.h). False when the field
// could not hold all of it.
bool input_paste(Input *input, const Page *page, Str text);

InputAct input_event(
    Input *input, const SDL_Event *event, const DrawList *list, const Page *page);

#endif
