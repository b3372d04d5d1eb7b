// Text to speech by the voices of the browser (speechSynthesis), through engine/web/speech.js.
#include "base/tts.h"

#include "base/arena.h"
#include "base/language.h"
#include "base/tts_clean.h"

#include <emscripten.h>
#include <stdlib.h>
#include <string.h>

// engine/web/glue.js
extern int web_speaks(void); // whether the browser can speak at all
// Puts a part behind those of the same text. [rate] and [pitch]: 100 is the voice's own.
extern void web_speak(const char *text, const char *tag, int rate, int pitch);
extern void web_speak_stop(void);

struct Tts {
    void (*wake)(void *ctx);
    void *ctx;
    Err trouble;
};

static Tts *speaking; // that the browser tells of a failure; there is one page

Tts *tts_open(void (*wake)(void *ctx), void *ctx, Err *err)
{
    if (!web_speaks()) {
        err_set(err, ERR_NO_INPUT, "this browser does not read aloud");
        return NULL;
    }
    Tts *tts = mem_new(1, sizeof *tts);
    *tts = (Tts){.wake = wake, .ctx = ctx};
    speaking = tts;
    return tts;
}

void tts_close(Tts *tts)
{
    if (!tts) return;
    tts_stop(tts);
    if (speaking == tts) speaking = NULL;
    free(tts);
}

void tts_say(Tts *tts, const TtsPart *parts, int n, int words, int pitch)
{
    tts_stop(tts);
    size_t left = TTS_BYTES_MAX;
    for (int i = 0; i < n && i < TTS_PARTS_MAX && left > 0; i++) {
        Buf text = {0}, tag = {0};
        Str part = str_cut(parts[i].text, 0, left);
        left -= part.n;
        tts_clean(part, &text);
        if (language_tag_valid(parts[i].language)) buf_add(&tag, parts[i].language);
        if (text.n > 0)
            web_speak(text.s, tag.n > 0 ? tag.s : "", words * 100 / TTS_WORDS,
                100 + pitch * 100 / TTS_PITCH);
        buf_free(&text);
        buf_free(&tag);
    }
}

void tts_stop(Tts *tts)
{
    if (tts) web_speak_stop();
}

bool tts_trouble(Tts *tts, Err *err)
{
    if (!tts || tts->trouble.kind == ERR_NONE) return false;
    return !err_set(err, tts->trouble.kind, "%s", tts->trouble.text);
}

// A text was not spoken: there is no voice for the language [tag], or, without one, the browser failed.
EMSCRIPTEN_KEEPALIVE void web_speech_failed(const char *tag)
{
    if (!speaking) return;
    const char *name = language_name(str_of(tag));
    if (*tag)
        err_set(&speaking->trouble, ERR_NO_INPUT,
            "this browser has no voice for %s (%s)", name ? name : "the language", tag);
    else
        err_set(&speaking->trouble, ERR_IO, "the browser's voice failed");
    if (speaking->wake) speaking->wake(speaking->ctx);
}
