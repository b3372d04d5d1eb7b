// The text-to-speech programs that we know, and starting one of them.
#ifndef QANTAR_BASE_TTS_PROGRAMS_H
#define QANTAR_BASE_TTS_PROGRAMS_H

#include "base/language.h"
#include "base/str.h"

typedef struct TtsProgram {
    const char *name;
    const char *stop_option; // option that stops the server behind the program, or NULL
    bool picky;              // says nothing at all when the language is unsupported
    // Plays the sound itself: it ends when that has been heard, or cannot be.
    bool plays;
} TtsProgram;

// The first program from number [from] on that is in PATH, in the order of preference, and its path. NULL
// when there is none; *number is that of the one found.
const TtsProgram *tts_program_find(int from, int *number, Buf *path);

typedef struct TtsVoice {
    const TtsProgram *program;
    const char *path;
    int words, pitch;                    // as of tts_say
    char language[LANGUAGE_TAG_MAX + 1]; // empty: the program's own
} TtsVoice;

// Starts the program to speak what can be read from descriptor [in]. Returns its process id, or 0.
int tts_program_speak(const TtsVoice *voice, int in);
// Starts it to speak nothing in the voice's language; it ends with 0 when it has it.
int tts_program_try(const TtsVoice *voice);
// Starts it to stop the server behind it.
int tts_program_hush(const TtsVoice *voice);

#endif
