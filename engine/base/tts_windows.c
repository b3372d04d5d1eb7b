// Text to speech by the voices of Windows (SAPI 5), in a thread of its own, which alone uses it.
#define COBJMACROS
#include "base/tts.h"

#include "base/language.h"
#include "base/os_windows.h"
#include "base/tts_clean.h"
#include "base/tts_talk.h"

#include <initguid.h>
#include <sapi.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define RATE_MAX 10 // of SAPI: three times as fast, or a third
#define TAG_MAX  64 // units of a search for a voice

// Windows 10 keeps the SAPI voices in this category.
#define VOICES L"HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Speech\\Voices"

struct Tts {
    TtsTalk talk;
    int words, pitch;    // of the text being spoken
    ISpVoice *voice;     // the thread's
    HANDLE thread, stop; // the event: stop speaking
};

Tts *tts_open(void (*wake)(void *ctx), void *ctx, Err *err)
{
    CLSID voice; // registered where there is SAPI
    if (CLSIDFromProgID(L"SAPI.SpVoice", &voice) != S_OK) {
        err_set(err, ERR_NO_INPUT, "this Windows has no voices (SAPI)");
        return NULL;
    }
    Tts *tts = mem_new(1, sizeof *tts);
    tts->talk.wake = wake;
    tts->talk.ctx = ctx;
    tts->stop = CreateEventW(NULL, TRUE, FALSE, NULL);
    return tts;
}

// --- the voice, in the thread ---------------------------------------------------------------------

// The identifier of Windows for a language, as SAPI writes it in its attributes: hexadecimal. 0 for none.
static LCID number_of(Str language)
{
    wchar_t wide[LANGUAGE_TAG_MAX + 1] = L"";
    if (!language_tag_valid(language)) return 0;
    for (size_t i = 0; i < language.n; i++)
        wide[i] = (wchar_t)language.s[i];
    return LocaleNameToLCID(wide, 0);
}

static ISpObjectToken *find_voice(LCID language)
{
    ISpObjectTokenCategory *voices = NULL;
    IEnumSpObjectTokens *found = NULL;
    ISpObjectToken *token = NULL;
    wchar_t wanted[TAG_MAX];
    swprintf(wanted, TAG_MAX, L"Language=%lx", (unsigned long)language);
    if (SUCCEEDED(CoCreateInstance(&CLSID_SpObjectTokenCategory, NULL, CLSCTX_ALL,
            &IID_ISpObjectTokenCategory, (void **)&voices)) &&
        SUCCEEDED(ISpObjectTokenCategory_SetId(voices, VOICES, FALSE)) &&
        SUCCEEDED(ISpObjectTokenCategory_EnumTokens(voices, wanted, NULL, &found)) &&
        IEnumSpObjectTokens_Next(found, 1, &token, NULL) != S_OK)
        token = NULL;
    if (found) IEnumSpObjectTokens_Release(found);
    if (voices) ISpObjectTokenCategory_Release(voices);
    return token;
}

// Without a voice for the language, the one that the user has chosen.
static void choose_voice(ISpVoice *voice, Str language)
{
    LCID number = number_of(language);
    ISpObjectToken *token = number ? find_voice(number) : NULL;
    ISpVoice_SetVoice(voice, token);
    if (token) ISpObjectToken_Release(token);
}

// SAPI's steps are of a factor of 3 in ten, and 0 is its default.
static long rate_of(int words)
{
    long rate = (words - TTS_WORDS) * RATE_MAX / TTS_WORDS;
    return rate > RATE_MAX ? RATE_MAX : rate < -RATE_MAX ? -RATE_MAX : rate;
}

static void add_escaped(Str text, Buf *out)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (c == '<' || c == '&')
            buf_add(out, c == '<' ? STR("&lt;") : STR("&amp;"));
        else
            buf_addc(out, c);
    }
}

// Waits until all is spoken, or to be stopped.
static void await(const Tts *tts)
{
    HANDLE either[2] = {tts->stop, ISpVoice_SpeakCompleteEvent(tts->voice)};
    if (WaitForMultipleObjects(2, either, FALSE, INFINITE) == WAIT_OBJECT_0)
        ISpVoice_Speak(tts->voice, NULL, SPF_PURGEBEFORESPEAK, NULL);
}

static HRESULT start_voice(Tts *tts)
{
    HRESULT how = CoCreateInstance(
        &CLSID_SpVoice, NULL, CLSCTX_ALL, &IID_ISpVoice, (void **)&tts->voice);
    if (SUCCEEDED(how)) ISpVoice_SetRate(tts->voice, rate_of(tts->words));
    return how;
}

static bool speak_part(void *ctx, const TtsPart *part, Err *err)
{
    Tts *tts = ctx;
    HRESULT started = tts->voice ? S_OK : start_voice(tts);
    if (FAILED(started))
        return err_set(err, ERR_IO, "the voice of Windows cannot be started (%lx)",
            (unsigned long)started);
    Buf clean = {0}, marked = {0};
    Arena arena = {0};
    tts_clean(part->text, &clean);
    choose_voice(tts->voice, part->language);
    buf_addf(&marked, "<pitch absmiddle=\"%d\">", tts->pitch * RATE_MAX / TTS_PITCH);
    add_escaped(buf_str(&clean), &marked);
    buf_add(&marked, STR("</pitch>"));
    HRESULT how = clean.n == 0 ? S_FALSE
                               : ISpVoice_Speak(tts->voice, os_wide(&arena, marked.s),
                                     SPF_ASYNC | SPF_IS_XML, NULL);
    if (how == S_OK) await(tts);
    arena_free(&arena);
    buf_free(&marked);
    buf_free(&clean);
    return SUCCEEDED(how) || err_set(err, ERR_IO,
                                 "the voice of Windows failed (%lx), as where there is "
                                 "no sound device",
                                 (unsigned long)how);
}

static DWORD WINAPI speak_all(void *ctx)
{
    Tts *tts = ctx;
    bool begun = SUCCEEDED(CoInitializeEx(NULL, COINIT_MULTITHREADED));
    tts_talk_speak(&tts->talk, speak_part, tts);
    if (tts->voice) ISpVoice_Release(tts->voice);
    tts->voice = NULL;
    if (begun) CoUninitialize();
    return 0;
}

// --- what callers do ------------------------------------------------------------------------------

void tts_stop(Tts *tts)
{
    if (!tts || !tts->thread) return;
    atomic_store(&tts->talk.stop, true);
    SetEvent(tts->stop);
    WaitForSingleObject(tts->thread, INFINITE);
    CloseHandle(tts->thread);
    tts->thread = NULL;
}

void tts_say(Tts *tts, const TtsPart *parts, int n, int words, int pitch)
{
    tts_stop(tts);
    tts->words = words;
    tts->pitch = pitch;
    tts_talk_take(&tts->talk, parts, n);
    ResetEvent(tts->stop);
    tts->thread = CreateThread(NULL, 0, speak_all, tts, 0, NULL);
    if (!tts->thread) tts_talk_no_thread(&tts->talk);
}

bool tts_trouble(Tts *tts, Err *err)
{
    return tts && tts_talk_trouble(&tts->talk, err);
}

void tts_close(Tts *tts)
{
    if (!tts) return;
    tts_stop(tts);
    tts_talk_free(&tts->talk);
    CloseHandle(tts->stop);
    free(tts);
}
