#include "plain/speech.h"

#include "page/words.h"
#include "plain/aloud.h"

static bool switch_off(Speech *speech, const Err *err)
{
    Arena arena = {0};
    Str why = word_with(&arena, W_VOICE_NONE, str_of(err->text), (Str){0}, (Str){0});
    pages_note_voice(speech->pages, false, why);
    arena_free(&arena);
    return true;
}

static void say(Speech *speech, const Buf *words)
{
    const Settings *settings = pages_settings(speech->pages);
    tts_say(speech->voice, buf_str(words), settings->voice_words, settings->voice_pitch,
        pages_now(speech->pages)->language);
}

bool speech_page(Speech *speech)
{
    speech_hush(speech);
    if (!pages_settings(speech->pages)->voice) return false;
    Err err = {0};
    if (!speech->voice) speech->voice = tts_open(&err);
    if (!speech->voice) return switch_off(speech, &err);
    Buf words = {0};
    aloud_page(pages_now(speech->pages), NAMES_SAID, &words);
    say(speech, &words);
    buf_free(&words);
    return false;
}

void speech_focus(Speech *speech, Str action)
{
    if (!speech->voice || !pages_settings(speech->pages)->voice) return;
    Buf words = {0};
    aloud_action(pages_now(speech->pages), action, &words);
    if (words.n > 0) say(speech, &words);
    buf_free(&words);
}

void speech_words(Speech *speech, Buf *out)
{
    aloud_page(pages_now(speech->pages), NAMES_WRITTEN, out);
}

void speech_hush(Speech *speech) { tts_stop(speech->voice); }

bool speech_switch(Speech *speech)
{
    bool on = !pages_settings(speech->pages)->voice;
    pages_note_voice(speech->pages, on, (Str){0});
    return speech_page(speech);
}

void speech_free(Speech *speech)
{
    tts_close(speech->voice);
    speech->voice = NULL;
}
