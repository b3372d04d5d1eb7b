#include "base/sounds.h"

#include "base/arena.h"

static const struct {
    const char *id;
    bool bed;
} table[SOUNDS] = {
    [SOUND_SILENCE] = {"silence", true},
#define BED(NAME, id, caption)  [SOUND_##NAME] = {id, true},
#define SHOT(NAME, id, caption) [SOUND_##NAME] = {id, false},
#include "base/sounds.def"
};

const char *sounds_id(Sound sound) { return table[sound].id; }

Sound sounds_find(Str id)
{
    for (int i = SOUND_NONE + 1; i < SOUNDS; i++)
        if (str_eq(id, str_of(table[i].id))) return (Sound)i;
    return SOUND_NONE;
}

bool sounds_is_bed(Sound sound) { return table[sound].bed; }
