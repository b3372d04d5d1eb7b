#include "window/sound_out.h"

#include "base/arena.h"
#include "window/sound_mix.h"

#include <SDL.h>

#include <stdlib.h>

#define DEVICE_SAMPLES 1024 // that the device asks for at once: 46 ms
#define LINGER_MS      400 // the device stays open after the last sound, for the next one
#define CLOSE_MS       1000 // that closing waits for the thread
#define FAILURES_MAX   3    // of the device, then it is not tried any more

typedef struct Samples {
    Uint8 *bytes; // of SDL_LoadWAV
    int n;
} Samples;

struct SoundOut {
    Buf folder;
    SDL_Thread *thread;
    SDL_mutex *lock; // of what follows, but for [samples], which are the thread's
    SDL_cond *changed;
    bool running; // the thread has not said that it ends
    bool stop;
    bool wanted; // [next] has not been taken yet
    SoundChoice next;
    int percent;
    int failures; // of the device, one after the other
    SoundMix mix;
    Samples samples[SOUNDS];
};

SoundOut *sound_out_open(const char *folder)
{
    SoundOut *out = mem_new(1, sizeof *out);
    buf_add(&out->folder, str_of(folder));
    out->lock = SDL_CreateMutex();
    out->changed = SDL_CreateCond();
    return out;
}

// --- files ------------------------------------------------------------------------------------------

static bool read_file(const SoundOut *out, Sound sound, Samples *samples)
{
    Buf path = {0};
    SDL_AudioSpec spec;
    Uint32 bytes = 0;
    buf_addf(&path, "%s/%s.wav", out->folder.s, sounds_id(sound));
    bool read = SDL_LoadWAV(path.s, &spec, &samples->bytes, &bytes) != NULL;
    buf_free(&path);
    if (!read) return false;
    samples->n = (int)(bytes / sizeof(int16_t));
    if (samples->n > 0 && spec.format == AUDIO_S16SYS && spec.channels == 1 &&
        spec.freq == SOUND_RATE)
        return true;
    SDL_FreeWAV(samples->bytes);
    *samples = (Samples){0};
    return false;
}

static const Samples *samples_of(SoundOut *out, Sound sound)
{
    Samples *samples = &out->samples[sound];
    return samples->bytes || read_file(out, sound, samples) ? samples : NULL;
}

static void forget_files(SoundOut *out)
{
    for (int i = 0; i < SOUNDS; i++)
        if (out->samples[i].bytes) SDL_FreeWAV(out->samples[i].bytes);
    SDL_memset(out->samples, 0, sizeof out->samples);
}

// --- the thread -------------------------------------------------------------------------------------

static void SDLCALL fill(void *ctx, Uint8 *bytes, int n)
{
    SoundOut *out = ctx;
    SDL_LockMutex(out->lock);
    bool sounded = !mix_is_silent(&out->mix);
    mix_add(&out->mix, (int16_t *)(void *)bytes, n / (int)sizeof(int16_t));
    if (sounded && mix_is_silent(&out->mix)) SDL_CondSignal(out->changed);
    SDL_UnlockMutex(out->lock);
}

// Not SDL_InitSubSystem, whose counts are the main thread's.
static SDL_AudioDeviceID open_device(SoundOut *out)
{
    if (SDL_AudioInit(NULL) != 0) return 0;
    SDL_AudioSpec wanted = {.freq = SOUND_RATE,
        .format = AUDIO_S16SYS,
        .channels = 1,
        .samples = DEVICE_SAMPLES,
        .callback = fill,
        .userdata = out};
    // Where there is none, ALSA would say so on stderr at length.
    SDL_AudioDeviceID device = 0;
    if (SDL_GetNumAudioDevices(0) != 0)
        device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
    if (device == 0) SDL_AudioQuit();
    return device;
}

static void close_device(SDL_AudioDeviceID device)
{
    SDL_CloseAudioDevice(device);
    SDL_AudioQuit();
}

static void begin_bed(SoundOut *out, const SoundChoice *next)
{
    const Samples *bed = next->bed == SOUND_NONE ? NULL : &out->samples[next->bed];
    const int16_t *samples = bed ? (const int16_t *)(const void *)bed->bytes : NULL;
    if (samples && next->bed_begins)
        mix_bed(&out->mix, samples, bed->n);
    else if (out->mix.bed.samples != samples)
        mix_end_bed(&out->mix);
}

// Takes what is wanted; the lock is let go while its files are read.
static void take(SoundOut *out)
{
    SoundChoice next = out->next;
    out->wanted = false;
    SDL_UnlockMutex(out->lock);
    if (next.bed != SOUND_NONE) samples_of(out, next.bed);
    for (int i = 0; i < next.n_shots; i++)
        samples_of(out, next.shots[i]);
    SDL_LockMutex(out->lock);
    out->mix.percent = out->percent;
    if (next.silence) mix_cut(&out->mix);
    begin_bed(out, &next);
    for (int i = 0; i < next.n_shots; i++) {
        const Samples *shot = &out->samples[next.shots[i]];
        if (shot->bytes)
            mix_shot(&out->mix, (const int16_t *)(const void *)shot->bytes, shot->n);
    }
}

// With the lock: until nothing sounds and nothing more is wanted for a while.
static void sound(SoundOut *out)
{
    while (!out->stop) {
        if (out->wanted) {
            take(out);
        } else if (mix_is_silent(&out->mix)) {
            if (SDL_CondWaitTimeout(out->changed, out->lock, LINGER_MS) != 0) break;
        } else {
            SDL_CondWait(out->changed, out->lock);
        }
    }
}

static int SDLCALL run(void *ctx)
{
    SoundOut *out = ctx;
    SDL_LockMutex(out->lock);
    while (out->wanted && !out->stop) {
        SDL_UnlockMutex(out->lock);
        SDL_AudioDeviceID device = open_device(out);
        if (device) SDL_PauseAudioDevice(device, 0);
        SDL_LockMutex(out->lock);
        out->failures = device ? 0 : out->failures + 1;
        if (device)
            sound(out);
        else
            out->wanted = false;
        mix_cut(&out->mix);
        SDL_UnlockMutex(out->lock);
        if (device) close_device(device);
        forget_files(out);
        SDL_LockMutex(out->lock); // what was wanted meanwhile opens it again
    }
    out->running = false;
    SDL_CondBroadcast(out->changed);
    SDL_UnlockMutex(out->lock);
    return 0;
}

// --- what callers do --------------------------------------------------------------------------------

static bool begins_anything(const SoundChoice *choice)
{
    return choice->bed_begins || choice->n_shots > 0;
}

// With the lock. The thread before has said that it ends.
static void start_thread(SoundOut *out)
{
    if (out->running || out->failures >= FAILURES_MAX) return;
    if (out->thread) SDL_WaitThread(out->thread, NULL);
    out->running = true;
    out->thread = SDL_CreateThread(run, "sound", out);
    if (!out->thread) out->running = false;
}

void sound_out_play(SoundOut *out, const SoundChoice *choice, int percent)
{
    SoundChoice next = percent > 0 ? *choice : (SoundChoice){.silence = true};
    SDL_LockMutex(out->lock);
    if (out->running || begins_anything(&next)) {
        out->next = next;
        out->percent = percent;
        out->wanted = true;
        start_thread(out);
        SDL_CondSignal(out->changed);
    }
    SDL_UnlockMutex(out->lock);
}

void sound_out_end_bed(SoundOut *out)
{
    SDL_LockMutex(out->lock);
    mix_end_bed(&out->mix);
    SDL_UnlockMutex(out->lock);
}

bool sound_out_is_at_rest(SoundOut *out)
{
    SDL_LockMutex(out->lock);
    bool rests = !out->running;
    SDL_UnlockMutex(out->lock);
    return rests;
}

void sound_out_close(SoundOut *out)
{
    if (!out) return;
    Uint64 until = SDL_GetTicks64() + CLOSE_MS, now;
    SDL_LockMutex(out->lock);
    out->stop = true;
    SDL_CondBroadcast(out->changed);
    while (out->running && (now = SDL_GetTicks64()) < until)
        SDL_CondWaitTimeout(out->changed, out->lock, (Uint32)(until - now));
    bool ended = !out->running;
    SDL_UnlockMutex(out->lock);
    if (!ended) { // it hangs in the device, and what it uses stays until the program ends
        SDL_DetachThread(out->thread);
        return;
    }
    if (out->thread) SDL_WaitThread(out->thread, NULL);
    SDL_DestroyCond(out->changed);
    SDL_DestroyMutex(out->lock);
    buf_free(&out->folder);
    free(out);
}
