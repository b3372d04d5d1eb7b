// A voice of this computer that reads aloud: speech-dispatcher's or espeak-ng, whichever is there.
#ifndef QANTAR_BASE_VOICE_H
#define QANTAR_BASE_VOICE_H

#include "base/err.h"
#include "base/str.h"

#define VOICE_BYTES_MAX 32768 // of one text; the rest is left out
#define VOICE_WORDS     170   // a minute, as voices speak by themselves

typedef struct Voice Voice;

// Looks for a voice among the programs of PATH. NULL with ERR_NO_INPUT and a sentence when there is
// none. The caller closes it.
Voice *voice_open(Err *err);
void voice_close(Voice *voice); // what it says ends at once; NULL is none

#define VOICE_PITCH 50 // the highest; as deep as minus that; 0: the voice's own

// Begins to say [text], [words] words a minute and [pitch] higher or lower than by itself, and does not
// wait for its end; what was being said before ends at once. [language] is a tag of BCP 47; empty, unfit,
// or one that the voice does not have: it speaks as it does by itself. False when the program cannot be
// started.
bool voice_say(Voice *voice, Str text, int words, int pitch, Str language);
void voice_hush(Voice *voice); // at once; NULL is none

#endif
