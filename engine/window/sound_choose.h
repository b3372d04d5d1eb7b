// What is to be heard when a page comes: pure, from the page before, what was pressed and the page.
#ifndef QANTAR_WINDOW_SOUND_CHOOSE_H
#define QANTAR_WINDOW_SOUND_CHOOSE_H

#include "base/sounds.h"
#include "page/page.h"

#define CHOSEN_SHOTS 2

// What has to be remembered of the page before. Zero-initialised: there was none.
typedef struct SoundPage {
    bool any;
    PageKind kind;
    uint32_t turn;
} SoundPage;

typedef struct SoundChoice {
    bool silence; // all that sounds is cut, and nothing begins
    // What the page says lies under it, or SOUND_NONE: what is under another page ends.
    Sound bed;
    bool bed_begins; // else one that sounds goes on, and none begins
    Sound shots[CHOSEN_SHOTS];
    int n_shots;
} SoundChoice;

SoundPage sound_page(const Page *page);
// [action] is the id of what was pressed; empty when the page came by itself.
SoundChoice sound_choose(const SoundPage *before, Str action, const Page *page);

#endif
