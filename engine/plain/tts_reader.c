#include "plain/tts_reader.h"

#include "page/words.h"
#include "plain/tts_text.h"

static bool switch_off(TtsReader *tts, const Err *err)
{
    Arena arena = {0};
    Str why = word_with(&arena, W_VOICE_NONE, str_of(err->text), (Str){0}, (Str){0});
    pages_note_voice(tts->pages, false, why);
    arena_free(&arena);
    return true;
}

static void say(TtsReader *tts, const Buf *words)
{
    const Settings *settings = pages_settings(tts->pages);
    tts_say(tts->voice, buf_str(words), settings->voice_words, settings->voice_pitch,
        pages_now(tts->pages)->language);
}

bool tts_reader_page(TtsReader *tts)
{
    tts_reader_stop(tts);
    if (!pages_settings(tts->pages)->voice) return false;
    Err err = {0};
    if (!tts->voice) tts->voice = tts_open(&err);
    if (!tts->voice) return switch_off(tts, &err);
    Buf words = {0};
    tts_text_page(pages_now(tts->pages), NAMES_SAID, &words);
    say(tts, &words);
    buf_free(&words);
    return false;
}

void tts_reader_focus(TtsReader *tts, Str action)
{
    if (!tts->voice || !pages_settings(tts->pages)->voice) return;
    Buf words = {0};
    tts_text_action(pages_now(tts->pages), action, &words);
    if (words.n > 0) say(tts, &words);
    buf_free(&words);
}

void tts_reader_words(TtsReader *tts, Buf *out)
{
    tts_text_page(pages_now(tts->pages), NAMES_WRITTEN, out);
}

void tts_reader_stop(TtsReader *tts) { tts_stop(tts->voice); }

bool tts_reader_switch(TtsReader *tts)
{
    bool on = !pages_settings(tts->pages)->voice;
    pages_note_voice(tts->pages, on, (Str){0});
    return tts_reader_page(tts);
}

void tts_reader_free(TtsReader *tts)
{
    tts_close(tts->voice);
    tts->voice = NULL;
}
