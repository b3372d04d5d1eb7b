#include "base/tts_talk.h"

void tts_talk_take(TtsTalk *talk, const TtsPart *parts, int n)
{
    size_t left = TTS_BYTES_MAX;
    arena_free(&talk->arena);
    talk->n_parts = 0;
    for (int i = 0; i < n && left > 0 && talk->n_parts < TTS_PARTS_MAX; i++) {
        Str text = str_cut(parts[i].text, 0, left);
        left -= text.n;
        talk->parts[talk->n_parts++] = (TtsPart){
            arena_str(&talk->arena, text), arena_str(&talk->arena, parts[i].language)};
    }
    atomic_store(&talk->stop, false);
}

static void keep(TtsTalk *talk, const Err *err)
{
    if (atomic_load(&talk->failed)) return;
    talk->trouble = *err;
    atomic_store(&talk->failed, true);
}

void tts_talk_speak(
    TtsTalk *talk, bool (*speak)(void *ctx, const TtsPart *part, Err *err), void *ctx)
{
    Err err = {0};
    bool spoken = true;
    for (int i = 0; spoken && i < talk->n_parts && !atomic_load(&talk->stop); i++)
        spoken = speak(ctx, &talk->parts[i], &err);
    if (spoken) return;
    keep(talk, &err);
    if (talk->wake) talk->wake(talk->ctx);
}

void tts_talk_no_thread(TtsTalk *talk)
{
    Err err = {0};
    err_set(&err, ERR_IO, "the computer has no thread left for a voice");
    keep(talk, &err);
}

bool tts_talk_trouble(TtsTalk *talk, Err *err)
{
    if (!atomic_load(&talk->failed)) return false;
    err_set(err, talk->trouble.kind, "%s", talk->trouble.text);
    return true;
}

void tts_talk_free(TtsTalk *talk) { arena_free(&talk->arena); }
