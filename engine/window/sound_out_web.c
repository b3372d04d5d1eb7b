// Sounds in a browser: it mixes them itself (engine/web/sound.js), in a thread of its own, so none is needed here.
#include "window/sound_out.h"

#include "base/arena.h"
#include "window/sound_mix.h"

#include <SDL.h>

#include <stdlib.h>

// engine/web/glue.js; sounds by their ids.
extern int web_sounds(void); // whether the browser can play sounds at all
extern int web_sound_wants(const char *id); // whether its samples are to be given first
extern void web_sound_give(const char *id, int rate, const void *samples, int n);
// [bed] may be empty; [shots] are ids with a space behind each.
extern void web_sound_play(
    const char *bed, int bed_begins, const char *shots, int silence, int percent);
extern void web_sound_end_bed(void);
extern void web_sound_end(void);
extern int web_sound_rests(void);

struct SoundOut {
    Buf folder;
};

SoundOut *sound_out_open(const char *folder)
{
    if (!web_sounds()) return NULL;
    SoundOut *out = mem_new(1, sizeof *out);
    buf_add(&out->folder, str_of(folder));
    return out;
}

// Files come after the first page; one that is not there is not heard.
static void give(const SoundOut *out, Sound sound)
{
    Buf path = {0};
    SDL_AudioSpec spec;
    Uint8 *samples = NULL;
    Uint32 bytes = 0;
    if (sound <= SOUND_SILENCE || !web_sound_wants(sounds_id(sound))) return;
    buf_addf(&path, "%s/%s.wav", out->folder.s, sounds_id(sound));
    bool read = SDL_LoadWAV(path.s, &spec, &samples, &bytes) != NULL;
    buf_free(&path);
    if (!read) return;
    if (bytes > 1 && spec.format == AUDIO_S16SYS && spec.channels == 1 &&
        spec.freq == SOUND_RATE)
        web_sound_give(sounds_id(sound), spec.freq, samples, (int)(bytes / 2));
    SDL_FreeWAV(samples);
}

void sound_out_play(SoundOut *out, const SoundChoice *choice, int percent)
{
    Buf shots = {0};
    bool sounds = percent > 0 && !choice->silence;
    const char *bed = choice->bed > SOUND_SILENCE ? sounds_id(choice->bed) : "";
    if (sounds && choice->bed_begins) give(out, choice->bed);
    for (int i = 0; i < choice->n_shots; i++) {
        if (sounds) give(out, choice->shots[i]);
        buf_addf(&shots, "%s ", sounds_id(choice->shots[i]));
    }
    web_sound_play(
        bed, choice->bed_begins, shots.n > 0 ? shots.s : "", choice->silence, percent);
    buf_free(&shots);
}

void sound_out_end_bed(SoundOut *out)
{
    (void)out;
    web_sound_end_bed();
}

bool sound_out_is_at_rest(SoundOut *out)
{
    (void)out;
    return web_sound_rests() != 0;
}

void sound_out_close(SoundOut *out)
{
    if (!out) return;
    web_sound_end();
    buf_free(&out->folder);
    free(out);
}
