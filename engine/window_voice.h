// Reading aloud (plain/tts_reader.h) as the window asks for it, which may not include plain/.
#ifndef QANTAR_WINDOW_VOICE_H
#define QANTAR_WINDOW_VOICE_H

#include "plain/tts_reader.h"
#include "window/window.h"

// [tts] must outlive the window; its [wake] and [ctx] become the window's.
WindowVoice window_voice(TtsReader *tts);

#endif
