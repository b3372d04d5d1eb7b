// The TTS backend: text to speech by a program of this computer, speech-dispatcher's or espeak-ng,
// whichever is installed.
#ifndef QANTAR_BASE_TTS_H
#define QANTAR_BASE_TTS_H

#include "base/err.h"
#include "base/str.h"

#define TTS_BYTES_MAX 32768 // bytes of one text; the rest is not spoken
#define TTS_WORDS     170   // words a minute: the default rate of these programs
#define TTS_PITCH     50 // the highest pitch; -TTS_PITCH the lowest, 0 the voice's own

typedef struct Tts Tts;

// Looks for a program in PATH. NULL and ERR_NO_INPUT when there is none. The caller closes it.
Tts *tts_open(Err *err);
// Stops speaking and frees. NULL is allowed.
void tts_close(Tts *tts);

// Starts speaking [text] and returns at once; what was being spoken is stopped. [words] a minute;
// [pitch] from -TTS_PITCH to TTS_PITCH. [language] is a tag of BCP 47; when it is empty, invalid or
// unknown to the program, the program's default is used. False when the program cannot be started.
bool tts_say(Tts *tts, Str text, int words, int pitch, Str language);
// Stops speaking at once. NULL is allowed.
void tts_stop(Tts *tts);

#endif
