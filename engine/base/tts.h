// The TTS backend: text to speech through an installed program, spd-say (speech-dispatcher) or
// espeak-ng.
#ifndef QANTAR_BASE_TTS_H
#define QANTAR_BASE_TTS_H

#include "base/err.h"
#include "base/str.h"

#define TTS_BYTES_MAX 32768 // bytes of all parts of a text; the rest is not spoken
#define TTS_PARTS_MAX 256   // of a text; the rest is not spoken
#define TTS_WORDS     170   // words per minute: the default rate of these programs
#define TTS_PITCH     50 // pitch ranges from -TTS_PITCH to TTS_PITCH; 0 is the default

typedef struct Tts Tts;

// A stretch of a text in one language, a BCP 47 tag. When that is empty, invalid or unsupported, the
// program's default is used.
typedef struct TtsPart {
    Str text, language;
} TtsPart;

// Looks for a program in PATH. NULL and ERR_NO_INPUT when there is none. [wake] (may be NULL) is called
// from another thread when a text could not be spoken: tts_trouble then says why. The caller calls
// tts_close.
Tts *tts_open(void (*wake)(void *ctx), void *ctx, Err *err);
// Stops speaking and frees. NULL is allowed.
void tts_close(Tts *tts);

// Starts speaking the parts one after the other, instead of any text being spoken, and returns at once.
// [words] is per minute; [pitch] from -TTS_PITCH to TTS_PITCH. Nothing in a text is a command to the
// program (base/tts_clean.h). A program that fails is replaced by the next one that is installed.
void tts_say(Tts *tts, const TtsPart *parts, int n, int words, int pitch);
// Stops speaking at once. NULL is allowed.
void tts_stop(Tts *tts);
// Whether speaking has failed since tts_open, with [err] saying how: the program ended with an error, or
// at once, or never, as they do where there is no sound device. NULL is allowed.
bool tts_trouble(Tts *tts, Err *err);

#endif
