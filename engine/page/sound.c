// What is heard on a page, as blocks: a reader that sounds takes their names, one that shows captions their words.
#include "base/sounds.h"
#include "page/build.h"

static const Word captions[SOUNDS] = {
    [SOUND_SILENCE] = W_HEARD_SILENCE,
#define BED(NAME, id, caption)  [SOUND_##NAME] = (caption),
#define SHOT(NAME, id, caption) [SOUND_##NAME] = (caption),
#include "base/sounds.def"
};

static void add_sound(Build *b, Sound sound)
{
    if (sound == SOUND_NONE || b->stack->passing) return;
    Block *block = add_block(b, BLOCK_SOUND);
    block->id = str_of(sounds_id(sound));
    block->text = word_with(b->own, W_HEARD, word(captions[sound]), (Str){0}, (Str){0});
    set_sound_is_bed(block, sounds_is_bed(sound));
}

void add_sounds(Build *b, Sound bed, Sound sound)
{
    add_sound(b, bed);
    add_sound(b, sound);
}
