// What voices with a thread of their own share: a copy of the text to be spoken, part by part, and what failed.
#ifndef QANTAR_BASE_TTS_TALK_H
#define QANTAR_BASE_TTS_TALK_H

#include "base/arena.h"
#include "base/tts.h"

#include <stdatomic.h>

typedef struct TtsTalk {
    void (*wake)(void *ctx); // as of tts_open
    void *ctx;
    TtsPart parts[TTS_PARTS_MAX]; // in [arena]; not changed while a thread speaks them
    int n_parts;
    Arena arena;
    atomic_bool stop;   // set to stop the thread
    atomic_bool failed; // [trouble] says how, and is not written again
    Err trouble;
} TtsTalk;

// Copies the parts, up to the limits of tts.h, and clears [stop]. Not while a thread speaks.
void tts_talk_take(TtsTalk *talk, const TtsPart *parts, int n);
// In the thread: calls [speak] for one part after the other until it fails or [stop] is set. The first failure
// of all is kept; every one calls [wake].
void tts_talk_speak(
    TtsTalk *talk, bool (*speak)(void *ctx, const TtsPart *part, Err *err), void *ctx);
// Keeps the failure that no thread could be started. Not while a thread speaks.
void tts_talk_no_thread(TtsTalk *talk);
// Whether anything has failed so far, with [err] saying what; from any thread.
bool tts_talk_trouble(TtsTalk *talk, Err *err);
void tts_talk_free(TtsTalk *talk);

#endif
