// Adds up what sounds at a moment: pure, samples in, samples out. All samples are mono, 16 bits, SOUND_RATE a
// second.
#ifndef QANTAR_WINDOW_SOUND_MIX_H
#define QANTAR_WINDOW_SOUND_MIX_H

#include <stdbool.h>
#include <stdint.h>

#define SOUND_RATE  22050
#define MIX_SHOTS   4    // that sound at once; one more takes the place of the oldest
#define MIX_BED_MS  9000 // that a bed lasts: as long as pictures move
#define MIX_RISE_MS 700  // of them, to its full loudness
#define MIX_FALL_MS 3000 // and down to nothing
#define MIX_CUT_MS  250  // what is cut short is gone by then

typedef struct MixVoice {
    // Of whoever began it, until the voice is silent; NULL: no voice.
    const int16_t *samples;
    int n, at;
} MixVoice;

// Zero-initialised: silence.
typedef struct SoundMix {
    int percent; // of the samples' loudness
    MixVoice shots[MIX_SHOTS];
    int next_shot;
    MixVoice bed;     // begins again at its end
    int64_t bed_left; // samples until it has faded
    // Now, 0 to 1: moves towards what it should be, so that nothing clicks
    double bed_gain;
} SoundMix;

// [n] is above 0.
void mix_shot(SoundMix *mix, const int16_t *samples, int n);
// Under everything from now on; the bed that sounds already goes on for MIX_BED_MS from now.
void mix_bed(SoundMix *mix, const int16_t *samples, int n);
// The bed is gone after MIX_CUT_MS.
void mix_end_bed(SoundMix *mix);
// All that sounds is gone.
void mix_cut(SoundMix *mix);
// The next [n] samples.
void mix_add(SoundMix *mix, int16_t *out, int n);
// Nothing sounds any more.
bool mix_is_silent(const SoundMix *mix);

#endif
