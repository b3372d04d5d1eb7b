#include "plain/tts_reader.h"

#include "page/words.h"
#include "plain/tts_text.h"

static void note(TtsReader *tts, bool on, Str sentence)
{
    pages_send_note_voice(tts->pages, on, sentence);
    tts->state = on ? TTS_ON : TTS_OFF;
}

// The next time it is switched on every program is tried again.
static void switch_off(TtsReader *tts, Word sentence, const Err *why)
{
    Arena arena = {0};
    tts_reader_free(tts);
    note(
        tts, false, word_with(&arena, sentence, str_of(why->text), (Str){0}, (Str){0}));
    arena_free(&arena);
}

static void say(TtsReader *tts, const Spoken *spoken)
{
    const Settings *settings = pages_settings(tts->pages);
    TtsPart parts[TTS_PARTS_MAX];
    int n = spoken_parts(spoken, parts, TTS_PARTS_MAX);
    tts_say(tts->voice, parts, n, settings->voice_words, settings->voice_pitch);
}

// False when there is no voice, which the page then says.
static bool open_voice(TtsReader *tts)
{
    Err err = {0};
    if (!tts->voice) tts->voice = tts_open(tts->wake, tts->ctx, &err);
    if (!tts->voice) switch_off(tts, W_VOICE_NONE, &err);
    return tts->voice != NULL;
}

bool tts_reader_told(TtsReader *tts)
{
    Err err = {0};
    if (!tts_trouble(tts->voice, &err)) return false;
    switch_off(tts, W_VOICE_FAILED, &err);
    return true;
}

// Whether the page now says that the setting was switched since the last page.
static bool tell_switched(TtsReader *tts)
{
    bool on = pages_settings(tts->pages)->voice;
    TtsState before = tts->state;
    tts->state = on ? TTS_ON : TTS_OFF;
    if (before == TTS_UNKNOWN || before == tts->state) return false;
    note(tts, on, word(on ? W_VOICE_IS_ON : W_VOICE_IS_OFF));
    return true;
}

bool tts_reader_page(TtsReader *tts)
{
    tts_reader_stop(tts);
    if (tts_reader_told(tts)) return true;
    if (pages_settings(tts->pages)->voice && !open_voice(tts)) return true;
    if (tell_switched(tts)) return true;
    if (!pages_settings(tts->pages)->voice) return false;
    Spoken spoken = {0};
    tts_text_page(pages_now(tts->pages), NAMES_SAID, &spoken);
    say(tts, &spoken);
    spoken_free(&spoken);
    return false;
}

void tts_reader_focus(TtsReader *tts, Str action)
{
    if (!tts->voice || !pages_settings(tts->pages)->voice) return;
    Spoken spoken = {0};
    tts_text_action(pages_now(tts->pages), action, &spoken);
    if (spoken.text.n > 0) say(tts, &spoken);
    spoken_free(&spoken);
}

void tts_reader_words(TtsReader *tts, Buf *out)
{
    Spoken spoken = {0};
    tts_text_page(pages_now(tts->pages), NAMES_WRITTEN, &spoken);
    buf_add(out, buf_str(&spoken.text));
    spoken_free(&spoken);
}

void tts_reader_stop(TtsReader *tts) { tts_stop(tts->voice); }

void tts_reader_switch(TtsReader *tts)
{
    bool on = !pages_settings(tts->pages)->voice;
    tts->state = on ? TTS_OFF : TTS_ON;
    tts_reader_stop(tts);
    pages_send_note_voice(tts->pages, on, (Str){0});
}

void tts_reader_free(TtsReader *tts)
{
    tts_close(tts->voice);
    tts->voice = NULL;
}
