// The TTS backend: text to speech through an installed program, spd-say (speech-dispatcher) or
// espeak-ng.
#ifndef QANTAR_BASE_TTS_H
#define QANTAR_BASE_TTS_H

#include "base/err.h"
#include "base/str.h"

#define TTS_BYTES_MAX 32768 // bytes of one text; the rest is not spoken
#define TTS_WORDS     170   // words per minute: the default rate of these programs
#define TTS_PITCH     50 // pitch ranges from -TTS_PITCH to TTS_PITCH; 0 is the default

typedef struct Tts Tts;

// Looks for a program in PATH. NULL and ERR_NO_INPUT when there is none. The caller calls tts_close.
Tts *tts_open(Err *err);
// Stops speaking and frees. NULL is allowed.
void tts_close(Tts *tts);

// Starts speaking [text], instead of any text being spoken, and returns at once. [words] is per minute;
// [pitch] from -TTS_PITCH to TTS_PITCH. [language] is a BCP 47 tag; when it is empty, invalid or
// unsupported, the program's default is used. False when the program cannot be started.
bool tts_say(Tts *tts, Str text, int words, int pitch, Str language);
// Stops speaking at once. NULL is allowed.
void tts_stop(Tts *tts);

#endif
