// What a text may hold that is handed to a text-to-speech program.
#ifndef QANTAR_BASE_TTS_CLEAN_H
#define QANTAR_BASE_TTS_CLEAN_H

#include "base/str.h"

// Bytes of a line; longer ones are parted, at a space where there is one.
#define TTS_LINE_MAX 1000

// Appends [text] as lines that no program takes for a command, however it cuts them: valid UTF-8 without
// control characters; "!-!" (spd-say) nowhere, and no line begins with "!" or "." (the speech server's
// protocol); no brackets (phonemes of espeak-ng), backslashes and back quotes; no "<" that could open a
// tag. Empty lines are dropped.
void tts_clean(Str text, Buf *out);

#endif
