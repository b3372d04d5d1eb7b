// The TTS reader: speaks what another reader shows while the settings ask for it.
#ifndef QANTAR_PLAIN_TTS_READER_H
#define QANTAR_PLAIN_TTS_READER_H

#include "base/tts.h"
#include "page/pages.h"

// Zero it, then set [pages], which it does not own. The backend is opened when it is first needed.
typedef struct TtsReader {
    Pages *pages;
    Tts *voice;
} TtsReader;

// A page was shown: speaks it. True when it is to be shown again: there is no backend, so the
// setting was switched off and the page says why.
bool tts_reader_page(TtsReader *tts);
// The action with this id has the focus now.
void tts_reader_focus(TtsReader *tts, Str action);
// Appends all that would be spoken of the page, for a screen reader of the player's own.
void tts_reader_words(TtsReader *tts, Buf *out);
// Stops speaking at once.
void tts_reader_stop(TtsReader *tts);
// Switches the setting. True as with tts_reader_page.
bool tts_reader_switch(TtsReader *tts);
void tts_reader_free(TtsReader *tts);

#endif
