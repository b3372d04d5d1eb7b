// The speech reader: says what another reader shows, when the settings ask for it.
#ifndef QANTAR_PLAIN_SPEECH_H
#define QANTAR_PLAIN_SPEECH_H

#include "base/tts.h"
#include "page/pages.h"

// Zero it, then set [pages]. The voice is looked for when it is first needed.
typedef struct Speech {
    Pages *pages;
    Tts *voice;
} Speech;

// A page was shown: says it. When there is no voice the setting is switched off and the page says
// why: true then, it is to be shown again.
bool speech_page(Speech *speech);
void speech_focus(Speech *speech, Str action); // this action has the focus now
void speech_words(
    Speech *speech, Buf *out);    // appends all that is said of the page, for a
                                  // reader of the player's own
void speech_hush(Speech *speech); // at once
// Switches reading aloud on or off. True when there is no voice, and the page says so.
bool speech_switch(Speech *speech);
void speech_free(Speech *speech);

#endif
