// Plays sounds. The device is open while something sounds and closed at rest, so that nothing wakes an idle
// program. Opening it can take long: a thread does that, reads the files and ends when all is silent; whoever
// calls waits for nothing.
#ifndef QANTAR_WINDOW_SOUND_OUT_H
#define QANTAR_WINDOW_SOUND_OUT_H

#include "window/sound_choose.h"

typedef struct SoundOut SoundOut;

// [folder] holds NAME.wav for each sound of base/sounds.def: mono, SOUND_RATE. Nothing is opened yet. The caller
// calls sound_out_close, which waits for a device that does not answer for no more than a moment.
SoundOut *sound_out_open(const char *folder);
void sound_out_close(SoundOut *out); // NULL is allowed

// [percent] of full loudness; at 0 all is cut. A sound whose file is missing or wrong is not heard; so are all
// where there is no device, which is tried again a few times only.
void sound_out_play(SoundOut *out, const SoundChoice *choice, int percent);
void sound_out_end_bed(SoundOut *out);    // soon; not what is heard once
bool sound_out_is_at_rest(SoundOut *out); // no device, no thread

#endif
