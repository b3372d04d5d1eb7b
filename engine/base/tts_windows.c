// Text to speech by the voices of Windows (SAPI 5), in a thread of its own, which alone uses it.
#define COBJMACROS
#include "base/tts.h"

#include "base/language.h"
#include "base/os_windows.h"
#include "base/tts_clean.h"

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
    void (*wake)(void *ctx);
    void *ctx;
    // The text being spoken: parts in [arena].
    TtsPart parts[TTS_PARTS_MAX];
    int n_parts, words, pitch;
    Arena arena;
    HANDLE thread, stop; // the event: stop speaking
    CRITICAL_SECTION lock;
    Err trouble; // guarded by it
};

Tts *tts_open(void (*wake)(void *ctx), void *ctx, Err *err)
{
    CLSID voice; // registered where there is SAPI
    if (CLSIDFromProgID(L"SAPI.SpVoice", &voice) != S_OK) {
        err_set(err, ERR_NO_INPUT, "this Windows has no voices (SAPI)");
        return NULL;
    }
    Tts *tts = mem_new(1, sizeof *tts);
    tts->wake = wake;
    tts->ctx = ctx;
    tts->stop = CreateEventW(NULL, TRUE, FALSE, NULL);
    InitializeCriticalSection(&tts->lock);
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

static bool is_stopped(const Tts *tts)
{
    return WaitForSingleObject(tts->stop, 0) == WAIT_OBJECT_0;
}

// Waits until all is spoken, or to be stopped.
static void await(const Tts *tts, ISpVoice *voice)
{
    HANDLE either[2] = {tts->stop, ISpVoice_SpeakCompleteEvent(voice)};
    if (WaitForMultipleObjects(2, either, FALSE, INFINITE) == WAIT_OBJECT_0)
        ISpVoice_Speak(voice, NULL, SPF_PURGEBEFORESPEAK, NULL);
}

static bool speak_part(const Tts *tts, ISpVoice *voice, const TtsPart *part, Err *err)
{
    Buf clean = {0}, marked = {0};
    Arena arena = {0};
    tts_clean(part->text, &clean);
    choose_voice(voice, part->language);
    buf_addf(&marked, "<pitch absmiddle=\"%d\">", tts->pitch * RATE_MAX / TTS_PITCH);
    add_escaped(buf_str(&clean), &marked);
    buf_add(&marked, STR("</pitch>"));
    HRESULT how = clean.n == 0 ? S_FALSE
                               : ISpVoice_Speak(voice, os_wide(&arena, marked.s),
                                     SPF_ASYNC | SPF_IS_XML, NULL);
    if (how == S_OK) await(tts, voice);
    arena_free(&arena);
    buf_free(&marked);
    buf_free(&clean);
    return SUCCEEDED(how) || err_set(err, ERR_IO,
                                 "the voice of Windows failed (%lx), as where there is "
                                 "no sound device",
                                 (unsigned long)how);
}

static bool speak_all(const Tts *tts, Err *err)
{
    ISpVoice *voice = NULL;
    HRESULT how = CoCreateInstance(
        &CLSID_SpVoice, NULL, CLSCTX_ALL, &IID_ISpVoice, (void **)&voice);
    if (FAILED(how))
        return err_set(err, ERR_IO, "the voice of Windows cannot be started (%lx)",
            (unsigned long)how);
    ISpVoice_SetRate(voice, rate_of(tts->words));
    bool spoken = true;
    for (int i = 0; spoken && i < tts->n_parts && !is_stopped(tts); i++)
        spoken = speak_part(tts, voice, &tts->parts[i], err);
    ISpVoice_Release(voice);
    return spoken;
}

static DWORD WINAPI speak_on_thread(void *ctx)
{
    Tts *tts = ctx;
    Err err = {0};
    bool begun = SUCCEEDED(CoInitializeEx(NULL, COINIT_MULTITHREADED));
    bool spoken = speak_all(tts, &err);
    if (begun) CoUninitialize();
    if (spoken) return 0;
    EnterCriticalSection(&tts->lock);
    tts->trouble = err;
    LeaveCriticalSection(&tts->lock);
    if (tts->wake) tts->wake(tts->ctx);
    return 0;
}

// --- what callers do ------------------------------------------------------------------------------

void tts_stop(Tts *tts)
{
    if (!tts || !tts->thread) return;
    SetEvent(tts->stop);
    WaitForSingleObject(tts->thread, INFINITE);
    CloseHandle(tts->thread);
    tts->thread = NULL;
}

void tts_say(Tts *tts, const TtsPart *parts, int n, int words, int pitch)
{
    tts_stop(tts);
    arena_free(&tts->arena);
    tts->words = words;
    tts->pitch = pitch;
    tts->n_parts = 0;
    size_t left = TTS_BYTES_MAX;
    for (int i = 0; i < n && left > 0 && tts->n_parts < TTS_PARTS_MAX; i++) {
        Str text = str_cut(parts[i].text, 0, left);
        left -= text.n;
        tts->parts[tts->n_parts++] = (TtsPart){
            arena_str(&tts->arena, text), arena_str(&tts->arena, parts[i].language)};
    }
    ResetEvent(tts->stop);
    tts->thread = CreateThread(NULL, 0, speak_on_thread, tts, 0, NULL);
    if (!tts->thread)
        err_set(&tts->trouble, ERR_IO, "the computer has no thread left for a voice");
}

bool tts_trouble(Tts *tts, Err *err)
{
    if (!tts) return false;
    EnterCriticalSection(&tts->lock);
    Err trouble = tts->trouble;
    LeaveCriticalSection(&tts->lock);
    if (trouble.kind != ERR_NONE) err_set(err, trouble.kind, "%s", trouble.text);
    return trouble.kind != ERR_NONE;
}

void tts_close(Tts *tts)
{
    if (!tts) return;
    tts_stop(tts);
    arena_free(&tts->arena);
    CloseHandle(tts->stop);
    DeleteCriticalSection(&tts->lock);
    free(tts);
}
