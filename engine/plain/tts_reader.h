// The TTS reader: speaks what another reader shows while the settings ask for it.
#ifndef QANTAR_PLAIN_TTS_READER_H
#define QANTAR_PLAIN_TTS_READER_H

#include "base/tts.h"
#include "page/pages.h"

typedef enum TtsState { TTS_UNKNOWN, TTS_OFF, TTS_ON } TtsState;

// Zero it, then set [pages], which it does not own. The backend is opened when it is first needed.
typedef struct TtsReader {
    Pages *pages;
    // Called from another thread when there is something to tell: then call tts_reader_told. May be NULL.
    void (*wake)(void *ctx);
    void *ctx;
    Tts *voice;
    TtsState state; // of the setting, as it was last told to the player
} TtsReader;

// A page was shown: speaks it. True when the page is asked for once more (pages_waits), to say that the setting
// was switched or that there is no voice; the setting is off then. When it is there, call this again: nothing
// was spoken. Nothing here waits, and none of these may be called while a request is out, but for stop.
bool tts_reader_page(TtsReader *tts);
// The action with this id has the focus now.
void tts_reader_focus(TtsReader *tts, Str action);
// Appends all that would be spoken of the page, for a screen reader of the player's own.
void tts_reader_words(TtsReader *tts, Buf *out);
// Stops speaking at once.
void tts_reader_stop(TtsReader *tts);
// Switches the setting. The page is asked for once more, and tts_reader_page then says so, or why not.
void tts_reader_switch(TtsReader *tts);
// Whether the voice has failed since: the setting is off then, and the page is asked for, to say why.
bool tts_reader_told(TtsReader *tts);
void tts_reader_free(TtsReader *tts);

#endif
