// A page into a draw list, for a size and settings: pure, measured through a callback.
#ifndef QANTAR_LAYOUT_LAYOUT_H
#define QANTAR_LAYOUT_LAYOUT_H

#include "layout/draw.h"
#include "layout/fit.h"
#include "page/page.h"
#include "page/settings.h"
#include "text/flow.h"

// What was typed into a field that was then left, to be shown in place of the action's value.
typedef struct FieldDraft {
    Str action, text;
} FieldDraft;

// What the reader knows of a page's picture.
typedef enum PictureState {
    PICTURE_PENDING, // not drawn yet, or never asked for
    PICTURE_READY,   // [size] is its own
    PICTURE_BROKEN,  // it cannot be shown, because [why]
} PictureState;

typedef struct PictureInfo {
    PictureState state;
    PictureSize size;
    Str why; // good as long as the layout
} PictureInfo;

// What has gone dark of a page that plays where there is no signal: it, and what stands before it.
typedef enum DarkStage {
    DARK_NOTHING,
    DARK_LIGHTS, // of the picture
    DARK_MAP,    // the button
    DARK_CLOCK,  // the date and hour
} DarkStage;

typedef struct View {
    int w, h;       // the window's surface, at least 1x1
    double density; // pixels per point: 1 on plain screens, 2 on dense ones
    int scroll; // pixels the content is scrolled by: content at y is drawn at y - scroll
    Str focus;  // action id that has the focus, or empty
    bool focus_quiet; // it has no ring: the player points, and points at something else
    Str hover;        // action id under the pointer, or empty
    Str pressed;      // action id being pressed
    int behind;       // days before the one that its page shows, that a map stands at
    bool plate;       // the page's plate, where it has one, is still to be passed
    DarkStage dark;
    bool quiet; // nothing was pressed or moved since the page came (layout_toll.c)
    // A thing that was taken follows the pointer, whose middle is at carry_x, carry_y.
    bool carried;
    int carry_x, carry_y;
    int unsettled; // thousandths of their way that the cards of a result still have before them
    int flip; // thousandths of their way that words of the picture that turn still have before them
    bool guarded; // the half second after a new scene: choices drawn a shade quieter
    Str editing;  // action id whose text is being typed, or empty
    Str typed;    // that text
    int caret;    // bytes of it before the caret
    // In bytes of it: what is selected, and what an input method has not made up its mind about. Empty
    // where from is to.
    int selected_from, selected_to, composed_from, composed_to;
    const FieldDraft *drafts;
    int n_drafts;
    // Asked for the picture of these layers; NULL: every picture is PICTURE_PENDING.
    PictureInfo (*picture)(void *ctx, const Str *layers, int n);
    void *picture_ctx;
} View;

// Lays [page] out. Everything lives in [arena] and is good until it is reset. Never fails: at any
// size from 1x1 every word of the page is in the list, in the pane or below it by scrolling.
DrawList *layout_page(Arena *arena, const Page *page, const Settings *settings,
    const View *view, const TextMeasurer *measurer);

#endif
