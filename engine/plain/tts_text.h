// A page as sentences for text-to-speech: in reading order, one on a line. Pure.
#ifndef QANTAR_PLAIN_TTS_TEXT_H
#define QANTAR_PLAIN_TTS_TEXT_H

#include "page/page.h"

// How the names of the page are written.
typedef enum Names {
    NAMES_SAID,    // as they are pronounced, for a voice: "zha-na-oh-zen"
    NAMES_WRITTEN, // as they are spelled, for a screen reader: "Zhanaozen"
} Names;

// Appends the whole page: its blocks, then its choices as "Choice 2 of 3: ...". Meters and the
// chain are left out; the page "Where am I?" has them.
void tts_text_page(const Page *page, Names names, Buf *out);
// Appends the sentence for one action, which has the focus now. Nothing when the page has no such.
void tts_text_action(const Page *page, Str id, Buf *out);

#endif
