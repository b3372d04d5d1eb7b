// A voice of this computer that reads aloud: speech-dispatcher's or espeak-ng, whichever is there.
#ifndef QANTAR_BASE_TTS_H
#define QANTAR_BASE_TTS_H

#include "base/err.h"
#include "base/str.h"

#define TTS_BYTES_MAX 32768 // of one text; the rest is left out
#define TTS_WORDS     170   // a minute, as voices speak by themselves

typedef struct Tts Tts;

// Looks for a voice among the programs of PATH. NULL with ERR_NO_INPUT and a sentence when there is
// none. The caller closes it.
Tts *tts_open(Err *err);
void tts_close(Tts *voice); // what it says ends at once; NULL is none

#define TTS_PITCH 50 // the highest; as deep as minus that; 0: the voice's own

// Begins to say [text], [words] words a minute and [pitch] higher or lower than by itself, and does not
// wait for its end; what was being said before ends at once. [language] is a tag of BCP 47; empty, unfit,
// or one that the voice does not have: it speaks as it does by itself. False when the program cannot be
// started.
bool tts_say(Tts *voice, Str text, int words, int pitch, Str language);
void tts_stop(Tts *voice); // at once; NULL is none

#endif
