#include "window/sound_mix.h"

#include <string.h>

#define SAMPLES(ms) ((int64_t)(ms)*SOUND_RATE / 1000)

void mix_shot(SoundMix *mix, const int16_t *samples, int n)
{
    mix->shots[mix->next_shot] = (MixVoice){samples, n, 0};
    mix->next_shot = (mix->next_shot + 1) % MIX_SHOTS;
}

void mix_bed(SoundMix *mix, const int16_t *samples, int n)
{
    if (mix->bed.samples != samples) {
        mix->bed = (MixVoice){samples, n, 0};
        mix->bed_gain = 0;
    }
    mix->bed_left = SAMPLES(MIX_BED_MS);
}

void mix_end_bed(SoundMix *mix)
{
    if (mix->bed_left > SAMPLES(MIX_CUT_MS)) mix->bed_left = SAMPLES(MIX_CUT_MS);
}

void mix_cut(SoundMix *mix)
{
    memset(mix->shots, 0, sizeof mix->shots);
    mix->bed = (MixVoice){0};
    mix->bed_left = 0;
}

static int16_t held(double sample)
{
    return sample > INT16_MAX   ? INT16_MAX
           : sample < INT16_MIN ? INT16_MIN
                                : (int16_t)sample;
}

// A bed that was ended falls as fast as that wants, one that runs out takes its time.
static double gain_wanted(const SoundMix *mix)
{
    int64_t fall = SAMPLES(MIX_FALL_MS);
    return mix->bed_left >= fall ? 1 : (double)mix->bed_left / (double)fall;
}

static double bed_sample(SoundMix *mix)
{
    MixVoice *bed = &mix->bed;
    if (!bed->samples) return 0;
    const int64_t rise_samples = SAMPLES(MIX_RISE_MS),
                  drop_samples = SAMPLES(MIX_CUT_MS);
    double rise = 1.0 / (double)rise_samples, drop = 1.0 / (double)drop_samples;
    double wanted = gain_wanted(mix);
    if (mix->bed_gain < wanted)
        mix->bed_gain += rise < wanted - mix->bed_gain ? rise : wanted - mix->bed_gain;
    else
        mix->bed_gain -= drop < mix->bed_gain - wanted ? drop : mix->bed_gain - wanted;
    double sample = bed->samples[bed->at] * mix->bed_gain;
    bed->at = (bed->at + 1) % bed->n;
    if (mix->bed_left > 0) mix->bed_left--;
    if (mix->bed_left == 0 && mix->bed_gain <= 0) *bed = (MixVoice){0};
    return sample;
}

static double shot_sample(MixVoice *shot)
{
    if (!shot->samples) return 0;
    double sample = shot->samples[shot->at++];
    if (shot->at == shot->n) *shot = (MixVoice){0};
    return sample;
}

void mix_add(SoundMix *mix, int16_t *out, int n)
{
    for (int i = 0; i < n; i++) {
        double sum = bed_sample(mix);
        for (int k = 0; k < MIX_SHOTS; k++)
            sum += shot_sample(&mix->shots[k]);
        out[i] = held(sum * mix->percent / 100);
    }
}

bool mix_is_silent(const SoundMix *mix)
{
    for (int k = 0; k < MIX_SHOTS; k++)
        if (mix->shots[k].samples) return false;
    return !mix->bed.samples;
}
