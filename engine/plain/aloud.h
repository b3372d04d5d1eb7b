// A page as sentences for a voice: in reading order, each on a line. Pure.
#ifndef QANTAR_PLAIN_ALOUD_H
#define QANTAR_PLAIN_ALOUD_H

#include "page/page.h"

// How names are written for whoever reads it.
typedef enum Names {
    NAMES_SAID,    // for a voice: "zha-na-oh-zen"
    NAMES_WRITTEN, // for a reader of the player's own: "Zhanaozen"
} Names;

// Appends the whole page: what it says, then its choices as "Choice 2 of 3: ...". Meters and the
// chain are left to the page "Where am I?" and to whoever asks.
void aloud_page(const Page *page, Names names, Buf *out);
// Appends what a voice says of one action, that has the focus now. Nothing for one that is not there.
void aloud_action(const Page *page, Str id, Buf *out);

#endif
