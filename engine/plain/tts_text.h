// A page as sentences for text-to-speech: in reading order, one on a line. Pure.
#ifndef QANTAR_PLAIN_TTS_TEXT_H
#define QANTAR_PLAIN_TTS_TEXT_H

#include "base/tts.h"
#include "page/page.h"

// How the names of the page are written.
typedef enum Names {
    NAMES_SAID,    // as they are pronounced, for a voice: "zha-na-oh-zen"
    NAMES_WRITTEN, // as they are spelled, for a screen reader: "Zhanaozen"
} Names;

// Sentences, and where in them another language begins. Zero it; spoken_free.
typedef struct Spoken {
    Buf text;
    struct LanguageRun {
        size_t from; // byte of [text]
        Str language;
    } * runs; // the first from 0
    int n, capacity;
} Spoken;

// Appends the whole page: its blocks, then its choices as "Choice 2 of 3: ...". Meters and the
// chain are left out; the page "Where am I?" has them. Languages are the page's strings.
void tts_text_page(const Page *page, Names names, Spoken *out);
// Appends the sentence for one action, which has the focus now. Nothing when the page has no such.
void tts_text_action(const Page *page, Str id, Spoken *out);
// The text in parts of one language each, at most [max]; they are [spoken]'s. Returns their number.
int spoken_parts(const Spoken *spoken, TtsPart *parts, int max);
void spoken_free(Spoken *spoken);

#endif
