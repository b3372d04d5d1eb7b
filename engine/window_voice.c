#include "window_voice.h"

static bool voice_page(void *ctx) { return tts_reader_page(ctx); }
static void voice_focus(void *ctx, Str action) { tts_reader_focus(ctx, action); }
static void voice_quiet(void *ctx) { tts_reader_stop(ctx); }
static void voice_words(void *ctx, Buf *out) { tts_reader_words(ctx, out); }
static void voice_turn(void *ctx) { tts_reader_switch(ctx); }
static bool voice_told(void *ctx) { return tts_reader_told(ctx); }

static void voice_watch(void *ctx, void (*wake)(void *window), void *window)
{
    TtsReader *tts = ctx;
    tts->wake = wake;
    tts->ctx = window;
}

WindowVoice window_voice(TtsReader *tts)
{
    return (WindowVoice){tts, voice_page, voice_focus, voice_quiet, voice_words,
        voice_turn, voice_watch, voice_told};
}
