// The names of the sounds that Qantar brings with it (sounds.def). A story can ask for these and no others.
#ifndef QANTAR_BASE_SOUNDS_H
#define QANTAR_BASE_SOUNDS_H

#include "base/str.h"

#include <stdbool.h>

typedef enum Sound {
    SOUND_NONE,
    SOUND_SILENCE, // a bed without a file: nothing at all is heard on its page
#define BED(NAME, ...)  SOUND_##NAME,
#define SHOT(NAME, ...) SOUND_##NAME,
#include "base/sounds.def"
    SOUNDS,
} Sound;

// "wind"; "silence"; NULL for SOUND_NONE.
const char *sounds_id(Sound sound);
// SOUND_NONE when there is no such sound.
Sound sounds_find(Str id);
// Beds go on under a page, the others are heard once. Silence is a bed.
bool sounds_is_bed(Sound sound);

#endif
